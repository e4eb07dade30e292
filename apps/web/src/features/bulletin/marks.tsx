import type { ArticleStatus, BulletinStatus } from '@nhipcau/domain/bulletin';
import { formatPercent } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import type { Status } from '@nhipcau/ui/status';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';

const BULLETIN_LOOK: Record<BulletinStatus, Status> = { WRITING: 'draft', APPROVED: 'approved', PUBLISHED: 'held' };
const ARTICLE_LOOK: Record<ArticleStatus, Status> = { WRITING: 'draft', TRANSLATION: 'confirmed', REVIEW: 'submitted', APPROVED: 'approved' };
/** The status as the design system looks it up. */
export const bulletinLook = (status: BulletinStatus): Status => BULLETIN_LOOK[status];

export function BulletinStatusMark({ status }: { status: BulletinStatus }) {
  const t = useTranslations('enums.bulletinStatus');
  return <StatusMark status={BULLETIN_LOOK[status]} label={t(status)} />;
}

export function ArticleStatusMark({ status }: { status: ArticleStatus }) {
  const t = useTranslations('enums.articleStatus');
  return <StatusMark status={ARTICLE_LOOK[status]} label={t(status)} />;
}

/** Days behind the planned day; nothing where there are none. */
export function LateMark({ days, published }: { days: number; published: boolean }) {
  const t = useTranslations('bulletin');
  if (days === 0) return null;
  return published ? <Badge tone="nodata">{t('cameLate', { days })}</Badge> : <StatusMark status="late" label={t('late', { days })} />;
}

/** Passed ÷ checks as a share, and how many articles a hard check fails in. */
export function ParityMark({ share, blocked }: { share: number | null; blocked: number }) {
  const t = useTranslations('bulletin');
  const common = useTranslations('common');
  const locale = useLocale();
  if (share === null) return <span className="text-nodata">{common('noData')}</span>;
  const text = formatPercent(share, locale);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="tabular-nums">{text}</span>
      {blocked > 0 ? <Badge tone="off">{t('blockedCount', { count: blocked })}</Badge> : null}
    </span>
  );
}
