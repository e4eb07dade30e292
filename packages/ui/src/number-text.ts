type Separators = { group: string; decimal: string };

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.8);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: find('group'), decimal: find('decimal') };
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Reads a number as it is written in `locale`: "1.450" and "12,5" in Vietnamese, "1,450" and "12.5" in English.
 * Returns null for an empty text, and undefined for what is no number in that locale: "12.5" in Vietnamese is
 * refused rather than read as 125, because a group has three digits. Spaces of any kind count as grouping.
 */
export function parseNumberText(text: string, locale: string): number | null | undefined {
  const { group, decimal } = separatorsOf(locale);
  const trimmed = text.trim().replace(/[−–]/g, '-');
  if (trimmed === '') return null;
  const groupMark = /\s/.test(group) ? '\\s' : `[${literal(group)}\\s]`;
  const shape = new RegExp(`^-?(?:\\d+|\\d{1,3}(?:${groupMark}\\d{3})+)(?:${literal(decimal)}\\d+)?$`);
  if (!shape.test(trimmed)) return undefined;
  const plain = trimmed.replace(new RegExp(groupMark, 'g'), '').replace(decimal, '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Writes a number as `locale` does, with at most `fractionDigits` decimals; null is the empty text. */
export function formatNumberText(value: number | null, locale: string, fractionDigits: number): string {
  return value === null ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: fractionDigits }).format(value);
}
