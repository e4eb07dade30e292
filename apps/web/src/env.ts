import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.string().optional(),
  NHIPCAU_DEMO: z.enum(['0', '1']).default('0'),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
});
/** Settings the web process reads at run time. */
export const webEnv = () => schema.parse(process.env);
