import type { WeaknessDetail, WeaknessMeasureRow } from '@nhipcau/api/weakness';
import { FigureValue } from '@nhipcau/charts/components/figure-value';
import { HowComputed } from '@nhipcau/charts/components/how-computed';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { type ComparedSpans, changeWords, measureText } from './figures';
import { missingReports, useSpanText } from './measure-words';

type Computed = NonNullable<WeaknessDetail['computed']>;
interface RowProps {
  row: WeaknessMeasureRow;
  detail: WeaknessDetail;
  computed: Computed;
  spans: ComparedSpans | null;
  /** the reader may see records */
  mayOpen: boolean;
}

/** Base or goal value: that of the day, and under it that of the year it comes from. */
function DayValue({ row, ofDay, ofYear, on, year }: { row: WeaknessMeasureRow; ofDay: number | null; ofYear: number | null; on: string; year: number }) {
  const t = useTranslations('weakness.detail');
  const common = useTranslations('common');
  const locale = useLocale();
  if (ofDay === null) return <NoData>{common('noData')}</NoData>;
  const write = (value: number) => measureText(row.key, value, locale);
  return (
    <>
      {write(ofDay)}
      <CellNote>
        {ofDay === ofYear || ofYear === null ? t('ofYear', { year: String(year) }) : t('ofDay', { on: formatDay(on, locale), value: write(ofYear) })}
      </CellNote>
    </>
  );
}

function How({ row, detail, computed, spans, mayOpen }: RowProps) {
  const t = useTranslations('weakness.detail');
  const measure = useTranslations('measure');
  const words = useChartWords(computed.coverageUnit);
  const spanText = useSpanText(spans);
  const coverage = row.figure?.coverage ?? null;
  const missing = missingReports(coverage);
  return (
    <HowComputed
      formula={measure(`${row.key}.how`)}
      span={spanText}
      coverage={coverage}
      leftOut={missing > 0 ? [{ what: t('unapproved'), why: t('whyMissing', { count: missing }) }] : []}
      records={mayOpen ? <Link href={`/weaknesses/${detail.id}?year=${detail.year}&measure=${row.key}#records`}>{t('records')}</Link> : t('recordsOffice')}
      words={words}
    />
  );
}

function MeasureRow(props: RowProps) {
  const { row, detail, computed, spans } = props;
  const t = useTranslations('weakness.detail');
  const enums = useTranslations('enums.direction');
  const measure = useTranslations('measure');
  const common = useTranslations('common');
  const words = useChartWords(computed.coverageUnit);
  const locale = useLocale();
  const write = (value: number | null) => (value === null ? common('noData') : measureText(row.key, value, locale));
  const baseYear = Math.min(...computed.namingYears, detail.year);
  const gap = row.gap === null ? null : 100 * row.gap;
  return (
    <>
      <Tr>
        <Td className="min-w-64">
          <span className="font-medium">{measure(`${row.key}.name`)}</span>
          <CellNote>{enums(row.direction)}</CellNote>
        </Td>
        <Td numeric>
          {row.direction === 'MAINTAIN' || spans === null ? (
            write(row.base)
          ) : (
            <DayValue row={row} ofDay={row.baseOfDay} ofYear={row.base} on={`${baseYear}${spans.on.slice(4)}`} year={baseYear} />
          )}
        </Td>
        <Td numeric>
          {row.direction === 'MAINTAIN' ? (
            t('band', { low: write(row.band.low), high: write(row.band.high) })
          ) : spans === null ? (
            write(row.target)
          ) : (
            <DayValue row={row} ofDay={row.targetOfDay} ofYear={row.target} on={spans.on} year={detail.year} />
          )}
        </Td>
        <Td numeric>
          {row.figure === null ? (
            <NoData>{common('noData')}</NoData>
          ) : (
            <>
              <FigureValue answer={row.figure} format={(value) => measureText(row.key, value, locale)} words={words} isBare={row.figure.value !== null} />
              <CellNote>{row.figure.coverage ? words.rests(row.figure.coverage) : words.enough}</CellNote>
            </>
          )}
        </Td>
        <Td numeric>
          {gap === null ? (
            <NoData>{common('noData')}</NoData>
          ) : (
            <span className={row.conclusive ? 'nc-known' : 'nc-provisional'}>{formatNumber(gap, locale)}</span>
          )}
        </Td>
        <Td>{row.moved === null || !row.conclusive || computed.state === 'open' ? '–' : t('moved', changeWords(row.moved, locale))}</Td>
        <Td numeric>{formatNumber(row.weight, locale, 2)}</Td>
      </Tr>
      <Tr className="border-t-0">
        <Td colSpan={7} className="pt-0">
          <How {...props} />
        </Td>
      </Tr>
    </>
  );
}

/** From which figures the distance is computed: base and goal value of the day, now with what it rests on, own distance, how it moved and weight. */
export function MeasureTable({ detail, computed, spans, mayOpen, actions }: Omit<RowProps, 'row'> & { actions: ReactNode }) {
  const t = useTranslations('weakness.detail');
  if (computed.measures.length === 0) {
    return (
      <Card title={t('measures')} titleId="measures">
        <EmptyState bare title={t('noMeasures')} description={t('noMeasuresText')} action={actions} />
      </Card>
    );
  }
  return (
    <Card title={t('measures')} titleId="measures" sub={t('measuresSub')} flush actions={actions}>
      <Table label={t('measures')} wide>
        <THead>
          <Tr>
            <Th>{t('measure')}</Th>
            <Th numeric>{t('base')}</Th>
            <Th numeric>{t('target')}</Th>
            <Th numeric>{t('current')}</Th>
            <Th numeric>{t('gap')}</Th>
            <Th>{t('movedSince', { since: computed.distanceBefore === 100 && detail.year - 1 <= Math.min(...computed.namingYears) ? 'named' : 'before' })}</Th>
            <Th numeric>{t('weight')}</Th>
          </Tr>
        </THead>
        <TBody>
          {computed.measures.map((row) => (
            <MeasureRow key={row.id} row={row} detail={detail} computed={computed} spans={spans} mayOpen={mayOpen} />
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
