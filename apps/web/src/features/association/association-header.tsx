import type { AssociationDetail } from '@nhipcau/api/association';
import { isConclusive } from '@nhipcau/domain/measure';
import { formatDay } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChartWords } from '@/components/chart-words';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { standingOf, yearMoment } from './known';

/** Name, place in the Union, and the year in a sentence. */
export function AssociationHeader({ data, home, actions }: { data: AssociationDetail; home: { href: string } | null; actions: ReactNode }) {
  const t = useTranslations('association');
  const common = useTranslations('common');
  const kinds = useTranslations('enums.organisationKind');
  const locale = useLocale();
  const { organisation, figures, year, today, coverage } = data;
  const words = useChartWords('report');
  const events = data.toDate.now;
  const { state, ifApproved } = standingOf(data);
  const trail = [
    ...(home ? [{ label: t('pageTitle'), href: home.href }] : []),
    ...data.above.map(({ id, name }) => ({ label: <LocalText value={name} />, href: `/associations/${id}?year=${year}` })),
    { label: <LocalText value={organisation.name} /> },
  ];
  return (
    <PageHeader
      above={trail.length > 1 ? <Breadcrumb label={t('one.breadcrumb')} linkAs={Link} items={trail} /> : null}
      title={<LocalText value={organisation.name} />}
      marks={
        <>
          <Badge>{kinds(organisation.kind)}</Badge>
          {organisation.leftOn && organisation.leftOn < today ? <Badge shape="dashed">{t('one.ended')}</Badge> : null}
          {organisation.sample ? <Badge shape="dashed">{common('sampleMark')}</Badge> : null}
        </>
      }
      lede={
        <span data-figure="approved-activities" data-value={events ?? undefined}>
          {t.rich('one.lede', {
            when: yearMoment(data),
            year: String(year),
            date: formatDay(today, locale),
            state,
            events: events ?? 0,
            hosted: figures?.hosted ?? 0,
            participants: figures?.participants ?? -1,
            b: (words) => <b className="text-ink">{words}</b>,
          })}{' '}
          {coverage && events !== null && !isConclusive(coverage) ? `${t('one.ledeProvisional', { rests: words.rests(coverage) })} ` : null}
          {ifApproved === null ? null : `${t('one.ledeIfApproved', { count: ifApproved })} `}
          {figures ? t('one.ledeReports', { expected: figures.expected, onTime: figures.onTime, late: figures.late, missing: figures.missing }) : null}
        </span>
      }
      actions={actions}
    />
  );
}
