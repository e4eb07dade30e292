import type { EventForm } from '@nhipcau/db';
import { addDays, daysInMonth } from '@nhipcau/domain/shared';
import { createRandom, type Random, stableId } from '../factories/index.ts';
import type { Text } from '../union/types.ts';
import { associations, type SampleAssociation } from './associations.ts';
import { SAMPLE_TODAY } from './clock.ts';
import { cancelledFor, places, postponedFor, type Theme, themeKeys, titleOf } from './words.ts';

export type PeriodCode = '2023-H1' | '2023-H2' | '2024-H1' | '2024-H2' | '2025-H1' | '2025-H2';
export const periodCodes: PeriodCode[] = ['2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1', '2025-H2'];

export type SampleEvent = {
  id: string;
  code: string;
  period: PeriodCode;
  /** null: the Union itself hosts */
  host: SampleAssociation | null;
  coHosts: SampleAssociation[];
  title: Text;
  form: EventForm;
  theme: Theme;
  startsOn: string;
  endsOn: string | null;
  place: string;
  countries: string[];
  participantsVn: number;
  participantsForeign: number;
  /** in millions of VND */
  budget: number;
  /** what becomes of it, as its host will report */
  fate: 'HELD' | 'POSTPONED' | 'CANCELLED';
  /** new day of a postponed event */
  movedTo: string | null;
  reason: string | null;
  confirmed: boolean;
  /** in no plan: it came to be an event when the report that told of it was approved */
  unplanned: boolean;
};

/** Few forms make up 2024 and the year before; the year after spreads further. */
const formWeights: Record<'2024' | '2025', [EventForm, number][]> = {
  '2024': [
    ['FRIENDSHIP_EXCHANGE', 36],
    ['MEETING', 24],
    ['ANNIVERSARY', 18],
    ['ART_EXCHANGE', 7],
    ['SEMINAR', 5],
    ['CEREMONY', 4],
    ['DELEGATION_IN', 3],
    ['SPORT', 2],
    ['TRAINING', 1],
  ],
  '2025': [
    ['FRIENDSHIP_EXCHANGE', 16],
    ['MEETING', 10],
    ['ANNIVERSARY', 12],
    ['ART_EXCHANGE', 10],
    ['SEMINAR', 12],
    ['DELEGATION_IN', 9],
    ['TRAINING', 9],
    ['FESTIVAL', 6],
    ['SPORT', 5],
    ['TOUR', 4],
    ['CEREMONY', 3],
    ['DELEGATION_OUT', 4],
    ['AID', 3],
  ],
};

/** Months in which festivals fall count more. */
const months: Record<'H1' | 'H2', [number, number][]> = {
  H1: [
    [1, 2],
    [2, 3],
    [3, 3],
    [4, 5],
    [5, 5],
    [6, 2],
  ],
  H2: [
    [7, 1],
    [8, 3],
    [9, 5],
    [10, 6],
    [11, 6],
    [12, 4],
  ],
};

const asean = ['LA', 'KH', 'TH', 'ID', 'PH', 'MY', 'SG', 'MM'];
const farther = ['JP', 'KR', 'IN', 'FR', 'DE', 'IT', 'CU', 'AU', 'RU', 'CN'];
/** reached for the first time in 2025 */
const newer = ['SE', 'CH', 'NL', 'PT', 'MX', 'BR', 'CL', 'EG', 'ZA', 'NZ', 'CA', 'MA'];

const longForms: EventForm[] = ['FESTIVAL', 'TOUR', 'DELEGATION_IN', 'DELEGATION_OUT'];

function dayIn(random: Random, period: PeriodCode): string {
  const year = Number(period.slice(0, 4));
  const half = period.slice(5) === 'H1' ? 'H1' : 'H2';
  const month = random.weighted(months[half]);
  const day = `${year}-${String(month).padStart(2, '0')}-${String(random.int(2, daysInMonth(year, month))).padStart(2, '0')}`;
  // the running half-year's plan begins after today: what is past and unreported would be a riddle
  return period === '2025-H2' && day <= SAMPLE_TODAY ? addDays(SAMPLE_TODAY, random.int(3, 20)) : day;
}

/** What an association does again and again: the fewer habits, the less is new. */
function habits(association: SampleAssociation, year: '2024' | '2025'): [EventForm, Theme][] {
  const random = createRandom(`habits/${association.code}/${year}`);
  const old = createRandom(`habits/${association.code}/2024`);
  const pair = (r: Random, y: '2024' | '2025'): [EventForm, Theme] => [r.weighted(formWeights[y]), r.pick(themeKeys)];
  const kept = Array.from({ length: 3 }, () => pair(old, '2024'));
  return year === '2024' ? kept : [...kept.slice(0, 1), ...Array.from({ length: 8 }, () => pair(random, '2025'))];
}

