import type { Coverage } from '@nhipcau/domain/measure';
import type { ReactNode } from 'react';
import type { UnknownReason } from '../prepare/figure';

/** The words that charts share, in the reader's language and for one kind of part (associations, reports, events). Values come written out. */
export interface ChartWords {
  provisional: string;
  /** for a figure that may carry a verdict */
  enough: string;
  reason: Readonly<Record<UnknownReason, string>>;
  /** short, 17/26 */
  share: (coverage: Coverage) => string;
  /** with the noun of the parts, 17 of 26 associations */
  rests: (coverage: Coverage) => string;
  range: (low: string, high: string) => string;
  whenComplete: (low: string, high: string) => string;
  ifApproved: (value: string) => string;
  spoken: {
    provisional: (value: string, coverage: Coverage, range: { low: string; high: string } | null) => string;
    unknown: (reason: string) => string;
    progress: (progress: string, expected: string | null) => string;
    distance: (distance: string, isKnown: boolean) => string;
  };
  strip: {
    known: (count: number) => ReactNode;
    waiting: (count: number) => ReactNode;
    drafted: (count: number) => ReactNode;
    missing: (count: number) => ReactNode;
    needed: (count: number) => ReactNode;
    none: string;
  };
  legend: Readonly<Record<'label' | LegendKey, string>>;
  heat: {
    row: string;
    total: string;
    waitingCell: (value: string) => string;
    waitingNone: string;
    noPeriod: string;
    notMember: string;
    waitingGroup: (count: number) => string;
    missingGroup: (count: number) => string;
    missingTotal: string;
  };
  even: { equality: string; axis: string; curve: (count: number, isProvisional: boolean) => string };
  bridge: { unanswered: string; addGoal: string; alone: (count: number) => string; ourReading: string };
  how: Readonly<Record<'title' | 'formula' | 'span' | 'coverage' | 'leftOut' | 'nothingLeftOut' | 'records', string>>;
  distanceCourse: string;
}

/** What a legend can explain; each has its own swatch. */
export type LegendKey =
  | 'more'
  | 'zero'
  | 'waiting'
  | 'missing'
  | 'noPeriod'
  | 'notMember'
  | 'unknown'
  | 'unmeasured'
  | 'provisional'
  | 'ifApproved'
  | 'range'
  | 'expected'
  | 'named'
  | 'worse'
  | 'chance'
  | 'gap'
  | 'broken';
