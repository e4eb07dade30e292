import { type Tx, toIso, toNumber } from '@nhipcau/db';
import type { AuthorizedScope } from '../scope.ts';
import type { MeasurementRow } from './types.ts';

type Stored = {
  id: string;
  version: number;
  on: Date;
  value: { toString(): string } | null;
  numerator: { toString(): string } | null;
  denominator: { toString(): string } | null;
  note: string | null;
  sample: boolean;
};

export const measurementView = ({ id, version, on, value, numerator, denominator, note, sample }: Stored) => ({
  ...{ id, version, note, sample },
  on: toIso(on),
  value: toNumber(value),
  numerator: toNumber(numerator),
  denominator: toNumber(denominator),
});

/** Values entered by hand for an indicator, the latest first. */
export async function listMeasurements(db: Tx, _scope: AuthorizedScope, indicatorId: string): Promise<MeasurementRow[]> {
  const rows = await db.measurement.findMany({ where: { indicatorId }, orderBy: { on: 'desc' } });
  const authors = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ createdById }) => (createdById === null ? [] : [createdById])) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(authors.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...measurementView(row), authorName: (row.createdById && nameOf.get(row.createdById)) || null }));
}
