import { z } from 'zod';

/** ISO 639-1 codes of the languages a record may name; their names come from the locale data. */
export const LANGUAGE_CODES: readonly string[] =
  'vi en fr zh ru es ja ko lo km th my id ms tl de it pt nl pl cs sk hu ro bg uk be sr hr el tr ar fa he hi bn ur ne si mn kk uz az hy ka fi sv no da et lv lt sw am'.split(
    ' ',
  );

const known = new Set(LANGUAGE_CODES);

/** One known language. */
export const languageCode = z.string().refine((code) => known.has(code), 'choice');

/** Languages of a record: known codes, each once, at most 20. */
export const languageCodes = z
  .array(languageCode)
  .max(20)
  .transform((codes) => [...new Set(codes)]);
