import { z } from 'zod';

/** Tables whose rows are marked where they are sample data; a test holds this list to the schema. */
export const SAMPLE_TABLES = [
  ...['organisation', 'user', 'invitation', 'plan_year', 'goal', 'goal_weakness', 'indicator', 'indicator_milestone', 'measurement', 'check_in'],
  'forecast_record',
  ...['source_document', 'source_reference', 'fact', 'review', 'weakness', 'weakness_naming', 'weakness_measure', 'weakness_score'],
  ...['event', 'event_co_host', 'event_goal', 'anniversary', 'reporting_period', 'activity_report', 'report_activity', 'report_activity_goal'],
  ...['report_photo', 'report_difficulty', 'report_comment', 'report_transition', 'outbox_message', 'setting'],
  ...['partner', 'partner_contact', 'partner_link', 'partner_interaction', 'agreement', 'agreement_file', 'commitment', 'coverage_cell', 'stored_file'],
  ...['event_partner', 'report_activity_partner', 'bulletin', 'article', 'article_version', 'article_comment', 'article_media', 'bulletin_revision'],
  ...['translation_segment', 'bulletin_delivery', 'bulletin_read', 'subscriber', 'position', 'position_skill', 'staff_member', 'skill', 'assessment'],
  ...['training', 'training_session', 'training_skill', 'training_attendance'],
] as const;

export const sampleState = z.object({
  /** rows of sample data by table; tables without any are left out */
  rows: z.array(z.object({ table: z.enum(SAMPLE_TABLES), count: z.number().int() })),
  /** what becomes of the caller's own account: it goes, it stays because nobody else could administer, or it is none of the sample's */
  caller: z.enum(['removed', 'kept', 'own']),
});
/** `kept`: rows that were sample data and stay, since something that people entered rests on them. */
export const sampleResult = z.object({ removed: z.number().int(), kept: z.number().int() });
