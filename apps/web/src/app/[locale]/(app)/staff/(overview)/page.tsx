import { can } from '@nhipcau/domain/access';
import { formatDay } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { PrintButton } from '@/components/print-button';
import { CertificateList, SingleHolders } from '@/features/skill/alerts';
import { CoverageBars } from '@/features/skill/coverage-bars';
import { SkillHeatMap } from '@/features/skill/heat-map';
import { LanguageTable } from '@/features/skill/languages';
import { OverviewHeading, OverviewLede, OverviewStats } from '@/features/skill/overview-heading';
import { StaffTabs } from '@/features/skill/staff-tabs';
import { TrainingHours } from '@/features/skill/training-hours';
import { ClientMessages } from '@/i18n/client-messages';
import { redirect } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('title') };
}

export default async function Page() {
  const user = await requireAction('skill.own');
  // whoever sees nobody's record but their own starts with that
  if (!can(user.role, 'skill.read')) redirect({ href: '/staff/me', locale: await getLocale() });
  const [api, t, locale, { today }] = await Promise.all([getApi(), getTranslations('skill'), getLocale(), getContext()]);
  const overview = await api.skill.overview();
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        title={<OverviewHeading overview={overview} />}
        lede={
          <>
            <p className="mb-1 text-ink-3 text-sm">{t('asOf', { day: formatDay(today, locale) })}</p>
            <OverviewLede overview={overview} />
          </>
        }
        actions={<PrintButton />}
      />
      <StaffTabs role={user.role} current="overview" />
      <OverviewStats overview={overview} />
      <div className="mb-5 grid items-start gap-5 lg:grid-cols-2">
        <div id="single" className="min-w-0">
          <Card title={t('single.title')} titleId="staff-single" sub={t('single.sub')} flush>
            <SingleHolders rows={overview.singleHolders} slots={overview.coverage.slots} />
          </Card>
        </div>
        <div id="certificates" className="min-w-0">
          <Card title={t('certificates.title')} titleId="staff-certificates" sub={t('certificates.sub')} flush>
            <CertificateList rows={overview.certificates} certified={overview.certified} />
          </Card>
        </div>
      </div>
      <div className="mb-5 flex min-w-0 flex-col gap-5">
        <Card title={t('heat.title')} titleId="staff-heat">
          {overview.heat.people.length ? <SkillHeatMap heat={overview.heat} /> : <EmptyState bare title={t('heat.none')} />}
        </Card>
        <Card title={t('coverage.title')} titleId="staff-coverage">
          {overview.bySkill.length ? <CoverageBars overview={overview} /> : <EmptyState bare title={t('coverage.none')} />}
        </Card>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div id="languages" className="min-w-0">
          <Card title={t('languages.title')} titleId="staff-languages" sub={t('languages.sub')} flush>
            {overview.languages.byLanguage.length ? <LanguageTable languages={overview.languages} /> : <EmptyState bare title={t('languages.none')} />}
          </Card>
        </div>
        <Card title={t('hours.title')} titleId="staff-hours">
          <TrainingHours quarters={overview.training.quarters} today={today} />
        </Card>
      </div>
    </ClientMessages>
  );
}
