import '../shared/validation.ts';
import { describe, expect, it } from 'vitest';
import { daysOutside, type EventFormInput, eventFields, eventForm } from './schema.ts';
import { eventStatusChange, nextStatuses, statusRefusal } from './status.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const OTHER = '019a0000-0000-7000-8000-000000000002';
const fields: EventFormInput = {
  planYearId: ID,
  title: { vi: 'Lễ hội', en: '', fr: '' },
  description: { vi: '', en: '', fr: '' },
  form: 'FESTIVAL',
  theme: '',
  startsOn: '2025-04-20',
  endsOn: null,
  place: ' Công viên ',
  hostId: ID,
  coHostIds: [OTHER],
  countries: ['LA'],
  expectedParticipants: null,
  budget: null,
  currency: 'VND',
  anniversaryKey: null,
  goals: [],
};
const wrong = (change: Partial<EventFormInput>) => {
  const parsed = eventFields.safeParse({ ...fields, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
};

describe('fields of an event', () => {
  it('keep what is empty as null', () => {
    const parsed = eventFields.parse(fields);
    expect([parsed.description, parsed.theme, parsed.place, parsed.title]).toEqual([null, null, 'Công viên', { vi: 'Lễ hội', en: undefined, fr: undefined }]);
  });

  it('are refused with the field and the reason', () => {
    expect(wrong({ title: { vi: ' ', en: '', fr: '' } })).toEqual(['title.vi required']);
    expect(wrong({ title: { vi: 'x'.repeat(301), en: '', fr: '' } })).toEqual(['title.vi tooLong?max=300']);
    expect(wrong({ description: { vi: '', en: 'Only English', fr: '' } })).toEqual(['description.vi required']);
    expect(wrong({ startsOn: '2025-02-30' })).toEqual(['startsOn format']);
    expect(wrong({ endsOn: '2025-04-19' })).toEqual(['endsOn endBeforeStart']);
    expect(wrong({ startsOn: null, endsOn: '2025-04-19' })).toEqual(['startsOn required']);
    expect(wrong({ coHostIds: [ID] })).toEqual(['coHostIds duplicate']);
    expect(wrong({ expectedParticipants: -1 })).toEqual(['expectedParticipants tooSmall?min=0']);
    expect(wrong({ expectedParticipants: Number.NaN })).toEqual(['expectedParticipants wrongType']);
    expect(wrong({ goals: [{ goalId: ID, indicatorId: null, expectedContribution: 2 }] })).toEqual(['goals.0.indicatorId required']);
    const served = { goalId: ID, indicatorId: OTHER, expectedContribution: 2 };
    expect(wrong({ goals: [served, served] })).toEqual(['goals.1.goalId duplicate']);
  });

  it('lie in the plan year that is chosen', () => {
    const year = { id: ID, year: 2025, startsOn: '2025-01-01', endsOn: '2025-12-31' };
    expect(daysOutside({ startsOn: '2025-12-31', endsOn: '2026-01-01' }, year)).toEqual([{ field: 'endsOn', message: 'dateOutsideYear?year=2025' }]);
    expect(daysOutside({ startsOn: null, endsOn: null }, year)).toEqual([]);
    expect(eventForm([year]).safeParse(fields).success).toBe(true);
    expect(eventForm([year]).safeParse({ ...fields, startsOn: '2024-12-31' }).success).toBe(false);
    expect(eventForm([]).safeParse(fields).success).toBe(false);
  });
});

describe('status of an event', () => {
  it('moves along fixed paths, and is held only once its day has come', () => {
    expect(nextStatuses('HELD')).toEqual(['PLANNED']);
    expect(statusRefusal({ status: 'CANCELLED', startsOn: null }, 'HELD', '2025-07-15')).toBe('transition');
    expect(statusRefusal({ status: 'PLANNED', startsOn: '2025-07-16' }, 'HELD', '2025-07-15')).toBe('heldBeforeDay');
    expect(statusRefusal({ status: 'PLANNED', startsOn: '2025-07-15' }, 'HELD', '2025-07-15')).toBeNull();
    expect(statusRefusal({ status: 'CONFIRMED', startsOn: null }, 'HELD', '2025-07-15')).toBeNull();
  });

  it('says why it is put off or cancelled', () => {
    const change = (input: object) => eventStatusChange.safeParse({ id: ID, version: 1, ...input }).success;
    expect(change({ to: 'CANCELLED' })).toBe(false);
    expect(change({ to: 'POSTPONED', reason: '  ' })).toBe(false);
    expect(change({ to: 'POSTPONED', reason: 'Mưa bão' })).toBe(true);
    expect(change({ to: 'CONFIRMED' })).toBe(true);
  });
});
