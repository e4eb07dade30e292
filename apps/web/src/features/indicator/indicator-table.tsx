import type { IndicatorState } from '@nhipcau/api/plan';
import { Sparkline } from '@nhipcau/charts';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { chartTone } from '@/features/overview/tones';
import { Link } from '@/i18n/routing';
import { figureText, withUnit } from './figures';

/** The indicators of a goal: where each stands, should stand and is going. */
export function IndicatorTable({ indicators }: { indicators: IndicatorState[] }) {
  const t = useTranslations('indicator');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const goals = useTranslations('goal');
  const locale = useLocale();
  const missing = <span className="text-nodata">{common('noData')}</span>;
  return (
    <Table label={t('title')}>
      <THead>
        <Tr>
          <Th>{t('column.name')}</Th>
          <Th numeric>{t('column.actual')}</Th>
          <Th numeric>{t('column.expected')}</Th>
          <Th numeric>{t('column.target')}</Th>
          <Th>{common('status')}</Th>
          <Th>{t('column.trend')}</Th>
          <Th numeric>{common('weight')}</Th>
        </Tr>
      </THead>
      <TBody>
        {indicators.map((indicator) => (
          <Tr key={indicator.id} data-indicator={indicator.code}>
            <Td className="min-w-52">
              <RowLink asChild>
                <Link href={`/indicators/${indicator.id}`}>
                  <span className="mr-1.5 font-normal text-ink-3">{indicator.code}</span>
                  <LocalText value={indicator.name} />
                </Link>
              </RowLink>
              <CellNote>{indicator.kind === 'RATE' ? '%' : pickText(indicator.unit, locale)}</CellNote>
            </Td>
            <Td numeric data-figure="indicator-actual" data-indicator={indicator.code} data-value={indicator.actual ?? ''}>
              {indicator.actual === null ? missing : <b>{figureText(indicator, indicator.actual, locale)}</b>}
            </Td>
            <Td numeric>{indicator.expectedValue === null ? '–' : figureText(indicator, indicator.expectedValue, locale)}</Td>
            <Td numeric>
              {indicator.direction === 'MAINTAIN' && indicator.band.low !== null && indicator.band.high !== null
                ? `${figureText(indicator, indicator.band.low, locale)}–${figureText(indicator, indicator.band.high, locale)}`
                : indicator.target === null
                  ? '–'
                  : withUnit({ ...indicator, unit: '' }, indicator.target, locale)}
              {indicator.targetIsSample ? (
                <CellNote>
                  <Badge>{common('sampleMark')}</Badge>
                </CellNote>
              ) : null}
            </Td>
            <Td>
              <StatusMark status={indicator.status} label={enums(`status.${indicator.status}`)} />
            </Td>
            <Td>
              <Sparkline
                values={indicator.series.map(({ value }) => value)}
                label={goals('sparkOf', { name: pickText(indicator.name, locale) })}
                noData={common('noData')}
                tone={chartTone(indicator.status)}
              />
            </Td>
            <Td numeric>{formatNumber(indicator.weight, locale, 2)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
