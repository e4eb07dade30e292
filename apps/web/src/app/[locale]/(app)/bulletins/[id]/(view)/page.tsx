import { can } from '@nhipcau/domain/access';
import { formatDay, formatPercent, pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Stat, StatStrip } from '@nhipcau/ui/stat';
import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { PrintButton } from '@/components/print-button';
import { AddArticle } from '@/features/bulletin/add-article';
import { ArticleList } from '@/features/bulletin/article-list';
import { BulletinActions } from '@/features/bulletin/bulletin-actions';
import { BulletinHistory } from '@/features/bulletin/bulletin-history';
import { BulletinStatusMark, LateMark } from '@/features/bulletin/marks';
import { NextStep } from '@/features/bulletin/next-step';
import { PublishPanel } from '@/features/bulletin/publish-panel';
import { readBulletin } from '@/features/bulletin/read';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params) {
  await requireAction('bulletin.read');
  const [bulletin, locale] = await Promise.all([readBulletin((await params).id), getLocale()]);
  return { title: pickText(bulletin.title, locale) };
}

export default async function Page({ params }: Params) {
  const user = await requireAction('bulletin.read');
  const [bulletin, api, t, common, languages, locale] = await Promise.all([
    readBulletin((await params).id),
    getApi(),
    getTranslations('bulletin'),
    getTranslations('common'),
    getTranslations('enums.bulletinLanguage'),
    getLocale(),
  ]);
  const [options, publication] = await Promise.all([api.bulletin.options(), api.publication.get({ bulletinId: bulletin.id })]);
  const [mayWrite, mayReview] = [can(user.role, 'bulletin.write'), can(user.role, 'bulletin.review')];
  const approved = bulletin.articles.filter(({ status }) => status === 'APPROVED').length;
  return (
    <ClientMessages of={['bulletin']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('pageTitle')}
            linkAs={Link}
            items={[{ label: t('pageTitle'), href: '/bulletins' }, { label: <LocalText value={bulletin.title} /> }]}
          />
        }
        title={<LocalText value={bulletin.title} />}
        marks={
          <>
            <BulletinStatusMark status={bulletin.status} />
            <LateMark days={bulletin.daysLate} published={bulletin.status === 'PUBLISHED'} />
            <span className="text-ink-2">{t('pair', { a: languages(bulletin.languageA), b: languages(bulletin.languageB) })}</span>
          </>
        }
        actions={
          <>
            <PrintButton />
            {mayWrite ? (
              <Link href={`/bulletins/${bulletin.id}/edit`} className={buttonClass({ size: 'sm' })}>
                <Pencil aria-hidden />
                {common('edit')}
              </Link>
            ) : null}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <StatStrip label={t('facts.label')}>
          <Stat
            label={t('facts.planned')}
            value={formatDay(bulletin.plannedOn, locale)}
            noData={common('noData')}
            note={bulletin.publishedOn ? t('list.publishedOn', { day: formatDay(bulletin.publishedOn, locale) }) : null}
          />
          <Stat
            label={t('facts.approved')}
            value={bulletin.articles.length === 0 ? null : t('facts.ofArticles', { approved, total: bulletin.articles.length })}
            noData={t('list.articleCount', { count: 0 })}
            note={bulletin.editor ? t('facts.editor', { name: bulletin.editor.name }) : null}
          />
          <Stat
            label={t('facts.parity')}
            value={bulletin.parity === null ? null : formatPercent(bulletin.parity, locale)}
            noData={common('noData')}
            note={bulletin.blocked > 0 ? t('blockedCount', { count: bulletin.blocked }) : null}
            noteTone={bulletin.blocked > 0 ? 'off' : undefined}
          />
          <Stat
            label={t('facts.next')}
            value={
              <span className="font-normal text-base">
                <NextStep bulletin={bulletin} />
              </span>
            }
            noData={common('noData')}
          />
        </StatStrip>
        <div data-shell className="empty:hidden">
          <BulletinActions bulletin={bulletin} mayReview={mayReview} mayWrite={mayWrite} />
        </div>
        <Card
          title={t('articles.title')}
          titleId="bulletin-articles"
          flush
          actions={mayWrite && bulletin.status === 'WRITING' ? <AddArticle bulletinId={bulletin.id} primary={bulletin.articles.length === 0} /> : null}
        >
          {bulletin.articles.length === 0 ? (
            <EmptyState bare title={t('articles.none')} description={mayWrite ? t('articles.noneHint') : undefined} />
          ) : (
            <ArticleList bulletin={bulletin} options={options} mayWrite={mayWrite} />
          )}
        </Card>
        <PublishPanel publication={publication} role={user.role} />
        <Card title={t('history.title')} titleId="bulletin-history">
          <BulletinHistory history={bulletin.history} />
        </Card>
      </div>
    </ClientMessages>
  );
}
