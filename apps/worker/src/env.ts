import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url(),
  /** smtp://user:password@host:587 or smtps://…; without it messages stay in the outbox */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .or(z.literal('').transform(() => undefined)),
  /** sender of every message */
  MAIL_FROM: z.string().min(3).default('Nhịp Cầu <no-reply@localhost>'),
  NHIPCAU_DEMO: z.enum(['0', '1']).default('0'),
});

export type WorkerEnv = z.infer<typeof schema>;

/** The settings of this process. @throws ZodError with the name of what is missing or wrong */
export const workerEnv = (): WorkerEnv => schema.parse(process.env);
