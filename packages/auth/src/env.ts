import { z } from 'zod';

const KNOWN = ['secret', 'changeme', 'password', 'development', 'nextauth'];
const schema = z.object({
  AUTH_SECRET: z
    .string()
    .min(32)
    .refine((secret) => new Set(secret).size >= 10 && !KNOWN.some((word) => secret.toLowerCase().includes(word))),
});

/** The key that session cookies are signed with. @throws ZodError where it is missing, short or guessable */
export const authEnv = () => schema.parse(process.env);
