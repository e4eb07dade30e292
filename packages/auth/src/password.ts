import { hash, verify } from '@node-rs/argon2';

// OWASP's setting for Argon2id; the library's default variant is Argon2id
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// of a random value: compared where there is no account, so that the answer takes as long
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$Qcy/jy6fuZ8BosZIoBJNcg$GkIk+uA+Qual6jDv71Rku+bcEbUcFUEX6Dl6AfZ31r8';

/** Argon2id hash with its salt and cost, as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether the password fits the stored hash; with no hash it is false, after the same work. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const fits = await verify(stored ?? NOBODY, password).catch(() => false);
  return stored !== null && fits;
}
