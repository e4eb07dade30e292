import { type Tx, toDate, uuidv7 } from '@nhipcau/db';
import { contentHash, paragraphsOf } from '@nhipcau/documents/import';
import type { SourceFields, SourceImport } from '@nhipcau/domain/source';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';
import { type Actor, transact } from '../transact.ts';
import { readSource } from './data.ts';
import type { ImportResult } from './types.ts';

type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope };
type Versioned = { id: string; version: number };

/** Rows of one INSERT: far below what one statement may carry as parameters. */
const CHUNK = 2000;

const columns = ({ title, kind, language, year, publisher, url, issuedOn }: SourceFields) => ({
  ...{ title, kind, language, year, publisher, url },
  issuedOn: toDate(issuedOn),
});

/** The next code: `doc-2025-02`; without a year `doc-02`. Two imports at once wait for one another. */
async function nextCode(tx: Tx, year: number | null): Promise<string> {
  const prefix = year === null ? 'doc-' : `doc-${year}-`;
  const rows = await tx.sourceDocument.findMany({ where: { code: { startsWith: prefix } }, select: { code: true } });
  const last = Math.max(0, ...rows.map(({ code }) => Number(code.slice(prefix.length))).filter(Number.isInteger));
  return `${prefix}${String(last + 1).padStart(2, '0')}`;
}

async function writeText(tx: Tx, documentId: string, paragraphs: readonly string[]): Promise<void> {
  for (let from = 0; from < paragraphs.length; from += CHUNK) {
    const data = paragraphs.slice(from, from + CHUNK).map((text, index) => ({ documentId, number: from + index + 1, text }));
    await tx.sourceParagraph.createMany({ data });
  }
}

/**
 * Keeps the text of a document. A text that is on record without its words (same content hash) is put to that record, whose references then have
 * their passages again; any other makes a new record, which needs `fields`.
 * @throws AppError duplicate `source.error.alreadyImported` with the record in `current`; rule `source.error.otherText` where `documentId` is of another
 * text; rule `source.error.needsDetails` where it is new and `fields` is null
 */
export async function importSource(ctx: Caller, input: SourceImport): Promise<ImportResult> {
  // the order and form of paragraphs are those of the reader of files, whoever calls
  const paragraphs = paragraphsOf(input.paragraphs.join('\n'));
  if (paragraphs.length === 0) throw fieldError('paragraphs', 'required');
  const hash = contentHash(paragraphs);
  const file = { contentHash: hash, fileName: input.fileName, importedAt: new Date() };
  return transact(ctx, async (tx, log) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('source_import'))`;
    const known = await tx.sourceDocument.findUnique({ where: { contentHash: hash }, include: { _count: { select: { paragraphs: true, references: true } } } });
    if (known && known._count.paragraphs > 0) {
      throw new AppError('duplicate', { key: 'source.error.alreadyImported', current: { id: known.id, title: known.title } });
    }
    if (input.documentId !== null && known?.id !== input.documentId) {
      await readSource(tx, input.documentId);
      throw rule('source.error.otherText');
    }
    if (known) {
      await writeText(tx, known.id, paragraphs);
      await tx.sourceDocument.update({ where: { id: known.id }, data: { ...file, version: { increment: 1 } } });
      await log({
        action: 'source.import',
        entity: 'source_document',
        entityId: known.id,
        before: { paragraphs: 0 },
        after: { paragraphs: paragraphs.length, fileName: input.fileName },
      });
      return { id: known.id, outcome: 'attached', references: known._count.references };
    }
    if (input.fields === null) throw rule('source.error.needsDetails');
    const id = uuidv7();
    const code = await nextCode(tx, input.fields.year);
    await tx.sourceDocument.create({ data: { id, code, createdById: ctx.user.id, ...file, ...columns(input.fields) } });
    await writeText(tx, id, paragraphs);
    await log({
      action: 'source.import',
      entity: 'source_document',
      entityId: id,
      after: { ...(await readSource(tx, id)), paragraphs: paragraphs.length, contentHash: hash },
    });
    return { id, outcome: 'created', references: 0 };
  });
}

/** Changes what is said of a document, not its text. @throws AppError notFound, conflict */
export function updateSource(ctx: Caller, { id, version, fields }: Versioned & { fields: SourceFields }): Promise<Versioned> {
  return transact(ctx, async (tx, log) => {
    const before = await readSource(tx, id);
    const { count } = await tx.sourceDocument.updateMany({ where: { id, version }, data: { ...columns(fields), version: { increment: 1 } } });
    if (count === 0) throw new AppError('conflict', { current: before });
    await log({ action: 'source.update', entity: 'source_document', entityId: id, before, after: await readSource(tx, id) });
    return { id, version: version + 1 };
  });
}

/**
 * Takes the text of a document away; its record, its references and its hash stay, so that the same text can be put back.
 * @throws AppError notFound, conflict
 */
export function removeSourceText(ctx: Caller, { id, version }: Versioned): Promise<Versioned> {
  return transact(ctx, async (tx, log) => {
    const before = await readSource(tx, id);
    const { count } = await tx.sourceDocument.updateMany({ where: { id, version }, data: { fileName: null, importedAt: null, version: { increment: 1 } } });
    if (count === 0) throw new AppError('conflict', { current: before });
    const removed = await tx.sourceParagraph.deleteMany({ where: { documentId: id } });
    await log({ action: 'source.removeText', entity: 'source_document', entityId: id, before: { paragraphs: removed.count }, after: { paragraphs: 0 } });
    return { id, version: version + 1 };
  });
}
