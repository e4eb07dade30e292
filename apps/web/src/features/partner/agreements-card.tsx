import type { AgreementRow, PartnerDetail, PartnerOptions } from '@nhipcau/api/partner';
import { formatDay } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { AgreementDialog } from './agreement-dialog';
import { AgreementFiles } from './agreement-files';
import { AgreementMark } from './due-marks';
import { OurSide } from './our-side';

type AgreementsCardProps = { partner: PartnerDetail; organisations: PartnerOptions['organisations']; mayWrite: boolean };

/** What was agreed, with its days, its papers and what it renews. */
export function AgreementsCard({ partner, organisations, mayWrite }: AgreementsCardProps) {
  const t = useTranslations('partner.agreements');
  const { agreements } = partner;
  return (
    <Card
      title={t('title')}
      titleId="partner-agreements"
      actions={mayWrite ? <AgreementDialog partnerId={partner.id} row={null} agreements={agreements} organisations={organisations} /> : null}
    >
      {agreements.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ul className="flex flex-col">
        {agreements.map((row) => (
          <li key={row.id} data-agreement={row.state} className="border-line-2 border-t py-3 first:border-t-0 first:pt-0">
            <div className="flex items-start justify-between gap-3">
              <AgreementText row={row} />
              {mayWrite ? <AgreementDialog partnerId={partner.id} row={row} agreements={agreements} organisations={organisations} /> : null}
            </div>
            <AgreementFiles agreement={row} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AgreementText({ row }: { row: AgreementRow }) {
  const t = useTranslations('partner.agreements');
  const kinds = useTranslations('enums.agreementKind');
  const common = useTranslations('common');
  const locale = useLocale();
  const days = [
    row.signedOn ? `${t('signedOn')} ${formatDay(row.signedOn, locale)}` : null,
    row.inForceOn ? `${t('inForceOn')} ${formatDay(row.inForceOn, locale)}` : null,
    row.expiresOn ? `${t('expiresOn')} ${formatDay(row.expiresOn, locale)}` : row.signedOn ? t('noEnd') : null,
    row.endedOn ? `${t('endedOn')} ${formatDay(row.endedOn, locale)}` : null,
  ];
  return (
    <div className="min-w-0">
      <p className="font-medium">
        <LocalText value={row.title} />
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
        <AgreementMark state={row.state} />
        {row.state === 'expiring' && row.daysLeft !== null ? <Badge tone="risk">{t('daysLeft', { days: row.daysLeft })}</Badge> : null}
        {row.renewedById ? <Badge>{t('renewed')}</Badge> : null}
        <span>{kinds(row.kind)}</span>
        <OurSide row={row} />
      </p>
      <p className="text-ink-2 text-sm">{days.filter(Boolean).join(' · ')}</p>
      {row.renews ? (
        <p className="text-ink-2 text-sm">
          {common('label', { label: t('renews') })} <LocalText value={row.renews.title} />
        </p>
      ) : null}
      {row.note ? <p className="mt-1 whitespace-pre-line text-sm">{row.note}</p> : null}
    </div>
  );
}
