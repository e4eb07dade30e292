import type { ActivityOutcome, ActivityRole, EventForm, EventStatus } from '@nhipcau/db';
import { createRandom } from '../factories/index.ts';
import type { ReportState, SampleAssociation } from './associations.ts';
import type { PeriodCode, SampleEvent } from './events.ts';

export type SampleClaim = {
  eventId: string | null;
  outcome: ActivityOutcome | null;
  title: string;
  form: EventForm;
  startsOn: string;
  endsOn: string | null;
  place: string;
  role: ActivityRole;
  participantsVn: number | null;
  participantsForeign: number | null;
  countries: string[];
  fundsBudget: number | null;
  fundsMobilised: number | null;
  note: string | null;
  eventStatusBefore: EventStatus | null;
  /** days and reason of the planned event before the report was approved */
  eventBefore: { startsOn: string; endsOn: string | null; originalStartsOn: null; statusReason: null } | null;
};

const MILLION = 1_000_000;

/** Status of an event before any report told what became of it. */
export const plannedStatus = (event: SampleEvent): EventStatus => (event.confirmed ? 'CONFIRMED' : 'PLANNED');

/** Two associations report one afternoon that neither had planned: the guard against double entry has a pair to show. */
const unplanned: Record<string, SampleClaim> = {
  'assoc-jp': {
    eventId: null,
    outcome: 'HELD',
    title: 'Ngày hội văn hóa châu Á tại Công viên trung tâm',
    form: 'FESTIVAL',
    startsOn: '2025-05-24',
    endsOn: null,
    place: 'Công viên trung tâm',
    role: 'HOST',
    participantsVn: 420,
    participantsForeign: 95,
    countries: ['JP', 'IN', 'KR'],
    fundsBudget: 20 * MILLION,
    fundsMobilised: 45 * MILLION,
    note: null,
    eventStatusBefore: null,
    eventBefore: null,
  },
  'assoc-in': {
    eventId: null,
    outcome: 'HELD',
    title: 'Ngày hội văn hoá Châu Á ở Công viên trung tâm',
    form: 'FESTIVAL',
    startsOn: '2025-05-24',
    endsOn: null,
    place: 'Công viên trung tâm',
    role: 'HOST',
    participantsVn: 400,
    // far above what this association ever had: the reader of the report is meant to stumble over it
    participantsForeign: 1450,
    countries: ['IN', 'JP'],
    fundsBudget: null,
    fundsMobilised: 30 * MILLION,
    note: 'Sự kiện mở ngoài trời, tính cả khách ghé qua.',
    eventStatusBefore: null,
    eventBefore: null,
  },
};

function claimOf(association: SampleAssociation, event: SampleEvent, state: ReportState): SampleClaim {
  const random = createRandom(`claim/${event.code}/${association.code}`);
  const host = event.host === association;
  const year = Number(event.period.slice(0, 4));
  const base = {
    eventId: event.id,
    title: event.title.vi,
    form: event.form,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    place: event.place,
    role: host ? ('HOST' as const) : ('CO_HOST' as const),
    countries: event.countries,
  };
  const silent = {
    participantsVn: null,
    participantsForeign: null,
    fundsBudget: null,
    fundsMobilised: null,
    note: null,
    eventStatusBefore: null,
    eventBefore: null,
  };
  // a draft is prefilled from the plan and nothing more
  if (state === 'DRAFT') return { ...base, ...silent, outcome: null };
  // only the host's claim changes an event, so only it remembers what was before
  const before = state === 'APPROVED' && host && !event.unplanned ? plannedStatus(event) : null;
  const eventBefore = before === null ? null : { startsOn: event.startsOn, endsOn: event.endsOn, originalStartsOn: null, statusReason: null };
  if (event.fate !== 'HELD') {
    return {
      ...base,
      ...silent,
      startsOn: event.movedTo ?? event.startsOn,
      endsOn: null,
      outcome: event.fate,
      note: event.reason,
      eventStatusBefore: before,
      eventBefore,
    };
  }
  const turnout = 0.75 + random.next() * 0.5;
  // money from outside the budget grows a little in 2025
  const mobilised = event.budget * random.next() * (year === 2025 ? 0.95 : 0.55);
  return {
    ...base,
    outcome: 'HELD',
    participantsVn: random.chance(0.04) ? null : Math.round(event.participantsVn * turnout),
    participantsForeign: random.chance(0.06) ? null : Math.round(event.participantsForeign * turnout),
    fundsBudget: host ? Math.round(event.budget * 0.7) * MILLION : null,
    fundsMobilised: random.chance(0.15) ? null : Math.round(host ? mobilised : mobilised / 4) * MILLION,
    note: null,
    eventStatusBefore: before,
    eventBefore,
  };
}

/** What a report says of the events of its period, prefilled or filled in, in the order of their days. */
export function claimFigures(association: SampleAssociation, period: PeriodCode, state: ReportState, events: readonly SampleEvent[]): SampleClaim[] {
  const planned = events.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)).map((event) => claimOf(association, event, state));
  const extra = period === '2025-H1' ? unplanned[association.code] : undefined;
  return extra ? [...planned, extra] : planned;
}
