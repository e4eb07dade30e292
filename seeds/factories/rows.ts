import { type Prisma, toDate } from '@nhipcau/db';
import { stableId } from './ids.ts';

type Text = { vi: string; en?: string; fr?: string };

/** Rows with what a table asks for filled in; a test or a seed says only what matters to it. All are neutral and repeatable. */

export function makePlanYear(year: number, more: Partial<Prisma.PlanYearCreateManyInput> = {}): Prisma.PlanYearCreateManyInput {
  return { id: stableId('plan-year', String(year)), year, startsOn: toDate(`${year}-01-01`), endsOn: toDate(`${year}-12-31`), status: 'ACTIVE', ...more };
}

/** `parent` null makes a root. */
export function makeOrganisation(
  code: string,
  parent: { id: string; path: string } | null,
  more: Partial<Prisma.OrganisationCreateManyInput> = {},
): Prisma.OrganisationCreateManyInput & { id: string; path: string } {
  return {
    kind: parent === null ? 'UNION' : 'ASSOCIATION',
    name: { vi: code },
    ...more,
    id: stableId('organisation', code),
    code,
    parentId: parent?.id ?? null,
    path: parent === null ? code : `${parent.path}/${code}`,
  };
}

export function makeUser(email: string, more: Partial<Prisma.UserCreateManyInput> = {}): Prisma.UserCreateManyInput & { id: string } {
  return { name: email, role: 'STAFF', ...more, id: stableId('user', email), email };
}

/** A half-year: opens two weeks before its end, due on the 5th, locked at the end of the month after. */
export function makeHalfYear(
  year: number,
  half: 1 | 2,
  more: Partial<Prisma.ReportingPeriodCreateManyInput> = {},
): Prisma.ReportingPeriodCreateManyInput & { id: string; code: string } {
  const code = `${year}-H${half}`;
  const [startsOn, endsOn, opensOn, dueOn, locksOn] =
    half === 1
      ? [`${year}-01-01`, `${year}-06-30`, `${year}-06-15`, `${year}-07-05`, `${year}-07-31`]
      : [`${year}-07-01`, `${year}-12-31`, `${year}-12-10`, `${year + 1}-01-08`, `${year + 1}-01-31`];
  const name =
    half === 1
      ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}`, fr: `Premier semestre ${year}` }
      : { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}`, fr: `Second semestre ${year}` };
  return {
    planYearId: stableId('plan-year', String(year)),
    name,
    startsOn: toDate(startsOn),
    endsOn: toDate(endsOn),
    opensOn: toDate(opensOn),
    dueOn: toDate(dueOn),
    locksOn: toDate(locksOn),
    ...more,
    id: stableId('period', code),
    code,
  };
}

export function makeGoal(year: number, code: string, more: Partial<Prisma.GoalCreateManyInput> = {}): Prisma.GoalCreateManyInput & { id: string } {
  return {
    planYearId: stableId('plan-year', String(year)),
    title: { vi: `Mục tiêu ${code}` },
    pillar: 'COORDINATION',
    ...more,
    id: stableId('goal', `${year}/${code}`),
    code,
  };
}

export function makeIndicator(
  goalId: string,
  code: string,
  more: Partial<Prisma.IndicatorCreateManyInput> = {},
): Prisma.IndicatorCreateManyInput & { id: string } {
  return {
    name: { vi: `Chỉ số ${code}` },
    unit: { vi: 'lần', en: 'times', fr: 'fois' },
    kind: 'FLOW',
    direction: 'INCREASE',
    baseline: 0,
    target: 10,
    ...more,
    id: stableId('indicator', `${goalId}/${code}`),
    goalId,
    code,
  };
}

/** `on` null: the day is not known. */
export function makeEvent(
  year: number,
  code: string,
  on: string | null,
  more: Partial<Omit<Prisma.EventCreateManyInput, 'title'>> & { title?: Text } = {},
): Prisma.EventCreateManyInput & { id: string; code: string; title: Text } {
  return {
    planYearId: stableId('plan-year', String(year)),
    form: 'FRIENDSHIP_EXCHANGE',
    startsOn: toDate(on),
    ...more,
    title: more.title ?? { vi: `Sự kiện ${code}` },
    id: stableId('event', code),
    code,
  };
}

/** One report of an association for a period; `key` tells two of the same pair apart where one was withdrawn. */
export function makeReport(
  periodId: string,
  organisationId: string,
  more: Partial<Prisma.ActivityReportCreateManyInput> = {},
  key = '',
): Prisma.ActivityReportCreateManyInput & { id: string } {
  return { status: 'DRAFT', ...more, id: stableId('report', `${periodId}/${organisationId}${key}`), periodId, organisationId };
}

/** A claim: what one report says of one event. */
export function makeActivity(
  reportId: string,
  position: number,
  more: Partial<Prisma.ReportActivityCreateManyInput> = {},
): Prisma.ReportActivityCreateManyInput & { id: string } {
  return { title: `Hoạt động ${position}`, outcome: 'HELD', ...more, id: stableId('activity', `${reportId}/${position}`), reportId, position };
}
