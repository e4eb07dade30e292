import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { Role } from '@nhipcau/domain/access';
import type { Context, CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { createCaller } from '../root.ts';

export const TODAY = '2025-07-10';

/** The office with an account of every role: lan and minh have records linked to theirs; lan holds a post that requires French 4 and protocol 3. */
export async function makeOffice() {
  const own: TestDatabase = await createTestDatabase();
  const { db } = own;
  const union = await db.organisation.create({ data: { code: 'u', path: 'u', kind: 'UNION', name: { vi: 'Liên hiệp' } } });
  const association = await db.organisation.create({ data: { code: 'fr', path: 'u/fr', kind: 'ASSOCIATION', name: { vi: 'Hội' }, parentId: union.id } });
  const users = new Map<string, CurrentUser>();
  const account = async (name: string, role: Role) => {
    const organisation = role === 'ASSOCIATION' ? { id: association.id, path: association.path, name: association.name } : null;
    const { id, email } = await db.user.create({ data: { email: `${name}@example.test`, name, role, organisationId: organisation?.id ?? null } });
    users.set(name, { id, name, email, role, locale: 'vi', organisation });
    return id;
  };
  const admin = await account('admin', 'ADMIN');
  await account('leader', 'LEADER');
  const accounts = { lan: await account('lan', 'STAFF'), minh: await account('minh', 'ASSOCIATION') };
  await account('nobody', 'STAFF');
  const as = (name: string, today = TODAY) => {
    const context: Context = { db, user: users.get(name) ?? null, today, locale: 'vi', requestId: 'test', address: '::1', sameOrigin: true };
    return createCaller(context);
  };
  const skill = (code: string, language: string | null) =>
    db.skill.create({ data: { code, group: language ? 'LANGUAGE' : 'PROTOCOL', language, name: { vi: code } } });
  const [fr, protocol] = [await skill('fr', 'fr'), await skill('protocol', null)];
  const post = await db.position.create({
    data: {
      ...{ code: 'desk', title: { vi: 'Chuyên viên' }, organisationId: union.id },
      skills: {
        create: [
          { skillId: fr.id, level: 4 },
          { skillId: protocol.id, level: 3 },
        ],
      },
    },
  });
  const lan = await db.staffMember.create({ data: { name: 'Bùi Thị Lan', organisationId: union.id, userId: accounts.lan, positionId: post.id } });
  const minh = await db.staffMember.create({ data: { name: 'Đỗ Văn Minh', organisationId: association.id, userId: accounts.minh } });
  return { own, db, as, union, association, admin, accounts, fr: fr.id, protocol: protocol.id, post: post.id, lan: lan.id, minh: minh.id };
}
export type Office = Awaited<ReturnType<typeof makeOffice>>;

let keys = 0;
export const newKey = () => `019b0000-0000-7000-8000-${String(++keys).padStart(12, '0')}`;

/** The error of a call: its message key and the fields it names. */
export async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const app = error instanceof AppError ? error : error instanceof Error && error.cause instanceof AppError ? error.cause : null;
  return app ? { key: app.message, fields: app.details.fields ?? {}, current: app.details.current } : error;
}

export const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF');
