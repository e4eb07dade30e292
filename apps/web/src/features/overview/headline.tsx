import type { OverviewData } from '@nhipcau/api/overview';
import { roundOnce } from '@nhipcau/domain/indicator';
import { type GoalCounts, type HeadlineSentence, headlineSentences, movementSentences, type WeaknessCounts } from '@nhipcau/domain/overview';
import { yearOf } from '@nhipcau/domain/shared';
import { formatNumber } from '@nhipcau/i18n';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import type { Tone } from '@nhipcau/ui/tone';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/routing';
import { Listed } from './list';
import { unitOf } from './phase';

const GOALS: readonly { key: Exclude<keyof GoalCounts, 'total' | 'provisional'>; status: OverviewData['goals'][number]['status']; tone: Tone }[] = [
  { key: 'achieved', status: 'achieved', tone: 'on' },
  { key: 'onTrack', status: 'on_track', tone: 'on' },
  { key: 'atRisk', status: 'at_risk', tone: 'risk' },
  { key: 'offTrack', status: 'off_track', tone: 'off' },
  { key: 'missed', status: 'missed', tone: 'off' },
  { key: 'notStarted', status: 'not_started', tone: 'nodata' },
  { key: 'noData', status: 'insufficient_data', tone: 'nodata' },
];
const MOVES = [
  'resolved',
  'stagnant',
  'mixed',
  'worsening',
  'reopened',
  'open',
  'provisional',
  'unmeasured',
] as const satisfies readonly (keyof WeaknessCounts)[];

/** The only one leads to itself, several to their list. */
const hrefOf = (list: string, records: readonly { id: string }[], base: string) => (records.length === 1 ? `${base}/${records[0]?.id}` : list);

/** What the sentences speak of. */
export type HeadlineData = Pick<OverviewData, 'year' | 'ended' | 'hasPlan' | 'periodsEnded' | 'coverage' | 'goals' | 'weaknesses'> & {
  evenness: Pick<OverviewData['evenness'], 'beyond'>;
};

