import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url(),
  /** connections one process may hold */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

/** Read on first use, so that a build needs no database. @throws ZodError where DATABASE_URL is missing or no URL */
export const dbEnv = () => schema.parse(process.env);

/** The migrated database that tests copy. @throws where it is not set: `npm test` sets it */
export function testTemplateUrl(): string {
  const url = process.env.TEST_TEMPLATE_URL;
  if (!url) throw new Error('TEST_TEMPLATE_URL is not set: run the tests with `npm test`');
  return url;
}
