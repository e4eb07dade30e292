import type { StaffOverview } from '@nhipcau/api/skill';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** How far each skill that posts require is covered, the least covered first, against the target of the year. */
export function CoverageBars({ overview }: { overview: StaffOverview }) {
  const t = useTranslations('skill.coverage');
  const locale = useLocale();
  const rows = overview.bySkill.toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0));
  return (
    <>
      <p className="mb-3 text-ink-2 text-sm">{overview.target === null ? t('noTarget') : t('target', { target: formatPercent(overview.target, locale) })}</p>
      <ul className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        {rows.map(({ skill, slots, covered, share }) => {
          const valueText = t('value', { covered, slots, share: formatPercent(share ?? 0, locale) });
          return (
            <li key={skill.id} data-figure={`coverage-${skill.id}`} data-value={share ?? ''}>
              <div className="mb-1 flex justify-between gap-3 text-sm">
                <Link href={`/staff/skills/${skill.id}`} className="text-ink touch:py-2.5">
                  <LocalText value={skill.name} />
                </Link>
                <span className="shrink-0 text-ink-2">{valueText}</span>
              </div>
              <ProgressBar
                value={share ?? 0}
                {...(overview.target === null ? {} : { expected: overview.target })}
                tone={overview.target === null ? 'neutral' : (share ?? 0) >= overview.target ? 'on' : (share ?? 0) > 0 ? 'risk' : 'off'}
                label={pickText(skill.name, locale)}
                valueText={valueText}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
