import { can } from '@nhipcau/domain/access';
import { PARAGRAPHS_PER_PAGE } from '@nhipcau/domain/source';
import { formatDay, formatInstant, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPagination } from '@/components/list-pagination';
import { one, type SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { PrintButton } from '@/components/print-button';
import { DocumentText } from '@/features/source/document-text';
import { PassageTools } from '@/features/source/passage-tools';
import { readSource } from '@/features/source/read-source';
import { RecordList } from '@/features/source/record-list';
import { ScrollTo } from '@/features/source/scroll-to';
import { SourceActions } from '@/features/source/source-actions';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const whole = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);

const ask = async ({ params, searchParams }: Props) => {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const paragraph = whole(one(query, 'paragraph'));
  return { query, paragraph, detail: await readSource(id, whole(one(query, 'page')), paragraph) };
};

export async function generateMetadata(props: Props) {
  await requireAction('source.read');
  const { detail } = await ask(props);
  return { title: pickText(detail.title, await getLocale()) };
}

export default async function Page(props: Props) {
  const user = await requireAction('source.read');
  const [{ query, paragraph, detail }, t, enums, locale, { years, today }] = await Promise.all([
    ask(props),
    getTranslations('source'),
    getTranslations('enums'),
    getLocale(),
    readPlanYears(undefined),
  ]);
  const hasText = detail.paragraphs > 0;
  const records = (
    <Card title={t('detail.records', { count: detail.places.length })} titleId="records">
      <RecordList documentId={detail.id} places={detail.places} linked={hasText} />
    </Card>
  );
  const about = [
    detail.publisher,
    detail.issuedOn === null ? null : formatDay(detail.issuedOn, locale),
    detail.fileName ? t('detail.fileName', { name: detail.fileName }) : null,
    detail.importedAt ? t('detail.imported', { at: formatInstant(detail.importedAt, locale) }) : null,
  ].filter((line) => line !== null);
  return (
    <ClientMessages of={['source', 'weakness']}>
      <PageHeader
        above={<Breadcrumb label={t('backToList')} linkAs={Link} items={[{ label: t('backToList'), href: '/sources' }, { label: detail.code }]} />}
        title={<LocalText value={detail.title} />}
        marks={
          <>
            <Badge>{enums(`sourceKind.${detail.kind}`)}</Badge>
            {detail.year === null ? null : <span className="text-ink-2">{detail.year}</span>}
            <span className="text-ink-2">{enums(`locale.${detail.language}`)}</span>
          </>
        }
        lede={
          <>
            {about.join(' · ')}
            {detail.url ? (
              <>
                {about.length > 0 ? ' · ' : null}
                <a href={detail.url} rel="noopener noreferrer" target="_blank" className="text-jade underline">
                  {t('detail.openOriginal')}
                </a>
              </>
            ) : null}
          </>
        }
        actions={
          <>
            {can(user.role, 'source.write') ? <SourceActions record={detail} hasText={hasText} /> : null}
            <PrintButton />
          </>
        }
      />
      {hasText ? (
        <>
          <PassageTools
            documentId={detail.id}
            language={detail.language}
            paragraphs={detail.text}
            rights={{ weakness: can(user.role, 'weakness.write'), goal: can(user.role, 'goal.write'), event: can(user.role, 'event.write') }}
            reviewYear={detail.reviewYear ?? (detail.year === null ? Number(today.slice(0, 4)) : detail.year) - 1}
            year={years.some(({ year, status }) => year === detail.year && status !== 'CLOSED') ? detail.year : null}
            aside={records}
          >
            <DocumentText detail={detail} current={paragraph} />
          </PassageTools>
          {detail.paragraphs > PARAGRAPHS_PER_PAGE ? (
            <ListPagination
              path={`/sources/${detail.id}`}
              params={{ ...query, paragraph: undefined }}
              page={detail.page}
              size={PARAGRAPHS_PER_PAGE}
              total={detail.paragraphs}
            />
          ) : null}
          {paragraph === null ? null : <ScrollTo id={`paragraph-${paragraph}`} />}
        </>
      ) : (
        <div className="flex max-w-3xl flex-col gap-5">
          <Banner
            kind="info"
            title={t('detail.noTextTitle')}
            actions={
              can(user.role, 'source.write') ? (
                <Link href={`/sources/import?document=${detail.id}`} className={buttonClass({ size: 'sm' })}>
                  {t('detail.importHere')}
                </Link>
              ) : null
            }
          >
            {t('detail.noTextText')}
          </Banner>
          {records}
        </div>
      )}
    </ClientMessages>
  );
}
