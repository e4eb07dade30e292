import { type EventStatus, type Prisma, toDate } from '@nhipcau/db';
import { makeEvent, stableId } from '../factories/index.ts';
import { plannedStatus } from './claims.ts';
import { type SampleEvent, sampleEvents } from './events.ts';
import { sampleReports } from './reports.ts';
import { themes } from './words.ts';

const MILLION = 1_000_000;

/** What approved reports say of each event: only its host moves it from the plan to the past; of the Union's own the office said it when it was over. */
function approvedOutcomes(): Map<string, EventStatus> {
  const hosted = new Set(sampleEvents.filter((event) => event.host === null).map((event) => event.id));
  const claims = sampleReports.filter((report) => report.state === 'APPROVED').flatMap((report) => report.claims);
  const telling = claims.filter(({ eventId, role }) => eventId !== null && (role === 'HOST' || hosted.has(eventId)));
  return new Map(telling.flatMap(({ eventId, outcome }) => (eventId === null || outcome === null ? [] : [[eventId, outcome]])));
}

/** In the running half-year the office itself moves and cancels; no report has spoken yet. */
function statusOf(event: SampleEvent, outcomes: Map<string, EventStatus>): EventStatus {
  const reported = outcomes.get(event.id);
  if (reported) return reported;
  return event.period === '2025-H2' && event.fate === 'CANCELLED' ? 'CANCELLED' : plannedStatus(event);
}

export function eventRows() {
  const outcomes = approvedOutcomes();
  return sampleEvents.map((event) => {
    const status = statusOf(event, outcomes);
    const moved = status === 'POSTPONED' ? event.movedTo : null;
    return makeEvent(Number(event.period.slice(0, 4)), event.code, moved ?? event.startsOn, {
      title: event.title,
      form: event.form,
      theme: themes[event.theme].vi,
      status,
      endsOn: moved === null ? toDate(event.endsOn) : null,
      originalStartsOn: moved === null ? null : toDate(event.startsOn),
      statusReason: status === 'POSTPONED' || status === 'CANCELLED' ? event.reason : null,
      place: event.place,
      hostId: event.host?.id ?? stableId('organisation', 'union'),
      countries: event.countries,
      // the radar then sees which of the coming round years has something planned, and which has not
      anniversaryKey: event.form === 'ANNIVERSARY' && event.host?.country ? `relations_${event.host.country.toLowerCase()}` : null,
      expectedParticipants: event.unplanned ? null : event.participantsVn + event.participantsForeign,
      budget: event.unplanned ? null : event.budget * MILLION,
      fromReport: event.unplanned,
      sample: true,
    });
  });
}

export function coHostRows(): Prisma.EventCoHostCreateManyInput[] {
  return sampleEvents.flatMap((event) => event.coHosts.map((a) => ({ eventId: event.id, organisationId: a.id, sample: true })));
}
