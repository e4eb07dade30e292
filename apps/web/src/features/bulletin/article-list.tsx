'use client';
import type { ArticleRow, BulletinDetail, BulletinOptions } from '@nhipcau/api/bulletin';
import { pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Button } from '@nhipcau/ui/button';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { Link } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { ArticlePeople } from './article-people';
import { ArticleStatusMark, ParityMark } from './marks';
import { RemoveArticle } from './remove-article';

type ArticleListProps = { bulletin: BulletinDetail; options: BulletinOptions; mayWrite: boolean };

/** The articles in their order: state, parity, who does what. They are moved with buttons, which a finger and a keyboard use alike. */
export function ArticleList({ bulletin, options, mayWrite }: ArticleListProps) {
  const t = useTranslations('bulletin.articles');
  const trpc = useTRPC();
  const { run, pending } = useWork({ toastFault: true });
  const order = useMutation(trpc.bulletin.order.mutationOptions());
  const { articles } = bulletin;
  const open = mayWrite && bulletin.status === 'WRITING';
  const move = (from: number, to: number) => {
    const ids = articles.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    return run(() => order.mutateAsync({ bulletinId: bulletin.id, ids }), t('ordered'));
  };
  return (
    <ol aria-label={t('label')} className="divide-y divide-line-2">
      {articles.map((article, index) => (
        <li key={article.id} className="flex gap-3 px-4 py-3.5 sm:px-5">
          <span aria-hidden className="w-5 shrink-0 pt-0.5 text-right text-ink-3 tabular-nums">
            {index + 1}
          </span>
          <div className="min-w-0 flex-1">
            <ArticleSummary bulletin={bulletin} article={article} />
          </div>
          {open ? (
            <div className="flex shrink-0 flex-col gap-1 sm:flex-row sm:items-start">
              <Button
                size="icon"
                variant="ghost"
                disabled={index === 0 || pending}
                aria-label={t('up', { title: titleOf(article, t('untitled')) })}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                size="icon"
                variant="ghost"
                disabled={index === articles.length - 1 || pending}
                aria-label={t('down', { title: titleOf(article, t('untitled')) })}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
              {/* another state of the article is another dialog: it opens with what is there now */}
              <ArticlePeople key={`people-${article.version}`} article={article} options={options} />
              {article.status === 'APPROVED' ? null : <RemoveArticle article={article} title={titleOf(article, t('untitled'))} />}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

const titleOf = ({ titleA, titleB }: Pick<ArticleRow, 'titleA' | 'titleB'>, untitled: string) => titleA || titleB || untitled;

function ArticleSummary({ bulletin, article }: { bulletin: BulletinDetail; article: ArticleRow }) {
  const t = useTranslations('bulletin.articles');
  const checks = useTranslations('bulletin.check');
  const locale = useLocale();
  const people = (['author', 'translator', 'reviewer'] as const).map((part) => t('who', { part: t(part), name: article[part]?.name ?? t('nobody') }));
  const source = article.event
    ? t('fromEvent', { title: pickText(article.event.title, locale) })
    : article.report
      ? t('fromReport', { organisation: pickText(article.report.organisation, locale), period: pickText(article.report.period, locale) })
      : null;
  return (
    <>
      <p className="font-semibold">
        <Link href={`/bulletins/${bulletin.id}/articles/${article.id}`} className="hover:underline touch:inline-block touch:py-2">
          <span lang={bulletin.languageA}>{titleOf(article, t('untitled'))}</span>
        </Link>
      </p>
      {article.titleB && article.titleA ? (
        <p lang={bulletin.languageB} className="text-ink-2 text-sm">
          {article.titleB}
        </p>
      ) : null}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <ArticleStatusMark status={article.status} />
        <span>
          {t('parity')} <ParityMark share={article.parity.share} blocked={0} />
        </span>
        {article.parity.failed.length > 0 ? (
          <Badge tone={article.parity.blocked ? 'off' : 'risk'}>{article.parity.failed.map((check) => checks(check)).join(', ')}</Badge>
        ) : null}
        {article.openComments > 0 ? <Badge>{t('comments', { count: article.openComments })}</Badge> : null}
      </p>
      <p className="mt-1 text-ink-2 text-sm">{people.join(' · ')}</p>
      {source ? <p className="mt-0.5 text-ink-3 text-sm">{source}</p> : null}
    </>
  );
}
