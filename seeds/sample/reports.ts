import type { Prisma, ReportStatus } from '@nhipcau/db';
import { toDate } from '@nhipcau/db';
import { ACTIVITY_FIGURES, type ActivityFigure, earlierRange, outlierOf } from '@nhipcau/domain/report';
import { addDays, clampDate } from '@nhipcau/domain/shared';
import { createRandom, makeActivity, makeHalfYear, makeReport, stableId } from '../factories/index.ts';
import { associations, type ReportState, type SampleAssociation } from './associations.ts';
import { claimFigures, type SampleClaim } from './claims.ts';
import { SAMPLE_TODAY } from './clock.ts';
import { type PeriodCode, periodCodes, type SampleEvent, sampleEvents } from './events.ts';
import { achievementLines, difficultyLines, proposalLines } from './words.ts';

export const periodRows = periodCodes.map((code) => makeHalfYear(Number(code.slice(0, 4)), code.endsWith('H1') ? 1 : 2, { sample: true }));

export type SampleReport = {
  id: string;
  period: PeriodCode;
  association: SampleAssociation;
  state: Exclude<ReportState, 'MISSING'>;
  firstSubmittedOn: string | null;
  decidedOn: string | null;
  reason: string | null;
  claims: SampleClaim[];
};

const opensOn: Record<PeriodCode, string> = {
  '2023-H1': '2023-06-15',
  '2023-H2': '2023-12-10',
  '2024-H1': '2024-06-15',
  '2024-H2': '2024-12-10',
  '2025-H1': '2025-06-15',
  '2025-H2': '2025-12-10',
};
const dueOn: Record<PeriodCode, string> = {
  '2023-H1': '2023-07-05',
  '2023-H2': '2024-01-08',
  '2024-H1': '2024-07-05',
  '2024-H2': '2025-01-08',
  '2025-H1': '2025-07-05',
  '2025-H2': '2026-01-08',
};

/** Reports that never came, and those that came after the due day, by period and association. */
const missing = new Set(['2023-H2/assoc-mn', '2024-H1/assoc-mn', '2024-H2/assoc-mn', '2024-H2/assoc-ro']);
const late = new Set([
  '2023-H1/assoc-it',
  '2024-H1/assoc-it',
  '2024-H1/assoc-es',
  '2024-H1/assoc-ro',
  '2024-H1/assoc-cz',
  '2024-H2/assoc-it',
  '2024-H2/assoc-id',
  '2024-H2/assoc-bg',
  '2024-H2/assoc-ar',
  '2025-H1/assoc-in',
  '2025-H1/assoc-es',
]);

/** Reports that were returned once before they were approved. */
const correctedOnce = new Set(['2024-H1/assoc-la', '2024-H2/assoc-kr', '2025-H1/assoc-de']);

const returnedFor: Record<string, string> = {
  'assoc-unesco': 'Đề nghị bổ sung số người nước ngoài tham gia hai hoạt động tháng 4 và nêu rõ nguồn kinh phí huy động.',
  'assoc-hu': 'Ngày tổ chức trong báo cáo chưa khớp với kế hoạch, đề nghị kiểm tra lại.',
};
const REOPENED_FOR = 'Mở lại để bổ sung hoạt động phối hợp với Hội Việt Nam - Nhật Bản còn thiếu trong báo cáo.';
const LARGE = 'Quy mô lớn hơn hẳn các lần trước vì có thêm đơn vị phối hợp.';
const CORRECTED_FOR = 'Đề nghị bổ sung số liệu người tham gia còn để trống.';

function stateOf(period: PeriodCode, association: SampleAssociation): ReportState {
  if (period === '2025-H1') return association.state;
  return missing.has(`${period}/${association.code}`) ? 'MISSING' : 'APPROVED';
}

