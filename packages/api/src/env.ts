import { z } from 'zod';

const schema = z.object({
  /** address that links in e-mails start with */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  SMTP_URL: z.string().optional(),
  /** set by the embedded start only: sample accounts are shown, unsent messages can be read by the administrator */
  NHIPCAU_DEMO: z.enum(['0', '1']).default('0'),
});

/** The settings of this process, read at run time. @throws ZodError with the name of what is wrong */
export const apiEnv = () => schema.parse(process.env);
export const isDemo = () => apiEnv().NHIPCAU_DEMO === '1';
