import type { OverviewData } from '@nhipcau/api/overview';
import { headline, movement, type Sentence } from '@nhipcau/domain/overview';
import { pickText } from '@nhipcau/i18n';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import type { Tone } from '@nhipcau/ui/tone';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/routing';

/** Where the records behind a sentence stand. */
function hrefOf(sentence: Sentence, year: number): string {
  switch (sentence.key) {
    case 'noGoals':
    case 'noneMeasured':
    case 'onTrack':
      return `/goals?year=${year}`;
    case 'behind':
    case 'atRisk':
      return sentence.goalId ? `/goals/${sentence.goalId}` : `/goals?year=${year}`;
    case 'unanswered':
      return sentence.weaknessId ? `/weaknesses/${sentence.weaknessId}` : `/weaknesses?year=${year}&filter=unanswered`;
    case 'allAnswered':
      return `/weaknesses?year=${year}`;
    case 'improving':
      return `/weaknesses?year=${year}&filter=improving`;
    case 'worsening':
      return sentence.weaknessId ? `/weaknesses/${sentence.weaknessId}` : `/weaknesses?year=${year}&filter=worsening`;
  }
}
const TONE: Partial<Record<Sentence['key'], Tone>> = {
  onTrack: 'on',
  behind: 'off',
  atRisk: 'risk',
  unanswered: 'off',
  worsening: 'off',
  improving: 'on',
  allAnswered: 'on',
};

export function Headline({ data }: { data: OverviewData }) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const titleOf = (id: string | null) => pickText(data.goals.find((goal) => goal.id === id)?.title, locale);
  function say(sentence: Sentence): ReactNode {
    const tone = TONE[sentence.key] ?? 'neutral';
    const link = (text: ReactNode) => (
      <Link href={hrefOf(sentence, data.year)} data-sentence={sentence.key} className="text-inherit no-underline hover:underline">
        {text}
      </Link>
    );
    const em = (text: ReactNode) => <ToneText tone={tone}>{text}</ToneText>;
    const tags = { a: link, em };
    switch (sentence.key) {
      case 'noGoals':
        return t.rich('sentence.noGoals', { ...tags, year: String(data.year) });
      case 'noneMeasured':
        return t.rich('sentence.noneMeasured', tags);
      case 'onTrack':
        return t.rich('sentence.onTrack', { ...tags, good: sentence.good, total: sentence.total });
      case 'behind':
        return sentence.goalId
          ? t.rich('sentence.oneBehind', { ...tags, title: titleOf(sentence.goalId) })
          : t.rich('sentence.behind', { ...tags, count: sentence.count });
      case 'atRisk':
        return sentence.goalId
          ? t.rich('sentence.oneAtRisk', { ...tags, title: titleOf(sentence.goalId) })
          : t.rich('sentence.atRisk', { ...tags, count: sentence.count });
      case 'unanswered':
        return t.rich('sentence.unanswered', { ...tags, count: sentence.count });
      case 'allAnswered':
        return t.rich('sentence.allAnswered', { ...tags, total: sentence.total });
      case 'improving':
        return t.rich('sentence.improving', { ...tags, count: sentence.count, total: sentence.total });
      case 'worsening':
        return t.rich('sentence.worsening', { ...tags, count: sentence.count });
    }
  }
  const goals = data.goals.map(({ id, status }) => ({ id, status }));
  const first = headline(goals, data.weaknesses);
  const moved = movement(data.weaknesses);
  const joined = (sentences: Sentence[]) =>
    sentences.map((sentence, i) => (
      <span key={sentence.key}>
        {i > 0 ? ' ' : null}
        {say(sentence)}
      </span>
    ));
  return (
    <PageHeader
      className="mb-0"
      title={joined(first)}
      lede={
        <>
          {joined(moved)} {t('ledeRecords')}
        </>
      }
    />
  );
}
