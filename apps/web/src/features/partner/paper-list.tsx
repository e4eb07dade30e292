import type { ScatterPoint } from '@nhipcau/api/partner/pictures';
import { formatNumber } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { StageMark } from './stage-mark';

/** The partnerships that are on paper only, each with its page. */
export function PaperList({ points }: { points: ScatterPoint[] }) {
  const t = useTranslations('partner.picture.substance');
  const common = useTranslations('common');
  const locale = useLocale();
  const paper = points.filter((point) => point.paper);
  return (
    <Card
      title={t('paperTitle', { count: paper.length })}
      sub={t('paperText')}
      actions={
        <Link href="/partners?sort=-substance" className={buttonClass({ size: 'sm' })}>
          {t('openList')}
        </Link>
      }
    >
      <ul>
        {paper.map((point) => (
          <li key={point.id} className="flex flex-wrap items-baseline gap-x-3 border-line-2 border-t py-1.5 text-sm first:border-t-0">
            <Link href={`/partners/${point.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
              <LocalText value={point.name} />
            </Link>
            <StageMark stage={point.stage} />
            <span className="text-ink-3">
              {common('label', { label: t('column') })} {point.substance === null ? '–' : formatNumber(point.substance, locale)} ·{' '}
              {common('label', { label: t('frequency') })} {formatNumber(point.frequency, locale)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
