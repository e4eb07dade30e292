import type { MeasureSpec, RecordKind } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Cut } from './day.ts';
import type { Tier } from './rollup-types.ts';
import type { MeasureFacts, OfficeFacts } from './types.ts';

/** A day of a year at which the office's registers are read. `asOf`: the day at which what falls due is decided; after the year's end that is today. */
export interface OfficeDay {
  readonly year: number;
  readonly on: IsoDate;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  /** member associations of the year up to the day */
  readonly members: number;
}

/** Whole years of records before a year, three at most. */
export type NoveltyYears = 0 | 1 | 2 | 3;

/** What is read: a measure of a year up to a day, by the claims of a tier. */
export interface Reading {
  readonly facts: MeasureFacts;
  readonly spec: MeasureSpec;
  readonly cut: Cut;
  readonly tier: Tier;
}

/** Whose records are asked for. */
export interface RecordScope {
  readonly spec: MeasureSpec;
  readonly year: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  /** years looked back upon to call an event new; 0: nothing can be called new. Read for the novelty of events alone. */
  readonly lookBack: NoveltyYears;
}

/** A measure of what associations report. */
export interface ReportedMeasure {
  readonly of: 'reported';
  /** the figure by the claims of the tier; null: no data */
  fold(reading: Reading): number | null;
  /** the figure if all that is not known were nothing; absent where that is `fold` itself */
  foldRestAsNone?(reading: Reading): number | null;
  /** false: it speaks of the reports themselves, of which nothing is unknown */
  readonly covered: boolean;
  /** the relation `record` (and what it needs), its `value` and `whole` being what `fold` adds up */
  records(scope: RecordScope): Prisma.Sql;
}

/** What is behind a figure of an office register, before it has a name. `key`: one of its own within the figure. */
export interface OfficePart {
  readonly kind: RecordKind;
  readonly id: string;
  readonly key: string;
  readonly on: IsoDate;
  readonly value: number | null;
  /** for a share the whole that `value` is a part of */
  readonly whole: number | null;
  readonly organisationId?: string | null;
  /** what is counted once over all parts, where parts can share it */
  readonly members?: readonly string[];
}

/** A measure of a register that the office keeps: its parts are its records, and its value is folded from them. */
export interface OfficeMeasure {
  readonly of: 'office';
  parts(office: OfficeFacts, day: OfficeDay): OfficePart[];
  /** null: no data, which is also where the register is empty: only then is "none" a gap and not a zero */
  fold(parts: readonly OfficePart[], office: OfficeFacts, day: OfficeDay): number | null;
}

export type Measure = ReportedMeasure | OfficeMeasure;