function reportOf(period: PeriodCode, association: SampleAssociation, events: readonly SampleEvent[]): SampleReport[] {
  const state = stateOf(period, association);
  const key = `${period}/${association.code}`;
  const random = createRandom(`report/${key}`);
  if (state === 'MISSING' || period === '2025-H2' || association.joinedOn > `${period.slice(0, 4)}-${period.endsWith('H1') ? '06-30' : '12-31'}`) return [];
  const handedIn = late.has(key) ? addDays(dueOn[period], random.int(1, 3)) : addDays(dueOn[period], -random.int(0, 12));
  const submitted = state === 'DRAFT' ? null : handedIn;
  const decided = state === 'APPROVED' || state === 'REOPENED' || state === 'RETURNED';
  const own = events.filter((e) => e.period === period && (e.host === association || e.coHosts.includes(association)));
  return [
    {
      id: stableId('report', `${stableId('period', period)}/${association.id}`),
      period,
      association,
      state,
      firstSubmittedOn: submitted,
      // all decisions fall before the day the sample takes for today
      decidedOn: decided && submitted !== null ? addDays(clampDate(submitted, { startsOn: dueOn[period], endsOn: SAMPLE_TODAY }), random.int(0, 2)) : null,
      reason: state === 'RETURNED' ? (returnedFor[association.code] ?? CORRECTED_FOR) : state === 'REOPENED' ? REOPENED_FOR : null,
      claims: claimFigures(association, period, state, own),
    },
  ];
}

/** The form asks for a word where a figure is far above what the association had before; so the sample has one. */
function withNotes(reports: readonly SampleReport[]): SampleReport[] {
  const earlier = new Map<string, (number | null)[]>();
  const key = (report: SampleReport, figure: ActivityFigure) => `${report.association.code}/${figure}`;
  return periodCodes.flatMap((period) => {
    const noted = reports
      .filter((report) => report.period === period)
      .map((report) => {
        const isLarge = (claim: SampleClaim) =>
          ACTIVITY_FIGURES.some((figure) => outlierOf(claim[figure], earlierRange(earlier.get(key(report, figure)) ?? [])) !== null);
        const claims = report.claims.map((claim) => (claim.outcome === 'HELD' && claim.note === null && isLarge(claim) ? { ...claim, note: LARGE } : claim));
        return { ...report, claims };
      });
    for (const report of noted.filter(({ state }) => state === 'APPROVED')) {
      const held = report.claims.filter(({ outcome }) => outcome === 'HELD');
      for (const figure of ACTIVITY_FIGURES) {
        earlier.set(key(report, figure), [...(earlier.get(key(report, figure)) ?? []), ...held.map((claim) => claim[figure])]);
      }
    }
    return noted;
  });
}

/** The reports of all periods so far, in the order of periods and associations. */
export const sampleReports: SampleReport[] = withNotes(periodCodes.flatMap((period) => associations.flatMap((a) => reportOf(period, a, sampleEvents))));

