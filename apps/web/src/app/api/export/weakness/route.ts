import { getDb } from '@nhipcau/db';
import { formatList, pickText, translator } from '@nhipcau/i18n';
import { arrangeRegister, readRegister } from '@/features/weakness/register';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The register as the filters of the address leave it, with a column for each year that has a score. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const [t, enums, measure] = [translator(locale, 'weakness'), translator(locale, 'enums'), translator(locale, 'measure')];
    const year = Number(params.get('year'));
    const all = await api.weakness.list({ year });
    const rows = arrangeRegister(all, readRegister(Object.fromEntries(params)), locale);
    const sampleData = await hasSampleData(getDb());
    const years = [...new Set(rows.flatMap((row) => row.years.map((entry) => entry.year)))].sort((a, b) => a - b);
    return exportResponse({
      request,
      locale,
      fileName: `weaknesses-${year}`,
      columns: [
        { key: 'code', header: t('export.code'), kind: 'text' },
        { key: 'title', header: t('list.weakness'), kind: 'text', width: 60 },
        { key: 'category', header: t('export.category'), kind: 'text', width: 30 },
        { key: 'named', header: t('export.named'), kind: 'text' },
        ...years.map((of) => ({ key: `score-${of}`, header: t('export.score', { year: String(of) }), kind: 'number' as const })),
        { key: 'change', header: t('export.change'), kind: 'number' },
        { key: 'state', header: t('list.state'), kind: 'text', width: 20 },
        { key: 'measures', header: t('export.measures'), kind: 'text', width: 40 },
        { key: 'goals', header: t('list.goals'), kind: 'text', width: 60 },
        { key: 'associations', header: t('list.associations'), kind: 'number' },
      ],
      rows: rows.map((row) => ({
        marks: markFigures(row, sampleData),
        code: row.code,
        title: pickText(row.title, locale),
        category: enums(`weaknessCategory.${row.category}`),
        named: formatList(row.namingYears.map(String), locale),
        ...Object.fromEntries(row.years.map((entry) => [`score-${entry.year}`, entry.distance])),
        change: row.change,
        state: enums(`weaknessState.${row.state}`),
        measures: row.measures.map((key) => measure(`${key}.name`)).join('; '),
        goals: row.goals.map((goal) => pickText(goal.title, locale)).join('; '),
        associations: row.associations,
      })),
    });
  });
}
