import type { Network } from '@nhipcau/api/partner/pictures';
import { PARTNER_STAGES } from '@nhipcau/domain/partner';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';
import { NetworkGraph } from './network-graph';
import { NetworkList } from './network-list';
import { STAGE_LOOK } from './stage-mark';

function Legend() {
  const t = useTranslations('partner.picture.network');
  const enums = useTranslations('enums.partnerStage');
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 gap-y-1 px-4 pt-3 text-ink-2 text-sm print:hidden">
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-3.5 rounded-full bg-lotus" />
        {t('legendAssociation')}
      </li>
      {PARTNER_STAGES.map((stage) => (
        <li key={stage} className="flex items-center gap-1.5">
          <StatusGlyph status={STAGE_LOOK[stage]} />
          {enums(stage)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="w-5 border-edge border-t border-dashed" />
        {t('legendEnded')}
      </li>
    </ul>
  );
}

/** The picture of the network, its key, and the same in words. */
export function NetworkView({ network, focus }: { network: Network; focus: string | null }) {
  const t = useTranslations('partner.picture');
  if (network.partners.length === 0) {
    const none = network.total === 0;
    return <EmptyState title={none ? t('noneTitle') : t('emptyTitle')} description={none ? t('noneText') : t('emptyText')} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <Card flush>
        <Legend />
        <p className="px-4 pt-1 pb-2 text-ink-3 text-sm print:hidden">
          {t('network.legendHint')} {t('network.legendLabels')}
        </p>
        <NetworkGraph key={JSON.stringify(network.partners.map(({ id }) => id))} network={network} initialFocus={focus} />
      </Card>
      <Card title={t('network.list')} className="print:hidden">
        <details>
          <summary className="w-fit cursor-pointer py-1.5 text-jade text-sm touch:min-h-11 touch:py-3">{t('network.listSummary')}</summary>
          <NetworkList network={network} />
        </details>
      </Card>
      <div className="hidden print:block">
        <NetworkList network={network} />
      </div>
    </div>
  );
}
