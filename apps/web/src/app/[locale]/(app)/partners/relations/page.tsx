import { can } from '@nhipcau/domain/access';
import { addMonths } from '@nhipcau/domain/shared';
import { formatDay } from '@nhipcau/i18n';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { PictureTabs } from '@/features/partner/picture-tabs';
import { readRelationsFilter, relationsRows } from '@/features/partner/relations-filter';
import { RelationsHeading } from '@/features/partner/relations-heading';
import { RelationsList } from '@/features/partner/relations-list';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';
import { readPlanYears } from '@/server/plan-year';

const MONTHS_AHEAD = 12;

export async function generateMetadata() {
  return { title: (await getTranslations('partner.picture'))('relations.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('partner.read');
  const [params, api, { today }, t, locale] = await Promise.all([
    searchParams,
    getApi(),
    getContext(),
    getTranslations('partner.picture.relations'),
    getLocale(),
  ]);
  const [days, { years }] = await Promise.all([api.partnerPicture.relations({ months: MONTHS_AHEAD }), readPlanYears(undefined)]);
  const openYears = years.filter(({ status }) => status !== 'CLOSED').map(({ year }) => year);
  const unserved = relationsRows(days, 'important').filter(({ partners }) => partners.length === 0).length;
  return (
    <>
      <PageHeader
        title={<RelationsHeading days={days} months={MONTHS_AHEAD} />}
        lede={t('lede', { from: formatDay(today, locale), to: formatDay(addMonths(today, MONTHS_AHEAD), locale), unserved })}
        actions={<PrintButton />}
      />
      <PictureTabs current="relations" />
      <RelationsList days={days} filter={readRelationsFilter(one(params, 'show'))} openYears={can(user.role, 'event.write') ? openYears : null} />
    </>
  );
}
