import type { AssociationDetail, ReportPeriod } from '@nhipcau/api/association';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

const LOOK = { on_time: 'on_track', late: 'late', missing: 'missing', pending: 'upcoming', not_expected: 'closed' } as const;
const COUNTED = ['on_time', 'late', 'missing', 'pending'] as const;

/** Reports of this year and the last by period: where each stands, and the way to it. */
export function PeriodCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association');
  const statuses = useTranslations('enums.reportStatus');
  const locale = useLocale();
  const { periods, organisation } = data;
  const words = periods.length > 0 ? null : t(organisation.kind === 'ASSOCIATION' || organisation.kind === 'UNION' ? 'periods.empty' : 'periods.byAssociation');

  function standing({ own, counts }: ReportPeriod) {
    if (own)
      return (
        <>
          <StatusMark status={LOOK[own.standing]} label={t(`standing.${own.standing}`)} />
          {own.returns > 0 ? <CellNote>{t('periods.returns', { count: own.returns })}</CellNote> : null}
        </>
      );
    return (
      <span className="flex flex-wrap gap-x-3">
        {COUNTED.filter((key) => (counts?.[key] ?? 0) > 0).map((key) => (
          <StatusMark key={key} status={LOOK[key]} label={`${counts?.[key]} ${t(`standing.${key}`).toLocaleLowerCase(locale)}`} />
        ))}
      </span>
    );
  }
  function report(period: ReportPeriod) {
    const name = pickText(period.name, locale);
    if (period.own?.reportId && period.own.reportStatus)
      return (
        <Link href={`/reports/${period.own.reportId}`} aria-label={t('periods.open', { period: name })} className="text-jade">
          {statuses(period.own.reportStatus)}
        </Link>
      );
    return period.counts ? (
      <Link href={`/reports?period=${period.id}`} aria-label={t('periods.openQueue', { period: name })} className="text-jade">
        {t('periods.report')}
      </Link>
    ) : null;
  }
  return (
    <Card flush={!words} title={t('periods.title')} titleId="association-periods">
      {words ? (
        <p className="text-ink-2">{words}</p>
      ) : (
        <Table label={t('periods.label')}>
          <THead>
            <Tr>
              <Th>{t('periods.period')}</Th>
              <Th>{t('periods.due')}</Th>
              <Th>{t('periods.standing')}</Th>
              <Th>{t('periods.report')}</Th>
            </Tr>
          </THead>
          <TBody>
            {periods.toReversed().map((period) => (
              <Tr key={period.id}>
                <Th scope="row" className="whitespace-normal text-ink text-sm">
                  <LocalText value={period.name} />
                </Th>
                <Td className="whitespace-nowrap">{formatDay(period.dueOn, locale)}</Td>
                <Td data-standing={period.own?.standing}>{standing(period)}</Td>
                <Td>
                  {report(period)}
                  {period.own?.firstSubmittedOn ? <CellNote>{formatDay(period.own.firstSubmittedOn, locale)}</CellNote> : null}
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
