import { getDb } from '@nhipcau/db';
import { translator } from '@nhipcau/i18n';
import { seriesRows } from '@/features/indicator/series-rows';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The series of an indicator as a file: `?id=`. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const { record, state, planYear } = await api.indicator.get({ id: params.get('id') ?? '' });
    const sampleData = await hasSampleData(getDb());
    const t = translator(locale, 'indicator');
    const kind = record.kind === 'RATE' ? 'percent' : 'number';
    return exportResponse({
      request,
      locale,
      fileName: `indicator-${planYear.year}-${record.code}`,
      columns: [
        { key: 'on', header: t('export.date'), kind: 'date' },
        { key: 'actual', header: t('export.actual'), kind },
        { key: 'expected', header: t('export.expected'), kind },
        { key: 'lastYear', header: t('export.lastYear'), kind },
      ],
      rows: state ? seriesRows(state).map((row) => ({ ...row, marks: markFigures({ sample: false }, sampleData) })) : [],
    });
  });
}