function useSentences(data: HeadlineData) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const { goals, weaknesses } = data;
  const year = String(data.year);
  const ended = String(data.ended);
  const goalList = `/goals?year=${data.year}`;
  const to = (href: string, key: string) => (text: ReactNode) => (
    <Link href={href} data-sentence={key} className="text-inherit no-underline hover:underline">
      {text}
    </Link>
  );
  const toned = (tone: Tone) => (text: ReactNode) => <ToneText tone={tone}>{text}</ToneText>;

  function goalCounts(counts: GoalCounts): ReactNode {
    const shown = GOALS.filter(({ key }) => counts[key] > 0);
    return (
      <Listed
        separator={t('comma')}
        parts={shown.map(({ key, status, tone }, i) => {
          const those = goals.filter((goal) => goal.status === status && !goal.provisional);
          const a = to(hrefOf(goalList, those, '/goals'), key);
          return { key, node: t.rich(`goalCount.${key}`, { first: String(i === 0), count: counts[key], em: toned(tone), a }) };
        })}
      />
    );
  }

  function provisional(count: number): ReactNode {
    const those = goals.filter((goal) => goal.provisional);
    const tags = { count, em: toned('neutral'), a: to(hrefOf(goalList, those, '/goals'), 'provisional') };
    const { coverage } = data;
    return coverage === null || coverage.known === coverage.expected
      ? t.rich('sentence.provisionalPlain', tags)
      : t.rich('sentence.provisional', { ...tags, unit: unitOf(data), known: coverage.known, expected: coverage.expected });
  }

  function moves(counts: WeaknessCounts): ReactNode {
    const alone = weaknesses.filter(({ state, answers }) => state !== 'resolved' && answers === 0).length;
    const rest = MOVES.filter((key) => counts[key] > 0).map((key) => ({ key, node: t(`weaknessCount.${key}`, { count: counts[key] }) }));
    const groups = [
      ...(counts.improving > 0 ? [{ key: 'improving', node: t('weaknessCount.improving', { count: counts.improving, half: counts.pastHalfWay }) }] : []),
      ...(rest.length > 0 ? [{ key: 'rest', node: <Listed parts={rest} separator={t('comma')} /> }] : []),
      ...(alone > 0
        ? [
            {
              key: 'unanswered',
              node: t.rich('weaknessCount.unanswered', { count: alone, a: to(`/weaknesses?year=${data.year}&filter=unanswered`, 'unanswered') }),
            },
          ]
        : []),
    ];
    return <Listed parts={groups} separator={t('semicolon')} />;
  }

  function say(sentence: HeadlineSentence): ReactNode {
    switch (sentence.key) {
      case 'noPlan':
        return t('sentence.noPlan', { year });
      case 'noGoals':
        return t.rich('sentence.noGoals', { year, ended, a: to(goalList, 'noGoals') });
      case 'noGoalMeasured':
        return t.rich('sentence.noGoalMeasured', {
          ...{ year, ended, total: sentence.total, begun: String(sentence.notStarted < sentence.total), a: to(goalList, 'noGoalMeasured') },
        });
      case 'goals':
        return (
          <>
            {sentence.provisional < sentence.total ? t.rich('sentence.goals', { year, ended, list: () => goalCounts(sentence) }) : null}
            {sentence.provisional > 0 && sentence.provisional < sentence.total ? ' ' : null}
            {sentence.provisional > 0 ? provisional(sentence.provisional) : null}
          </>
        );
      case 'sameDay': {
        const change = roundOnce(sentence.change, 2) ?? 0;
        const number = (value: number) => formatNumber(value, locale, 2);
        return t('sentence.sameDay', {
          ...{ now: number(sentence.now), change: number(Math.abs(change)), ended, before: String(yearOf(sentence.onBefore)) },
          direction: change > 0 ? 'up' : change < 0 ? 'down' : 'same',
        });
      }
      case 'weaknesses':
        return t.rich('sentence.weaknesses', { total: sentence.total, a: to(`/weaknesses?year=${data.year}`, 'weaknesses'), list: () => moves(sentence) });
      case 'unanswered': {
        const href = sentence.weaknessId ? `/weaknesses/${sentence.weaknessId}` : `/weaknesses?year=${data.year}&filter=unanswered`;
        return t.rich('sentence.unanswered', { count: sentence.count, a: to(href, 'unanswered') });
      }
      case 'allAnswered':
        return t.rich('sentence.allAnswered', { total: sentence.total, a: to(`/weaknesses?year=${data.year}`, 'allAnswered') });
      // counted in the sentence of the goals, of the weaknesses, in the strip and beside the forecast
      case 'behind':
      case 'atRisk':
      case 'coverage':
      case 'eventsAhead':
      case 'worsening':
        return null;
    }
  }

  const input = {
    ...{ year: data.year, ended: data.ended, planned: data.hasPlan, coverage: data.coverage, goals, weaknesses, eventsAhead: [] },
    comparisons: data.evenness.beyond === null ? [] : [data.evenness.beyond],
  };
  const moving = movementSentences(input);
  const told = headlineSentences(input);
  const isAnswer = ({ key }: HeadlineSentence) => key === 'unanswered' || key === 'allAnswered';
  // those that no goal answers are counted among the weaknesses where these are told
  const answers = told.filter((sentence) => sentence.key === 'allAnswered' || (isAnswer(sentence) && !moving.some(({ key }) => key === 'weaknesses')));
  return {
    first: told.filter((sentence) => !isAnswer(sentence)).map((sentence) => ({ key: sentence.key, node: say(sentence) })),
    second: [...moving, ...answers].map((sentence) => ({ key: sentence.key, node: say(sentence) })),
  };
}

/** What the leader reads first: all goals by status, and why some are provisional; below it all weaknesses by how they move. */
export function Headline({ data }: { data: HeadlineData }) {
  const { first, second } = useSentences(data);
  const spaced = (parts: typeof first) => <Listed parts={parts.filter(({ node }) => node !== null)} separator=" " />;
  return <PageHeader className="mb-0" title={spaced(first)} lede={spaced(second)} />;
}
