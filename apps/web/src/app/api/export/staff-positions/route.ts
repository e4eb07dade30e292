import { pickText } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { readListParams } from '@/components/list-params';
import { POSITION_SORTS, readPositionFilters } from '@/features/skill/read';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The posts that the filters of the address leave, as a file. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const given = Object.fromEntries(params);
    const { sort, direction } = readListParams(given, { sorts: POSITION_SORTS, defaultSort: 'code' });
    const [rows, t] = await Promise.all([
      api.skill.positionsExport({ ...readPositionFilters(given), sort, direction }),
      getTranslations({ locale, namespace: 'skill' }),
    ]);
    return exportResponse({
      request,
      locale,
      fileName: 'positions',
      columns: [
        { key: 'code', header: t('positions.code'), kind: 'text' },
        { key: 'title', header: t('positions.name'), kind: 'text' },
        { key: 'organisation', header: t('positions.organisation'), kind: 'text' },
        { key: 'state', header: t('positions.state'), kind: 'text' },
        { key: 'holder', header: t('positions.holder'), kind: 'text' },
        { key: 'slots', header: t('people.export.slots'), kind: 'number' },
        { key: 'covered', header: t('people.export.covered'), kind: 'number' },
        { key: 'fromOn', header: t('positionForm.fromOn'), kind: 'date' },
        { key: 'untilOn', header: t('positionForm.untilOn'), kind: 'date' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        ...{ code: row.code, slots: row.slots, covered: row.covered, fromOn: row.fromOn, untilOn: row.untilOn, holder: row.holder?.name ?? '' },
        title: pickText(row.title, locale),
        organisation: pickText(row.organisation.name, locale),
        state: t(`positions.states.${row.state}`),
      })),
    });
  });
}
