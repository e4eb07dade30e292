import { formatInstant } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';

const KNOWN = ['create', 'update', 'archive', 'restore', 'nameAgain', 'setMeasures'] as const;

/** Who changed what and when, from the audit log. */
export function WeaknessHistory({ rows }: { rows: { id: string; at: Date; actorName: string; action: string }[] }) {
  const t = useTranslations('weakness');
  const locale = useLocale();
  return (
    <Card title={t('detail.history')} titleId="history">
      {rows.length === 0 ? (
        <p className="text-ink-2 text-sm">{t('detail.noHistory')}</p>
      ) : (
        <ol className="flex flex-col text-sm">
          {rows.map((row) => (
            <li key={row.id} className="flex flex-wrap justify-between gap-x-4 border-line-2 border-t py-1.5 first:border-t-0 first:pt-0">
              <span>{t(`historyAction.${KNOWN.find((name) => row.action === `weakness.${name}`) ?? 'other'}`)}</span>
              <span className="text-ink-3 text-xs">
                {row.actorName} · {formatInstant(row.at, locale)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
