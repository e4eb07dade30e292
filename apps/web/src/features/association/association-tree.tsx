import type { AssociationFigures, Unit } from '@nhipcau/api/association';
import { formatPercent } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { knownFigures } from './known';

type AssociationTreeProps = { units: Unit[]; figures: AssociationFigures[]; year: number; opened: boolean };

/** The Union, its associations in the order asked for, and what lies below each; open where a search has found something. */
export function AssociationTree({ units, figures, year, opened }: AssociationTreeProps) {
  const t = useTranslations('association.tree');
  const states = useTranslations('association.state');
  const locale = useLocale();
  const below = (id: string | null) => units.filter(({ parentId }) => parentId === id);
  const known = new Set(units.map(({ id }) => id));
  const roots = units.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const place = new Map(figures.map(({ id }, index) => [id, index]));
  const link = (unit: Unit) => (
    <Link href={`/associations/${unit.id}?year=${year}`} className="font-medium text-ink no-underline touch:inline-block touch:py-2.5 hover:underline">
      <LocalText value={unit.name} />
    </Link>
  );
  const members = (unit: Unit) => (unit.memberCount === null ? [] : [t('members', { count: unit.memberCount })]);
  const note = (parts: string[]) => (parts.length > 0 ? <span className="text-ink-2 text-sm">{parts.join(' · ')}</span> : null);

  function activities(row: AssociationFigures): string {
    if (row.activities === null) return t('unknown', { state: states(row.standing ?? 'none') });
    return t(knownFigures(row).provisional ? 'provisional' : 'activities', { count: row.activities });
  }
  function describe(unit: Unit): string[] {
    const row = figures.find(({ id }) => id === unit.id);
    if (!row) return members(unit);
    return [
      activities(row),
      ...(row.completeness === null ? [] : [t('completeness', { share: formatPercent(row.completeness, locale) })]),
      ...(row.timeliness === null ? [] : [t('timeliness', { share: formatPercent(row.timeliness, locale) })]),
      ...members(unit),
    ];
  }
  function branch(unit: Unit) {
    const children = below(unit.id);
    return (
      <li key={unit.id} className="border-line-2 border-t py-2 first:border-t-0">
        <div className="flex flex-wrap items-baseline gap-x-3">
          {link(unit)}
          {note(describe(unit))}
        </div>
        {children.length > 0 ? (
          <details open={opened} className="mt-0.5">
            <summary className="cursor-pointer text-ink-2 text-sm touch:py-3">{t('units', { count: children.length })}</summary>
            <ul className="mt-1 ml-1.5 border-line border-l pl-4">{children.map(branch)}</ul>
          </details>
        ) : null}
      </li>
    );
  }
  return roots.map((root) => (
    <div key={root.id}>
      <p className="pb-2">{link(root)}</p>
      <ul className="ml-1.5 border-line border-l pl-4">
        {below(root.id)
          .toSorted((a, b) => (place.get(a.id) ?? Number.MAX_SAFE_INTEGER) - (place.get(b.id) ?? Number.MAX_SAFE_INTEGER))
          .map(branch)}
      </ul>
    </div>
  ));
}
