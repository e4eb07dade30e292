import type { StaffOverview } from '@nhipcau/api/skill';
import { Heatmap } from '@nhipcau/charts';
import type { PreparedHeatmap } from '@nhipcau/charts/prepare';
import { cefrOf } from '@nhipcau/domain/skill';
import { pickText } from '@nhipcau/i18n';
import { cn } from '@nhipcau/ui';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { useLevel } from './level';

type Heat = StaffOverview['heat'];
type Cell = NonNullable<Heat['people'][number]['cells'][number]>;

/** Shade of a gap: none, and darker the more levels are missing. */
const shade = (gap: number | null) => (gap === null || gap <= 0 ? 0 : Math.min(5, gap + 1));

/** Names of skills stand upright and cells close up, so that the whole picture is seen at once on a wide screen and on paper. */
const UPRIGHT =
  '[&_table]:[border-spacing:1px_2px] [&_td]:min-w-9.5 [&_td]:px-0 [&_td]:text-xs [&_thead_th+th]:leading-tight [&_thead_th+th]:h-44 [&_thead_th+th]:px-0.5 [&_thead_th+th]:rotate-180 [&_thead_th+th]:whitespace-normal [&_thead_th+th]:text-left [&_thead_th+th]:[text-orientation:sideways] [&_thead_th+th]:[writing-mode:vertical-rl] [&_thead_th:first-child]:z-1 [&_thead_th:first-child]:align-bottom';

/** How many requirements a person misses; whose post requires nothing misses nothing, and that is no praise. */
function Gaps({ person }: { person: Heat['people'][number] }) {
  const t = useTranslations('skill');
  const required = person.cells.some((cell) => cell !== null && cell.required !== null);
  if (!required) return <span className="text-ink-3 text-sm">{t('covered.nothing')}</span>;
  return <span className={person.gaps > 0 ? 'text-risk text-sm' : 'text-on text-sm'}>{t('heat.gaps', { count: person.gaps })}</span>;
}

/** People down, required skills across; what is held against what is required, darker the more is missing. On a phone a list of people. */
export function SkillHeatMap({ heat }: { heat: Heat }) {
  const t = useTranslations('skill.heat');
  const locale = useLocale();
  const say = useLevel();
  const short = (level: number | null, language: boolean) => (level === null ? '–' : language ? (cefrOf(level) ?? '') : String(level));
  const text = ({ required, held }: Cell, language: boolean) =>
    required === null ? t('extra', { held: short(held, language) }) : t('cell', { held: short(held, language), required: short(required, language) });
  const heatmap: PreparedHeatmap = {
    columns: heat.skills.map((skill) => ({ id: skill.id, label: pickText(skill.name, locale) })),
    rows: heat.people.map((person) => ({
      id: person.id,
      label: person.name,
      href: `/staff/people/${person.id}`,
      cells: person.cells.map((cell, index) =>
        cell === null
          ? { value: null, text: null, level: null }
          : { value: cell.gap, text: text(cell, heat.skills[index]?.group === 'LANGUAGE'), level: shade(cell.gap) },
      ),
    })),
  };
  return (
    <>
      <p className="mb-3 text-ink-2 text-sm">{t('legend')}</p>
      <div className={cn('hidden sm:block print:[zoom:.62]', UPRIGHT)}>
        <Heatmap heatmap={heatmap} caption={t('caption')} rowHeading={t('person')} noData={t('nothing')} Link={Link} />
      </div>
      <ul className="flex flex-col sm:hidden">
        {heat.people.map((person) => (
          <li key={person.id} className="border-line-2 border-t first:border-t-0">
            <details>
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-3 py-2">
                <span className="font-medium">{person.name}</span>
                <Gaps person={person} />
              </summary>
              <dl className="flex flex-col gap-1 pb-3 text-sm">
                {person.position ? (
                  <div className="text-ink-3">
                    <LocalText value={person.position} />
                  </div>
                ) : null}
                {person.cells.map((cell, index) => {
                  const skill = heat.skills[index];
                  if (!cell || !skill) return null;
                  return (
                    <div key={skill.id} className="flex justify-between gap-3">
                      <dt>
                        <LocalText value={skill.name} />
                      </dt>
                      <dd className={cell.gap ? 'shrink-0 text-risk' : 'shrink-0'}>
                        {cell.required === null
                          ? say(cell.held, skill.group)
                          : t('phone', { held: say(cell.held, skill.group), required: say(cell.required, skill.group) })}
                      </dd>
                    </div>
                  );
                })}
              </dl>
              <Link href={`/staff/people/${person.id}`} className="mb-2 inline-flex min-h-11 items-center text-jade underline">
                {t('open')}
              </Link>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
