import type { Role } from '@nhipcau/domain/access';
import { can } from '@nhipcau/domain/access';
import { buttonClass } from '@nhipcau/ui/button';
import { ListOrdered, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ExportLinks } from '@/components/export-links';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { Link } from '@/i18n/routing';

interface GoalsActionsProps {
  params: SearchParams;
  year: number;
  years: { year: number }[];
  role: Role;
  /** false where the year is closed */
  open: boolean;
  hasGoals: boolean;
}

/** What can be done with the goals of a year. */
export function GoalsActions({ params, year, role, open, hasGoals }: Omit<GoalsActionsProps, 'years'>) {
  const t = useTranslations('goal');
  const canWrite = can(role, 'goal.write') && open;
  return (
    <>
      {canWrite ? (
        <Link href={`/goals/new?year=${year}`} className={buttonClass({ variant: 'primary', size: 'sm' })}>
          <Plus aria-hidden />
          {t('new')}
        </Link>
      ) : null}
      {canWrite && hasGoals ? (
        <Link href={hrefWith('/goals', params, { arrange: one(params, 'arrange') ? null : 1, compare: null })} className={buttonClass({ size: 'sm' })}>
          <ListOrdered aria-hidden />
          {one(params, 'arrange') ? t('arrangeDone') : t('arrange')}
        </Link>
      ) : null}
    </>
  );
}

/** The same goals otherwise: beside another year, as a file, on paper. */
export function GoalsViews({ params, year, years, hasGoals }: Pick<GoalsActionsProps, 'params' | 'year' | 'years' | 'hasGoals'>) {
  const t = useTranslations('goal');
  const compare = one(params, 'compare');
  const other = years.map((row) => row.year).filter((candidate) => candidate < year)[0] ?? years.find((row) => row.year !== year)?.year;
  return (
    <>
      {compare ? (
        <Link href={hrefWith('/goals', params, { compare: null })} className={buttonClass({ size: 'sm' })}>
          {t('compareOff', { year: String(year) })}
        </Link>
      ) : other === undefined ? null : (
        <Link href={hrefWith('/goals', params, { compare: other, arrange: null })} className={buttonClass({ size: 'sm' })}>
          {t('compare', { year: String(other) })}
        </Link>
      )}
      {hasGoals ? <ExportLinks noun="goals" params={{ year: String(year) }} /> : null}
      <PrintButton />
    </>
  );
}
