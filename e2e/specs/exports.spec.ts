import { readdirSync } from 'node:fs';
import { translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { queryOne } from '../fixtures/database.ts';
import { contextOf } from '../fixtures/sign-in.ts';

const NOUNS = readdirSync(new URL('../../apps/web/src/app/api/export/', import.meta.url));

/** No row of these is sample data: the documents are real. */
const WITHOUT_SAMPLE = ['source'];

test('every file says in its first line and in a column that it holds sample data', async ({ browser }) => {
  const context = await contextOf(browser, 'admin');
  const { id } = await queryOne<{ id: string }>(
    `SELECT i.id FROM indicator i JOIN goal g ON g.id = i."goalId" JOIN plan_year y ON y.id = g."planYearId"
     WHERE y.year = 2025 AND i."measureKey" = 'events_held' ORDER BY i.code LIMIT 1`,
  );
  expect(NOUNS.length).toBeGreaterThanOrEqual(17);
  for (const locale of ['vi', 'en', 'fr'] as const) {
    const t = translator(locale, 'common');
    const notes = [t('marks.note.sample'), t('marks.note.sampleFigures')];
    for (const noun of NOUNS) {
      const answer = await context.request.get(`/api/export/${noun}?year=2025&id=${id}&format=csv&locale=${locale}`);
      expect(answer.status(), noun).toBe(200);
      const [first = '', headings = '', row = ''] = (await answer.text()).replace('\uFEFF', '').split('\r\n');
      if (WITHOUT_SAMPLE.includes(noun)) continue;
      expect(
        notes.some((note) => first.includes(note)),
        `${noun} ${locale}: ${first}`,
      ).toBe(true);
      expect(headings, noun).toContain(t('marks.column'));
      expect(row, noun).not.toBe('');
    }
  }
  await context.close();
});
