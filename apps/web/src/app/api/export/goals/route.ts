import { flattenGoals } from '@nhipcau/api/plan';
import { getDb } from '@nhipcau/db';
import { pickText, translator } from '@nhipcau/i18n';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The goals of a year as a file: `?year=&locale=&format=csv|xlsx`. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const year = Number(params.get('year'));
    const { goals, weaknesses } = await api.goal.tree({ year });
    const sampleData = await hasSampleData(getDb());
    const t = translator(locale, 'goal');
    const enums = translator(locale, 'enums');
    const titleOf = new Map(weaknesses.map((weakness) => [weakness.id, pickText(weakness.title, locale)]));
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
        { key: 'expected', header: t('export.expected'), kind: 'percent' },
        { key: 'owner', header: t('export.owner'), kind: 'text' },
        { key: 'organisation', header: t('export.organisation'), kind: 'text' },
        { key: 'indicators', header: t('export.indicators'), kind: 'number' },
        { key: 'weaknesses', header: t('export.weaknesses'), kind: 'text' },
      ],
      rows: flattenGoals(goals).map((goal) => ({
        marks: markFigures(goal, sampleData),
        code: goal.code,
        title: pickText(goal.title, locale),
        pillar: enums(`pillar.${goal.pillar as 'IMAGE'}`),
        weight: goal.weight,
        status: enums(`status.${goal.status}`),
        progress: goal.progress,
        expected: goal.expected,
        owner: goal.ownerName,
        organisation: goal.ownerOrganisationName && pickText(goal.ownerOrganisationName, locale),
        indicators: goal.indicators.length,
        weaknesses: goal.weaknessIds.map((id) => titleOf.get(id) ?? '').join('; '),
      })),
    });
  });
}
