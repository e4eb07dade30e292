import { AGREEMENT_STATES } from '@nhipcau/domain/partner';
import { ToneText } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/list-params';
import { AGREEMENT_LOOK } from '@/features/partner/due-marks';
import { DuePage, readDue } from '@/features/partner/due-page';
import { AgreementTable } from '@/features/partner/due-tables';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner'))('agreements.pageTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('partner.read');
  const [params, api, t] = await Promise.all([searchParams, getApi(), getTranslations('partner.agreements')]);
  const asked = readDue(AGREEMENT_STATES, params);
  const data = await api.partner.agreements(asked);
  const heading = t.rich('heading', {
    total: AGREEMENT_STATES.reduce((sum, key) => sum + data.counts[key], 0),
    soon: data.counts.expiring,
    b: (text) => <ToneText tone="risk">{text}</ToneText>,
  });
  return (
    <DuePage
      current="agreements"
      states={AGREEMENT_STATES}
      state={asked.state}
      look={AGREEMENT_LOOK}
      data={data}
      params={params}
      words={{ heading, label: t('state.label'), none: t('empty'), noneInState: t('emptyState'), state: (key) => t(`state.${key}`) }}
    >
      <AgreementTable rows={data.rows} />
    </DuePage>
  );
}
