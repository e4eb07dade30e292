'use client';
import type { BulletinLanguage, Parity, ParityFinding, TermFinding } from '@nhipcau/domain/bulletin';
import { formatDay, formatDayMonth, formatMonth, formatNumber } from '@nhipcau/i18n';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';

/** `paragraph` null: the title. */
type Place = { side: 'A' | 'B'; paragraph: number | null };
type ParityPanelProps = {
  parity: Parity;
  terms: TermFinding[];
  languages: Record<'A' | 'B', BulletinLanguage>;
  onGo: (place: Place) => void;
};

/** Whether the two languages say the same, check by check, and where they do not: each place is a button that leads there. */
export function ParityPanel({ parity, terms, languages, onGo }: ParityPanelProps) {
  const t = useTranslations('bulletin.parity');
  const checks = useTranslations('bulletin.check');
  const words = useFindingWords();
  const where = useWhere(languages);
  return (
    <div className="flex flex-col gap-4">
      <p data-figure="article-parity" data-value={`${parity.passed}/${parity.total}`} className="font-semibold">
        {t('share', { passed: parity.passed, total: parity.total })}
      </p>
      {parity.blocked ? <p className="text-off text-sm">{t('blocked')}</p> : null}
      <ul aria-label={t('checks')} className="flex flex-col gap-1.5 text-sm">
        {parity.checks.map(({ check, hard, passed }) => (
          <li key={check} className="flex items-baseline justify-between gap-3">
            <span className="first-letter:uppercase">{checks(check)}</span>
            <StatusMark
              status={passed === null ? 'no_data' : passed ? 'on_track' : hard ? 'off_track' : 'at_risk'}
              label={t(passed === null ? 'none' : passed ? 'ok' : hard ? 'bad' : 'warn')}
            />
          </li>
        ))}
      </ul>
      {parity.findings.length > 0 ? (
        <section aria-labelledby="parity-findings">
          <h3 id="parity-findings" className="mb-1 font-semibold text-sm">
            {t('findings')}
          </h3>
          <ul className="flex flex-col gap-1">
            {parity.findings.map((finding) => (
              <li key={JSON.stringify(finding)}>
                <Finding
                  tone={finding.hard ? 'off' : 'risk'}
                  text={words(finding)}
                  where={where(finding.side, finding.paragraph, finding.kind === 'empty')}
                  onGo={() => onGo({ side: finding.side, paragraph: finding.paragraph })}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {terms.length > 0 ? (
        <section aria-labelledby="parity-terms">
          <h3 id="parity-terms" className="mb-1 font-semibold text-sm">
            {t('terms')}
          </h3>
          <ul className="flex flex-col gap-1">
            {terms.map((finding) => (
              <li key={`${finding.key} ${finding.paragraphB}`}>
                <Finding
                  tone="risk"
                  text={t('term', { a: finding.termA, b: finding.termB })}
                  where={where('B', finding.paragraphB, false)}
                  onGo={() => onGo({ side: 'B', paragraph: finding.paragraphB })}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Finding({ tone, text, where, onGo }: { tone: 'off' | 'risk'; text: string; where: string; onGo: () => void }) {
  return (
    <button
      type="button"
      onClick={onGo}
      className={`w-full rounded-lg border-l-3 px-2.5 py-1.5 text-left text-sm hover:bg-line-2 touch:min-h-11 ${tone === 'off' ? 'border-off' : 'border-risk'}`}
    >
      {text}
      <span className="block text-ink-3 text-xs">{where}</span>
    </button>
  );
}

function useWhere(languages: Record<'A' | 'B', BulletinLanguage>) {
  const t = useTranslations('bulletin.parity');
  const names = useTranslations('enums.bulletinLanguage');
  return (side: 'A' | 'B', paragraph: number | null, whole: boolean) =>
    whole
      ? t('whole', { language: names(languages[side]) })
      : t('where', { language: names(languages[side]), place: paragraph === null ? 'title' : 'paragraph', paragraph: (paragraph ?? 0) + 1 });
}

/** A number, day or time as the reader writes it. */
function useFindingWords() {
  const t = useTranslations('bulletin.finding');
  const locale = useLocale();
  const shown = ({ check, value }: ParityFinding) => {
    if (check === 'numbers') return formatNumber(Number(value), locale, Math.min(6, value.split('.')[1]?.length ?? 0));
    if (check !== 'dates') return value;
    if (value.startsWith('--')) return formatDayMonth(`2024${value.slice(1)}`, locale);
    if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(`${value}-01`, locale);
    return /^\d{4}-/.test(value) ? formatDay(value, locale) : value;
  };
  return (finding: ParityFinding): string => {
    const value = shown(finding);
    if (finding.kind !== 'missing') return t(finding.kind, { value });
    const { check } = finding;
    return check === 'numbers' || check === 'dates' || check === 'links' || check === 'images' || check === 'names' ? t(`missing_${check}`, { value }) : value;
  };
}
