import { pickText, translator } from '@nhipcau/i18n';
import { arrangeSources, readSourceList } from '@/features/source/source-list';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The list of documents as the filters of the address leave it; never their text. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const [t, enums] = [translator(locale, 'source'), translator(locale, 'enums')];
    const rows = arrangeSources(await api.source.list(), readSourceList(Object.fromEntries(params)), locale);
    return exportResponse({
      request,
      locale,
      fileName: 'sources',
      columns: [
        { key: 'code', header: t('list.code'), kind: 'text' },
        { key: 'title', header: t('list.document'), kind: 'text', width: 60 },
        { key: 'kind', header: t('list.kind'), kind: 'text', width: 24 },
        { key: 'year', header: t('list.year'), kind: 'text' },
        { key: 'issuedOn', header: t('list.issuedOn'), kind: 'date' },
        { key: 'publisher', header: t('list.publisher'), kind: 'text', width: 30 },
        { key: 'language', header: t('list.language'), kind: 'text' },
        { key: 'url', header: t('list.url'), kind: 'text', width: 40 },
        { key: 'references', header: t('list.references'), kind: 'number' },
        { key: 'paragraphs', header: t('list.text'), kind: 'text' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        ...{ code: row.code, issuedOn: row.issuedOn, publisher: row.publisher, url: row.url, references: row.references },
        title: pickText(row.title, locale),
        kind: enums(`sourceKind.${row.kind}`),
        year: row.year === null ? null : String(row.year),
        language: enums(`locale.${row.language}`),
        paragraphs: row.paragraphs === 0 ? t('list.notKept') : t('list.kept', { count: row.paragraphs }),
      })),
    });
  });
}
