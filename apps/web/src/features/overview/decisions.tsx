import type { OverviewData } from '@nhipcau/api/overview';
import type { Role } from '@nhipcau/domain/access';
import { formatDay, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { shortNames } from '@/components/short-names';
import { Link } from '@/i18n/routing';
import { type DecisionGroup, groupDecisions, hrefOfGroup, hrefOfMatter } from './decision-groups';

/** Names told in a line; the rest are counted. */
const TOLD = 4;
const OF_ASSOCIATIONS = ['approveReport', 'overdueReport'];

function useWords({ kind, matters, daysLate, due }: DecisionGroup, short: ReadonlyMap<string, string>) {
  const t = useTranslations('overview.decisions');
  const comma = useTranslations('overview')('comma');
  const locale = useLocale();
  const whole = matters.map(({ subject }) => pickText(subject, locale));
  const ofAssociations = OF_ASSOCIATIONS.includes(kind);
  const names = ofAssociations ? whole.map((name) => short.get(name) ?? name) : whole;
  // the names of several goals or weaknesses stand in the list that opens
  const isNamed = ofAssociations || whole.length === 1;
  const told = isNamed ? t('names', { names: names.slice(0, TOLD).join(comma), more: Math.max(0, names.length - TOLD) }) : null;
  return {
    line: told === null ? t(`kind.${kind}`, { count: matters.length }) : t('named', { what: t(`kind.${kind}`, { count: matters.length }), names: told }),
    due:
      daysLate !== null ? t('late', { days: daysLate }) : due !== null ? t(kind === 'anniversaryGap' ? 'next' : 'due', { on: formatDay(due, locale) }) : null,
    action: t(`action.${kind}`),
  };
}

const Due = ({ text }: { text: string | null }) => (text === null ? null : <span className="whitespace-nowrap text-ink-2">· {text}</span>);

function Group({ group, data, role, short }: { group: DecisionGroup; data: OverviewData; role: Role; short: ReadonlyMap<string, string> }) {
  const locale = useLocale();
  const t = useTranslations('overview.decisions');
  const { line, due, action } = useWords(group, short);
  const { kind, matters, daysLate } = group;
  return (
    <li
      data-decision={kind}
      className="grid grid-cols-[12px_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 border-line-2 border-t py-1.5 text-sm first:border-t-0 sm:grid-cols-[12px_minmax(0,1fr)_auto] print:py-1"
    >
      <StatusGlyph status={daysLate === null && kind !== 'unansweredWeakness' && kind !== 'worseningWeakness' ? 'at_risk' : 'off_track'} />
      {matters.length === 1 ? (
        <p>
          {line} <Due text={due} />
        </p>
      ) : (
        <details className="min-w-0">
          <summary className="cursor-pointer">
            {line} <Due text={due} />
          </summary>
          <ul className="mt-1 flex flex-col gap-1">
            {matters.map((matter) => (
              <li key={`${matter.id} ${matter.due}`}>
                <Link href={hrefOfMatter(matter, data.year, role)} className="tap text-jade">
                  <LocalText value={matter.subject} />
                </Link>
                {matter.detail ? (
                  <span className="text-ink-2">
                    {' · '}
                    <LocalText value={matter.detail} />
                  </span>
                ) : null}
                {kind === 'anniversaryGap' && matter.due ? <span className="text-ink-2"> · {formatDay(matter.due, locale)}</span> : null}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Link
        data-shell
        aria-label={t('act', { action, line })}
        href={hrefOfGroup(group, data, role)}
        className={`${buttonClass({ size: 'sm' })} max-sm:col-start-2 max-sm:justify-self-start`}
      >
        {action}
      </Link>
    </li>
  );
}

/** What waits for a decision, a line a kind, each leading to where it is taken. */
export function Decisions({ data, role }: { data: OverviewData; role: Role }) {
  const t = useTranslations('overview.decisions');
  const locale = useLocale();
  const groups = groupDecisions(data.decisions);
  const associations = data.decisions.filter(({ kind }) => OF_ASSOCIATIONS.includes(kind)).map(({ subject }) => pickText(subject, locale));
  const told = shortNames(associations);
  const short = new Map(associations.map((name, i) => [name, told[i] ?? name]));
  return (
    <Card title={t('title', { count: groups.length })} titleId="decisions">
      {groups.length === 0 ? (
        <p className="text-ink-2 text-sm">{t('noneText')}</p>
      ) : (
        <ul>
          {groups.map((group) => (
            <Group key={group.kind} group={group} data={data} role={role} short={short} />
          ))}
        </ul>
      )}
    </Card>
  );
}
