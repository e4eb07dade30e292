import { pickText } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { readListParams } from '@/components/list-params';
import { PEOPLE_SORTS, readPeopleFilters } from '@/features/skill/read';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The people that the filters of the address leave, as a file. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const given = Object.fromEntries(params);
    const { sort, direction } = readListParams(given, { sorts: PEOPLE_SORTS, defaultSort: 'name' });
    const [rows, t] = await Promise.all([
      api.skill.peopleExport({ ...readPeopleFilters(given), sort, direction }),
      getTranslations({ locale, namespace: 'skill.people' }),
    ]);
    return exportResponse({
      request,
      locale,
      fileName: 'staff',
      columns: [
        { key: 'name', header: t('name'), kind: 'text' },
        { key: 'position', header: t('position'), kind: 'text' },
        { key: 'organisation', header: t('organisation'), kind: 'text' },
        { key: 'slots', header: t('export.slots'), kind: 'number' },
        { key: 'covered', header: t('export.covered'), kind: 'number' },
        { key: 'expiresOn', header: t('next'), kind: 'date' },
        { key: 'joinedOn', header: t('joined'), kind: 'date' },
        { key: 'leftOn', header: t('export.left'), kind: 'date' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        ...{ name: row.name, slots: row.slots, covered: row.covered, expiresOn: row.expiresOn, joinedOn: row.joinedOn, leftOn: row.leftOn },
        position: row.position ? pickText(row.position.title, locale) : '',
        organisation: pickText(row.organisation.name, locale),
      })),
    });
  });
}
