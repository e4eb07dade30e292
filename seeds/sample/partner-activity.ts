import { type Initiator, type InteractionKind, type Prisma, toDate } from '@nhipcau/db';
import { addDays } from '@nhipcau/domain/shared';
import { createRandom, type Random, stableId } from '../factories/index.ts';
import { SAMPLE_TODAY } from './clock.ts';
import { sampleEvents } from './events.ts';
import { type Course, type SamplePartner, samplePartners } from './partner-cast.ts';
import { notes } from './partner-words.ts';
import { MERGED, partnerId } from './partners.ts';
import { sampleReports } from './reports.ts';

/** Interactions noted by hand: how many, over which days back from today, and of what kinds. Those of events come by themselves. */
const byHand: Record<Course, { count: [number, number]; back: [number, number]; kinds: [InteractionKind, number][] }> = {
  strong: {
    count: [8, 13],
    back: [4, 440],
    kinds: [
      ['MEETING', 3],
      ['DELEGATION_IN', 2],
      ['DELEGATION_OUT', 1],
      ['JOINT_PROJECT', 3],
      ['JOINT_EVENT', 2],
      ['COURTESY_CALL', 1],
    ],
  },
  steady: {
    count: [4, 7],
    back: [6, 400],
    kinds: [
      ['MEETING', 4],
      ['LETTER', 2],
      ['COURTESY_CALL', 2],
      ['JOINT_EVENT', 2],
      ['DELEGATION_IN', 1],
    ],
  },
  contact: {
    count: [2, 4],
    back: [4, 95],
    kinds: [
      ['COURTESY_CALL', 2],
      ['MEETING', 2],
      ['LETTER', 2],
    ],
  },
  paper: {
    count: [1, 3],
    back: [40, 500],
    kinds: [
      ['COURTESY_CALL', 2],
      ['LETTER', 3],
    ],
  },
  dormant: {
    count: [2, 4],
    back: [400, 700],
    kinds: [
      ['MEETING', 2],
      ['JOINT_EVENT', 1],
      ['LETTER', 1],
    ],
  },
  lapsed: {
    count: [1, 3],
    back: [800, 1300],
    kinds: [
      ['MEETING', 2],
      ['COURTESY_CALL', 2],
    ],
  },
  prospect: { count: [0, 0], back: [1, 1], kinds: [['LETTER', 1]] },
};

function whoBegan(random: Random, course: Course): Initiator {
  const both = course === 'strong' ? 3 : 1;
  return random.weighted<Initiator>([
    ['OURS', 4],
    ['THEIRS', course === 'strong' ? 4 : 2],
    ['BOTH', both],
  ]);
}

export function interactionRows(): Prisma.PartnerInteractionCreateManyInput[] {
  return samplePartners.flatMap((partner) => {
    const random = createRandom(`interactions/${partner.key}`);
    const { count, back, kinds } = byHand[partner.course];
    return Array.from({ length: random.int(...count) }, (_, index) => {
      const kind = random.weighted(kinds);
      const leader = partner.associations[0];
      return {
        id: stableId('partner-interaction', `${partner.key}/${index}`),
        partnerId: partnerId(partner.key),
        // the Union's own where no association leads, and now and then otherwise
        organisationId: leader === undefined || random.chance(0.3) ? stableId('organisation', 'union') : stableId('organisation', leader),
        kind,
        initiator: whoBegan(random, partner.course),
        on: toDate(addDays(SAMPLE_TODAY, -random.int(...back))),
        note: random.chance(0.6) ? random.pick(notes[kind]) : null,
        sample: true,
      };
    });
  });
}

/** From this day on the partners of the course `contact` are met. */
const KNOWN_SINCE = addDays(SAMPLE_TODAY, -95);
const INVITED: Partial<Record<Course, number>> = { strong: 5, steady: 2, contact: 1 };

/** Which partner takes part in an event: one that works with its host, now and then. Events show more of them each year. */
function partnersAt(): { event: (typeof sampleEvents)[number]; partner: SamplePartner; initiator: Initiator }[] {
  return sampleEvents.flatMap((event) => {
    const random = createRandom(`partners-at/${event.code}`);
    const host = event.host?.code ?? 'assoc-unesco';
    const known = samplePartners
      .filter((partner) => partner.associations.includes(host) && INVITED[partner.course] && partner.key !== MERGED.key)
      // whoever one has only come to know this year was at nothing before
      .filter((partner) => partner.course !== 'contact' || event.startsOn > KNOWN_SINCE)
      .map((partner) => [partner, INVITED[partner.course] ?? 0] as const);
    const often = event.period.startsWith('2025') ? 0.5 : event.period.startsWith('2024') ? 0.3 : 0.2;
    if (!known.length || !random.chance(often)) return [];
    const first = random.weighted(known);
    const second = random.chance(0.15) ? known.map(([partner]) => partner).find((partner) => partner !== first) : undefined;
    return [first, ...(second ? [second] : [])].map((partner) => ({ event, partner, initiator: whoBegan(random, partner.course) }));
  });
}

/** Partners on planned events. What no plan knew has them in its report alone. */
export function eventPartnerRows(): Prisma.EventPartnerCreateManyInput[] {
  return partnersAt()
    .filter(({ event }) => !event.unplanned)
    .map(({ event, partner, initiator }) => ({ eventId: event.id, partnerId: partnerId(partner.key), initiator, sample: true }));
}

/** Partners in the reported activities of the host: as the plan had them. */
export function activityPartnerRows(): Prisma.ReportActivityPartnerCreateManyInput[] {
  const invited = partnersAt();
  return sampleReports.flatMap((report) =>
    report.claims.flatMap((claim, index) => {
      if (claim.eventId === null || claim.role !== 'HOST') return [];
      return invited
        .filter(({ event }) => event.id === claim.eventId)
        .map(({ partner, initiator }) => ({
          activityId: stableId('activity', `${report.id}/${index}`),
          partnerId: partnerId(partner.key),
          initiator,
          sample: true,
        }));
    }),
  );
}