function crowd(random: Random, form: EventForm): [vn: number, foreign: number] {
  if (form === 'FESTIVAL') return [random.int(400, 1500), random.int(80, 300)];
  if (form === 'TRAINING') return [random.int(25, 90), random.int(0, 4)];
  if (form === 'DELEGATION_IN') return [random.int(15, 40), random.int(8, 30)];
  if (form === 'DELEGATION_OUT') return [random.int(6, 20), random.int(10, 40)];
  if (form === 'SEMINAR') return [random.int(40, 140), random.int(4, 25)];
  return [random.int(40, 320), random.int(6, 90)];
}

function makeOne(host: SampleAssociation | null, period: PeriodCode, index: number, form: EventForm, theme: Theme): SampleEvent {
  const name = host?.code.slice(6) ?? 'union';
  const code = `${period.slice(0, 4)}${period.slice(5)}-${name}-${String(index + 1).padStart(2, '0')}`;
  const random = createRandom(`event/${code}`);
  const startsOn = dayIn(random, period);
  const pair = host?.pair ?? { vi: 'các nước', en: 'all nations', fr: 'tous les pays' };
  const [participantsVn, participantsForeign] = crowd(random, form);
  const year = period.slice(0, 4);
  const fate = random.weighted<SampleEvent['fate']>([
    ['HELD', 92],
    ['POSTPONED', period.endsWith('H1') ? 4 : 0],
    ['CANCELLED', 4],
  ]);
  const circles = year === '2025' ? [asean, farther, newer] : [asean, farther];
  const guests = host === null || random.chance(year === '2025' ? 0.2 : 0.05) ? random.sample(random.pick(circles), 3) : [];
  return {
    id: stableId('event', code),
    code,
    period,
    host,
    coHosts: [],
    title: titleOf(form, pair, theme, `${Number(startsOn.slice(5, 7))}/${year}`),
    form,
    theme,
    startsOn,
    endsOn: longForms.includes(form) ? addDays(startsOn, random.int(1, 2)) : null,
    place: random.pick(places),
    countries: [...new Set([...(host?.country ? [host.country] : []), ...guests])],
    participantsVn,
    participantsForeign,
    budget: random.int(8, 90),
    fate: index === 0 ? 'HELD' : fate,
    movedTo: fate === 'POSTPONED' && index > 0 ? `${year}-09-${String(random.int(10, 28)).padStart(2, '0')}` : null,
    reason: fate === 'HELD' || index === 0 ? null : random.pick(fate === 'POSTPONED' ? postponedFor : cancelledFor),
    confirmed: random.chance(0.55),
    unplanned: index > 0 && fate === 'HELD' && random.chance(0.08) && (period < '2025-H1' || (period === '2025-H1' && host?.state === 'APPROVED')),
  };
}

/** 2023 is there to compare 2024 with: the same picture, a third smaller. */
function hostedIn(association: SampleAssociation, period: PeriodCode): number {
  if (period === '2023-H1') return Math.round(association.hosted['2024-H1'] * 0.65);
  if (period === '2023-H2') return Math.round(association.hosted['2024-H2'] * 0.65);
  return association.hosted[period];
}

function hostedBy(association: SampleAssociation, period: PeriodCode): SampleEvent[] {
  const year = period.startsWith('2025') ? '2025' : '2024';
  const usual = habits(association, year);
  return Array.from({ length: hostedIn(association, period) }, (_, index) => {
    const [form, theme] = usual[(index + (period.endsWith('H2') ? 1 : 0)) % usual.length] as [EventForm, Theme];
    return makeOne(association, period, index, form, theme);
  });
}

/** Days on which all friends of the Union come together; the Union hosts, associations join in. */
const ofUnion: [PeriodCode, EventForm, Theme][] = [
  ['2024-H1', 'FESTIVAL', 'cuisine'],
  ['2024-H2', 'SPORT', 'youth'],
  ['2025-H1', 'FESTIVAL', 'cuisine'],
  ['2025-H1', 'TRAINING', 'languages'],
  ['2025-H2', 'FESTIVAL', 'music'],
  ['2025-H2', 'SEMINAR', 'heritage'],
];

/** Every seventh event is held together, more of them in 2025. */
function withCoHosts(events: SampleEvent[]): SampleEvent[] {
  const random = createRandom('co-hosts');
  return events.map((event) => {
    const together = event.host === null ? 4 : event.unplanned ? 0 : random.chance(event.period.startsWith('2025') ? 0.12 : 0.06) ? random.int(1, 2) : 0;
    const others = associations.filter((a) => a !== event.host && a.joinedOn < event.startsOn && a.state !== 'MISSING');
    return { ...event, coHosts: random.sample(others, together) };
  });
}

/** All planned and held events of the sample, by code. */
export const sampleEvents: SampleEvent[] = withCoHosts([
  ...periodCodes.flatMap((period) => associations.flatMap((association) => hostedBy(association, period))),
  ...ofUnion.map(([period, form, theme], index) => makeOne(null, period, index, form, theme)),
]);
