import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { ScoreSlope } from './score-slope';
import { StateMark } from './state-mark';

/** The score of each year, whether frozen with its review or computed today, and what became of the weakness. */
export function ScoreYears({ detail }: { detail: WeaknessDetail }) {
  const t = useTranslations('weakness.detail');
  const common = useTranslations('common');
  const locale = useLocale();
  const { computed } = detail;
  if (!computed) return null;
  const signed = (points: number) => `${points > 0 ? '+' : ''}${formatNumber(points, locale)}`;
  return (
    <Card title={t('scores')} titleId="scores" flush actions={<ScoreSlope row={{ id: detail.id, ...computed }} />}>
      <Table label={t('scores')} wide>
        <THead>
          <Tr>
            <Th>{t('year')}</Th>
            <Th numeric>{t('score')}</Th>
            <Th numeric>{t('change')}</Th>
            <Th>{t('state')}</Th>
          </Tr>
        </THead>
        <TBody>
          {computed.years.map((entry) => (
            <Tr key={entry.year}>
              <Td className="font-medium">
                {entry.year}
                <CellNote>
                  {entry.live ? t('live') : t('frozen')}
                  {entry.named ? ` · ${t('namedInYear')}` : null}
                </CellNote>
              </Td>
              <Td numeric>{entry.distance === null ? <NoData>{common('noData')}</NoData> : formatNumber(entry.distance, locale)}</Td>
              <Td numeric>{entry.change === null ? '–' : signed(entry.change)}</Td>
              <Td>
                <StateMark state={entry.state} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
