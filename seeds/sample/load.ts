import { keepForecasts, scoreForecasts } from '@nhipcau/api/forecasts';
import { type Db, type Tx, toDate } from '@nhipcau/db';
import { keepForecastExperience, loadMeasureBases } from '@nhipcau/db/measures';
import { MEASURE_KEYS, type MeasureKey } from '@nhipcau/domain/measure';
import { makePlanYear, stableId } from '../factories/index.ts';
import { associationRows } from './associations.ts';
import { bulletinRows } from './bulletins.ts';
import { chapterRows } from './chapters.ts';
import { checkInRows } from './check-ins.ts';
import { FORECAST_DAYS, SAMPLE_TODAY } from './clock.ts';
import { coHostRows, eventRows } from './event-rows.ts';
import { goalId, goalRows, goalWeaknessRows } from './goals.ts';
import { indicatorRows, measurementRows, milestoneRows } from './indicator-rows.ts';
import { indicators2025 } from './indicators-2025.ts';
import { indicatorsBefore } from './indicators-before.ts';
import { activityGoalRows, eventGoalRows } from './links.ts';
import { loadPartners } from './partner-load.ts';
import { accountId, accountRows } from './people.ts';
import { photoRows } from './photos.ts';
import { activityRows, difficultyRows, periodRows, reportRows, sampleReports, transitionRows } from './reports.ts';
import { loadStaff } from './staff.ts';
import { subscriberRows } from './subscribers.ts';
import { weaknessBaseRows, weaknessMeasureRows, weaknessScoreRows } from './weakness-measures.ts';

/** Stays when the sample is removed, so that the next start does not bring back what an administrator took away. */
export const SAMPLE_MARKER = 'seeds.sample';

/** Goals of 2025 and the demo account that answers for each. */
const owners: [goal: string, account: 'leader' | 'staff' | 'admin'][] = [
  ['1', 'leader'],
  ['2', 'staff'],
  ['3', 'leader'],
  ['4', 'admin'],
  ['5', 'staff'],
  ['6', 'staff'],
  ['7', 'leader'],
  ['8', 'staff'],
];

function comments(by: { admin: string; association2: string } | null) {
  const returned = sampleReports.find((r) => r.state === 'RETURNED' && r.association.code === 'assoc-unesco');
  if (!returned) return [];
  const line = (index: number, text: string, authorId: string | null, at: string) => ({
    id: stableId('comment', `${returned.id}/${index}`),
    reportId: returned.id,
    authorId,
    text,
    createdAt: new Date(at),
    sample: true,
  });
  return [
    line(1, 'Phần kinh phí huy động ghi chung cả kỳ, đề nghị tách theo từng hoạt động.', by?.admin ?? null, '2025-07-08T09:10:00+07:00'),
    line(2, 'Hội đang rà soát, sẽ gửi lại trong tuần.', by?.association2 ?? null, '2025-07-08T16:40:00+07:00'),
  ];
}

async function isUntouched(tx: Tx): Promise<boolean> {
  if (await tx.setting.findUnique({ where: { key: SAMPLE_MARKER } })) return false;
  return (await tx.reportingPeriod.count()) + (await tx.activityReport.count()) + (await tx.indicator.count()) === 0;
}

/**
 * Writes the sample data, in one transaction, beside the facts and nothing else: where periods, reports or indicators exist, or a sample was loaded
 * before, it touches nothing. Every row carries `sample = true`.
 * @param passwordHash of the demo accounts; null leaves the accounts out
 * @returns how many records of each kind were written, or null where nothing was touched
 */
