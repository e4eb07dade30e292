import type { PartnerDetail } from '@nhipcau/api/partner';
import { pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { UndoMergeButton } from './partner-actions';

type MergedProps = { partner: PartnerDetail; mayWrite: boolean };

/** On a record that was merged away: where everything is now, and the way back. */
export function MergedBanner({ partner, mayWrite }: MergedProps) {
  const t = useTranslations('partner.merge');
  const { mergedInto } = partner;
  if (!mergedInto) return null;
  return (
    <Banner
      kind="warn"
      title={t('merged')}
      className="mb-5"
      actions={mayWrite && mergedInto.undoable ? <UndoMergeButton partner={partner} label={t('undo')} /> : undefined}
    >
      {t.rich('mergedText', {
        name: () => (
          <Link href={`/partners/${mergedInto.id}`} className="text-jade underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
            <LocalText value={mergedInto.name} />
          </Link>
        ),
      })}
    </Banner>
  );
}

/** On the record that took over: which ones came in, each with its way back. */
export function MergedHere({ partner, mayWrite }: MergedProps) {
  const t = useTranslations('partner.merge');
  const common = useTranslations('common');
  const locale = useLocale();
  if (!partner.merged.length) return null;
  return (
    <Card title={t('list')} titleId="partner-merged">
      <ul className="flex flex-col gap-2">
        {partner.merged.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
            <Link href={`/partners/${one.id}`} className="text-jade underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
              <LocalText value={one.name} />
            </Link>
            {mayWrite && one.undoable ? (
              <UndoMergeButton partner={one} label={`${common('label', { label: t('undo') })} ${pickText(one.name, locale)}`} />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
