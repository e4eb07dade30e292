import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url(),
  /** set by the embedded start only: demo accounts are made and printed */
  NHIPCAU_DEMO: z.enum(['0', '1']).default('0'),
  /** password of the first administrator where no terminal can be asked */
  ADMIN_PASSWORD: z.string().optional(),
});

/** The settings of this process. @throws ZodError with the name of what is wrong */
export const seedsEnv = () => schema.parse(process.env);
