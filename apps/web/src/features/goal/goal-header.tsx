import type { GoalDetail } from '@nhipcau/api/goal';
import type { GoalNode } from '@nhipcau/api/plan';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import { can, type Role } from '@nhipcau/domain/access';
import { isWithin } from '@nhipcau/domain/shared';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { PageHeader } from '@nhipcau/ui/page-header';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { LocalText } from '@/components/local-text';
import { PlanStatus } from '@/components/plan-status';
import { PrintButton } from '@/components/print-button';
import { Link } from '@/i18n/routing';
import { CheckInDialog } from './check-in-dialog';
import { ArchiveGoal } from './goal-archive';
import { decidingChild } from './rows';

function Lede({ node }: { node: GoalNode }) {
  const t = useTranslations('goal');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const words = useChartWords(node.coverageUnit);
  const deciding = decidingChild(node);
  return (
    <>
      {node.status === 'insufficient_data' ? <p>{t('detail.ledeNoData', { share: formatPercent(node.dataShare ?? 0, locale) })}</p> : null}
      {deciding && node.decidedBy ? (
        <p>
          <Link href={deciding.href} className="text-inherit underline decoration-line underline-offset-2">
            {t(`decides.${node.decidedBy.reason}`, { title: pickText(deciding.title, locale) })}
          </Link>
        </p>
      ) : null}
      {node.statusIfApproved !== node.status && node.coverage ? <p>{t('statusIfApproved', { status: enums(`status.${node.statusIfApproved}`) })}</p> : null}
      <CoverageStrip coverage={node.coverage} words={words} />
    </>
  );
}

/** Name, status and what it means of one goal, and what can be done with it. */
export function GoalHeader({ goal, role }: { goal: GoalDetail; role: Role }) {
  const t = useTranslations('goal');
  const common = useTranslations('common');
  const locale = useLocale();
  const { record, node, planYear, today, parents } = goal;
  const open = planYear.status !== 'CLOSED';
  const title = pickText(record.title, locale);
  return (
    <PageHeader
      above={
        <Breadcrumb
          label={t('title')}
          linkAs={Link}
          items={[
            { label: `${t('title')} ${planYear.year}`, href: `/goals?year=${planYear.year}` },
            ...parents.map((parent) => ({ label: <LocalText value={parent.title} />, href: `/goals/${parent.id}` })),
            { label: record.code },
          ]}
        />
      }
      title={<LocalText value={record.title} />}
      marks={
        <>
          {node ? <PlanStatus status={node.status} provisional={node.provisional} /> : <StatusMark status="archived" label={t('archived.title')} />}
          <span className="text-ink-3">
            {t('detail.code')} {record.code}
          </span>
          <span className="text-ink-3">{t('detail.weight', { weight: record.weight })}</span>
          {record.sample ? <Badge>{common('sampleMark')}</Badge> : null}
        </>
      }
      lede={node ? <Lede node={node} /> : null}
      actions={
        <>
          {node && open && can(role, 'checkIn.write') && isWithin(today, planYear) ? (
            <CheckInDialog noun="goal" id={record.id} title={title} status={node.status} provisional={node.provisional} />
          ) : null}
          {open && can(role, 'goal.write') && !record.archived ? (
            <>
              <Link href={`/goals/${record.id}/edit`} className={buttonClass({ size: 'sm' })}>
                <Pencil aria-hidden />
                {common('edit')}
              </Link>
              <ArchiveGoal id={record.id} version={record.version} title={title} />
            </>
          ) : null}
          <PrintButton />
        </>
      }
    />
  );
}
