import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { type ComparedSpans, changeWords } from './figures';
import { StateMark } from './state-mark';

/** Distance left of each year, whether fixed with its review or computed to the day, and what became of the weakness. */
export function DistanceYears({ computed, spans }: { computed: NonNullable<WeaknessDetail['computed']>; spans: ComparedSpans | null }) {
  const t = useTranslations('weakness.detail');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Card title={t('years')} titleId="years" flush>
      <Table label={t('years')} wide>
        <THead>
          <Tr>
            <Th>{t('year')}</Th>
            <Th numeric>{t('distanceNow')}</Th>
            <Th>{t('change')}</Th>
            <Th>{t('state')}</Th>
          </Tr>
        </THead>
        <TBody>
          {computed.years.map(({ year, live, named, distance, change, state }) => {
            const isProvisional = live && computed.provisional;
            return (
              <Tr key={year}>
                <Td className="font-medium">
                  {year}
                  <CellNote>
                    {live ? (spans ? t('live', { on: formatDay(spans.on, locale) }) : null) : t('frozen')}
                    {named ? ` · ${t('namedInYear')}` : null}
                  </CellNote>
                </Td>
                <Td numeric>
                  {distance === null ? (
                    <NoData>{common('noData')}</NoData>
                  ) : (
                    <span className={isProvisional ? 'nc-provisional' : 'nc-known'}>{formatNumber(distance, locale)}</span>
                  )}
                </Td>
                <Td>{change === null || isProvisional || state === 'open' ? '–' : t('moved', changeWords(change, locale))}</Td>
                <Td>
                  <StateMark state={state} />
                </Td>
              </Tr>
            );
          })}
        </TBody>
      </Table>
    </Card>
  );
}
