import { COMMITMENT_STATES } from '@nhipcau/api/partner';
import { ToneText } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/list-params';
import { COMMITMENT_LOOK } from '@/features/partner/due-marks';
import { DuePage, readDue } from '@/features/partner/due-page';
import { CommitmentTable } from '@/features/partner/due-tables';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner'))('commitments.pageTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('partner.read');
  const [params, api, t] = await Promise.all([searchParams, getApi(), getTranslations('partner.commitments')]);
  const asked = readDue(COMMITMENT_STATES, params);
  const data = await api.partner.commitments(asked);
  const heading = t.rich('heading', {
    open: data.counts.open + data.counts.overdue,
    overdue: data.counts.overdue,
    b: (text) => <ToneText tone="risk">{text}</ToneText>,
  });
  return (
    <DuePage
      current="commitments"
      states={COMMITMENT_STATES}
      state={asked.state}
      look={COMMITMENT_LOOK}
      data={data}
      params={params}
      words={{ heading, label: t('stateLabel'), none: t('empty'), noneInState: t('emptyState'), state: (key) => t(`state.${key}`) }}
    >
      <CommitmentTable rows={data.rows} />
    </DuePage>
  );
}
