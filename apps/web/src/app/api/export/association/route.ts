import { getDb } from '@nhipcau/db';
import { pickText, translator } from '@nhipcau/i18n';
import { inOrder, readAssociationList } from '@/features/association/list-order';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The associations of a year as the list shows them, with their activity by month. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const t = translator(locale, 'association');
    const list = readAssociationList(Object.fromEntries(params));
    const [data, tree] = await Promise.all([api.association.stats({ year: Number(params.get('year')) }), api.association.tree({ q: list.q })]);
    const sampleData = await hasSampleData(getDb());
    const kept = new Set(tree.map(({ id }) => id));
    const rows = inOrder(
      data.associations.filter(({ id }) => kept.has(id)),
      list,
      locale,
    );
    const number = ['activities', 'hosted', 'participants', 'onTime', 'late', 'missing'] as const;
    const percent = ['completeness', 'timeliness'] as const;
    const toCome = (month: number) => `${data.year}-${String(month).padStart(2, '0')}-01` > data.today;
    return exportResponse({
      request,
      locale,
      fileName: `associations-${data.year}`,
      columns: [
        { key: 'code', header: t('column.code'), kind: 'text' },
        { key: 'name', header: t('column.name'), kind: 'text' },
        ...number.map((key) => ({ key, header: t(`column.${key}`), kind: 'number' as const })),
        ...percent.map((key) => ({ key, header: t(`column.${key}`), kind: 'percent' as const })),
        ...MONTHS.map((month) => ({ key: `month${month}`, header: t('column.month', { month }), kind: 'number' as const })),
      ],
      rows: rows.map(({ byMonth, name, ...row }) => ({
        marks: markFigures({ sample: false }, sampleData),
        ...Object.fromEntries([...number, ...percent].map((key) => [key, row[key]])),
        code: row.code,
        name: pickText(name, locale),
        ...Object.fromEntries(MONTHS.map((month) => [`month${month}`, toCome(month) ? null : (byMonth[month - 1] ?? 0)])),
      })),
    });
  });
}