export async function loadSample(db: Db, passwordHash: string | null): Promise<Record<string, number> | null> {
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('seeds'))`;
      if (!(await isUntouched(tx))) return null;
      const by = passwordHash === null ? null : { admin: accountId('admin'), association: accountId('association'), association2: accountId('association2') };
      const [associations, chapters, events, reports, activities] = [associationRows(), chapterRows(), eventRows(), reportRows(), activityRows()];
      const indicators = [...indicators2025, ...indicatorsBefore];

      await tx.setting.createMany({
        data: [
          { key: 'clock', value: { today: SAMPLE_TODAY }, sample: true },
          { key: SAMPLE_MARKER, value: { loaded: true } },
        ],
      });
      await tx.planYear.createMany({ data: [makePlanYear(2023, { status: 'CLOSED', sample: true })] });
      await tx.organisation.createMany({ data: [...associations, ...chapters] });
      if (passwordHash !== null) await tx.user.createMany({ data: accountRows(passwordHash) });
      await tx.goal.createMany({ data: goalRows() });
      await tx.goalWeakness.createMany({ data: goalWeaknessRows() });
      await tx.reportingPeriod.createMany({ data: periodRows });
      await tx.event.createMany({ data: events });
      await tx.eventCoHost.createMany({ data: coHostRows() });
      await tx.activityReport.createMany({ data: reports });
      await tx.reportActivity.createMany({ data: activities });
      await tx.reportActivityGoal.createMany({ data: activityGoalRows() });
      await tx.reportDifficulty.createMany({ data: difficultyRows() });
      const { files, photos } = photoRows();
      await tx.storedFile.createMany({ data: files });
      await tx.reportPhoto.createMany({ data: photos });
      await tx.reportTransition.createMany({ data: transitionRows(by) });
      await tx.reportComment.createMany({ data: comments(by) });

      const partners = await loadPartners(tx, passwordHash === null ? [] : [accountId('staff'), accountId('leader')]);

      const bulletins = bulletinRows(passwordHash === null ? null : { admin: accountId('admin'), leader: accountId('leader'), staff: accountId('staff') });
      await tx.bulletin.createMany({ data: bulletins.bulletins });
      await tx.article.createMany({ data: bulletins.articles });
      await tx.articleVersion.createMany({ data: bulletins.versions });
      await tx.articleComment.createMany({ data: bulletins.comments });
      await tx.bulletinRevision.createMany({ data: bulletins.revisions });
      await tx.translationSegment.createMany({ data: bulletins.segments });
      await tx.bulletinRead.createMany({ data: bulletins.reads });
      const { subscribers, deliveries } = subscriberRows((await tx.bulletinRevision.findFirst({ orderBy: { publishedAt: 'desc' } })) ?? undefined);
      await tx.subscriber.createMany({ data: subscribers });
      await tx.bulletinDelivery.createMany({ data: deliveries });

      const staff = await loadStaff(
        tx,
        passwordHash === null
          ? null
          : { admin: accountId('admin'), leader: accountId('leader'), staff: accountId('staff'), of: (email) => stableId('user', email) },
      );

      // levels of 2024 as the measures themselves give them: frozen, so that a later correction does not move the goal posts
      await tx.$executeRaw`SET CONSTRAINTS rollup_change_apply IMMEDIATE`;
      const bases = await loadMeasureBases(tx, MEASURE_KEYS, 2024, SAMPLE_TODAY);
      const level = (key: MeasureKey) => bases.get(key)?.base ?? null;
      await tx.indicator.createMany({ data: indicatorRows(indicators, level) });
      await tx.indicatorMilestone.createMany({ data: milestoneRows(indicators) });
      await tx.measurement.createMany({ data: measurementRows(indicators) });
      await tx.eventGoal.createMany({ data: eventGoalRows() });
      await tx.weaknessMeasure.createMany({ data: weaknessMeasureRows(level) });
      await tx.weaknessBase.createMany({ data: weaknessBaseRows((key) => bases.get(key)?.days ?? []) });
      await tx.weaknessScore.createMany({ data: weaknessScoreRows() });
      await tx.checkIn.createMany({ data: checkInRows(passwordHash === null ? null : accountId('staff')) });
      // what was foreseen then, as it would have been shown, and what came of the year that is over
      for (const day of FORECAST_DAYS) await keepForecasts(tx, day);
      await scoreForecasts(tx, SAMPLE_TODAY);
      await keepForecastExperience(tx, SAMPLE_TODAY);
      // an owner is an account of the sample: when it goes, the database empties the field again
      if (passwordHash !== null) {
        for (const [code, account] of owners) {
          await tx.goal.update({ where: { id: goalId(2025, code) }, data: { ownerId: accountId(account), updatedAt: toDate(SAMPLE_TODAY) } });
        }
      }
      return {
        associations: associations.length,
        chapters: chapters.length,
        events: events.length,
        reports: reports.length,
        activities: activities.length,
        indicators: indicators.length,
        bulletins: bulletins.bulletins.length,
        partners,
        staff,
      };
    },
    { timeout: 120_000, maxWait: 120_000 },
  );
}
