import { z } from 'zod';

export const LOCALES = ['vi', 'en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export const localeSchema = z.enum(LOCALES);

/** A name or title in up to three languages; Vietnamese is required, the others fall back to it. */
export interface LocalText {
  vi: string;
  en?: string | null | undefined;
  fr?: string | null | undefined;
}

/** One line of plain text, trimmed, at most `max` characters; control characters are refused. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'controlCharacters');
/** Several lines of plain text; empty becomes null. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullable()
    .transform((text) => text || null);
const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'controlCharacters')
    .nullish()
    .transform((text) => text || undefined);

/** Text in up to three languages, each at most `max` characters. */
export const localText = (max = 300) => z.object({ vi: line(max), en: optionalLine(max), fr: optionalLine(max) });
export const storedText = z.object({ vi: z.string(), en: z.string().nullish(), fr: z.string().nullish() });
