import 'server-only';
import type { PersonDetail } from '@nhipcau/api/skill';
import { cefrOf } from '@nhipcau/domain/skill';
import { formatNumber, type Locale, pickText } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { exportResponse, markSample } from '@/server/export';

const FILE = 'staff-record';

/** One person's record: JSON with everything, or a sheet of lines for people (`?format=json|xlsx`). */
export async function personFile(request: Request, person: PersonDetail, locale: Locale): Promise<Response> {
  if (new URL(request.url).searchParams.get('format') !== 'xlsx') {
    return new Response(JSON.stringify(person, null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${FILE}.json"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  }
  const t = await getTranslations({ locale });
  const line = (part: string, what: string, value: string, day: string | null = null, until: string | null = null) => ({
    marks: markSample(person),
    ...{ part, what, value, day, until },
  });
  const level = (value: number, language: boolean) => (language ? `${cefrOf(value)} (${value})` : String(value));
  const facts = t('skill.person.facts');
  return exportResponse({
    request,
    locale,
    fileName: FILE,
    columns: [
      { key: 'part', header: t('skill.takeOut.part'), kind: 'text' },
      { key: 'what', header: t('skill.takeOut.what'), kind: 'text' },
      { key: 'value', header: t('skill.takeOut.value'), kind: 'text' },
      { key: 'day', header: t('skill.takeOut.day'), kind: 'date' },
      { key: 'until', header: t('skill.takeOut.until'), kind: 'date' },
    ],
    rows: [
      line(facts, t('skill.personForm.name'), person.name),
      line(facts, t('skill.person.organisation'), pickText(person.organisation.name, locale)),
      line(facts, t('skill.person.position'), person.position ? pickText(person.position.title, locale) : ''),
      line(facts, t('skill.person.account'), person.account?.email ?? ''),
      line(facts, t('skill.person.joinedOn'), '', person.joinedOn),
      line(facts, t('skill.person.leftOn'), '', person.leftOn),
      ...person.assessments.map((row) =>
        line(
          `${t('skill.assessment.title')}: ${t(`enums.assessmentKind.${row.kind}`)}`,
          pickText(row.skill.name, locale),
          [level(row.level, row.skill.group === 'LANGUAGE'), row.confirmedBy, row.file?.name, row.note].filter(Boolean).join('; '),
          row.assessedOn,
          row.expiresOn,
        ),
      ),
      ...person.trainings.map((row) =>
        line(
          `${t('skill.attended.title')}: ${t(`enums.trainingStatus.${row.status}`)}`,
          pickText(row.title, locale),
          t('skill.hours.hours', { hours: formatNumber(row.hours, locale, 2) }),
          row.firstOn,
          row.lastOn,
        ),
      ),
    ],
  });
}
