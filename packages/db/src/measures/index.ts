export * from './answers.ts';
export { activityCounts, activityEvenness } from './association.ts';
export { fillWeaknessBases, isReadByDay, loadMeasureBases } from './bases.ts';
export {
  coverageOf,
  type MemberStanding,
  memberStandings,
  membersUpTo,
  PART_STATES,
  type Part,
  type PartState,
  type ReportPart,
  reportParts,
} from './coverage.ts';
export { type Cut, cutAt, isUpTo } from './day.ts';
export * from './drill-down.ts';
export { noveltyLookBack } from './event.ts';
export * from './facts.ts';
export { type ForecastExperience, forecastExperience, type IndicatorExperience, keepForecastExperience } from './forecast-experience.ts';
export { yearReporting } from './report.ts';
export * from './rollup-history.ts';
export * from './rollup-types.ts';
export * from './rollup-upkeep.ts';
export * from './rollups.ts';
export { countedEvents, monthPart } from './sql.ts';
export * from './types.ts';
