import { flattenGoals } from '@nhipcau/api/plan';
import { getDb } from '@nhipcau/db';
import { pickText, translator } from '@nhipcau/i18n';
import { decidingChild } from '@/features/goal/rows';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The goals of a year as a file: `?year=&locale=&format=csv|xlsx`. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const year = Number(params.get('year'));
    const { goals, weaknesses, ourReadings } = await api.goal.tree({ year });
    const sampleData = await hasSampleData(getDb());
    const t = translator(locale, 'goal');
    const enums = translator(locale, 'enums');
    const titleOf = new Map(weaknesses.map((weakness) => [weakness.id, pickText(weakness.title, locale)]));
    const ofOurs = new Set(ourReadings);
    const decides = (goal: (typeof goals)[number]) => {
      const child = decidingChild(goal);
      return child && goal.decidedBy ? t(`decides.${goal.decidedBy.reason}`, { title: pickText(child.title, locale) }) : null;
    };
    return exportResponse({
      request,
      locale,
      fileName: `goals-${year}`,
      columns: [
        { key: 'code', header: t('export.code'), kind: 'text' },
        { key: 'title', header: t('export.title'), kind: 'text' },
        { key: 'pillar', header: t('export.pillar'), kind: 'text' },
        { key: 'weight', header: t('export.weight'), kind: 'number' },
        { key: 'status', header: t('export.status'), kind: 'text' },
        { key: 'progress', header: t('export.progress'), kind: 'percent' },
        { key: 'provisional', header: t('export.provisional'), kind: 'text' },
        { key: 'known', header: t('export.known'), kind: 'number' },
        { key: 'parts', header: t('export.expectedParts'), kind: 'number' },
        { key: 'ifApproved', header: t('export.ifApproved'), kind: 'percent' },
        { key: 'expected', header: t('export.expected'), kind: 'percent' },
        { key: 'forecastMedian', header: t('export.forecastMedian'), kind: 'percent' },
        { key: 'forecastLow', header: t('export.forecastLow'), kind: 'percent' },
        { key: 'forecastHigh', header: t('export.forecastHigh'), kind: 'percent' },
        { key: 'decides', header: t('export.decides'), kind: 'text' },
        { key: 'owner', header: t('export.owner'), kind: 'text' },
        { key: 'organisation', header: t('export.organisation'), kind: 'text' },
        { key: 'indicators', header: t('export.indicators'), kind: 'number' },
        { key: 'weaknesses', header: t('export.weaknesses'), kind: 'text' },
      ],
      rows: flattenGoals(goals).map((goal) => ({
        marks: [...markFigures(goal, sampleData), ...(ofOurs.has(goal.id) ? (['ourReading'] as const) : [])],
        code: goal.code,
        title: pickText(goal.title, locale),
        pillar: enums(`pillar.${goal.pillar as 'IMAGE'}`),
        weight: goal.weight,
        status: enums(`status.${goal.status}`),
        progress: goal.progress,
        provisional: goal.provisional ? t('export.yes') : null,
        known: goal.coverage?.known ?? null,
        parts: goal.coverage?.expected ?? null,
        ifApproved: goal.progressIfApproved,
        expected: goal.expected,
        forecastMedian: goal.forecast?.median ?? null,
        forecastLow: goal.forecast?.low ?? null,
        forecastHigh: goal.forecast?.high ?? null,
        decides: decides(goal),
        owner: goal.ownerName,
        organisation: goal.ownerOrganisationName && pickText(goal.ownerOrganisationName, locale),
        indicators: goal.indicators.length,
        weaknesses: goal.weaknessIds.map((id) => titleOf.get(id) ?? '').join('; '),
      })),
    });
  });
}
