import { type Prisma, type Tx, toIso } from '@nhipcau/db';
import { agreementState, PARTNER_STAGES, type PartnerSort, substanceSummary } from '@nhipcau/domain/partner';
import { addDays, fold } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { slice } from '../pagination.ts';
import { type AuthorizedScope, organisationsIn, partnersIn } from '../scope.ts';
import { loadPartnerStates } from './state.ts';
import { PARTNER_VIEWS, type PartnerExportInput, type PartnerFilters, type PartnerListInput, type PartnerRow, type PartnerView } from './types.ts';

/** Days ahead that a commitment counts as coming up. */
export const DUE_AHEAD_DAYS = 30;

const selectIn = (scope: AuthorizedScope) =>
  ({
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
    // an association is not told who else works with its partner
    links: {
      where: { organisation: organisationsIn(scope) },
      select: { organisation: { select: { id: true, name: true } } },
      orderBy: [{ role: 'asc' }, { organisation: { path: 'asc' } }],
    },
    agreements: { select: { signedOn: true, inForceOn: true, expiresOn: true, endedOn: true, renewedBy: { select: { id: true } } } },
    commitments: { select: { dueOn: true }, where: { status: 'OPEN' } },
  }) as const satisfies Prisma.PartnerSelect;
type Selected = Prisma.PartnerGetPayload<{ select: ReturnType<typeof selectIn> }>;

const text = (value: unknown) => storedText.parse(value);

/** Last day of the agreement that ends next among those about to end and not renewed. */
function nextExpiry(agreements: Selected['agreements'], today: string): string | null {
  const ends = agreements.flatMap((row) => {
    const days = { signedOn: toIso(row.signedOn), inForceOn: toIso(row.inForceOn), expiresOn: toIso(row.expiresOn), endedOn: toIso(row.endedOn) };
    return !row.renewedBy && agreementState(days, today) === 'expiring' && days.expiresOn ? [days.expiresOn] : [];
  });
  return ends.sort()[0] ?? null;
}

type Listed = PartnerRow & { dueSoon: number };

/** Every partner in the scope that is not merged away, with its state. A register of hundreds is read whole: stage and substance are no columns. */
async function loadRows(db: Tx, scope: AuthorizedScope, today: string): Promise<Listed[]> {
  const rows = await db.partner.findMany({ where: { AND: [partnersIn(scope), { mergedIntoId: null }] }, select: selectIn(scope) });
  const states = await loadPartnerStates(db, rows, today);
  const soon = addDays(today, DUE_AHEAD_DAYS);
  return rows.flatMap(({ stageOverride, archivedAt, links, agreements, commitments, ...row }) => {
    const state = states.get(row.id);
    if (!state) return [];
    const due = commitments.map(({ dueOn }) => toIso(dueOn));
    return [
      {
        ...row,
        name: text(row.name),
        stage: state.stage,
        overridden: stageOverride !== null,
        associations: links.map(({ organisation }) => ({ id: organisation.id, name: text(organisation.name) })),
        substance: state.substance.score,
        paper: state.substance.paper,
        lastOn: state.substance.lastOn,
        frequency: state.substance.frequency,
        expiresOn: nextExpiry(agreements, today),
        overdue: due.filter((day) => day < today).length,
        dueSoon: due.filter((day) => day <= soon).length,
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
