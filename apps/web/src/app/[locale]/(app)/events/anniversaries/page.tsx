import { can } from '@nhipcau/domain/access';
import { addMonths } from '@nhipcau/domain/shared';
import { formatDay } from '@nhipcau/i18n';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { radarRows, readRadarFilter } from '@/features/event/anniversary-kinds';
import { AnniversaryRadar } from '@/features/event/anniversary-radar';
import { ViewTabs } from '@/features/event/view-tabs';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';
import { readPlanYears } from '@/server/plan-year';

const MONTHS_AHEAD = 12;

export async function generateMetadata() {
  return { title: (await getTranslations('event'))('anniversariesTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('event.read');
  const [params, api, { today }, t, locale] = await Promise.all([searchParams, getApi(), getContext(), getTranslations('event.anniversary'), getLocale()]);
  const [rows, { years }] = await Promise.all([api.event.anniversaries({ months: MONTHS_AHEAD }), readPlanYears(undefined)]);
  const openYears = years.filter(({ status }) => status !== 'CLOSED').map(({ year }) => year);
  const gaps = radarRows(rows, 'gaps').length;
  return (
    <>
      <PageHeader
        title={
          <span data-figure="anniversary-gaps" data-value={gaps}>
            {t.rich('heading', { gaps, gap: (words) => <ToneText tone="off">{words}</ToneText> })}
          </span>
        }
        lede={t('lede', { from: formatDay(today, locale), to: formatDay(addMonths(today, MONTHS_AHEAD), locale) })}
        actions={<PrintButton />}
      />
      <ViewTabs current="anniversaries" year={Number(today.slice(0, 4))} month={today.slice(0, 7)} />
      <AnniversaryRadar rows={rows} filter={readRadarFilter(one(params, 'kind'))} openYears={can(user.role, 'event.write') ? openYears : null} />
    </>
  );
}
