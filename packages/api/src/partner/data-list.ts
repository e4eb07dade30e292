import { type Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { agreementState, PARTNER_STAGES, type PartnerSort, substanceSummary } from '@nhipcau/domain/partner';
import { addDays, fold } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { slice } from '../pagination.ts';
import { type AuthorizedScope, organisationsIn, partnersIn } from '../scope.ts';
import { loadPartnerStates } from './state.ts';
import { PARTNER_VIEWS, type PartnerExportInput, type PartnerFilters, type PartnerListInput, type PartnerRow, type PartnerView } from './types.ts';

/** Days ahead that a commitment counts as coming up. */
export const DUE_AHEAD_DAYS = 30;

const columns = {
  id: true,
  code: true,
  name: true,
  kind: true,
  countries: true,
  region: true,
  languages: true,
  website: true,
  stageOverride: true,
  archivedAt: true,
  sample: true,
  steward: { select: { id: true, name: true } },
} as const satisfies Prisma.PartnerSelect;

const text = (value: unknown) => storedText.parse(value);

function byPartner<Row extends { partnerId: string }>(rows: readonly Row[]): (id: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.partnerId);
    if (group) group.push(row);
    else groups.set(row.partnerId, [row]);
  }
  return (id) => groups.get(id) ?? [];
}

/** Agreements that end ahead, are not renewed and stand now, by partner. */
async function endingAgreements(db: Tx, partner: Prisma.PartnerWhereInput, today: string) {
  const rows = await db.agreement.findMany({
    where: { partner, renewedBy: null, expiresOn: { gte: toDate(today) } },
    select: { partnerId: true, signedOn: true, inForceOn: true, expiresOn: true, endedOn: true },
    orderBy: { expiresOn: 'asc' },
  });
  const days = rows.map(({ partnerId, ...row }) => ({
    ...{ partnerId, signedOn: toIso(row.signedOn), inForceOn: toIso(row.inForceOn) },
    ...{ expiresOn: toIso(row.expiresOn), endedOn: toIso(row.endedOn) },
  }));
  return byPartner(days.filter((row) => agreementState(row, today) === 'expiring'));
}

type Listed = PartnerRow & { dueSoon: number };

/**
 * Every partner in the scope that is not merged away, with its state. The register is read whole, each kind of record in one statement of its own:
 * stage and substance are no columns.
 */
async function loadRows(db: Tx, scope: AuthorizedScope, today: string): Promise<Listed[]> {
  const where: Prisma.PartnerWhereInput = { AND: [partnersIn(scope), { mergedIntoId: null }] };
  const soon = addDays(today, DUE_AHEAD_DAYS);
  const rows = await db.partner.findMany({ where, select: columns });
  const states = await loadPartnerStates(db, rows, today);
  // an association is not told who else works with its partner
  const links = await db.partnerLink.findMany({
    where: { partner: where, organisation: organisationsIn(scope) },
    select: { partnerId: true, organisation: { select: { id: true, name: true } } },
    orderBy: [{ role: 'asc' }, { organisation: { path: 'asc' } }],
  });
  const due = await db.commitment.findMany({
    where: { partner: where, status: 'OPEN', dueOn: { lte: toDate(soon) } },
    select: { partnerId: true, dueOn: true },
  });
  const [linksOf, dueOf, endingOf] = [byPartner(links), byPartner(due), await endingAgreements(db, where, today)];
  return rows.flatMap(({ stageOverride, archivedAt, ...row }) => {
    const state = states.get(row.id);
    if (!state) return [];
    const open = dueOf(row.id);
    return [
      {
        ...row,
        name: text(row.name),
        stage: state.stage,
        overridden: stageOverride !== null,
        associations: linksOf(row.id).map(({ organisation }) => ({ id: organisation.id, name: text(organisation.name) })),
        substance: state.substance.score,
        paper: state.substance.paper,
        lastOn: state.substance.lastOn,
        frequency: state.substance.frequency,
        expiresOn: endingOf(row.id)[0]?.expiresOn ?? null,
        overdue: open.filter(({ dueOn }) => toIso(dueOn) < today).length,
        dueSoon: open.length,
        archived: archivedAt !== null,
      },
    ];
  });
}

