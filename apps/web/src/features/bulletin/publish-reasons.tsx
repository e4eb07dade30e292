import type { PublicationFinding, PublicationState } from '@nhipcau/api/publication';
import { Banner } from '@nhipcau/ui/banner';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

/** What keeps an issue from being published or corrected, and where; or that nothing does. */
export function PublishReasons({ publication }: { publication: PublicationState }) {
  const t = useTranslations('bulletin.publish');
  const { obstacle, status, openArticles, findings, id } = publication;
  if (obstacle === null) return <Banner kind="success">{t(status === 'PUBLISHED' ? 'readyCorrect' : 'ready')}</Banner>;
  // a published issue that nobody has changed lacks nothing
  if (obstacle === 'unchanged') return null;
  return (
    <Banner kind="warn" title={t('blocked')}>
      <p>{t(`reason.${obstacle}`)}</p>
      {obstacle === 'articlesOpen' ? (
        <ul className="mt-1 list-disc pl-5">
          {openArticles.map((article) => (
            <li key={article.id}>
              <ArticleLink bulletinId={id} articleId={article.id} title={article.title} />
            </li>
          ))}
        </ul>
      ) : null}
      {findings.length > 0 && obstacle !== 'hardFindings' ? <p className="mt-1">{t('reason.hardFindings')}</p> : null}
      {findings.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {findings.map((finding) => (
            <li key={`${finding.articleId} ${finding.check} ${finding.kind} ${finding.side} ${finding.paragraph} ${finding.value}`}>
              <FindingLine publication={publication} finding={finding} />
            </li>
          ))}
        </ul>
      ) : null}
    </Banner>
  );
}

function ArticleLink({ bulletinId, articleId, title }: { bulletinId: string; articleId: string; title: string }) {
  return (
    <Link className="underline" href={`/bulletins/${bulletinId}/articles/${articleId}`}>
      {title}
    </Link>
  );
}

/** Article, check and place of a finding, in words. */
function FindingLine({ publication, finding }: { publication: PublicationState; finding: PublicationFinding }) {
  const t = useTranslations();
  const language = t(`enums.bulletinLanguage.${finding.side === 'A' ? publication.languageA : publication.languageB}`);
  const place =
    finding.paragraph === null ? t('bulletin.publish.placeWhole', { language }) : t('bulletin.publish.place', { language, paragraph: finding.paragraph + 1 });
  const value = finding.check === 'images' ? t('bulletin.publish.image') : finding.value;
  const check = t(`bulletin.publish.check.${finding.check}`);
  return (
    <>
      <ArticleLink bulletinId={publication.id} articleId={finding.articleId} title={finding.articleTitle} /> ·{' '}
      {t('bulletin.publish.finding', { check, place, found: t(`bulletin.publish.kind.${finding.kind}`, { value }) })}
    </>
  );
}
