import { can } from '@nhipcau/domain/access';
import { SKILL_GROUPS } from '@nhipcau/domain/skill';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Plus } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { FilterForm } from '@/components/filter-form';
import type { SearchParams } from '@/components/list-params';
import { CatalogueTable } from '@/features/skill/catalogue-table';
import { readCatalogueFilters } from '@/features/skill/read';
import { StaffTabs } from '@/features/skill/staff-tabs';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('catalogue.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('skill.read');
  const [params, api, t, groups] = await Promise.all([searchParams, getApi(), getTranslations('skill'), getTranslations('enums.skillGroup')]);
  const [rows, inUse] = await Promise.all([api.skill.catalogue(readCatalogueFilters(params)), api.skill.options()]);
  return (
    <>
      <PageHeader
        title={t('catalogue.heading', { count: inUse.length })}
        lede={t('catalogue.lede')}
        actions={
          <>
            <ExportLinks noun="staff-skills" params={params} />
            {can(user.role, 'skill.write') ? (
              <Link href="/staff/skills/new" className={buttonClass({ variant: 'primary', size: 'sm' })}>
                <Plus aria-hidden />
                {t('catalogue.create')}
              </Link>
            ) : null}
          </>
        }
      />
      <StaffTabs role={user.role} current="skills" />
      <FilterForm
        path="/staff/skills"
        params={params}
        fields={[
          { kind: 'search', name: 'q', label: t('catalogue.search') },
          { kind: 'select', name: 'group', label: t('catalogue.group'), options: SKILL_GROUPS.map((value) => ({ value, label: groups(value) })) },
          { kind: 'select', name: 'archived', label: t('catalogue.state'), options: [{ value: '1', label: t('catalogue.archived') }] },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('catalogue.empty')} description={t('catalogue.emptyHint')} />
      ) : (
        <div className="flex flex-col gap-5">
          {SKILL_GROUPS.flatMap((group) => {
            const own = rows.filter((row) => row.group === group);
            return own.length
              ? [
                  <Card key={group} title={groups(group)} titleId={`group-${group}`} flush>
                    <CatalogueTable rows={own} label={groups(group)} />
                  </Card>,
                ]
              : [];
          })}
        </div>
      )}
    </>
  );
}
