import type { EventDetail } from '@nhipcau/api/event';
import { CURRENCIES, type EventFormInput } from '@nhipcau/domain/event';

type Text = { vi: string; en?: string | null | undefined; fr?: string | null | undefined } | null;
const textValue = (text: Text) => ({ vi: text?.vi ?? '', en: text?.en ?? '', fr: text?.fr ?? '' });

/** An event that is still to be written. */
export const emptyEvent = (planYearId: string): EventFormInput => ({
  planYearId,
  title: textValue(null),
  description: textValue(null),
  form: 'FRIENDSHIP_EXCHANGE',
  theme: '',
  startsOn: null,
  endsOn: null,
  place: '',
  hostId: null,
  coHostIds: [],
  countries: [],
  expectedParticipants: null,
  budget: null,
  currency: 'VND',
  anniversaryKey: null,
  goals: [],
  partners: [],
});

/** A stored event as the form holds it. */
export const eventValues = (event: EventDetail): EventFormInput => ({
  planYearId: event.planYear.id,
  title: textValue(event.title),
  description: textValue(event.description),
  form: event.form,
  theme: event.theme ?? '',
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  place: event.place ?? '',
  hostId: event.host?.id ?? null,
  coHostIds: event.coHosts.map(({ id }) => id),
  countries: event.countries,
  expectedParticipants: event.expectedParticipants,
  budget: event.budget,
  currency: CURRENCIES.find((currency) => currency === event.currency) ?? 'VND',
  anniversaryKey: event.anniversary?.key ?? null,
  partners: event.partners.map(({ id, initiator }) => ({ partnerId: id, initiator })),
  goals: event.goals.map(({ goal, indicator, expectedContribution }) => ({ goalId: goal.id, indicatorId: indicator?.id ?? null, expectedContribution })),
});
