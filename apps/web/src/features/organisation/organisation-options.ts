import type { RouterOutputs } from '@nhipcau/api';
import { type Locale, pickText } from '@nhipcau/i18n';
import type { ComboboxOption } from '@nhipcau/ui/combobox';

/** Organisations to choose from, found by their names in every language and by their code. */
export const organisationOptions = (rows: RouterOutputs['organisation']['list'], locale: Locale): ComboboxOption[] =>
  rows.map((row) => ({
    value: row.id,
    label: pickText(row.name, locale),
    hint: row.code,
    keywords: [row.code, row.name.vi, row.name.en ?? '', row.name.fr ?? ''],
  }));
