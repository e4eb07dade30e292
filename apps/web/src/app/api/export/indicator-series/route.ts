import { getDb } from '@nhipcau/db';
import { isConclusive } from '@nhipcau/domain/measure';
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
    const last = state?.series.at(-1)?.on;
    return exportResponse({
      request,
      locale,
      fileName: `indicator-${planYear.year}-${record.code}`,
      columns: [
        { key: 'on', header: t('export.date'), kind: 'date' },
        { key: 'actual', header: t('export.actual'), kind },
        { key: 'provisional', header: t('export.provisional'), kind: 'text' },
        { key: 'known', header: t('export.known'), kind: 'number' },
        { key: 'parts', header: t('export.expectedParts'), kind: 'number' },
        { key: 'ifApproved', header: t('export.ifApproved'), kind },
        { key: 'low', header: t('export.rangeLow'), kind },
        { key: 'high', header: t('export.rangeHigh'), kind },
        { key: 'expected', header: t('export.expected'), kind },
        { key: 'lastYear', header: t('export.lastYear'), kind },
      ],
      rows: (state ? seriesRows(state) : []).map(({ coverage, ...row }) => ({
        ...row,
        provisional: row.actual !== null && !isConclusive(coverage) ? t('export.yes') : null,
        known: coverage?.known ?? null,
        parts: coverage?.expected ?? null,
        // the range is known of the last reading alone, which is the figure itself
        low: row.on === last ? (state?.figure.range?.low ?? null) : null,
        high: row.on === last ? (state?.figure.range?.high ?? null) : null,
        marks: markFigures({ sample: false }, sampleData),
      })),
    });
  });
}
