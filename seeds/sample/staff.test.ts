import { expect, test } from 'vitest';
import { SAMPLE_TODAY } from './clock.ts';
import {
  assessmentRows,
  attendanceRows,
  certificateFileRows,
  personRows,
  positionRows,
  requiredRows,
  sessionRows,
  skillRows,
  staffId,
  trainingRows,
} from './staff.ts';
import { samplePeople, samplePositions, sampleSkills } from './staff-cast.ts';
import { sampleLevels } from './staff-levels.ts';
import { sampleTrainings } from './staff-trainings.ts';

const unknown = (used: readonly string[], known: readonly string[]) => used.filter((key) => !known.includes(key));

test('the staff of the sample is of one piece', () => {
  const skills = sampleSkills.map(({ code }) => code);
  const people = samplePeople.map(({ key }) => key);
  expect(unknown([...sampleLevels.map(([, skill]) => skill), ...sampleTrainings.flatMap((training) => training.skills)], skills)).toEqual([]);
  expect(
    unknown(
      samplePositions.flatMap(({ required }) => Object.keys(required)),
      skills,
    ),
  ).toEqual([]);
  expect(unknown([...sampleLevels.map(([person]) => person), ...sampleTrainings.flatMap((training) => training.people)], people)).toEqual([]);
  expect(
    unknown(
      samplePeople.flatMap(({ position }) => position ?? []),
      samplePositions.map(({ code }) => code),
    ),
  ).toEqual([]);
  expect(new Set(samplePeople.flatMap(({ position }) => position ?? [])).size).toBe(samplePeople.filter(({ position }) => position).length);
  const ids = [...skillRows(), ...positionRows(), ...sessionRows(), ...trainingRows(null), ...certificateFileRows(), ...assessmentRows(null)].map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(requiredRows().every(({ level }) => level >= 1 && level <= 6)).toBe(true);
});

test('nobody came to what has not been held, and nothing held is ahead', () => {
  expect(sampleTrainings.filter(({ status, sessions }) => status === 'HELD' && sessions.some(([on]) => on > SAMPLE_TODAY))).toEqual([]);
  expect(attendanceRows().filter(({ attended }) => attended).length).toBeGreaterThan(60);
  const absent = sampleTrainings.flatMap(({ people, sessions, absent = [] }) =>
    absent.filter(([person, on]) => !people.includes(person) || !sessions.some(([day]) => day === on)),
  );
  expect(absent).toEqual([]);
});

test('every state is there: estimates, confirmed levels, certificates that wait, have expired or are about to', () => {
  const days = sampleLevels.flatMap(([, , , kind, , expiresOn]) => (kind === 'CERTIFICATE' && expiresOn ? [expiresOn] : []));
  const between = (from: string, until: string) => days.filter((day) => day >= from && day <= until).length;
  expect([
    between('2025-05-01', '2025-07-09'),
    between('2025-07-10', '2025-07-17'),
    between('2025-07-18', '2025-08-09'),
    between('2025-08-10', '2025-10-08'),
  ]).toEqual([2, 1, 1, 1]);
  expect(new Set(sampleLevels.map(([, , , kind]) => kind)).size).toBe(3);
  expect(new Set(sampleTrainings.map(({ status }) => status)).size).toBe(3);
  const accounts = { admin: 'a', leader: 'c', staff: 'b' };
  // without accounts nobody has handed anything in
  expect(assessmentRows(null)).toHaveLength(assessmentRows(accounts).length - 3);
  expect(assessmentRows(accounts).filter(({ staffMemberId, confirmedById }) => staffMemberId === staffId('an') && confirmedById === 'a')).toEqual([]);
  expect(personRows(() => null)).toEqual(personRows(() => null));
});
