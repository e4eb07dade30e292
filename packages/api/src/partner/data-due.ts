import type { Tx } from '@nhipcau/db';
import { AGREEMENT_STATES } from '@nhipcau/domain/partner';
import type { z } from 'zod';
import { slice } from '../pagination.ts';
import { type AuthorizedScope, partnersIn } from '../scope.ts';
import { agreementOf, agreementSelect, commitmentOf, commitmentSelect, text } from './rows.ts';
import { type AgreementListRow, type agreementListInput, COMMITMENT_STATES, type CommitmentListRow, type commitmentListInput } from './types.ts';

const partner = { select: { id: true, name: true, steward: { select: { name: true } } } } as const;
const partnerOf = (row: { id: string; name: unknown; steward: { name: string } | null }) => ({
  id: row.id,
  name: text(row.name),
  steward: row.steward?.name ?? null,
});
const alive = (scope: AuthorizedScope) => ({ AND: [partnersIn(scope), { mergedIntoId: null, archivedAt: null }] });
const countBy = <K extends string>(keys: readonly K[], rows: readonly { state: K }[]) =>
  Object.fromEntries(keys.map((key) => [key, rows.filter(({ state }) => state === key).length])) as Record<K, number>;

/** What calls for somebody stands first, what is over last. */
const FIRST = ['expiring', 'in_force', 'upcoming', 'unsigned', 'expired', 'ended'] as const;
const OWED = ['overdue', 'open', 'missed', 'kept'] as const;
const byNeed =
  <K extends string>(order: readonly K[]) =>
  (a: { state: K }, b: { state: K }) =>
    order.indexOf(a.state) - order.indexOf(b.state);

/** Agreements of the partners in the scope: those that end next first, those that are over last. The state is computed, so it is no column. */
export async function listAgreements(db: Tx, scope: AuthorizedScope, input: z.output<typeof agreementListInput>, today: string) {
  const rows = await db.agreement.findMany({ where: { partner: alive(scope) }, select: { ...agreementSelect, partner } });
  const all = rows.map((row): AgreementListRow => {
    const { files: _files, note: _note, version: _version, renews: _renews, ...agreement } = agreementOf(row, scope, today);
    return { ...agreement, partner: partnerOf(row.partner) };
  });
  const kept = all
    .filter(({ state }) => input.state === null || state === input.state)
    .sort((a, b) => byNeed(FIRST)(a, b) || (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999') || a.id.localeCompare(b.id));
  const { skip, take } = slice(input);
  return { rows: kept.slice(skip, skip + take), total: kept.length, page: input.page, size: input.size, counts: countBy(AGREEMENT_STATES, all) };
}

/** Commitments of the partners in the scope: those overdue first, then those ahead, by their day. */
export async function listCommitments(db: Tx, scope: AuthorizedScope, input: z.output<typeof commitmentListInput>, today: string) {
  const rows = await db.commitment.findMany({ where: { partner: alive(scope) }, select: { ...commitmentSelect, partner } });
  const all = rows.map((row): CommitmentListRow => {
    const { agreementId: _agreement, ...commitment } = commitmentOf(row, today);
    return { ...commitment, partner: partnerOf(row.partner) };
  });
  const kept = all
    .filter(({ state }) => input.state === null || state === input.state)
    .sort((a, b) => byNeed(OWED)(a, b) || a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
  const { skip, take } = slice(input);
  return { rows: kept.slice(skip, skip + take), total: kept.length, page: input.page, size: input.size, counts: countBy(COMMITMENT_STATES, all) };
}
