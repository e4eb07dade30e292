import type { Tx } from '@nhipcau/db';
import type { Passage } from '@nhipcau/domain/event';
import { storedText } from '@nhipcau/domain/shared/text';
import { AppError } from '../errors.ts';
import { listPartnerChoices } from '../partner/data-options.ts';
import { type AuthorizedScope, organisationsIn } from '../scope.ts';
import type { EventOptions } from './types.ts';

const text = (value: unknown) => storedText.parse(value);

/** What an event of a plan year can be linked to: organisations in the scope, the year's goals with their indicators, anniversaries. */
export async function listEventOptions(db: Tx, scope: AuthorizedScope, year: number): Promise<EventOptions> {
  const [hosts, goals, anniversaries, partners] = await Promise.all([
    db.organisation.findMany({ where: organisationsIn(scope), select: { id: true, name: true, kind: true }, orderBy: [{ kind: 'asc' }, { path: 'asc' }] }),
    db.goal.findMany({
      where: { planYear: { year }, archivedAt: null },
      select: {
        id: true,
        code: true,
        title: true,
        indicators: {
          where: { archivedAt: null },
          select: { id: true, name: true, unit: true, decimals: true },
          orderBy: [{ position: 'asc' }, { code: 'asc' }],
        },
      },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
    }),
    db.anniversary.findMany({ select: { key: true, name: true, monthDay: true, verified: true }, orderBy: { monthDay: 'asc' } }),
    listPartnerChoices(db, scope),
  ]);
  return {
    hosts: hosts.map((row) => ({ ...row, name: text(row.name) })),
    goals: goals.map((goal) => ({
      ...goal,
      title: text(goal.title),
      indicators: goal.indicators.map((row) => ({ ...row, name: text(row.name), unit: text(row.unit) })),
    })),
    anniversaries: anniversaries.map((row) => ({ ...row, name: text(row.name) })),
    partners,
  };
}

/**
 * The passage that a new event is taken from.
 * @throws notFound where there is no such document
 */
export async function getEventPassage(db: Tx, asked: Passage) {
  const document = await db.sourceDocument.findUnique({
    where: { id: asked.documentId },
    select: { title: true, year: true, paragraphs: { where: { number: asked.paragraph }, select: { text: true } } },
  });
  if (!document) throw new AppError('notFound');
  return { documentTitle: text(document.title), year: document.year, text: document.paragraphs[0]?.text.slice(asked.start, asked.end) || null };
}
