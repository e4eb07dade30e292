import type { Tx } from '@nhipcau/db';
import { type Passage, trimPassage } from '@nhipcau/domain/source';
import { fieldError, rule } from '../errors.ts';

/** The record that a reference serves; exactly one. */
export type Served = { weaknessId: string } | { goalId: string } | { eventId: string };

/**
 * A passage as the kept text has it: offsets checked against the stored paragraph, blanks at its ends dropped.
 * @throws AppError rule `source.error.noText` where the text is not kept; invalidInput where the passage lies outside it
 */
export async function readPassage(db: Tx, { documentId, paragraph, start, end }: Passage): Promise<Passage & { text: string }> {
  const row = await db.sourceParagraph.findUnique({ where: { documentId_number: { documentId, number: paragraph } }, select: { text: true } });
  if (!row) {
    const kept = await db.sourceParagraph.count({ where: { documentId } });
    throw kept > 0 ? fieldError('passage', 'invalid') : rule('source.error.noText');
  }
  const span = trimPassage(row.text, { start, end });
  if (!span) throw fieldError('passage', 'invalid');
  return { documentId, paragraph, ...span, text: row.text.slice(span.start, span.end) };
}

/**
 * Writes where a record was taken from.
 * @returns the reference as it was written, for the audit log
 * @throws AppError see `readPassage`
 */
export async function writeReference(tx: Tx, passage: Passage, served: Served): Promise<Passage> {
  const { text: _, ...place } = await readPassage(tx, passage);
  await tx.sourceReference.create({ data: { ...place, ...served } });
  return place;
}
