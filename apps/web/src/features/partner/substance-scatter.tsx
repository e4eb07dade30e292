import type { ScatterPoint } from '@nhipcau/api/partner/pictures';
import { ChartFrame, prepareScatter, Scatter } from '@nhipcau/charts';
import type { Tone } from '@nhipcau/charts/prepare';
import { PARTNER_STAGES, type PartnerStage } from '@nhipcau/domain/partner';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { getPathname } from '@/i18n/routing';
import { STAGE_LOOK } from './stage-mark';

const TONES: Record<PartnerStage, Tone> = { ACTIVE: 'on', DORMANT: 'risk', LAPSED: 'off', PROSPECT: 'none' };

/** Substance against frequency, each dot a partner and a link; paper partnerships stand out, and the same figures stand in a table. */
export function SubstanceScatter({ points }: { points: ScatterPoint[] }) {
  const t = useTranslations('partner.picture.substance');
  const picture = useTranslations('partner.picture');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const labels = useChartLabels();
  const score = (value: number) => formatNumber(value, locale);
  const dots = points.map((point) => ({
    id: point.id,
    href: getPathname({ href: `/partners/${point.id}`, locale }),
    label: t('point', {
      name: pickText(point.name, locale),
      substance: point.substance === null ? labels.noData : score(point.substance),
      frequency: point.frequency,
      stage: enums(`partnerStage.${point.stage}`),
      paper: String(point.paper),
    }),
    x: point.frequency,
    y: point.substance,
    tone: TONES[point.stage],
    marked: point.paper,
  }));
  const input = { points: dots, most: 100, formatX: score, formatY: score };
  const drawn = dots.filter(({ y }) => y !== null).length;
  const rows = points.toSorted((a, b) => (b.substance ?? -1) - (a.substance ?? -1));
  return (
    <Card>
      <ChartFrame
        title={t('chart')}
        labels={labels}
        fileName={t('fileName')}
        aside={
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-sm">
            {PARTNER_STAGES.map((stage) => (
              <li key={stage} className="flex items-center gap-1.5">
                <StatusGlyph status={STAGE_LOOK[stage]} />
                {enums(`partnerStage.${stage}`)}
              </li>
            ))}
            <li className="flex items-center gap-1.5">
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <path d="M6 1L11 6L6 11L1 6Z" fill="none" stroke="var(--off)" strokeWidth="1.8" />
              </svg>
              {t('paper')}
            </li>
          </ul>
        }
        table={{
          caption: t('title'),
          columns: [
            { label: t('partner') },
            { label: picture('kind') },
            { label: picture('stage') },
            { label: t('frequency'), numeric: true },
            { label: t('column'), numeric: true },
            { label: t('paper') },
          ],
          rows: rows.map((point) => ({
            id: point.id,
            cells: [
              { text: pickText(point.name, locale) },
              { text: enums(`partnerKind.${point.kind}`) },
              { text: enums(`partnerStage.${point.stage}`) },
              { text: score(point.frequency), value: point.frequency },
              { text: point.substance === null ? '' : score(point.substance), value: point.substance },
              { text: point.paper ? '◇' : '–', value: point.paper ? 1 : 0 },
            ],
          })),
        }}
      >
        <Scatter
          wide={prepareScatter(input, 960)}
          narrow={prepareScatter(input, 340)}
          label={t('label', { count: drawn })}
          noData={labels.noData}
          labels={{ x: t('x'), y: t('y') }}
        />
      </ChartFrame>
    </Card>
  );
}
