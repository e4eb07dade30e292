/** CEFR levels in order; the first is Vietnam's level (bậc) 1 of six (Circular 01/2014/TT-BGDĐT). */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrLevel = (typeof CEFR_LEVELS)[number];

/** Levels of every skill, 1 the lowest. */
export const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** B2, level 4: from here a partner is served in its own language. */
export const WORKING_LEVEL = 4;

/** CEFR name of a level 1–6; null for any other number. */
export const cefrOf = (level: number): CefrLevel | null => CEFR_LEVELS[level - 1] ?? null;

/** Level (bậc) 1–6 of a CEFR name; null for any other text. «b2» is read too. */
export function levelOfCefr(name: string): number | null {
  const names: readonly string[] = CEFR_LEVELS;
  const index = names.indexOf(name.trim().toUpperCase());
  return index < 0 ? null : index + 1;
}
