import { getDb } from '@nhipcau/db';
import { pickText, translator } from '@nhipcau/i18n';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The bridge of a year as a table: weaknesses, their severity then and now, the goals that answer. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const t = translator(locale, 'overview');
    const data = await api.overview.get({ year: Number(params.get('year')) });
    const sampleData = await hasSampleData(getDb());
    const titles = new Map(data.goals.map((goal) => [goal.id, pickText(goal.title, locale)]));
    return exportResponse({
      request,
      locale,
      fileName: `bridge-${data.year}`,
      columns: [
        { key: 'weakness', header: t('bridge.weakness'), kind: 'text', width: 60 },
        { key: 'before', header: t('bridge.before'), kind: 'number' },
        { key: 'now', header: t('bridge.now'), kind: 'number' },
        { key: 'goals', header: t('bridge.goals'), kind: 'text', width: 60 },
      ],
      rows: data.weaknesses.map((weakness) => ({
        marks: markFigures({ sample: false }, sampleData),
        weakness: pickText(weakness.title, locale),
        before: weakness.distanceBefore,
        now: weakness.distance,
        goals: data.links
          .filter((link) => link.weaknessId === weakness.id)
          .map((link) => titles.get(link.goalId) ?? '')
          .join('; '),
      })),
    });
  });
}
