import type { EventOptions } from '@nhipcau/api/event';
import type { EventFormInput } from '@nhipcau/domain/event';
import { formatCountry, formatDay, formatNumber, type Locale, pickText } from '@nhipcau/i18n';
import type { ConflictField } from '@/components/conflict-dialog';

/** Two versions of an event, field by field, in words. `label` says a key of `event.form`, `formName` a form of event. */
export function conflictFields(
  mine: EventFormInput,
  theirs: EventFormInput,
  options: EventOptions,
  words: {
    label: (
      key:
        | 'title'
        | 'description'
        | 'form'
        | 'theme'
        | 'startsOn'
        | 'endsOn'
        | 'place'
        | 'host'
        | 'coHosts'
        | 'expectedParticipants'
        | 'budget'
        | 'anniversary'
        | 'serves',
    ) => string;
    countries: string;
    partners: string;
    formName: (form: EventFormInput['form']) => string;
  },
  locale: Locale,
): ConflictField[] {
  const texts = (text: EventFormInput['description']) => [text?.vi, text?.en, text?.fr].filter(Boolean).join('\n');
  const host = (id: string) => pickText(options.hosts.find((one) => one.id === id)?.name, locale) || id;
  const day = (iso: string | null) => (iso ? formatDay(iso, locale) : '');
  const figure = (value: number | null) => (value === null || Number.isNaN(value) ? '' : formatNumber(value, locale, 2));
  const goals = (rows: EventFormInput['goals']) =>
    rows
      .map(({ goalId, indicatorId, expectedContribution }) => {
        const goal = options.goals.find(({ id }) => id === goalId);
        const indicator = goal?.indicators.find(({ id }) => id === indicatorId);
        return [goal?.code, indicator && pickText(indicator.name, locale), figure(expectedContribution)].filter(Boolean).join(' · ');
      })
      .join('; ');
  const compare = (label: string, say: (values: EventFormInput) => string): ConflictField => ({ label, mine: say(mine), theirs: say(theirs) });
  return [
    compare(words.label('title'), (v) => texts(v.title)),
    compare(words.label('description'), (v) => texts(v.description)),
    compare(words.label('form'), (v) => words.formName(v.form)),
    compare(words.label('theme'), (v) => v.theme ?? ''),
    compare(words.label('startsOn'), (v) => day(v.startsOn)),
    compare(words.label('endsOn'), (v) => day(v.endsOn)),
    compare(words.label('place'), (v) => v.place ?? ''),
    compare(words.label('host'), (v) => (v.hostId ? host(v.hostId) : '')),
    compare(words.label('coHosts'), (v) => v.coHostIds.map(host).sort().join(', ')),
    compare(words.countries, (v) => v.countries.map((code) => formatCountry(code, locale)).join(', ')),
    compare(words.partners, (v) =>
      (v.partners ?? [])
        .map(({ partnerId }) => pickText(options.partners.find(({ id }) => id === partnerId)?.name, locale) || partnerId)
        .sort()
        .join(', '),
    ),
    compare(words.label('expectedParticipants'), (v) => figure(v.expectedParticipants)),
    compare(words.label('budget'), (v) => (v.budget === null ? '' : `${figure(v.budget)} ${v.currency}`)),
    compare(words.label('anniversary'), (v) => pickText(options.anniversaries.find(({ key }) => key === v.anniversaryKey)?.name, locale)),
    compare(words.label('serves'), (v) => goals(v.goals)),
  ];
}
