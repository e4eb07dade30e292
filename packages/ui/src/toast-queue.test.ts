import { beforeEach, expect, test, vi } from 'vitest';

const fresh = async () => {
  vi.resetModules();
  return import('./toast-queue.ts');
};
let queue: Awaited<ReturnType<typeof fresh>>;
beforeEach(async () => {
  queue = await fresh();
});

test('a message said before the box is there is shown once it is, in its place', () => {
  const shown: string[] = [];
  let calls = 0;
  queue.subscribe(() => calls++);
  expect(queue.isWanted()).toBe(false);
  queue.toast.success('saved');
  queue.toast.error('not saved', { duration: 10 });
  expect(queue.isWanted()).toBe(true);
  expect(calls).toBe(2);
  queue.deliver(({ kind, text, options }) => shown.push(`${kind} ${text} ${options.duration ?? '-'}`));
  queue.toast('removed');
  expect(shown).toEqual(['success saved -', 'error not saved 10', 'message removed -']);
});

test('a message said while one box goes and the next comes waits for the next', () => {
  const first: string[] = [];
  const second: string[] = [];
  const stop = queue.deliver(({ text }) => first.push(text));
  queue.toast.info('one');
  stop();
  queue.toast.info('two');
  queue.deliver(({ text }) => second.push(text));
  expect(first).toEqual(['one']);
  expect(second).toEqual(['two']);
});
