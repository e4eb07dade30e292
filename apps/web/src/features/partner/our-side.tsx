import type { InteractionRow } from '@nhipcau/api/partner';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';

/** Who it was on our side. Whom the reader may not read about is not named. */
export function OurSide({ row }: { row: Pick<InteractionRow, 'organisation' | 'elsewhere'> }) {
  const t = useTranslations('partner.ours');
  if (row.organisation) return <LocalText value={row.organisation.name} />;
  return row.elsewhere ? <span className="text-ink-3">{t('elsewhere')}</span> : null;
}
