import { getDb } from '@nhipcau/db';
import { pickText, translator } from '@nhipcau/i18n';
import { type DataMark, exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The bridge of a year as a table: weaknesses, the distance left now and on the same day of the year before, what it rests on, the goals that answer. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const t = translator(locale, 'overview');
    const common = translator(locale, 'common');
    const enums = translator(locale, 'enums');
    const data = await api.overview.get({ year: Number(params.get('year')) });
    const figures = markFigures({ sample: false }, await hasSampleData(getDb()));
    const titles = new Map(data.goals.map((goal) => [goal.id, pickText(goal.title, locale)]));
    const linksOf = (id: string) => data.links.filter((link) => link.weaknessId === id);
    const ourReading: DataMark[] = ['ourReading'];
    return exportResponse({
      request,
      locale,
      fileName: `bridge-${data.year}`,
      columns: [
        { key: 'weakness', header: t('bridge.weakness'), kind: 'text', width: 60 },
        { key: 'on', header: t('bridge.on'), kind: 'date' },
        { key: 'distance', header: t('bridge.distance'), kind: 'number' },
        { key: 'before', header: t('bridge.before'), kind: 'number' },
        { key: 'known', header: t('bridge.known'), kind: 'number' },
        { key: 'expected', header: t('bridge.expected'), kind: 'number' },
        { key: 'provisional', header: t('bridge.provisional'), kind: 'text' },
        { key: 'low', header: t('bridge.low'), kind: 'number' },
        { key: 'high', header: t('bridge.high'), kind: 'number' },
        { key: 'state', header: t('bridge.state'), kind: 'text' },
        { key: 'goals', header: t('bridge.goals'), kind: 'text', width: 60 },
      ],
      rows: data.weaknesses.map((weakness) => ({
        marks: [...figures, ...(linksOf(weakness.id).some((link) => link.ourReading) ? ourReading : [])],
        weakness: pickText(weakness.title, locale),
        on: data.ended ? data.endsOn : data.today,
        distance: weakness.distance,
        before: weakness.distanceBefore,
        known: weakness.coverage?.known ?? null,
        expected: weakness.coverage?.expected ?? null,
        provisional: weakness.distance === null ? null : common(weakness.provisional ? 'yes' : 'no'),
        low: weakness.range?.low ?? null,
        high: weakness.range?.high ?? null,
        state: enums(`weaknessState.${weakness.state}`),
        goals: linksOf(weakness.id)
          .map((link) => titles.get(link.goalId) ?? '')
          .join('; '),
      })),
    });
  });
}
