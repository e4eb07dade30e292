import type { RelationsDay } from '@nhipcau/api/partner/pictures';
import { ToneText } from '@nhipcau/ui/page-header';
import { useTranslations } from 'next-intl';
import { relationsRows } from './relations-filter';

/** What the coming anniversaries come to. Where none is round or five-yearly, none waits for an event, and none "has one" either. */
export function RelationsHeading({ days, months }: { days: readonly RelationsDay[]; months: number }) {
  const t = useTranslations('partner.picture.relations');
  const gaps = relationsRows(days, 'gaps').length;
  return (
    <span data-figure="relations-gaps" data-value={gaps}>
      {relationsRows(days, 'important').length === 0
        ? t('headingNone', { months })
        : t.rich('heading', { gaps, gap: (words) => <ToneText tone="off">{words}</ToneText> })}
    </span>
  );
}
