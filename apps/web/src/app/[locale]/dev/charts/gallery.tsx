import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import { Figure, FigureStrip } from '@nhipcau/charts/components/figure';
import { HowComputed } from '@nhipcau/charts/components/how-computed';
import { formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { AssociationPictures } from './association-pictures';
import { PlanPictures } from './plan-pictures';
import { answerOf, coverageOf } from './samples';

const GOAL_MARKS = ['on_track', 'at_risk', 'off_track'] as const;
const WEAKNESS_MARKS = ['improving', 'stagnant', 'worsening', 'mixed', 'provisional', 'unmeasured'] as const;

/** All charts with so many of 26 associations known. */
export function Gallery({ known }: { known: number }) {
  const words = useChartWords('association');
  const reports = useChartWords('report');
  const t = useTranslations('chart');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const percent = (share: number) => `${formatNumber(share * 100, locale)}%`;
  const coverage = coverageOf(known);
  const many = { known: known * 4, waiting: coverage.waiting * 4, drafted: coverage.drafted * 4, missing: coverage.missing * 4, expected: 104 };
  return (
    <section className="flex flex-col gap-3.5" data-coverage={known}>
      <h1 className="font-semibold text-xl">{words.rests(coverage)}</h1>
      <CoverageStrip coverage={coverage} words={words} />
      <CoverageStrip coverage={many} words={reports} />
      <FigureStrip label={t('marks.numbers')}>
        <Figure label="Tiến độ kế hoạch" answer={answerOf(0.54, known)} format={percent} words={words} aside="lộ trình 55%" />
        <Figure label="Dự báo cuối năm" answer={{ ...answerOf(0.77, known), ifApproved: null }} format={percent} words={words} />
        <Figure
          label="Báo cáo 6 tháng đã nộp"
          answer={{ value: 22, coverage: null, ifApproved: 22, range: null }}
          format={String}
          words={words}
          aside="trên 26 hội"
        />
        <Figure
          label="Chênh lệch giữa các hội"
          answer={{ ...answerOf(0.44, known), ifApproved: null }}
          format={(value) => formatNumber(value, locale, 2)}
          words={words}
        />
      </FigureStrip>
      <Card>
        <div className="grid gap-2 text-sm sm:grid-cols-[5.5rem_1fr]">
          <b>{t('marks.goals')}</b>
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {GOAL_MARKS.map((status) => (
              <StatusMark key={status} status={status} label={enums(`status.${status}`)} />
            ))}
            <StatusMark status="provisional" label={words.provisional} />
          </span>
          <b>{t('marks.weaknesses')}</b>
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {WEAKNESS_MARKS.map((state) => (
              <StatusMark key={state} status={state} label={enums(`weaknessState.${state}`)} />
            ))}
          </span>
          <b>{t('marks.numbers')}</b>
          <span className="flex flex-wrap gap-x-5 gap-y-1">
            <span>
              <b className="nc-known">77</b> {t('marks.known')}
            </span>
            <span>
              <span className="nc-provisional">68</span> {t('marks.provisional')}
            </span>
            <span>
              <b>–</b> {t('marks.unknown')}
            </span>
          </span>
        </div>
        <HowComputed
          formula="P = Σ w·p ÷ Σ w"
          span="01/01/2025 – 10/07/2025"
          coverage={coverage}
          leftOut={known === 26 ? [] : [{ what: 'Việt Nam - Pháp', why: words.reason.notHandedIn }]}
          records={<a href="#records">22</a>}
          words={words}
        />
      </Card>
      <PlanPictures known={known} />
      <AssociationPictures known={known} />
    </section>
  );
}
