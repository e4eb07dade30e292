import type { Tx } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import { toLocale } from '@nhipcau/i18n';
import type { CurrentUser } from '../context.ts';

/** The caller's own account. */
export async function getProfile(db: Tx, caller: CurrentUser) {
  const { organisation, locale, ...user } = await db.user.findUniqueOrThrow({
    where: { id: caller.id },
    select: { name: true, email: true, role: true, locale: true, lastSignInAt: true, version: true, organisation: { select: { name: true } } },
  });
  return { ...user, locale: toLocale(locale), organisation: organisation ? storedText.parse(organisation.name) : null };
}
