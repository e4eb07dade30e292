import { getDb } from '@nhipcau/db';
import { pickText, translator } from '@nhipcau/i18n';
import { MONTHS } from '@/features/association/heat-cells';
import { knownFigures } from '@/features/association/known';
import { inOrder, readAssociationList } from '@/features/association/list-order';
import { exportResponse, markFigures } from '@/server/export';
import { answer } from '@/server/route';
import { hasSampleData } from '@/server/sample';

/** The associations of a year as the list shows them, with what their figures rest on and their activity by month; not known is blank. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const t = translator(locale, 'association');
    const share = translator(locale, 'chart');
    const list = readAssociationList(Object.fromEntries(params));
    const [data, tree] = await Promise.all([api.association.stats({ year: Number(params.get('year')) }), api.association.tree({ q: list.q })]);
    const sampleData = await hasSampleData(getDb());
    const kept = new Set(tree.map(({ id }) => id));
    const rows = inOrder(
      data.associations.filter(({ id }) => kept.has(id)),
      list,
      locale,
    );
    const number = ['activities', 'ifApproved', 'hosted', 'participants', 'onTime', 'late', 'missing'] as const;
    const percent = ['completeness', 'timeliness'] as const;
    return exportResponse({
      request,
      locale,
      fileName: `associations-${data.year}`,
      columns: [
        { key: 'code', header: t('column.code'), kind: 'text' },
        { key: 'name', header: t('column.name'), kind: 'text' },
        { key: 'standing', header: t('column.standing'), kind: 'text' },
        { key: 'coverage', header: t('column.coverage'), kind: 'text' },
        { key: 'provisional', header: t('column.provisional'), kind: 'text' },
        ...number.map((key) => ({ key, header: t(`column.${key}`), kind: 'number' as const })),
        ...percent.map((key) => ({ key, header: t(`column.${key}`), kind: 'percent' as const })),
        ...MONTHS.map((month) => ({ key: `month${month}`, header: t('column.month', { month }), kind: 'number' as const })),
      ],
      rows: rows.map((row) => {
        const { provisional, ...known } = knownFigures(row);
        const figures = { ...row, ...known };
        return {
          marks: markFigures({ sample: false }, sampleData),
          ...Object.fromEntries([...number, ...percent].map((key) => [key, figures[key]])),
          code: row.code,
          name: pickText(row.name, locale),
          standing: t(`state.${row.standing ?? 'none'}`),
          coverage: row.coverage === null ? null : share('share', { known: row.coverage.known, expected: row.coverage.expected }),
          provisional: provisional ? t('export.provisional') : null,
          // what no approved report covers is not known, and so left blank
          ...Object.fromEntries(MONTHS.map((month) => [`month${month}`, row.byMonth[month - 1] ?? null])),
        };
      }),
    });
  });
}
