import { expect, test } from 'vitest';
import { pendingSql } from './migrate.ts';

test('the migrations make exactly the schema', async () => {
  expect(await pendingSql(process.env.TEST_TEMPLATE_URL ?? '')).toBe('');
});
