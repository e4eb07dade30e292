import type { CoveragePicture } from '@nhipcau/api/partner/pictures';
import { formatCountry, formatList } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';

/** What is planned and missing, country by country. */
export function CoverageGaps({ gaps, title }: { gaps: CoveragePicture['gaps']; title: string }) {
  const t = useTranslations('partner.picture.coverage');
  const common = useTranslations('common');
  const enums = useTranslations('enums.partnerKind');
  const locale = useLocale();
  const order = new Intl.Collator(locale);
  const lines = [...new Set(gaps.map(({ countryCode }) => countryCode))]
    .map((code) => ({ code, country: formatCountry(code, locale), kinds: gaps.filter((gap) => gap.countryCode === code).map(({ kind }) => enums(kind)) }))
    .sort((a, b) => order.compare(a.country, b.country));
  return (
    <Card title={title}>
      {lines.length === 0 ? <p className="text-ink-2">{t('gapsNone')}</p> : null}
      <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2">
        {lines.map(({ code, country, kinds }) => (
          <div key={code}>
            <dt className="inline font-medium">{common('label', { label: country })} </dt>
            <dd className="inline text-ink-2">{formatList(kinds, locale)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
