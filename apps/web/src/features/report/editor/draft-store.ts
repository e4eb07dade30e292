import type { ReportDraft } from '@nhipcau/domain/report';

/** What is written and not yet on the server, with the version it was written upon. */
export interface KeptDraft {
  version: number;
  draft: ReportDraft;
}
const keyOf = (id: string) => `nhipcau.report.${id}`;

/** Keeps a draft on this device. A browser that refuses storage loses nothing that is on the page. */
export function keepDraft(id: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    // private window or full storage: the page itself still holds the draft
  }
}

export function dropDraft(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // as above
  }
}

const isKept = (value: unknown): value is KeptDraft =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  'draft' in value &&
  typeof value.draft === 'object' &&
  value.draft !== null &&
  'activities' in value.draft &&
  Array.isArray(value.draft.activities) &&
  'difficulties' in value.draft &&
  Array.isArray(value.draft.difficulties);

/** What this device still keeps of a report; null: nothing, or nothing that can be read. */
export function keptDraft(id: string): KeptDraft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    if (!isKept(value)) return null;
    // kept before activities had partners and photos
    const activities = value.draft.activities.map((activity) => ({ ...activity, partners: activity.partners ?? [], photos: activity.photos ?? [] }));
    return { ...value, draft: { ...value.draft, activities } };
  } catch {
    return null;
  }
}
