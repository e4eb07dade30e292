import type { InteractionRow, PartnerDetail, PartnerOptions } from '@nhipcau/api/partner';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { InteractionDialog } from './interaction-dialog';
import { OurSide } from './our-side';

type InteractionsCardProps = { partner: PartnerDetail; organisations: PartnerOptions['organisations']; today: string; mayWrite: boolean };
const SHOWN = 8;

/** All that was done together, the latest first; older ones are folded away. */
export function InteractionsCard({ partner, organisations, today, mayWrite }: InteractionsCardProps) {
  const t = useTranslations('partner.interactions');
  const rows = (list: InteractionRow[]) => (
    <ol className="flex flex-col">
      {list.map((row) => (
        <li
          key={row.id}
          data-interaction={row.kind}
          className="flex items-start justify-between gap-3 border-line-2 border-t py-2.5 first:border-t-0 first:pt-0"
        >
          <InteractionText row={row} />
          {mayWrite && row.version !== null ? <InteractionDialog partnerId={partner.id} row={row} organisations={organisations} today={today} /> : null}
        </li>
      ))}
    </ol>
  );
  return (
    <Card
      title={t('title')}
      titleId="partner-interactions"
      sub={t('hint')}
      actions={mayWrite ? <InteractionDialog partnerId={partner.id} row={null} organisations={organisations} today={today} /> : null}
    >
      {partner.interactions.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : rows(partner.interactions.slice(0, SHOWN))}
      {partner.interactions.length > SHOWN ? (
        <details className="mt-2">
          <summary className="inline-flex cursor-pointer items-center py-1 text-jade text-sm touch:min-h-11">
            {t('all', { count: partner.interactions.length })}
          </summary>
          <div className="pt-2">{rows(partner.interactions.slice(SHOWN))}</div>
        </details>
      ) : null}
    </Card>
  );
}

function InteractionText({ row }: { row: InteractionRow }) {
  const t = useTranslations('partner.interactions');
  const kinds = useTranslations('enums.interactionKind');
  const initiators = useTranslations('enums.initiator');
  const locale = useLocale();
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <time dateTime={row.on} className="text-ink-3 text-sm">
          {formatDay(row.on, locale)}
        </time>
        <span className="font-medium">{kinds(row.kind)}</span>
        <Badge>{initiators(row.initiator)}</Badge>
        <span className="text-ink-3 text-xs">{t('depth', { depth: formatNumber(row.depth, locale, 2) })}</span>
      </p>
      {row.event ? (
        <p className="text-sm">
          <Link href={`/events/${row.event.id}`} className="text-jade underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
            <LocalText value={row.event.title} />
          </Link>
        </p>
      ) : null}
      <p className="text-ink-2 text-sm">
        {row.note}
        {row.note && row.organisation ? ' · ' : null}
        <OurSide row={row} />
      </p>
    </div>
  );
}
