import { can } from '@nhipcau/domain/access';
import { formatCountry, pickText, toLocale } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { readEventFilters, readEventList } from '@/features/event/filters';
import { getApi } from '@/server/api';
import { getContext } from '@/server/context';
import { exportResponse, markSample } from '@/server/export';
import { readPlanYears } from '@/server/plan-year';

/** The events that the filters of the address leave, as a file. */
export async function GET(request: Request) {
  const { user } = await getContext();
  if (!user) return new Response(null, { status: 401 });
  if (!can(user.role, 'event.read')) return new Response(null, { status: 403 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const locale = toLocale(params.locale);
  const [api, { current }, t] = await Promise.all([getApi(), readPlanYears(params.year), getTranslations({ locale })]);
  if (!current) return new Response(null, { status: 404 });
  const { sort, direction } = readEventList(params);
  const rows = await api.event.export({ ...readEventFilters(params, current.year), sort, direction });
  return exportResponse({
    request,
    locale,
    fileName: `events-${current.year}`,
    columns: [
      { key: 'code', header: t('event.export.code'), kind: 'text' },
      { key: 'title', header: t('event.export.title'), kind: 'text' },
      { key: 'form', header: t('event.export.form'), kind: 'text' },
      { key: 'status', header: t('event.export.status'), kind: 'text' },
      { key: 'startsOn', header: t('event.export.startsOn'), kind: 'date' },
      { key: 'endsOn', header: t('event.export.endsOn'), kind: 'date' },
      { key: 'place', header: t('event.export.place'), kind: 'text' },
      { key: 'host', header: t('event.export.host'), kind: 'text' },
      { key: 'countries', header: t('event.export.countries'), kind: 'text' },
      { key: 'expectedParticipants', header: t('event.export.expectedParticipants'), kind: 'number' },
      { key: 'goals', header: t('event.export.goals'), kind: 'text' },
    ],
    rows: rows.map((row) => ({
      marks: markSample(row),
      code: row.code,
      title: pickText(row.title, locale),
      form: t(`enums.eventForm.${row.form}`),
      status: t(`enums.eventStatus.${row.status}`),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      place: row.place,
      host: pickText(row.host?.name, locale),
      countries: row.countries.map((code) => formatCountry(code, locale)).join(', '),
      expectedParticipants: row.expectedParticipants,
      goals: row.goals.map((goal) => `${goal.code} ${pickText(goal.title, locale)}`).join('; '),
    })),
  });
}
