import type { BulletinChange } from '@nhipcau/api/bulletin';
import { formatInstant } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

/** What happened to the bulletin and its articles, the latest first. */
export function BulletinHistory({ history }: { history: BulletinChange[] }) {
  const t = useTranslations('bulletin.history');
  const locale = useLocale();
  if (history.length === 0) return <p className="text-ink-2 text-sm">{t('none')}</p>;
  const words = ({ action, move }: BulletinChange) => {
    const key = (move === null ? action : `${action}.${move}`).replaceAll('.', '_') as 'bulletin_create';
    return t.has(key) ? t(key) : t('other');
  };
  return (
    <ol className="flex flex-col gap-3">
      {history.map((change) => (
        <li key={change.id} className="text-sm">
          <p>
            <span className="font-semibold">{words(change)}</span>
            {change.article ? ` · ${change.article}` : null}
          </p>
          <p className="text-ink-2">
            <time dateTime={change.at.toISOString()}>{formatInstant(change.at, locale)}</time> · {change.actorName}
            {change.reason ? ` · ${change.reason}` : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
