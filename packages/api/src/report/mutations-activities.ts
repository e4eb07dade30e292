import type { Tx } from '@nhipcau/db';
import { isSameActivity, type ReportDraft } from '@nhipcau/domain/report';
import { fieldError } from '../errors.ts';
import { showPhotos } from './rows-photos.ts';

type Activity = ReportDraft['activities'][number];
type Report = { id: string; sample: boolean };
/** An activity at its place in the report; `before`: as it is kept, null where it is not. */
type Item = { activity: Activity; position: number; before: Activity | null };

const namesOf = (part: 'goals' | 'partners' | 'photos', activity: Activity): string[] => {
  if (part === 'goals') return [...new Set(activity.goalIds)].sort();
  if (part === 'partners') return activity.partners.map(({ partnerId, initiator }) => `${partnerId} ${initiator}`).sort();
  return activity.photos.map(({ id, caption }) => JSON.stringify([id, caption]));
};

/** Activities of which a part is another than the one kept. */
const withOther = (part: Parameters<typeof namesOf>[0], items: readonly Item[]) =>
  items.filter(({ activity, before }) => namesOf(part, activity).join() !== (before ? namesOf(part, before).join() : ''));

/** Each activity with the one that is kept of it, and null where it is written anew: what speaks of another event may have changed it for another's. */
function paired(before: readonly Activity[], now: readonly Activity[]): Item[] {
  const kept = new Map(before.map((activity) => [activity.id, activity]));
  return now.map((activity, position) => {
    const old = kept.get(activity.id);
    return { activity, position, before: old?.eventId === activity.eventId ? (old ?? null) : null };
  });
}

/** Partners named by activities that did not name the same ones before: only their rows are written. */
export const newlyNamed = (before: readonly Activity[], now: readonly Activity[]): string[] => [
  ...new Set(withOther('partners', paired(before, now)).flatMap(({ activity }) => activity.partners.map(({ partnerId }) => partnerId))),
];

/** One statement for all of them: most saves are of a field or two, and each statement is a way to the server and back. */
async function writeRows(tx: Tx, report: Report, items: readonly Item[]): Promise<void> {
  const rows = items.map(({ activity: { goalIds: _goals, partners: _partners, photos: _photos, ...fields }, position }) => ({ ...fields, position }));
  const written = await tx.$executeRaw`
    INSERT INTO "report_activity" AS a ("id", "reportId", "eventId", "outcome", "title", "form", "startsOn", "endsOn", "place", "role", "participantsVn",
      "participantsForeign", "countries", "fundsBudget", "fundsMobilised", "note", "position", "sample")
    SELECT x."id", ${report.id}::uuid, x."eventId", x."outcome", x."title", x."form", x."startsOn", x."endsOn", x."place", x."role", x."participantsVn",
      x."participantsForeign", x."countries", x."fundsBudget", x."fundsMobilised", x."note", x."position", ${report.sample}::boolean
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "eventId" uuid, "outcome" "ActivityOutcome", "title" text, "form" "EventForm",
      "startsOn" date, "endsOn" date, "place" text, "role" "ActivityRole", "participantsVn" int, "participantsForeign" int, "countries" text[],
      "fundsBudget" numeric, "fundsMobilised" numeric, "note" text, "position" int)
    ON CONFLICT ("id") DO UPDATE SET "outcome" = EXCLUDED."outcome", "title" = EXCLUDED."title", "form" = EXCLUDED."form", "startsOn" = EXCLUDED."startsOn",
      "endsOn" = EXCLUDED."endsOn", "place" = EXCLUDED."place", "role" = EXCLUDED."role", "participantsVn" = EXCLUDED."participantsVn",
      "participantsForeign" = EXCLUDED."participantsForeign", "countries" = EXCLUDED."countries", "fundsBudget" = EXCLUDED."fundsBudget",
      "fundsMobilised" = EXCLUDED."fundsMobilised", "note" = EXCLUDED."note", "position" = EXCLUDED."position",
      "eventStatusBefore" = NULL, "eventBefore" = NULL
    WHERE a."reportId" = EXCLUDED."reportId"`;
  // one of the ids is that of an activity of another report
  if (written < items.length) throw fieldError('activities', 'choice');
}

async function writeGoals(tx: Tx, report: Report, items: readonly Item[]): Promise<void> {
  const known = items.flatMap(({ before }) => (before && before.goalIds.length > 0 ? before.id : []));
  if (known.length > 0) await tx.reportActivityGoal.deleteMany({ where: { activityId: { in: known } } });
  const data = items.flatMap(({ activity: { id, goalIds } }) => [...new Set(goalIds)].map((goalId) => ({ activityId: id, goalId, sample: report.sample })));
  if (data.length > 0) await tx.reportActivityGoal.createMany({ data });
}

async function writePartners(tx: Tx, report: Report, items: readonly Item[]): Promise<void> {
  const known = items.flatMap(({ before }) => (before && before.partners.length > 0 ? before.id : []));
  if (known.length > 0) await tx.reportActivityPartner.deleteMany({ where: { activityId: { in: known } } });
  const data = items.flatMap(({ activity: { id, partners } }) => partners.map((part) => ({ ...part, activityId: id, sample: report.sample })));
  if (data.length > 0) await tx.reportActivityPartner.createMany({ data });
}

async function writePhotos(tx: Tx, report: Report, items: readonly Item[]): Promise<void> {
  const known = items.flatMap(({ before }) => (before && before.photos.length > 0 ? before.id : []));
  if (known.length > 0) await tx.reportPhoto.updateMany({ where: { reportId: report.id, activityId: { in: known } }, data: { activityId: null } });
  await showPhotos(
    tx,
    report.id,
    items.map(({ activity }) => activity),
  );
}

/**
 * Puts the activities in place of those kept; what is the same is left alone, row by row and part by part.
 * @param positions of those kept, in their order
 * @throws AppError where an activity has the id of another report's, or shows a picture that is not the report's
 */
export async function writeActivities(
  tx: Tx,
  report: Report,
  { before, positions, now }: { before: readonly Activity[]; positions: readonly number[]; now: readonly Activity[] },
): Promise<void> {
  const all = paired(before, now);
  const still = new Set(all.flatMap((item) => item.before?.id ?? []));
  const gone = before.map(({ id }) => id).filter((id) => !still.has(id));
  if (gone.length > 0) await tx.reportActivity.deleteMany({ where: { reportId: report.id, id: { in: gone } } });
  const positionOf = new Map(before.map(({ id }, index) => [id, positions[index]]));
  const items = all.filter(({ activity, position, before: old }) => !old || positionOf.get(old.id) !== position || !isSameActivity(old, activity));
  if (items.length === 0) return;
  await writeRows(tx, report, items);
  await writeGoals(tx, report, withOther('goals', items));
  await writePartners(tx, report, withOther('partners', items));
  await writePhotos(tx, report, withOther('photos', items));
}
