import type { PartnerDetail } from '@nhipcau/api/partner';
import { Bars } from '@nhipcau/charts/components/bars';
import { DEFAULT_SUBSTANCE_SETTINGS } from '@nhipcau/domain/partner';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { useLocale, useTranslations } from 'next-intl';

type Part = PartnerDetail['parts'][number];
const LEVELS: Record<string, string> = { '0': 'none', '0.25': 'letter', '0.5': 'memorandum', '0.75': 'programme', '1': 'funded' };

/** What one part says, in a sentence. */
function usePartWords() {
  const t = useTranslations('partner.substance');
  const locale = useLocale();
  return ({ key, value }: Part): string => {
    if (value === null) return t(`noneOf.${key}`);
    switch (key) {
      case 'formality':
        return t('how.formality', { level: LEVELS[String(value)] ?? 'none' });
      case 'regularity':
        return t('how.regularity', { count: Math.round(value * DEFAULT_SUBSTANCE_SETTINGS.quarters), of: DEFAULT_SUBSTANCE_SETTINGS.quarters });
      case 'depth':
        return t('how.depth', { value: formatNumber(value, locale, 2) });
      default:
        return t(`how.${key}`, { share: formatPercent(value, locale) });
    }
  };
}

/** The score, its six parts each in words, and how it went by quarter. */
export function SubstanceCard({ partner }: { partner: PartnerDetail }) {
  const t = useTranslations('partner.substance');
  const common = useTranslations('common');
  const locale = useLocale();
  const words = usePartWords();
  const bars = partner.history.map(({ year, quarter, score, interactions }) => ({
    id: `${year}-${quarter}`,
    label: t('quarter', { quarter: String(quarter), year }),
    value: score,
    text: score === null ? null : formatNumber(score, locale),
    length: score === null ? null : score / 100,
    share: t('contacts', { count: interactions }),
  }));
  return (
    <Card
      title={t('title')}
      titleId="partner-substance"
      sub={t('hint')}
      actions={
        partner.substance === null ? null : (
          <b className="text-lg" data-figure="substance" data-value={partner.substance}>
            {t('score', { score: formatNumber(partner.substance, locale, 1) })}
          </b>
        )
      }
    >
      {partner.substance === null ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul aria-label={t('parts')} className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {partner.parts.map((part) => {
            const told =
              part.points === null
                ? t('notApplied')
                : t('points', { points: formatNumber(part.points, locale, 1), most: formatNumber(100 * part.weight, locale, 1) });
            return (
              <li key={part.key} data-part={part.key} data-value={part.value ?? ''}>
                <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-medium">{t(`part.${part.key}`)}</span>
                  <span className="text-ink-2 text-sm">{told}</span>
                </p>
                <ProgressBar value={part.value} label={t(`part.${part.key}`)} valueText={told} tone="jade" className="my-1.5" />
                <p className="text-ink-2 text-sm">{words(part)}</p>
              </li>
            );
          })}
        </ul>
      )}
      <h3 className="mt-5 mb-2 font-semibold text-sm">{t('history')}</h3>
      <Bars bars={bars} noData={common('noData')} />
    </Card>
  );
}
