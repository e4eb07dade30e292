import { pickText } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { readListParams } from '@/components/list-params';
import { readTrainingFilters, TRAINING_SORTS } from '@/features/skill/read';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The trainings that the filters of the address leave, as a file. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale, params }) => {
    const given = Object.fromEntries(params);
    const { sort, direction } = readListParams(given, { sorts: TRAINING_SORTS, defaultSort: '-date' });
    const [rows, t] = await Promise.all([api.skill.trainingsExport({ ...readTrainingFilters(given), sort, direction }), getTranslations({ locale })]);
    return exportResponse({
      request,
      locale,
      fileName: 'trainings',
      columns: [
        { key: 'title', header: t('skill.trainings.name'), kind: 'text' },
        { key: 'status', header: t('skill.trainings.status'), kind: 'text' },
        { key: 'provider', header: t('skill.trainingForm.provider'), kind: 'text' },
        { key: 'firstOn', header: t('common.from'), kind: 'date' },
        { key: 'lastOn', header: t('common.to'), kind: 'date' },
        { key: 'hours', header: t('skill.trainings.hours'), kind: 'number' },
        { key: 'invited', header: t('skill.attendance.invitedCount'), kind: 'number' },
        { key: 'attended', header: t('skill.attendance.cameCount'), kind: 'number' },
        { key: 'skills', header: t('skill.trainings.skills'), kind: 'text' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        ...{ provider: row.provider, firstOn: row.firstOn, lastOn: row.lastOn, hours: row.hours, invited: row.invited },
        title: pickText(row.title, locale),
        status: t(`enums.trainingStatus.${row.status}`),
        attended: row.status === 'HELD' ? row.attended : null,
        skills: row.skills.map(({ name }) => pickText(name, locale)).join(', '),
      })),
    });
  });
}
