import { translator } from '@nhipcau/i18n';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { TextField } from '@/components/form/text-field';
import { fill, refusal, show } from '@/testing/render';
import { PartDialog, type Standing } from './part-dialog';

const common = translator('vi', 'common');
const part = translator('vi', 'partner');
const schema = z.object({ note: z.string().trim().min(1).max(200) });
type Fields = z.output<typeof schema>;
const theirs = { note: 'Gặp giám đốc', version: 2 };

/** Opens an entry of version 1, while the server has theirs; writes into it and saves. */
async function open({ write = 'Gặp ban nghệ thuật' } = {}) {
  const writes: { fields: Fields; over: number; key: string }[] = [];
  const removals: number[] = [];
  const check = (over: Standing<Fields> | null) => {
    const version = over?.version ?? 1;
    if (version !== theirs.version) throw refusal('errors.conflict', { current: theirs });
    return version;
  };
  const shown = show(
    <PartDialog
      row={{ id: '1' }}
      words={{ add: 'Thêm', edit: 'Sửa cuộc gặp' }}
      schema={schema}
      values={{ note: 'Gặp lần đầu' }}
      labels={{ note: 'Ghi chú' }}
      tell={({ note }) => ({ note })}
      save={async (fields, { key, over }) => writes.push({ fields, key, over: check(over) })}
      remove={{ run: async (over) => removals.push(check(over)) }}
    >
      {(form) => <TextField control={form.control} name="note" label="Ghi chú" required />}
    </PartDialog>,
  );
  await shown.user.click(screen.getByRole('button', { name: 'Sửa cuộc gặp' }));
  if (write) {
    await fill(shown.user, note(), write);
    await shown.user.click(screen.getByRole('button', { name: common('save') }));
  }
  return { ...shown, writes, removals };
}
const note = () => screen.getByRole('textbox', { name: /Ghi chú/ }) as HTMLInputElement;
const question = () => screen.findByRole('dialog', { name: common('conflictTitle') });
const answer = async (user: ReturnType<typeof show>['user'], name: string) => user.click(within(await question()).getByRole('button', { name }));

it('shows both versions of an entry, and until a choice is made stores nothing and keeps what was typed', async () => {
  const { user, writes } = await open();
  const cells = within(await question());
  expect(cells.getByRole('cell', { name: 'Gặp ban nghệ thuật' }).dataset.version).toBe('mine');
  expect(cells.getByRole('cell', { name: 'Gặp giám đốc' }).dataset.version).toBe('theirs');
  await answer(user, common('close'));
  expect(note().value).toBe('Gặp ban nghệ thuật');
  expect(writes).toEqual([]);
  // the next try meets theirs again, and may then be written over it
  await user.click(screen.getByRole('button', { name: common('save') }));
  await answer(user, common('conflictKeepMine'));
  expect(writes).toMatchObject([{ fields: { note: 'Gặp ban nghệ thuật' }, over: 2 }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('leaves theirs where that is chosen, and the page shows it', async () => {
  const { user, writes, led } = await open();
  await answer(user, common('conflictTakeTheirs'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(writes).toEqual([]);
  expect(led).toEqual(['refresh']);
});

it('removes nothing that has changed before it was seen: theirs is shown first', async () => {
  const { user, removals } = await open({ write: '' });
  const remove = async () => {
    await user.click(screen.getByRole('button', { name: part('part.remove') }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: part('part.remove') }));
  };
  await remove();
  expect(removals).toEqual([]);
  expect(note().value).toBe('Gặp giám đốc');
  await remove();
  expect(removals).toEqual([2]);
});