const inView: Record<PartnerView, (row: Listed) => boolean> = {
  paper: (row) => row.paper && !row.archived,
  expiring: (row) => row.expiresOn !== null && !row.archived,
  due: (row) => row.dueSoon > 0 && !row.archived,
  noSteward: (row) => row.steward === null && !row.archived,
  archived: (row) => row.archived,
};

const words = (row: Listed) => fold([row.code, row.name.vi, row.name.en, row.name.fr, row.website, ...row.associations.map(({ name }) => name.vi)].join(' '));

function keeps(filters: PartnerFilters) {
  const wanted = fold(filters.q).split(/\s+/).filter(Boolean);
  return (row: Listed) => {
    if (!(filters.view ? inView[filters.view](row) : !row.archived)) return false;
    if (filters.kind && row.kind !== filters.kind) return false;
    if (filters.country && !row.countries.includes(filters.country)) return false;
    if (filters.region && row.region !== filters.region) return false;
    if (filters.stage && row.stage !== filters.stage) return false;
    if (filters.stewardId && row.steward?.id !== filters.stewardId) return false;
    if (filters.associationId && !row.associations.some(({ id }) => id === filters.associationId)) return false;
    return wanted.every((word) => words(row).includes(word));
  };
}

const collator = new Intl.Collator('vi');
type Key = string | number | null;
const SORT_KEYS: Record<Exclude<PartnerSort, 'name'>, (row: Listed) => Key> = {
  kind: ({ kind }) => kind,
  stage: ({ stage }) => PARTNER_STAGES.indexOf(stage),
  substance: (row) => row.substance,
  lastInteraction: ({ lastOn }) => lastOn,
  frequency: ({ frequency }) => frequency,
};

/** By name in Vietnamese order; whatever is not known stands last in either direction. */
function inOrder({ sort, direction }: Pick<PartnerExportInput, 'sort' | 'direction'>) {
  const sign = direction === 'asc' ? 1 : -1;
  const byName = (a: Listed, b: Listed) => collator.compare(a.name.vi, b.name.vi) || a.code.localeCompare(b.code);
  if (sort === 'name') return (a: Listed, b: Listed) => sign * byName(a, b);
  const key = SORT_KEYS[sort];
  return (a: Listed, b: Listed) => {
    const [x, y] = [key(a), key(b)];
    if (x === y) return byName(a, b);
    if (x === null || y === null) return x === null ? 1 : -1;
    return sign * (x < y ? -1 : 1);
  };
}

const shown = ({ dueSoon: _due, ...row }: Listed): PartnerRow => row;

/** A page of the partners that the filters leave, and counts of all in the scope for the head of the list. */
export async function listPartners(db: Tx, scope: AuthorizedScope, input: PartnerListInput, today: string) {
  const all = await loadRows(db, scope, today);
  const kept = all.filter(keeps(input)).sort(inOrder(input));
  const { skip, take } = slice(input);
  const live = all.filter(({ archived }) => !archived);
  const byStage = Object.fromEntries(PARTNER_STAGES.map((stage) => [stage, live.filter((row) => row.stage === stage).length])) as Record<
    (typeof PARTNER_STAGES)[number],
    number
  >;
  const views = Object.fromEntries(PARTNER_VIEWS.map((view) => [view, all.filter(inView[view]).length])) as Record<PartnerView, number>;
  const summary = { total: live.length, byStage, views, substance: substanceSummary(live.map((row) => row.substance)).mean };
  return { rows: kept.slice(skip, skip + take).map(shown), total: kept.length, page: input.page, size: input.size, summary };
}

/** All partners that the filters leave, for a file. */
export async function listPartnersForExport(db: Tx, scope: AuthorizedScope, input: PartnerExportInput, today: string): Promise<PartnerRow[]> {
  return (await loadRows(db, scope, today)).filter(keeps(input)).sort(inOrder(input)).map(shown);
}
