import { getDb } from '@nhipcau/db';
import { pickText, translator } from '@nhipcau/i18n';
import { exportResponse, markFigures } from '@/server/export';
import { answer, type RouteCall } from '@/server/route';
import { hasSampleData } from '@/server/sample';

const SIZE = 200;
/** A figure of one year has some thousand records at most; beyond that the file is cut and the page still shows them all. */
const MOST_PAGES = 100;

async function allRecords(api: RouteCall['api'], id: string) {
  const rows = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const next = await api.indicator.records({ id, page, size: SIZE });
    rows.push(...next.rows);
    if (page * SIZE >= next.total) break;
  }
  return rows;
}

/** The records behind an indicator as a file: `?id=`. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const rows = await allRecords(api, params.get('id') ?? '');
    const sampleData = await hasSampleData(getDb());
    const t = translator(locale, 'indicator');
    const enums = translator(locale, 'enums');
    return exportResponse({
      request,
      locale,
      fileName: 'indicator-records',
      columns: [
        { key: 'on', header: t('export.date'), kind: 'date' },
        { key: 'code', header: t('export.code'), kind: 'text' },
        { key: 'record', header: t('export.record'), kind: 'text' },
        { key: 'form', header: t('export.form'), kind: 'text' },
        { key: 'organisation', header: t('export.organisation'), kind: 'text' },
        { key: 'value', header: t('export.value'), kind: 'number' },
        { key: 'whole', header: t('export.whole'), kind: 'number' },
      ],
      rows: rows.map((row) => ({
        marks: markFigures({ sample: false }, sampleData),
        on: row.on,
        code: row.code,
        record: pickText(row.title, locale),
        form: row.form ? enums(`eventForm.${row.form as 'OTHER'}`) : null,
        organisation: pickText(row.organisationName, locale),
        value: row.value,
        whole: row.whole,
      })),
    });
  });
}
