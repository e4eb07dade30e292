import { formatDay, formatInstant, formatList, formatNumber, type Locale } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

/** Enumerations by the field that holds them; `status` and `kind` mean something else from noun to noun. */
const ENUMS: Record<string, string> = {
  ...{ role: 'role', locale: 'locale', language: 'locale', form: 'eventForm', measureForm: 'eventForm', outcome: 'outcome', pillar: 'pillar' },
  ...{ direction: 'direction', trajectory: 'trajectory', confidence: 'confidence', category: 'weaknessCategory' },
  ...{ 'user.status': 'userStatus', 'planYear.status': 'planYearStatus', 'event.status': 'eventStatus', 'activity_report.status': 'reportStatus' },
  ...{ 'organisation.kind': 'organisationKind', 'indicator.kind': 'indicatorKind', 'source_document.kind': 'sourceKind' },
  ...{ 'goal.status': 'status', 'indicator.status': 'status' },
  ...{ stageOverride: 'partnerStage', initiator: 'initiator', region: 'partnerRegion' },
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Words for the log: stored names of nouns, verbs, fields and values in the reader's language. What has no word of its own gets a general one, never its raw key. */
export function useAuditWords() {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  // stored names are data: they are checked at run time
  const word = (namespace: string, key: string): string | null => {
    const path = `${namespace}.${key}` as Parameters<typeof t.has>[0];
    return /^\w+$/.test(key) && t.has(path) ? t(path as 'audit.title') : null;
  };
  const noun = (entity: string) => word('audit.nouns', entity) ?? t('audit.nouns.other');
  const verb = (action: string) => word('audit.verbs', action.split('.').at(-1) ?? '') ?? t('audit.verbs.other');
  function field(path: string): string {
    const [first = '', ...rest] = path.split('.');
    const label = word('audit.fields', first) ?? word('sample.tables', first) ?? t('audit.fields.other');
    const parts = rest.map((part) => word('enums.locale', part) ?? word('audit.fields', part) ?? word('sample.tables', part) ?? part);
    return parts.length > 0 ? `${label} (${parts.join(', ')})` : label;
  }
  function value(entity: string, path: string, stored: unknown): string {
    if (stored === null || stored === undefined || stored === '') return '–';
    if (typeof stored === 'boolean') return t(stored ? 'common.yes' : 'common.no');
    if (typeof stored === 'number') return path.toLowerCase().endsWith('year') ? String(stored) : formatNumber(stored, locale, 4);
    if (Array.isArray(stored)) return list(entity, path, stored);
    if (typeof stored === 'object') return t('audit.entries', { count: Object.keys(stored).length });
    return text(entity, path, String(stored));
  }
  function list(entity: string, path: string, items: unknown[]): string {
    const plain = items.filter((item) => typeof item === 'string' || typeof item === 'number');
    // records within records are told by their number; their own rows tell the rest
    if (plain.length !== items.length || plain.some((item) => UUID.test(String(item)))) return t('audit.entries', { count: items.length });
    return formatList(
      plain.map((item) => value(entity, path, item)),
      locale,
    );
  }
  function text(entity: string, path: string, stored: string): string {
    const name = path.split('.').at(-1) ?? path;
    const namespace = ENUMS[`${entity}.${name}`] ?? ENUMS[name];
    const known = namespace ? word(`enums.${namespace}`, stored) : null;
    if (known) return known;
    if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return formatDay(stored, locale);
    if (/^\d{4}-\d{2}-\d{2}T/.test(stored) && !Number.isNaN(Date.parse(stored))) return formatInstant(new Date(stored), locale);
    if (path === 'account') return word('audit.account', stored) ?? stored;
    return UUID.test(stored) ? `…${stored.slice(-6)}` : stored;
  }
  return { noun, verb, field, value };
}
