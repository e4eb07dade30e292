import { pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { TextLink } from '@nhipcau/ui/text-link';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { ArticleEditor } from '@/features/bulletin/editor/article-editor';
import { ArticleStatusMark } from '@/features/bulletin/marks';
import { readArticleOf } from '@/features/bulletin/read';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';

type Params = { params: Promise<{ id: string; articleId: string }> };

export async function generateMetadata({ params }: Params) {
  await requireAction('bulletin.read');
  const { id, articleId } = await params;
  const [article, t] = await Promise.all([readArticleOf(id, articleId), getTranslations('bulletin')]);
  return { title: article.titleA || article.titleB || t('editor.title') };
}

export default async function Page({ params }: Params) {
  const user = await requireAction('bulletin.read');
  const { id, articleId } = await params;
  const [article, t, locale] = await Promise.all([readArticleOf(id, articleId), getTranslations('bulletin'), getLocale()]);
  const { bulletin, event, report, previousId, nextId } = article;
  const beside = (other: string | null, words: string) =>
    other === null ? null : (
      <TextLink asChild>
        <Link href={`/bulletins/${id}/articles/${other}`} className="tap inline-flex items-center">
          {words}
        </Link>
      </TextLink>
    );
  return (
    <ClientMessages of={['bulletin', 'file']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('pageTitle')}
            linkAs={Link}
            items={[
              { label: t('pageTitle'), href: '/bulletins' },
              { label: <LocalText value={bulletin.title} />, href: `/bulletins/${id}` },
              { label: t('editor.title') },
            ]}
          />
        }
        title={article.titleA || article.titleB || t('articles.untitled')}
        marks={
          <>
            <ArticleStatusMark status={article.status} />
            {event ? (
              <TextLink asChild>
                <Link href={`/events/${event.id}`}>{t('articles.fromEvent', { title: pickText(event.title, locale) })}</Link>
              </TextLink>
            ) : null}
            {report ? (
              <TextLink asChild>
                <Link href={`/reports/${report.id}`}>
                  {t('articles.fromReport', { organisation: pickText(report.organisation, locale), period: pickText(report.period, locale) })}
                </Link>
              </TextLink>
            ) : null}
          </>
        }
        actions={
          <>
            {beside(previousId, t('editor.previous'))}
            {beside(nextId, t('editor.nextOne'))}
          </>
        }
      />
      {/* another state is another editor: it opens with what is there now */}
      <ArticleEditor key={`${article.id} ${article.status} ${bulletin.status}`} article={article} role={user.role} />
    </ClientMessages>
  );
}
