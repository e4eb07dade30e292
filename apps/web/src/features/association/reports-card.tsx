import type { AssociationList } from '@nhipcau/api/association';
import { HowComputed } from '@nhipcau/charts/components/how-computed';
import { formatDay, formatPercent } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { sumStandings } from './known';

const PARTS = [
  { key: 'onTime', status: 'on_track', bar: 'bg-on' },
  { key: 'late', status: 'late', bar: 'bg-risk' },
  { key: 'missing', status: 'missing', bar: 'bg-off' },
  { key: 'pending', status: 'upcoming', bar: 'bg-line' },
] as const;

/** All reports of the year once: on time, late, missing and not yet due add up to what is owed; completeness and timeliness are two figures. */
export function ReportsCard({ data }: { data: AssociationList }) {
  const t = useTranslations('association.reports');
  const how = useTranslations('association.how');
  const measures = useTranslations('measure');
  const locale = useLocale();
  const words = useChartWords('report');
  const sums = sumStandings(data.associations);
  const present = PARTS.filter(({ key }) => sums[key] > 0);
  const rate = (share: number | null, done: number) =>
    share === null ? t('none') : t('rate', { share: formatPercent(share, locale), done, expected: data.expected });
  const rates = [
    { key: 'completeness', text: rate(data.completeness, data.received), hint: t('completenessHint') },
    { key: 'timeliness', text: rate(data.timeliness, data.onTime), hint: t('timelinessHint') },
  ] as const;
  return (
    <Card title={t('title', { expected: sums.expected })} titleId="association-reports" sub={t('sub')}>
      {sums.expected > 0 ? (
        <>
          <div className="flex h-3 gap-0.5 overflow-hidden rounded-sm" aria-hidden="true">
            {present.map(({ key, bar }) => (
              <span key={key} className={`nc-hatchable ${bar}`} style={{ flexGrow: sums[key] }} />
            ))}
          </div>
          <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {present.map(({ key, status }) => (
              <StatusMark key={key} status={status} label={t(key, { count: sums[key] })} />
            ))}
          </p>
          <p className="mt-1 text-ink-2 text-sm" data-figure="report-standings" data-value={sums.expected}>
            {t('sum', sums)}
          </p>
        </>
      ) : null}
      <dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {rates.map(({ key, text, hint }) => (
          <div key={key}>
            <dt className="text-ink-2 text-xs">{t(key)}</dt>
            <dd>
              {text} <span className="text-ink-2 text-sm">{hint}</span>
            </dd>
          </div>
        ))}
      </dl>
      {(['completeness', 'timeliness'] as const).map((key) => (
        <HowComputed
          key={key}
          formula={measures(`report_${key}.how`)}
          span={how('span', {
            from: formatDay(`${data.year}-01-01`, locale),
            to: formatDay(data.today < `${data.year}-12-31` ? data.today : `${data.year}-12-31`, locale),
          })}
          coverage={null}
          rests={t('rests', { count: data.expected })}
          leftOut={sums.expected > data.expected ? [{ what: t('notDue', { count: sums.expected - data.expected }), why: t('notDueWhy') }] : []}
          records={<Link href="#associations-table">{how('records')}</Link>}
          words={{ ...words, how: { ...words.how, title: how('title', { name: measures(`report_${key}.name`) }) } }}
        />
      ))}
    </Card>
  );
}
