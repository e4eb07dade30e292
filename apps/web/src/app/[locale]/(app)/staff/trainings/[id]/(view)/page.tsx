import { can } from '@nhipcau/domain/access';
import { formatDays, formatNumber, pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { AttendanceForm } from '@/features/skill/attendance-form';
import { SessionTable } from '@/features/skill/attendance-list';
import { levelText } from '@/features/skill/level-server';
import { readTraining } from '@/features/skill/read-record';
import { TrainingActions } from '@/features/skill/training-actions';
import { TrainingMark } from '@/features/skill/training-mark';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata(props: Params) {
  await requireAction('training.read');
  return { title: pickText((await readTraining((await props.params).id)).title, await getLocale()) };
}

export default async function Page(props: Params) {
  const user = await requireAction('training.read');
  const [row, t, common, locale, api, { today }] = await Promise.all([
    readTraining((await props.params).id),
    getTranslations('skill'),
    getTranslations('common'),
    getLocale(),
    getApi(),
    getContext(),
  ]);
  const mayWrite = can(user.role, 'training.write');
  const options = mayWrite ? await api.skill.trainingOptions() : null;
  const mayHold = row.sessions.length > 0 && row.sessions.every(({ on }) => on <= today);
  const languages = row.skills.length > 0 && row.skills.every(({ group }) => group === 'LANGUAGE');
  const level = row.toLevel === null ? '–' : (await levelText())(row.toLevel, languages ? 'LANGUAGE' : 'LAW');
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('title')}
            linkAs={Link}
            items={[{ label: t('trainings.title'), href: '/staff/trainings' }, { label: <LocalText value={row.title} /> }]}
          />
        }
        title={<LocalText value={row.title} />}
        marks={
          <>
            <TrainingMark status={row.status} />
            <span>{row.firstOn ? formatDays(row.firstOn, row.lastOn, locale) : common('unknownDay')}</span>
          </>
        }
        actions={
          mayWrite ? (
            <Link href={`/staff/trainings/${row.id}/edit`} className={buttonClass({ size: 'sm' })}>
              <Pencil aria-hidden />
              {common('edit')}
            </Link>
          ) : null
        }
      />
      {mayWrite ? (
        <div data-shell className="mb-5">
          <TrainingActions id={row.id} version={row.version} status={row.status} mayHold={mayHold} />
        </div>
      ) : null}
      {row.unrecorded ? (
        <Banner kind="warn" className="mb-5">
          {t('training.unrecorded')}
        </Banner>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={t('attendance.days')} titleId="training-days" flush>
          <SessionTable training={row} />
        </Card>
        <Card title={t('training.facts')} titleId="training-facts">
          <DescriptionList
            items={[
              { term: t('trainingForm.provider'), detail: row.provider ?? <span className="text-ink-3">{t('training.inHouse')}</span> },
              {
                term: t('trainingForm.skills'),
                detail: row.skills.length ? (
                  row.skills.map(({ name }) => pickText(name, locale)).join(', ')
                ) : (
                  <span className="text-ink-3">{common('none')}</span>
                ),
              },
              { term: t('trainingForm.toLevel'), detail: level },
              { term: t('training.hours'), detail: t('hours.hours', { hours: formatNumber(row.hours, locale, 2) }) },
              {
                term: t('training.people'),
                detail:
                  row.status === 'HELD' ? t('trainings.came', { came: row.attended, invited: row.invited }) : t('trainings.invited', { count: row.invited }),
              },
              ...(row.event
                ? [
                    {
                      term: t('trainingForm.event'),
                      detail: can(user.role, 'event.read') ? (
                        <Link href={`/events/${row.event.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                          <LocalText value={row.event.title} />
                        </Link>
                      ) : (
                        <LocalText value={row.event.title} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      </div>
      {options ? (
        <div className="mt-5">
          <Card title={t('attendance.title')} titleId="training-attendance" sub={t('attendance.sub')}>
            <AttendanceForm key={row.version} training={row} people={options.people} />
          </Card>
        </div>
      ) : null}
    </ClientMessages>
  );
}
