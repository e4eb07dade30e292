import { achievements } from './achievements.ts';
import { context2021 } from './context.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { missions2022, orientations2025 } from './goals.ts';
import { legalReferences } from './legal.ts';
import { organisations } from './organisations.ts';
import { statements } from './statements.ts';
import type { Fact } from './types.ts';
import { weaknesses } from './weaknesses.ts';

export { achievements } from './achievements.ts';
export { context2021 } from './context.ts';
export { documents } from './documents.ts';
export { events } from './events.ts';
export { figures } from './figures.ts';
export { missions2022, orientations2025 } from './goals.ts';
export { legalReferences } from './legal.ts';
export { organisations } from './organisations.ts';
export { statements } from './statements.ts';
export { weaknesses } from './weaknesses.ts';

/** Every fact taken from the two documents, each with its reference. */
export const allFacts: Fact[] = [
  ...achievements,
  ...context2021,
  ...events,
  ...figures,
  ...missions2022,
  ...orientations2025,
  ...legalReferences,
  ...organisations,
  ...statements,
  ...weaknesses,
];