/** An instant in office hours in Hanoi on a day; only the order on a day matters. */
const instant = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`);

export function reportRows(): Prisma.ActivityReportCreateManyInput[] {
  return sampleReports.map((report) => {
    const random = createRandom(`report-text/${report.id}`);
    const blank = report.state === 'DRAFT';
    return makeReport(stableId('period', report.period), report.association.id, {
      status: report.state as ReportStatus,
      newUnits: blank ? null : random.weighted([[0, 6] as const, [1, 3] as const, [2, 1] as const]),
      newMembers: blank || random.chance(0.1) ? null : random.int(0, 45),
      achievements: blank ? null : random.sample(achievementLines, 2).join('\n'),
      proposals: blank || random.chance(0.4) ? null : random.pick(proposalLines),
      firstSubmittedOn: toDate(report.firstSubmittedOn),
      submittedAt: report.firstSubmittedOn === null ? null : instant(report.firstSubmittedOn, 10),
      decidedAt: report.decidedOn === null ? null : instant(report.decidedOn, 15),
      reason: report.reason,
      createdAt: instant(opensOn[report.period], 8),
      sample: true,
    });
  });
}

export function activityRows() {
  return sampleReports.flatMap((report) =>
    report.claims.map((claim, index) =>
      makeActivity(report.id, index, {
        eventId: claim.eventId,
        outcome: claim.outcome,
        title: claim.title,
        form: claim.form,
        startsOn: toDate(claim.startsOn),
        endsOn: toDate(claim.endsOn),
        place: claim.place,
        role: claim.role,
        participantsVn: claim.participantsVn,
        participantsForeign: claim.participantsForeign,
        countries: claim.countries,
        fundsBudget: claim.fundsBudget,
        fundsMobilised: claim.fundsMobilised,
        note: claim.note,
        eventStatusBefore: claim.eventStatusBefore,
        eventBefore: claim.eventBefore ?? undefined,
        sample: true,
      }),
    ),
  );
}

/** What associations call difficult, most of it tagged with a weakness of the register. */
export function difficultyRows(): Prisma.ReportDifficultyCreateManyInput[] {
  return sampleReports
    .filter((report) => report.state !== 'DRAFT')
    .flatMap((report) => {
      const random = createRandom(`difficulties/${report.id}`);
      const chosen = new Map(
        Array.from({ length: random.int(0, 3) }, () => random.weighted(difficultyLines.map((d) => [d, d[1]] as const))).map((d) => [d[0], d] as const),
      );
      return [...chosen.values()].map(([weakness, , lines], position) => ({
        id: stableId('difficulty', `${report.id}/${weakness}`),
        reportId: report.id,
        weaknessId: random.chance(0.08) ? null : stableId('weakness', weakness),
        text: random.pick(lines),
        position,
        sample: true,
      }));
    });
}

type Step = { from: ReportStatus | null; to: ReportStatus; day: string; hour: number; reason?: string; by: 'association' | 'office' };

function stepsOf(report: SampleReport): Step[] {
  const steps: Step[] = [{ from: null, to: 'DRAFT', day: opensOn[report.period], hour: 8, by: 'association' }];
  const { firstSubmittedOn: sent, decidedOn: decided, state } = report;
  if (sent === null) return steps;
  steps.push({ from: 'DRAFT', to: 'SUBMITTED', day: sent, hour: 10, by: 'association' });
  if (decided === null) return steps;
  if (correctedOnce.has(`${report.period}/${report.association.code}`)) {
    steps.push({ from: 'SUBMITTED', to: 'RETURNED', day: sent, hour: 14, reason: CORRECTED_FOR, by: 'office' });
    steps.push({ from: 'RETURNED', to: 'SUBMITTED', day: sent, hour: 16, by: 'association' });
  }
  if (state === 'RETURNED') return [...steps, { from: 'SUBMITTED', to: 'RETURNED', day: decided, hour: 15, reason: report.reason ?? undefined, by: 'office' }];
  steps.push({ from: 'SUBMITTED', to: 'APPROVED', day: decided, hour: 17, by: 'office' });
  if (state === 'REOPENED') steps.push({ from: 'APPROVED', to: 'REOPENED', day: decided, hour: 18, reason: report.reason ?? undefined, by: 'office' });
  return steps;
}

/** @param by the accounts that acted, null where the sample was loaded without demo accounts */
export function transitionRows(by: { admin: string; association: string; association2: string } | null): Prisma.ReportTransitionCreateManyInput[] {
  return sampleReports.flatMap((report) => {
    const own = report.association.code === 'assoc-fr' ? by?.association : report.association.code === 'assoc-unesco' ? by?.association2 : null;
    return stepsOf(report).map((step, index) => ({
      id: stableId('transition', `${report.id}/${index}`),
      reportId: report.id,
      from: step.from,
      to: step.to,
      reason: step.reason ?? null,
      byId: (step.by === 'office' ? by?.admin : own) ?? null,
      at: instant(step.day, step.hour),
      sample: true,
    }));
  });
}
