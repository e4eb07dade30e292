// tsx seeds/admin.ts --email=… --name=…: the first administrator of an installation
import { parseArgs } from 'node:util';
import { hashPassword } from '@nhipcau/auth/password';
import { createDb } from '@nhipcau/db';
import { emailAddress, isWeakPassword, PASSWORD_MAX, PASSWORD_MIN, personName } from '@nhipcau/domain/user';
import { askSecrets } from './ask.ts';
import { createAdmin, Refused } from './create-admin.ts';
import { seedsEnv } from './env.ts';

const usage = 'npm run admin:create -- --email=ten@donvi.vn --name="Nguyễn Văn A"   (the password is asked, or taken from ADMIN_PASSWORD)';

/** @throws Refused for an argument that is not known or not good */
function given() {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } }, strict: false });
  const email = emailAddress.safeParse(values.email);
  if (!email.success) throw new Refused(`--email must be an e-mail address. ${usage}`);
  const name = personName.safeParse(values.name);
  if (!name.success) throw new Refused(`--name must be the person’s name, at most 120 characters. ${usage}`);
  return { email: email.data, name: name.data };
}

async function choosePassword(own: string[], fromEnvironment: string | undefined): Promise<string> {
  const [password = '', again] = fromEnvironment === undefined ? await askSecrets(['Password: ', 'Again: ']) : [fromEnvironment, fromEnvironment];
  if (password !== again) throw new Refused('The two passwords differ.');
  if (password.length > PASSWORD_MAX || isWeakPassword(password, own)) {
    throw new Refused(`The password is too easy: at least ${PASSWORD_MIN} characters that are no usual word, year or name.`);
  }
  return password;
}

async function main(): Promise<void> {
  const person = given();
  const env = seedsEnv();
  const password = await choosePassword([person.name, person.email], env.ADMIN_PASSWORD);
  const db = createDb(env.DATABASE_URL, 1);
  try {
    await createAdmin(db, { ...person, passwordHash: await hashPassword(password) });
    console.log(`${person.email} is an administrator now and can sign in.`);
  } finally {
    await db.$disconnect();
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
