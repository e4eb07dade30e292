import { can } from '@nhipcau/domain/access';
import { pickText } from '@nhipcau/i18n';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { getLocale, getTranslations } from 'next-intl/server';
import { hrefWith, one, readListParams, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { YearSwitch } from '@/components/year-switch';
import { AssociationHeader } from '@/features/association/association-header';
import { EventsCard, GoalsCard } from '@/features/association/contribution-cards';
import { standingOf } from '@/features/association/known';
import { MonthCard } from '@/features/association/month-card';
import { PeriodCard } from '@/features/association/period-card';
import { readAssociation } from '@/features/association/read-association';
import { AccountsCard, DifficultiesCard, FactsCard, InfoCard } from '@/features/association/record-cards';
import { UnitsCard } from '@/features/association/units-card';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props) {
  await requireAction('organisation.read');
  const [{ id }, query, t, locale] = await Promise.all([params, searchParams, getTranslations('association'), getLocale()]);
  const { current } = await readPlanYears(one(query, 'year'));
  return { title: current ? pickText((await readAssociation(id, current.year)).organisation.name, locale) : t('pageTitle') };
}

const SIZE = 15;

export default async function Page({ params, searchParams }: Props) {
  const user = await requireAction('organisation.read');
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const { years, current } = await readPlanYears(one(query, 'year'));
  const t = await getTranslations('association');
  if (!current) return <EmptyState title={t('periods.empty')} />;
  const { year } = current;
  const data = await readAssociation(id, year);
  const { page } = readListParams(query, { sorts: ['date'], defaultSort: 'date' });
  const events = await (await getApi()).association.contributions({ id, year, page, size: SIZE });
  const path = `/associations/${id}`;
  return (
    <ClientMessages of={['association']}>
      <AssociationHeader
        data={data}
        home={user.organisation ? null : { href: `/associations?year=${year}` }}
        actions={
          <>
            <YearSwitch years={years} current={year} href={(other) => hrefWith(path, query, { year: other })} />
            <PrintButton />
          </>
        }
      />
      <div className="grid gap-5 xl:grid-cols-[1.35fr_0.65fr] xl:items-start">
        <div className="flex min-w-0 flex-col gap-5">
          <MonthCard data={data} />
          <GoalsCard data={data} />
          <EventsCard {...events} state={standingOf(data).state} year={year} path={path} params={query} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <PeriodCard data={data} />
          <InfoCard data={data} />
          <DifficultiesCard data={data} />
          <UnitsCard data={data} />
          {data.facts.length > 0 ? <FactsCard data={data} linked={can(user.role, 'source.read')} /> : null}
          {data.accounts ? <AccountsCard accounts={data.accounts} /> : null}
        </div>
      </div>
    </ClientMessages>
  );
}
