import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { getDb } from '@nhipcau/db';
import { formatList, pickText, translator } from '@nhipcau/i18n';
import { comparedSpans, isFirstYear } from '@/features/weakness/figures';
import { arrangeRegister, readRegister } from '@/features/weakness/register';
import { type DataMark, exportResponse, markFigures } from '@/server/export';
import { readPlanYears } from '@/server/plan-year';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

const marksOf = (row: WeaknessListRow, sampleData: boolean): DataMark[] => [
  ...markFigures(row, sampleData),
  ...(row.goals.some(({ ourReading }) => ourReading) ? (['ourReading'] as const) : []),
];

/** The register as the filters of the address leave it: a column for each year's distance, and what the year looked at rests on. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const [t, enums, measure] = [translator(locale, 'weakness'), translator(locale, 'enums'), translator(locale, 'measure')];
    const year = Number(params.get('year'));
    const all = await api.weakness.list({ year });
    const rows = arrangeRegister(all, readRegister(Object.fromEntries(params)), locale);
    const sampleData = await hasSampleData(getDb());
    const spans = comparedSpans(year, (await readPlanYears(String(year))).today);
    const years = [...new Set(rows.flatMap((row) => row.years.map((entry) => entry.year)))].sort((a, b) => a - b);
    const comparedWith = (row: WeaknessListRow) =>
      row.change === null || row.provisional ? null : isFirstYear(row.namingYears, year) ? '100' : (spans?.before ?? null);
    return exportResponse({
      request,
      locale,
      fileName: `weaknesses-${year}`,
      columns: [
        { key: 'code', header: t('export.code'), kind: 'text' },
        { key: 'title', header: t('export.weakness'), kind: 'text', width: 60 },
        { key: 'category', header: t('export.category'), kind: 'text', width: 30 },
        { key: 'named', header: t('export.named'), kind: 'text' },
        ...years.map((of) => ({ key: `distance-${of}`, header: t('export.distance', { year: String(of) }), kind: 'number' as const })),
        { key: 'provisional', header: t('export.provisional'), kind: 'text' },
        { key: 'ifApproved', header: t('export.ifApproved'), kind: 'number' },
        { key: 'low', header: t('export.low'), kind: 'number' },
        { key: 'high', header: t('export.high'), kind: 'number' },
        { key: 'known', header: t('export.known'), kind: 'number' },
        { key: 'expected', header: t('export.expected'), kind: 'number' },
        { key: 'change', header: t('export.change'), kind: 'number' },
        { key: 'comparedWith', header: t('export.comparedWith'), kind: 'text' },
        { key: 'state', header: t('list.state'), kind: 'text', width: 20 },
        { key: 'on', header: t('export.on'), kind: 'date' },
        { key: 'measures', header: t('export.measures'), kind: 'text', width: 40 },
        { key: 'goals', header: t('list.goals'), kind: 'text', width: 60 },
        { key: 'associations', header: t('list.associations'), kind: 'number' },
      ],
      rows: rows.map((row) => ({
        marks: marksOf(row, sampleData),
        code: row.code,
        title: pickText(row.title, locale),
        category: enums(`weaknessCategory.${row.category}`),
        named: formatList(row.namingYears.map(String), locale),
        ...Object.fromEntries(row.years.map((entry) => [`distance-${entry.year}`, entry.distance])),
        provisional: row.distance === null ? null : t(row.provisional ? 'export.yes' : 'export.no'),
        ifApproved: row.distanceIfApproved,
        low: row.range?.low ?? null,
        high: row.range?.high ?? null,
        known: row.coverage?.known ?? null,
        expected: row.coverage?.expected ?? null,
        // no movement is told of what carries no verdict
        change: row.provisional ? null : row.change,
        comparedWith: comparedWith(row),
        state: enums(`weaknessState.${row.state}`),
        on: spans?.on ?? null,
        measures: row.measures.map(({ key }) => measure(`${key}.name`)).join('; '),
        goals: row.goals.map((goal) => pickText(goal.title, locale)).join('; '),
        associations: row.associations,
      })),
    });
  });
}
