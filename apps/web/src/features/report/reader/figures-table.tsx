import type { PreviousReport, ReportDetail } from '@nhipcau/api/report';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { FIGURES } from '../figures';

/** What the report adds up to, beside the last approved one. */
export function FiguresTable({ report, previous }: { report: ReportDetail; previous: PreviousReport }) {
  const t = useTranslations('report');
  const common = useTranslations('common');
  const locale = useLocale();
  const show = (value: number | null) => (value === null ? <NoData>{common('noData')}</NoData> : formatNumber(value, locale, 0));
  const change = (now: number | null, before: number | null) => {
    if (now === null || before === null) return '–';
    const by = now - before;
    return `${by > 0 ? '+' : by < 0 ? '−' : ''}${formatNumber(Math.abs(by), locale, 0)}`;
  };
  return (
    <Card title={t('read.figures')} titleId="figures" flush {...(previous ? {} : { sub: t('read.noPrevious') })}>
      <Table label={t('read.figures')}>
        <THead>
          <Tr>
            <Th>{t('read.figure')}</Th>
            <Th numeric>{t('read.now')}</Th>
            {previous ? (
              <>
                <Th numeric>
                  {t('read.before')}
                  <CellNote className="hidden sm:block">{pickText(previous.period.name, locale)}</CellNote>
                </Th>
                <Th numeric>{t('read.change')}</Th>
              </>
            ) : null}
          </Tr>
        </THead>
        <TBody>
          {FIGURES.map((key) => (
            <Tr key={key}>
              <Th scope="row" className="whitespace-normal">
                {t(`figure.${key}`)}
              </Th>
              <Td numeric data-figure={`report-${key}`} data-value={report.figures[key] ?? ''}>
                {show(report.figures[key])}
              </Td>
              {previous ? (
                <>
                  <Td numeric>{show(previous.figures[key])}</Td>
                  <Td numeric>{change(report.figures[key], previous.figures[key])}</Td>
                </>
              ) : null}
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
