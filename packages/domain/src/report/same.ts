import type { ReportDraft } from './schema.ts';

const texts = ({ newUnits, newMembers, achievements, difficultiesNote, proposals }: ReportDraft) => [
  newUnits,
  newMembers,
  achievements,
  difficultiesNote,
  proposals,
];

const plain = (draft: ReportDraft): string =>
  JSON.stringify([
    draft.activities.map((x) => [
      ...[x.id, x.eventId, x.outcome, x.title, x.form, x.startsOn, x.endsOn, x.place, x.role, x.participantsVn, x.participantsForeign],
      ...[[...x.countries].sort(), [...x.goalIds].sort(), x.fundsBudget, x.fundsMobilised, x.note],
      x.partners.map(({ partnerId, initiator }) => `${partnerId} ${initiator}`).sort(),
      x.photos.map(({ id, caption }) => [id, caption]),
    ]),
    draft.difficulties.map((x) => [x.id, x.weaknessId, x.text]),
    texts(draft),
  ]);

/** Whether two drafts say the same; the order in which countries and goals were chosen says nothing. Compare what the schema has read: it trims. */
export const isSameDraft = (a: ReportDraft, b: ReportDraft): boolean => plain(a) === plain(b);
