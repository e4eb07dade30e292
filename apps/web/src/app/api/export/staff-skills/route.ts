import { pickText } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { readCatalogueFilters } from '@/features/skill/read';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The skills that the filters of the address leave, as a file. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const [rows, t, groups] = await Promise.all([
      api.skill.catalogue(readCatalogueFilters(Object.fromEntries(params))),
      getTranslations({ locale, namespace: 'skill' }),
      getTranslations({ locale, namespace: 'enums.skillGroup' }),
    ]);
    return exportResponse({
      request,
      locale,
      fileName: 'skills',
      columns: [
        { key: 'code', header: t('skillForm.code'), kind: 'text' },
        { key: 'name', header: t('catalogue.name'), kind: 'text' },
        { key: 'group', header: t('catalogue.group'), kind: 'text' },
        { key: 'scale', header: t('catalogue.export.scale'), kind: 'text' },
        { key: 'slots', header: t('catalogue.positions'), kind: 'number' },
        { key: 'covered', header: t('people.export.covered'), kind: 'number' },
        { key: 'share', header: t('catalogue.export.share'), kind: 'percent' },
        { key: 'holders', header: t('catalogue.holders'), kind: 'number' },
        { key: 'trainings', header: t('catalogue.trainings'), kind: 'number' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        ...{ code: row.code, slots: row.slots, covered: row.covered, holders: row.holders, trainings: row.trainings },
        name: pickText(row.name, locale),
        group: groups(row.group),
        scale: t(`catalogue.export.${row.group === 'LANGUAGE' ? 'languages' : 'others'}`),
        // nothing is required: no share, not zero
        share: row.slots === 0 ? null : row.covered / row.slots,
      })),
    });
  });
}
