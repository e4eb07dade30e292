import type { BulletinRow } from '@nhipcau/api/bulletin';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

/** What waits for the reader in a bulletin, as a link to where it is done. */
export function NextStep({ bulletin }: { bulletin: Pick<BulletinRow, 'id' | 'next'> }) {
  const t = useTranslations('bulletin.next');
  const { next } = bulletin;
  if (!next) return <span className="text-ink-3">{t('none')}</span>;
  const href = next.articleId ? `/bulletins/${bulletin.id}/articles/${next.articleId}` : `/bulletins/${bulletin.id}`;
  return (
    <Link href={href} className="text-jade underline decoration-1 underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
      {t(next.step, { count: next.count })}
    </Link>
  );
}
