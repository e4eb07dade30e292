import { Prisma } from '@nhipcau/db';
import { AppError } from './errors.ts';

const text = (error: unknown): string => (error instanceof Error ? `${error.message} ${JSON.stringify('meta' in error ? error.meta : '')}` : '');

/** What the database refused, as an error for the person; anything unknown comes back as it is. */
export function fromDatabase(error: unknown): unknown {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2002') return new AppError('duplicate');
    if (error.code === 'P2003' || error.code === 'P2014') return new AppError('inUse');
    if (error.code === 'P2025') return new AppError('notFound');
    // a NUL character or a number out of range: the value itself cannot be stored
    if (error.code === 'P2000' || error.code === 'P2020') return new AppError('invalidInput');
  }
  const message = text(error);
  if (message.includes('reporting_period_apart')) return new AppError('rule', { key: 'period.error.overlap' });
  // the same inside a document: a NUL character, or half of a surrogate pair
  if (/22P05|unsupported Unicode escape sequence|invalid input syntax for type json/.test(message)) return new AppError('invalidInput');
  if (/violates check constraint|23514|invalid byte sequence|22021/.test(message)) return new AppError('invalidInput');
  return error;
}
