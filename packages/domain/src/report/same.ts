import type { ReportDraft } from './schema.ts';

const texts = ({ newUnits, newMembers, achievements, difficultiesNote, proposals }: ReportDraft) => [
  newUnits,
  newMembers,
  achievements,
  difficultiesNote,
  proposals,
];

const plainActivity = (x: ReportDraft['activities'][number]) => [
  ...[x.id, x.eventId, x.outcome, x.title, x.form, x.startsOn, x.endsOn, x.place, x.role, x.participantsVn, x.participantsForeign],
  ...[[...x.countries].sort(), [...x.goalIds].sort(), x.fundsBudget, x.fundsMobilised, x.note],
  x.partners.map(({ partnerId, initiator }) => `${partnerId} ${initiator}`).sort(),
  x.photos.map(({ id, caption }) => [id, caption]),
];
const plainDifficulties = ({ difficulties }: ReportDraft) => difficulties.map((x) => [x.id, x.weaknessId, x.text]);

const plain = (draft: ReportDraft): string => JSON.stringify([draft.activities.map(plainActivity), plainDifficulties(draft), texts(draft)]);

/** Whether two activities say the same, as `isSameDraft` takes it. */
export const isSameActivity = (a: ReportDraft['activities'][number], b: ReportDraft['activities'][number]): boolean =>
  JSON.stringify(plainActivity(a)) === JSON.stringify(plainActivity(b));

/** Whether two drafts name the same difficulties, in the same order. */
export const hasSameDifficulties = (a: ReportDraft, b: ReportDraft): boolean => JSON.stringify(plainDifficulties(a)) === JSON.stringify(plainDifficulties(b));

/** Whether two drafts say the same; the order in which countries and goals were chosen says nothing. Compare what the schema has read: it trims. */
export const isSameDraft = (a: ReportDraft, b: ReportDraft): boolean => plain(a) === plain(b);
