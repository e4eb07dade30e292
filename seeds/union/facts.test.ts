import { describe, expect, it } from 'vitest';
import { anniversaries } from './data/anniversaries.ts';
import { countries } from './data/countries.ts';
import { achievements, allFacts, documents, events, figures, missions2022, organisations, orientations2025, statements, weaknesses } from './index.ts';

describe('facts of the two documents', () => {
  it('counts what the documents hold', () => {
    // worked by hand from the two articles
    expect(weaknesses).toHaveLength(11);
    expect(orientations2025).toHaveLength(8);
    expect(missions2022).toHaveLength(9);
    expect(figures).toHaveLength(9);
    expect(statements).toHaveLength(2);
    expect(achievements.filter((a) => a.year === 2024)).toHaveLength(7);
    expect(achievements.filter((a) => a.year === 2021)).toHaveLength(1);
    expect(events.filter((e) => e.status === 'planned').map((e) => e.year)).toEqual([2025, 2025, 2025, 2025]);
    expect(events.filter((e) => e.year === 2024 && e.status === 'held')).toHaveLength(12);
    expect(organisations).toHaveLength(7);
  });

  it('gives every fact a key of its own', () => {
    expect(new Set(allFacts.map((f) => f.key)).size).toBe(allFacts.length);
  });

  it.each(allFacts.map((f) => [f.key, f] as const))('%s has a reference with plausible offsets', (_key, fact) => {
    const document = documents.find((d) => d.key === fact.reference.document);
    expect(document).toBeDefined();
    for (const place of fact.reference.places) {
      expect(place.paragraph).toBeGreaterThanOrEqual(1);
      expect(place.paragraph).toBeLessThanOrEqual(document?.paragraphs ?? 0);
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeGreaterThan(place.start);
      expect(place.end).toBeLessThanOrEqual(1000);
    }
  });

  it('answers only weaknesses that exist, and leaves three unanswered', () => {
    const answered = new Set(orientations2025.flatMap((g) => g.answersOurs));
    const keys = weaknesses.map((w) => w.key);
    expect([...answered].every((key) => keys.includes(key))).toBe(true);
    expect(keys.filter((key) => !answered.has(key))).toEqual(['wk-03', 'wk-07', 'wk-08']);
  });

  it('sets a day only where the document gives one', () => {
    expect(events.filter((e) => e.date !== null).map((e) => e.key)).toEqual(['ev-review-2024']);
  });

  it('is written in three languages throughout', () => {
    const texts = [
      ...[...weaknesses, ...orientations2025, ...missions2022, ...events, ...achievements].map((f) => f.title),
      ...organisations.map((o) => o.name),
      ...figures.map((f) => f.label),
      ...documents.map((d) => d.title),
      ...anniversaries.map((a) => a.name),
      ...countries.map((c) => c.name),
    ];
    expect(texts.filter((t) => !t.vi.trim() || !t.en.trim() || !t.fr.trim())).toEqual([]);
  });
});

describe('anniversaries and countries', () => {
  it('holds days of the calendar and unique keys', () => {
    expect(anniversaries.filter((a) => !/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(a.monthDay))).toEqual([]);
    expect(new Set(anniversaries.map((a) => a.key)).size).toBe(anniversaries.length);
    expect(new Set(countries.map((c) => c.code)).size).toBe(countries.length);
  });

  it('marks what nobody has checked', () => {
    expect(anniversaries.find((a) => a.key === 'south_liberation')?.verified).toBe(true);
    expect(anniversaries.find((a) => a.key === 'capital_liberation')?.verified).toBe(false);
    // the day was found, the year of origin was not
    expect(anniversaries.find((a) => a.key === 'nd_fr')?.verified).toBe(false);
  });
});
