import type { Action } from '@nhipcau/domain/access';

/** Records that the table test makes before it calls anything: those of one association, and those of another that it may not reach. */
export interface AccessFixture {
  planYearId: string;
  year: number;
  periodId: string;
  goalId: string;
  indicatorId: string;
  weaknessId: string;
  /** a source document with two paragraphs of text */
  sourceId: string;
  reviewId: string;
  /** any account that is not the caller's */
  userId: string;
  /** an invitation that nobody has accepted */
  invitationId: string;
  outboxMessageId: string;
  own: AssociationFixture;
  other: AssociationFixture;
}

/** An association with an account, an event that it hosts and a report that it has handed in. */
export interface AssociationFixture {
  organisationId: string;
  userId: string;
  eventId: string;
  reportId: string;
  /** an activity of the report */
  activityId: string;
  /** a picture that the activity shows */
  photoId: string;
  /** a partner that only this association works with, and one record of each kind that hangs on it */
  partnerId: string;
  contactId: string;
  interactionId: string;
  agreementId: string;
  commitmentId: string;
  /** a paper of the agreement */
  fileId: string;
}

export interface AccessRow {
  /** the permission that the procedure asks for */
  action: Action | 'public' | 'signedIn';
  /** an input that gets past the schema, about records that the caller's own association may reach */
  input: (ids: AccessFixture) => unknown;
  /** for procedures that the scope narrows: an input about another association's records, which must be as if they were not there */
  foreign?: (ids: AccessFixture) => unknown;
}

/** One row a procedure, by its path: `report.submit`. */
export type AccessRows = Record<string, AccessRow>;
