import { distanceScale } from '@nhipcau/charts';
import { can } from '@nhipcau/domain/access';
import { formatList } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { YearSwitch } from '@/components/year-switch';
import { comparedSpans, distanceAnswer } from '@/features/weakness/figures';
import { arrangeRegister, countRegister, REGISTER_PAGE, readRegister } from '@/features/weakness/register';
import { RegisterFilters } from '@/features/weakness/register-filters';
import { RegisterHeading } from '@/features/weakness/register-heading';
import { RegisterLegend } from '@/features/weakness/register-legend';
import { RegisterSpans } from '@/features/weakness/register-spans';
import { RegisterTable } from '@/features/weakness/register-table';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata() {
  return { title: (await getTranslations('weakness'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('weakness.read');
  const params = await searchParams;
  const [t, locale, { years, current, today }] = await Promise.all([getTranslations('weakness'), getLocale(), readPlanYears(one(params, 'year'))]);
  const year = current?.year ?? Number(today.slice(0, 4));
  const spans = comparedSpans(year, today);
  const all = await (await getApi()).weakness.list({ year });
  const register = readRegister(params);
  const counts = countRegister(all);
  const found = arrangeRegister(all, register, locale);
  const page = Math.min(register.list.page, Math.max(1, Math.ceil(found.length / REGISTER_PAGE)));
  const rows = found.slice((page - 1) * REGISTER_PAGE, page * REGISTER_PAGE);
  const scale = distanceScale(
    all.map(distanceAnswer),
    all.map(({ series }) => series.map(({ distance }) => distance)),
  );
  const named = [...new Set(all.flatMap(({ namingYears }) => namingYears))].sort((a, b) => a - b);
  return (
    <ClientMessages of={['weakness']}>
      <PageHeader
        above={<YearSwitch years={years} current={year} href={(of) => hrefWith('/weaknesses', params, { year: of })} />}
        title={<RegisterHeading rows={all} year={year} ended={spans?.ended ?? false} unanswered={counts.byFilter.unanswered} />}
        lede={
          <>
            {named.length > 0 ? t('heading.lede', { years: formatList(named.map(String), locale) }) : t('heading.ledeNone')}
            {all.length > 0 && spans ? <RegisterSpans rows={all} year={year} spans={spans} /> : null}
          </>
        }
        actions={
          <>
            {can(user.role, 'weakness.write') ? (
              <Link href="/weaknesses/new" className={buttonClass({ variant: 'primary', size: 'sm' })}>
                {t('create')}
              </Link>
            ) : null}
            <ExportLinks noun="weakness" params={{ ...params, year: String(year) }} />
            <PrintButton />
          </>
        }
      />
      {all.length === 0 ? (
        <EmptyState title={t('list.emptyYear')} description={can(user.role, 'source.read') ? t('list.emptyCreate') : null} />
      ) : (
        <>
          <RegisterFilters counts={counts} register={register} params={params} />
          {rows.length === 0 ? (
            <EmptyState title={t('list.empty')} description={t('list.emptyHint')} />
          ) : (
            <Card flush>
              <RegisterTable
                rows={rows}
                year={year}
                scale={scale}
                mayAddGoal={can(user.role, 'goal.write') && current?.status !== 'CLOSED' && current !== null}
                register={register}
                params={params}
              />
              <RegisterLegend rows={rows} />
            </Card>
          )}
          {found.length > REGISTER_PAGE ? <ListPagination path="/weaknesses" params={params} page={page} size={REGISTER_PAGE} total={found.length} /> : null}
        </>
      )}
    </ClientMessages>
  );
}
