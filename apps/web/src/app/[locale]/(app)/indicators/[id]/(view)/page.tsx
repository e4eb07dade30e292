import { can } from '@nhipcau/domain/access';
import { MEASURE_DIMENSIONS } from '@nhipcau/domain/measure';
import { pickText } from '@nhipcau/i18n';
import { getLocale } from 'next-intl/server';
import { readListParams, type SearchParams } from '@/components/list-params';
import { IndicatorView } from '@/features/indicator/indicator-view';
import { readIndicator } from '@/features/indicator/read-indicator';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props) {
  await requireAction('indicator.read');
  const { record } = await readIndicator((await params).id);
  return { title: pickText(record.name, await getLocale()) };
}

export default async function Page({ params, searchParams }: Props) {
  const user = await requireAction('indicator.read');
  const { id } = await params;
  const detail = await readIndicator(id);
  const asked = await searchParams;
  const { page } = readListParams(asked, { sorts: ['on'], defaultSort: 'on' });
  const api = await getApi();
  const office = can(user.role, 'overview.read');
  const measure = office ? (detail.state?.measure ?? null) : null;
  const [records, measurements, history, breakdowns] = await Promise.all([
    measure ? api.indicator.records({ id, page, size: 25 }) : null,
    detail.state && detail.record.measureKey === null ? api.measurement.list({ indicatorId: id }) : [],
    office ? api.indicator.history({ id }) : null,
    Promise.all(measure ? MEASURE_DIMENSIONS.map(async (dimension) => [dimension, await api.indicator.breakdown({ id, dimension })] as const) : []),
  ]);
  return (
    <ClientMessages of={['indicator', 'goal']}>
      <IndicatorView
        detail={detail}
        breakdowns={Object.fromEntries(breakdowns)}
        records={records}
        measurements={measurements}
        history={history}
        params={asked}
        role={user.role}
      />
    </ClientMessages>
  );
}
