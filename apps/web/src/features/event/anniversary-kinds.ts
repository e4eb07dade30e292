import type { RadarRow } from '@nhipcau/api/event';

export const RADAR_FILTERS = ['important', 'gaps', 'round', 'five', 'other', 'unknown', 'all'] as const;
export type RadarFilter = (typeof RADAR_FILTERS)[number];

const isImportant = ({ kind }: RadarRow) => kind === 'round' || kind === 'five';

/** The rows that a filter leaves; a gap is a round or five-year anniversary whose reminder has come and which no event answers. */
export function radarRows(rows: RadarRow[], filter: RadarFilter): RadarRow[] {
  switch (filter) {
    case 'all':
      return rows;
    case 'important':
      return rows.filter(isImportant);
    case 'gaps':
      return rows.filter((row) => isImportant(row) && row.state === 'gap');
    case 'unknown':
      return rows.filter((row) => row.kind === null);
    default:
      return rows.filter((row) => row.kind === filter);
  }
}

export const readRadarFilter = (asked: string): RadarFilter => RADAR_FILTERS.find((filter) => filter === asked) ?? 'important';
