import type { EventForm, Prisma } from '@nhipcau/db';
import { stableId } from '../factories/index.ts';
import { type SampleEvent, sampleEvents } from './events.ts';
import { goalId } from './goals.ts';
import { indicatorId } from './indicator-rows.ts';
import { sampleReports } from './reports.ts';

type Link = { goal: string; indicator: string | null; adds: (event: SampleEvent) => number };

const one = () => 1;
const foreign = (event: SampleEvent) => event.participantsForeign;
const learners = (event: SampleEvent) => event.participantsVn;

/** What an event of each form serves in 2025, and what it is expected to add. */
const serves: Record<EventForm, Link[]> = {
  FRIENDSHIP_EXCHANGE: [],
  ART_EXCHANGE: [],
  FESTIVAL: [],
  ANNIVERSARY: [],
  SPORT: [],
  TOUR: [],
  CEREMONY: [],
  OTHER: [],
  MEETING: [{ goal: '3.1', indicator: null, adds: one }],
  SEMINAR: [{ goal: '2', indicator: '2.2', adds: one }],
  TRAINING: [{ goal: '7.2', indicator: '7.2.1', adds: learners }],
  DELEGATION_IN: [{ goal: '3.2', indicator: '3.2.2', adds: one }],
  DELEGATION_OUT: [{ goal: '3.2', indicator: null, adds: one }],
  AID: [{ goal: '3.2', indicator: null, adds: one }],
};

/** What shows the capital to the world. */
const showsHanoi: EventForm[] = ['FRIENDSHIP_EXCHANGE', 'ART_EXCHANGE', 'FESTIVAL', 'ANNIVERSARY', 'SPORT', 'TOUR', 'CEREMONY', 'MEETING'];

function linksOf(event: SampleEvent): Link[] {
  const image: Link[] = showsHanoi.includes(event.form)
    ? [
        { goal: '8', indicator: '8.1', adds: foreign },
        { goal: '8', indicator: '8.2', adds: one },
      ]
    : [];
  const together: Link[] = event.coHosts.length > 0 ? [{ goal: '4', indicator: null, adds: one }] : [];
  return [...serves[event.form], ...image, ...together];
}

const of2025 = sampleEvents.filter((event) => event.period.startsWith('2025'));

export function eventGoalRows(): Prisma.EventGoalCreateManyInput[] {
  const planned = of2025
    .filter((event) => !event.unplanned)
    .flatMap((event) =>
      linksOf(event).map(({ goal, indicator, adds }) => ({
        id: stableId('event-goal', `${event.code}/${goal}/${indicator}`),
        eventId: event.id,
        goalId: goalId(2025, goal),
        indicatorId: indicator === null ? null : indicatorId({ year: 2025, goal, code: indicator }),
        expectedContribution: indicator === null ? null : adds(event),
        sample: true,
      })),
    );
  // the great anniversaries of the orientations serve the image of the capital; their days are not known, so they expect nothing by a day
  const great = ['ev-2025-south-50', 'ev-2025-august-80', 'ev-2025-thanglong-1015', 'ev-2025-festivals'].map((code) => ({
    id: stableId('event-goal', code),
    eventId: stableId('event', code),
    goalId: goalId(2025, '8'),
    indicatorId: null,
    expectedContribution: null,
    sample: true,
  }));
  return [...planned, ...great];
}

/** What the associations say their activities served. */
export function activityGoalRows(): Prisma.ReportActivityGoalCreateManyInput[] {
  const byId = new Map(of2025.map((event) => [event.id, event]));
  return sampleReports.flatMap((report) =>
    report.claims.flatMap((claim, position) => {
      const event = claim.eventId === null ? undefined : byId.get(claim.eventId);
      const goals = event ? linksOf(event).map((link) => link.goal) : [];
      return [...new Set(goals)].map((goal) => ({ activityId: stableId('activity', `${report.id}/${position}`), goalId: goalId(2025, goal), sample: true }));
    }),
  );
}
