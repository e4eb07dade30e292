import { can } from '@nhipcau/domain/access';
import { TRAINING_STATUSES } from '@nhipcau/domain/skill';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Plus } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { FilterForm } from '@/components/filter-form';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, readListParams, type SearchParams } from '@/components/list-params';
import { readTrainingFilters, TRAINING_SORTS } from '@/features/skill/read';
import { StaffTabs } from '@/features/skill/staff-tabs';
import { TrainingTable } from '@/features/skill/training-table';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('trainings.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('training.read');
  const [params, api, t, enums, common, locale] = await Promise.all([
    searchParams,
    getApi(),
    getTranslations('skill'),
    getTranslations('enums.trainingStatus'),
    getTranslations('common'),
    getLocale(),
  ]);
  const list = readListParams(params, { sorts: TRAINING_SORTS, defaultSort: '-date' });
  const filters = readTrainingFilters(params);
  const [data, skills] = await Promise.all([
    api.skill.trainings({ ...filters, sort: list.sort, direction: list.direction, page: list.page }),
    api.skill.options(),
  ]);
  const { year } = data;
  const all = TRAINING_STATUSES.reduce((sum, status) => sum + (data.counts[status] ?? 0), 0);
  return (
    <>
      <PageHeader
        title={
          <span data-figure="trainings-of-year" data-value={year.hours} data-people={year.people}>
            {t('trainings.heading', { year: year.year, hours: formatNumber(year.hours, locale, 2), people: year.people })}
          </span>
        }
        actions={
          <>
            <ExportLinks noun="staff-trainings" params={params} />
            {can(user.role, 'training.write') ? (
              <Link href="/staff/trainings/new" className={buttonClass({ variant: 'primary', size: 'sm' })}>
                <Plus aria-hidden />
                {t('trainings.create')}
              </Link>
            ) : null}
          </>
        }
      />
      <StaffTabs role={user.role} current="trainings" />
      <FilterForm
        path="/staff/trainings"
        params={params}
        keep={['sort', 'status']}
        fields={[
          { kind: 'search', name: 'q', label: t('trainings.search') },
          { kind: 'select', name: 'skill', label: t('trainings.skill'), options: skills.map(({ id, name }) => ({ value: id, label: pickText(name, locale) })) },
          {
            kind: 'select',
            name: 'year',
            label: common('year'),
            options: [year.year + 1, year.year, year.year - 1, year.year - 2].map((value) => ({ value: String(value), label: String(value) })),
          },
        ]}
      />
      <FilterChips
        label={common('status')}
        linkAs={Link}
        className="mb-3"
        items={[
          { href: hrefWith('/staff/trainings', params, { status: null }), label: common('all'), current: filters.status === null, count: all },
          ...TRAINING_STATUSES.map((status) => ({
            href: hrefWith('/staff/trainings', params, { status }),
            label: enums(status),
            current: filters.status === status,
            count: data.counts[status] ?? 0,
          })),
        ]}
      />
      {data.rows.length === 0 ? (
        <EmptyState title={t('trainings.empty')} description={t('trainings.emptyHint')} />
      ) : (
        <>
          <Card flush>
            <TrainingTable rows={data.rows} list={list} params={params} />
          </Card>
          <div className="mt-3">
            <ListPagination path="/staff/trainings" params={params} page={data.page} size={data.size} total={data.total} />
          </div>
        </>
      )}
    </>
  );
}
