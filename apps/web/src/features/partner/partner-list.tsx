import type { PartnerOptions, PartnerRow, PartnerSummary } from '@nhipcau/api/partner';
import { PARTNER_STAGES } from '@nhipcau/domain/partner';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { Link } from '@/i18n/routing';
import type { ReadPartnerFilters } from './filters';
import { PartnerFilters } from './partner-filters';
import { PartnerTable } from './partner-table';
import { STAGE_LOOK } from './stage-mark';

type PartnerListProps = {
  data: { rows: PartnerRow[]; total: number; page: number; size: number; summary: PartnerSummary };
  options: PartnerOptions;
  filters: ReadPartnerFilters;
  params: SearchParams;
  /** of the office: sees who looks after whom */
  office: boolean;
};

const VIEWS = ['paper', 'expiring', 'due', 'noSteward', 'archived'] as const;

/** Chips for the stages and for what calls for somebody, filters, and the partners that they leave. */
export function PartnerList({ data, options, filters, params, office }: PartnerListProps) {
  const t = useTranslations('partner');
  const stages = useTranslations('enums.partnerStage');
  const { summary } = data;
  const chips = [
    {
      href: hrefWith('/partners', params, { view: null, stage: null }),
      label: t('view.all'),
      current: filters.view === null && filters.stage === null,
      count: summary.total,
    },
    ...PARTNER_STAGES.map((stage) => ({
      href: hrefWith('/partners', params, { view: null, stage }),
      label: (
        <>
          <StatusGlyph status={STAGE_LOOK[stage]} />
          {stages(stage)}
        </>
      ),
      current: filters.stage === stage,
      count: summary.byStage[stage],
    })),
    ...VIEWS.filter((view) => office || view === 'paper' || view === 'expiring').map((view) => ({
      href: hrefWith('/partners', params, { view, stage: null }),
      label: t(`view.${view}`),
      current: filters.view === view,
      count: summary.views[view],
    })),
  ];
  const nothing = summary.total + summary.views.archived === 0;
  return (
    <>
      <PartnerFilters options={options} filters={filters} sort={one(params, 'sort')} office={office} />
      <FilterChips label={t('view.label')} items={chips} linkAs={Link} className="mb-3" />
      {data.rows.length === 0 ? (
        <EmptyState
          title={nothing ? t('list.none') : t('list.empty')}
          description={nothing ? (office ? t('list.noneHint') : t('list.noneOwn')) : t('list.emptyHint')}
        />
      ) : (
        <>
          <Card flush>
            <PartnerTable rows={data.rows} params={params} />
          </Card>
          <div className="mt-3">
            <ListPagination path="/partners" params={params} page={data.page} size={data.size} total={data.total} />
          </div>
        </>
      )}
    </>
  );
}
