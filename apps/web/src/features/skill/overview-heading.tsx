import type { StaffOverview } from '@nhipcau/api/skill';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { ToneText } from '@nhipcau/ui/page-header';
import { Stat, StatStrip } from '@nhipcau/ui/stat';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/routing';

const good = (words: ReactNode) => <ToneText tone="on">{words}</ToneText>;
const bad = (words: ReactNode) => <ToneText tone="risk">{words}</ToneText>;

/** Where the office stands, in one sentence. */
export function OverviewHeading({ overview }: { overview: StaffOverview }) {
  const t = useTranslations('skill.overview');
  const locale = useLocale();
  const { staffing, coverage, languages } = overview;
  if (staffing.share === null) return t('none');
  const plain = (words: ReactNode) => <b>{words}</b>;
  // without a target there is no verdict
  const tone = coverage.share === null || overview.target === null ? plain : coverage.share >= overview.target ? good : bad;
  return t.rich('heading', {
    filled: staffing.filled,
    approved: staffing.approved,
    coverage: coverage.share === null ? 'none' : formatPercent(coverage.share, locale),
    languages: languages.share === null ? 'none' : 'known',
    served: languages.served,
    partners: languages.partners,
    posts: staffing.filled === staffing.approved ? good : bad,
    skills: tone,
    tongues: (words) => <ToneText tone="jade">{words}</ToneText>,
  });
}

/** What waits for somebody, each with the way there. */
export function OverviewLede({ overview }: { overview: StaffOverview }) {
  const t = useTranslations('skill.overview');
  const soon = overview.certificates.filter(({ stage }) => stage !== null).length;
  const expired = overview.certificates.filter(({ stage, opens }) => stage === null && opens > 0).length;
  const parts = [
    { key: 'waiting', count: overview.waiting, href: '/staff/people?state=waiting', words: t('waiting', { count: overview.waiting }) },
    { key: 'single', count: overview.singleHolders.length, href: '#single', words: t('single', { count: overview.singleHolders.length }) },
    { key: 'soon', count: soon, href: '#certificates', words: t('soon', { count: soon }) },
    { key: 'expired', count: expired, href: '#certificates', words: t('expired', { count: expired }) },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {parts.map(({ key, count, href, words }) => (
        <li key={key} data-figure={`staff-${key}`} data-value={count}>
          <Link href={href} className="text-jade underline decoration-1 underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The five figures that the measures of the room hold. */
export function OverviewStats({ overview }: { overview: StaffOverview }) {
  const t = useTranslations('skill.overview');
  const common = useTranslations('common');
  const locale = useLocale();
  const { staffing, coverage, languages, training, target } = overview;
  const figure = (name: string, value: number | null, text: string) => (
    <span data-figure={name} data-value={value ?? ''}>
      {text}
    </span>
  );
  const share = (name: string, value: number | null) => (value === null ? null : figure(name, value, formatPercent(value, locale)));
  const open = (href: string, words: string) => <Link href={href}>{words}</Link>;
  return (
    <StatStrip label={t('figures')} className="mb-5">
      <Stat
        label={t('staffing')}
        value={share('staffing', staffing.share)}
        noData={common('noData')}
        aside={staffing.share === null ? null : t('ofPosts', { filled: staffing.filled, approved: staffing.approved })}
        link={open('/staff/positions', t('toPositions'))}
      />
      <Stat
        label={t('coverage')}
        value={share('skill-coverage', coverage.share)}
        noData={common('noData')}
        aside={coverage.share === null ? null : t('ofSlots', { covered: coverage.covered, slots: coverage.slots })}
        note={target === null ? null : t('target', { target: formatPercent(target, locale) })}
        noteTone={target !== null && coverage.share !== null && coverage.share >= target ? 'on' : 'risk'}
        link={open('/staff/people?state=gap', t('toGaps'))}
      />
      <Stat
        label={t('languages')}
        value={share('language-coverage', languages.share)}
        noData={common('noData')}
        aside={languages.share === null ? null : t('ofPartners', { served: languages.served, partners: languages.partners })}
        link={open('#languages', t('toLanguages'))}
      />
      <Stat
        label={t('hours', { year: training.year })}
        value={training.hours === null ? null : figure('training-hours', training.hours, formatNumber(training.hours, locale, 2))}
        noData={common('noData')}
        aside={training.hours === null ? null : t('hoursUnit')}
        link={open(`/staff/trainings?year=${training.year}&status=HELD`, t('toTrainings'))}
      />
      <Stat
        label={t('people', { year: training.year })}
        value={training.people === null ? null : figure('people-trained', training.people, formatNumber(training.people, locale))}
        noData={common('noData')}
        aside={training.people === null ? null : t('peopleUnit', { count: training.people })}
        link={open('/staff/what-if', t('toWhatIf'))}
      />
    </StatStrip>
  );
}
