import { type Locale, pickText } from '@nhipcau/i18n';

/** What a list of choices offers. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

/** Records to choose from, by the name that the reader reads. */
export const choicesOf = (rows: readonly { id: string; name: unknown }[], locale: Locale): Choice[] =>
  rows.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }));

/** The word of what was chosen; null: nothing was. */
export const wordOf = (choices: readonly Choice[], value: string | null): string | null => choices.find((one) => one.value === value)?.label ?? null;
