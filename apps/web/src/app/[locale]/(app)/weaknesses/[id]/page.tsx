import { can } from '@nhipcau/domain/access';
import { formatList, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { one, readListParams, type SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { PrintButton } from '@/components/print-button';
import { YearSwitch } from '@/components/year-switch';
import { CourseCard } from '@/features/weakness/course-card';
import { DistanceCard } from '@/features/weakness/distance-card';
import { DistanceYears } from '@/features/weakness/distance-years';
import { EditWeaknessDialog } from '@/features/weakness/edit-dialog';
import { comparedSpans } from '@/features/weakness/figures';
import { MeasureRecords } from '@/features/weakness/measure-records';
import { MeasureTable } from '@/features/weakness/measure-table';
import { MeasuresDialog } from '@/features/weakness/measures-dialog';
import { readWeakness } from '@/features/weakness/read-weakness';
import { StateMark } from '@/features/weakness/state-mark';
import { WeaknessActions } from '@/features/weakness/weakness-actions';
import { WeaknessGoals } from '@/features/weakness/weakness-goals';
import { WeaknessHistory } from '@/features/weakness/weakness-history';
import { WeaknessReports } from '@/features/weakness/weakness-reports';
import { WeaknessSentence } from '@/features/weakness/weakness-sentence';
import { WeaknessSource } from '@/features/weakness/weakness-source';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

const PAIR = 'grid gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]';
const COLUMN = 'flex min-w-0 flex-col gap-5';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props) {
  await requireAction('weakness.read');
  const { detail } = await readWeakness((await params).id, one(await searchParams, 'year'));
  return { title: pickText(detail.title, await getLocale()) };
}

export default async function Page({ params, searchParams }: Props) {
  const user = await requireAction('weakness.read');
  const { id } = await params;
  const asked = await searchParams;
  const [t, enums, locale, { years, current, today, year, detail }] = await Promise.all([
    getTranslations('weakness'),
    getTranslations('enums'),
    getLocale(),
    readWeakness(id, one(asked, 'year')),
  ]);
  const api = await getApi();
  const { computed } = detail;
  const office = can(user.role, 'overview.read');
  const opened = office ? (computed?.measures.find(({ key }) => key === one(asked, 'measure'))?.key ?? null) : null;
  const { page } = readListParams(asked, { sorts: ['on'], defaultSort: 'on' });
  const [reports, history, records] = await Promise.all([
    can(user.role, 'report.read') ? api.weakness.reports({ id }) : [],
    office ? api.weakness.history({ id }) : null,
    opened ? api.weakness.records({ id, key: opened, year, page, size: 25 }) : null,
  ]);
  const mayWrite = can(user.role, 'weakness.write');
  const spans = comparedSpans(year, today);
  // a page of an earlier year knows only the reviews of its time
  const named = computed?.namingYears ?? [];
  const lastNamed = Math.max(0, ...detail.namings.map((naming) => naming.year));
  const thisYear = Number(today.slice(0, 4));
  const namable = years
    .map((entry) => entry.year)
    .filter((of) => of <= thisYear && of > lastNamed)
    .sort((a, b) => b - a);
  const bind = mayWrite && !detail.archived && computed ? <MeasuresDialog target={{ id, version: detail.version }} measures={computed.measures} /> : null;
  return (
    <ClientMessages of={['weakness', 'measure']}>
      <PageHeader
        above={
          <span className="flex flex-wrap items-center justify-between gap-3">
            <Breadcrumb
              label={t('backToList')}
              linkAs={Link}
              items={[{ label: t('backToList'), href: `/weaknesses?year=${year}` }, { label: t('detail.code', { code: detail.code }) }]}
            />
            <YearSwitch years={years} current={year} href={(of) => `/weaknesses/${id}?year=${of}`} />
          </span>
        }
        title={<LocalText value={detail.title} />}
        marks={
          <>
            {computed ? <StateMark state={computed.state} /> : null}
            <Badge>{enums(`weaknessCategory.${detail.category}`)}</Badge>
            {named.length > 0 ? <span className="text-ink-2">{t('detail.named', { years: formatList(named.map(String), locale) })}</span> : null}
          </>
        }
        lede={
          <>
            <p>
              <WeaknessSentence detail={detail} />
            </p>
            {detail.description ? (
              <p className="mt-1.5 whitespace-pre-line">
                <LocalText value={detail.description} />
              </p>
            ) : null}
          </>
        }
        actions={
          <>
            {mayWrite && !detail.archived ? <EditWeaknessDialog record={detail} /> : null}
            {mayWrite ? <WeaknessActions record={detail} namableYears={namable} /> : null}
            <PrintButton />
          </>
        }
      />
      {detail.archived ? (
        <Banner kind="info" title={t('detail.archived')} className="mb-5">
          {t('detail.archivedText')}
        </Banner>
      ) : null}
      <div className="flex flex-col gap-5">
        <div className={PAIR}>
          <div className={COLUMN}>
            {computed ? <DistanceCard detail={detail} computed={computed} spans={spans} /> : null}
            {computed && spans && computed.series.some(({ distance }) => distance !== null) ? (
              <CourseCard detail={detail} computed={computed} spans={spans} />
            ) : null}
          </div>
          <div className={COLUMN}>
            <WeaknessSource detail={detail} mayOpen={can(user.role, 'source.read')} />
            {computed ? <DistanceYears computed={computed} spans={spans} /> : null}
          </div>
        </div>
        {computed ? <MeasureTable detail={detail} computed={computed} spans={spans} mayOpen={office} actions={bind} /> : null}
        {records && opened ? <MeasureRecords records={records} measureKey={opened} path={`/weaknesses/${id}`} params={asked} /> : null}
        <div className={PAIR}>
          <div className={COLUMN}>
            <WeaknessGoals detail={detail} mayAdd={can(user.role, 'goal.write') && !detail.archived && current !== null && current.status !== 'CLOSED'} />
            <WeaknessReports detail={detail} reports={reports.filter((report) => report.year <= year)} />
          </div>
          <div className={COLUMN}>{history ? <WeaknessHistory rows={history} /> : null}</div>
        </div>
      </div>
    </ClientMessages>
  );
}
