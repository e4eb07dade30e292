import type { IndicatorState } from '@nhipcau/api/plan';
import { differingIfApproved, Sparkline } from '@nhipcau/charts';
import { FigureValue } from '@nhipcau/charts/components/figure-value';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { LocalText } from '@/components/local-text';
import { PlanStatus } from '@/components/plan-status';
import { COURSE_SCALE, progressCourse } from '@/features/goal/rows';
import { chartTone } from '@/features/overview/tones';
import { Link } from '@/i18n/routing';
import { figureText, withUnit } from './figures';

/** The figure with its mark, and below it what it rests on, its range and what it would be if all that waits were approved. */
function Now({ indicator }: { indicator: IndicatorState }) {
  const locale = useLocale();
  const words = useChartWords(indicator.coverageUnit);
  const { figure, provisional } = indicator;
  const write = (value: number) => figureText(indicator, value, locale);
  const then = differingIfApproved(figure, write);
  return (
    <>
      <FigureValue answer={figure} format={write} words={words} isBare={figure.value !== null} />
      {figure.coverage ? <CellNote>{words.rests(figure.coverage)}</CellNote> : null}
      {provisional && figure.range ? <CellNote>{words.whenComplete(write(figure.range.low), write(figure.range.high))}</CellNote> : null}
      {then ? <CellNote>{words.ifApproved(then)}</CellNote> : null}
    </>
  );
}

/** The indicators of a goal: where each stands, should stand and is going. */
export function IndicatorTable({ indicators }: { indicators: IndicatorState[] }) {
  const t = useTranslations('indicator');
  const common = useTranslations('common');
  const goals = useTranslations('goal');
  const locale = useLocale();
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
              <Now indicator={indicator} />
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
              <PlanStatus status={indicator.status} provisional={indicator.provisional} />
            </Td>
            <Td>
              <Sparkline
                values={progressCourse(indicator)}
                label={goals('sparkOf', { name: pickText(indicator.name, locale) })}
                noData={common('noData')}
                tone={chartTone(indicator.status)}
                isProvisional={indicator.provisional}
                scale={COURSE_SCALE}
              />
            </Td>
            <Td numeric>{formatNumber(indicator.weight, locale, 2)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
