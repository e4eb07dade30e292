import type { HistoryRow } from '@nhipcau/api/goal';
import { formatInstant, formatList } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';

const ACTIONS: Record<string, 'measurementCreate' | 'measurementUpdate' | 'measurementRemove'> = {
  'measurement.create': 'measurementCreate',
  'measurement.update': 'measurementUpdate',
  'measurement.remove': 'measurementRemove',
};
const BAND = ['bandLow', 'bandHigh', 'criticalLow', 'criticalHigh'];
const MEASURE = ['measureKey', 'measureForm', 'goalScoped'];
const THRESHOLDS = ['onTrackFrom', 'atRiskFrom'];
/** Several columns that a person knows as one thing. */
const groupOf = (field: string) =>
  BAND.includes(field)
    ? 'band'
    : MEASURE.includes(field)
      ? 'measure'
      : THRESHOLDS.includes(field)
        ? 'thresholds'
        : field === 'numerator' || field === 'denominator'
          ? 'value'
          : field;

/** Who changed what and when, from the audit log. */
export function History({ rows }: { rows: HistoryRow[] }) {
  const t = useTranslations('goal.history');
  const locale = useLocale();
  const verb = (action: string) => {
    const key = ACTIONS[action] ?? action.split('.').at(-1) ?? '';
    return t.has(`action.${key}` as 'action.update') ? t(`action.${key}` as 'action.update') : t('action.other');
  };
  const names = (fields: string[]) =>
    [...new Set(fields.map(groupOf))].flatMap((field) => (t.has(`field.${field}` as 'field.title') ? [t(`field.${field}` as 'field.title')] : []));
  return (
    <Card title={t('title')} titleId="history">
      {rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('none')}</p>
      ) : (
        <ol className="flex max-h-96 flex-col overflow-y-auto text-sm">
          {rows.map((row) => {
            // the other verbs say themselves what they changed
            const changed = row.action.endsWith('.update') ? names(row.fields) : [];
            return (
              <li key={row.id} className="flex flex-wrap gap-x-3 border-line-2 border-t py-1.5 first:border-t-0 first:pt-0">
                <span className="text-ink-3">{formatInstant(row.at, locale)}</span>
                <b className="font-medium">{row.actorName}</b>
                <span>
                  {verb(row.action)}
                  {changed.length > 0 ? `: ${formatList(changed, locale)}` : null}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
