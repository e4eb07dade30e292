import { StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

/** How many of a post's requirements are covered, in shape and word. */
export function Covered({ slots, covered }: { slots: number; covered: number }) {
  const t = useTranslations('skill.covered');
  if (slots === 0) return <span className="text-ink-3">{t('nothing')}</span>;
  const status = covered === slots ? 'on_track' : covered > 0 ? 'at_risk' : 'off_track';
  return <StatusMark status={status} label={t('of', { covered, slots })} />;
}
