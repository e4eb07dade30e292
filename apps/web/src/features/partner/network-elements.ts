import type { NetworkLink, NetworkPartner } from '@nhipcau/api/partner/pictures';
import { PARTNER_REGIONS, type PartnerRegion, type PartnerStage } from '@nhipcau/domain/partner';
import { crowd, crowdRadius, pack } from './network-places';

export interface NetworkInput {
  partners: readonly (Pick<NetworkPartner, 'id' | 'region' | 'stage'> & { label: string })[];
  organisations: readonly { id: string; label: string }[];
  links: readonly Pick<NetworkLink, 'partnerId' | 'organisationId' | 'ended'>[];
  regionNames: Readonly<Record<PartnerRegion, string>>;
  /** width ÷ height of where it is drawn; wide unless told */
  flat?: number;
}

export type NodeKind = 'region' | 'association' | 'partner';
export interface GraphNode {
  id: string;
  kind: NodeKind;
  label: string;
  /** the region it stands in */
  parent: string | null;
  stage: PartnerStage | null;
  /** how many it is joined to */
  degree: number;
  /** where the layout begins; the same for the same data */
  position: { x: number; y: number } | null;
  /** the layout leaves it there: hubs, what has no hub, and what would be drawn out of its region by a hub elsewhere */
  fixed: boolean;
}
export interface Graph {
  nodes: GraphNode[];
  edges: { id: string; source: string; target: string; ended: boolean }[];
}

/** The region in which most of an association's partners stand; the first of those that are equal. */
function homeOf(regions: readonly PartnerRegion[]): PartnerRegion | null {
  const count = (region: PartnerRegion) => regions.filter((one) => one === region).length;
  return regions.length === 0 ? null : PARTNER_REGIONS.reduce((best, region) => (count(region) > count(best) ? region : best), PARTNER_REGIONS[0]);
}

type Member = { id: string; node: Omit<GraphNode, 'position'> };
/** A crowd of nodes that belong together: an association with the partners that come to it first, or those of nobody here. */
interface Crowd {
  members: Member[];
}

/** Where each node begins: crowds packed into regions, regions packed beside each other, always in the same way. */
function places(regions: readonly { id: string; crowds: Crowd[] }[], flat: number): Map<string, { x: number; y: number }> {
  const inside = regions.map(({ crowds }) => {
    const sorted = crowds.filter(({ members }) => members.length > 0).toSorted((a, b) => b.members.length - a.members.length);
    const radii = sorted.map(({ members }) => crowdRadius(members.length));
    const middles = pack(radii, 12, Math.min(1.25, flat + 0.25));
    const radius = Math.max(0, ...middles.map(({ x, y }, index) => Math.hypot(x, y) + (radii[index] ?? 0)));
    return { sorted, middles, radius };
  });
  const order = inside.map((_, index) => index).toSorted((a, b) => (inside[b]?.radius ?? 0) - (inside[a]?.radius ?? 0));
  const centres = pack(
    order.map((index) => inside[index]?.radius ?? 0),
    120,
    flat,
  );
  const found = new Map<string, { x: number; y: number }>();
  order.forEach((index, at) => {
    const centre = centres[at] ?? { x: 0, y: 0 };
    inside[index]?.sorted.forEach(({ members }, which) => {
      const middle = inside[index]?.middles[which] ?? { x: 0, y: 0 };
      crowd(members.length).forEach(({ x, y }, member) => {
        const id = members[member]?.id;
        if (id) found.set(id, { x: Math.round(centre.x + middle.x + x), y: Math.round(centre.y + middle.y + y) });
      });
    });
  });
  return found;
}

/**
 * The network as nodes and edges: each partner in its region, each association where most of its partners are, with those partners around it. Where a
 * node begins is the same for the same data, so that the layout has little left to do and comes out the same every time.
 */
export function networkGraph({ partners, organisations, links, regionNames, flat = 1.6 }: NetworkInput): Graph {
  const regionOf = new Map(partners.map(({ id, region }) => [id, region]));
  const homes = organisations.map(({ id, label }) => {
    const joined = links.filter(({ organisationId }) => organisationId === id);
    return { id, label, home: homeOf(joined.flatMap(({ partnerId }) => regionOf.get(partnerId) ?? [])), degree: joined.length };
  });
  const homeAt = new Map(homes.map(({ id, home }) => [id, home]));
  const linksOf = new Map<string, string[]>();
  for (const { partnerId, organisationId } of links) linksOf.set(partnerId, [...(linksOf.get(partnerId) ?? []), organisationId]);
  const shown = PARTNER_REGIONS.filter((region) => partners.some((partner) => partner.region === region));
  const regions = shown.map((region) => {
    const parent = `region-${region}`;
    const crowds = new Map<string, Crowd>();
    for (const { id, label, degree } of homes.filter(({ home }) => home === region)) {
      crowds.set(id, { members: [{ id, node: { id, kind: 'association', label, parent, stage: null, degree, fixed: true } }] });
    }
    crowds.set('', { members: [] });
    for (const { id, label, stage } of partners.filter((partner) => partner.region === region)) {
      const joined = linksOf.get(id) ?? [];
      const host = joined.find((organisation) => homeAt.get(organisation) === region) ?? '';
      crowds.get(host)?.members.push({
        id,
        node: {
          id,
          kind: 'partner',
          label,
          parent,
          stage,
          degree: joined.length,
          fixed: host === '' || joined.some((organisation) => homeAt.get(organisation) !== region),
        },
      });
    }
    return { id: parent, label: regionNames[region], crowds: [...crowds.values()] };
  });
  const at = places(regions, flat);
  return {
    nodes: regions.flatMap(({ id, label, crowds }): GraphNode[] => [
      { id, kind: 'region', label, parent: null, stage: null, degree: 0, position: null, fixed: false },
      ...crowds.flatMap(({ members }) => members.map(({ node }) => ({ ...node, position: at.get(node.id) ?? null }))),
    ]),
    edges: links.map(({ partnerId, organisationId, ended }) => ({ id: `${organisationId} ${partnerId}`, source: organisationId, target: partnerId, ended })),
  };
}
