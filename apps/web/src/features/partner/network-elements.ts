import type { NetworkLink, NetworkPartner } from '@nhipcau/api/partner/pictures';
import { PARTNER_REGIONS, type PartnerRegion, type PartnerStage } from '@nhipcau/domain/partner';

export interface NetworkInput {
  partners: readonly (Pick<NetworkPartner, 'id' | 'region' | 'stage'> & { label: string })[];
  organisations: readonly { id: string; label: string }[];
  links: readonly Pick<NetworkLink, 'partnerId' | 'organisationId' | 'ended'>[];
  regionNames: Readonly<Record<PartnerRegion, string>>;
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
}
export interface Graph {
  nodes: GraphNode[];
  edges: { id: string; source: string; target: string; ended: boolean }[];
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const SPACING = 46;
/** Place of the i-th of a crowd round a middle: evenly spread, without chance. */
const spiral = (index: number, { x, y }: { x: number; y: number }) => {
  const radius = SPACING * Math.sqrt(index + 0.5);
  return { x: Math.round(x + radius * Math.cos(index * GOLDEN)), y: Math.round(y + radius * Math.sin(index * GOLDEN)) };
};

/** The region in which most of an association's partners stand; the first of those that are equal. */
function homeOf(regions: readonly PartnerRegion[]): PartnerRegion | null {
  const count = (region: PartnerRegion) => regions.filter((one) => one === region).length;
  return regions.length === 0 ? null : PARTNER_REGIONS.reduce((best, region) => (count(region) > count(best) ? region : best), PARTNER_REGIONS[0]);
}

/**
 * The network as nodes and edges: each partner in its region, each association where most of its partners are. Regions begin side by side on a ring,
 * the larger ones with more room, so that the layout has little left to do and comes out the same every time.
 */
export function networkGraph({ partners, organisations, links, regionNames }: NetworkInput): Graph {
  const regionOf = new Map(partners.map(({ id, region }) => [id, region]));
  const homes = organisations.map(({ id, label }) => {
    const joined = links.filter(({ organisationId }) => organisationId === id);
    const regions = joined.flatMap(({ partnerId }) => regionOf.get(partnerId) ?? []);
    return { id, label, home: homeOf(regions), degree: joined.length };
  });
  const degree = new Map<string, number>();
  for (const { partnerId } of links) degree.set(partnerId, (degree.get(partnerId) ?? 0) + 1);
  const shown = PARTNER_REGIONS.filter((region) => partners.some((partner) => partner.region === region));
  const sizes = shown.map((region) => SPACING * Math.sqrt(partners.filter((partner) => partner.region === region).length + 4));
  const around = sizes.reduce((sum, size) => sum + 2 * size, 0);
  const ring = shown.length < 2 ? 0 : Math.max(around / (2 * Math.PI), ...sizes) * 1.15;
  let turned = 0;
  const nodes: GraphNode[] = shown.flatMap((region, index) => {
    const share = (2 * (sizes[index] ?? 0)) / around;
    const angle = (turned + share / 2) * 2 * Math.PI - Math.PI / 2;
    turned += share;
    const middle = { x: ring * 1.4 * Math.cos(angle), y: ring * Math.sin(angle) };
    const parent = `region-${region}`;
    const here = homes.filter(({ home }) => home === region);
    const crowd = partners.filter((partner) => partner.region === region);
    return [
      { id: parent, kind: 'region', label: regionNames[region], parent: null, stage: null, degree: 0, position: null },
      ...here.map(
        (one, at): GraphNode => ({ id: one.id, kind: 'association', label: one.label, parent, stage: null, degree: one.degree, position: spiral(at, middle) }),
      ),
      ...crowd.map(({ id, label, stage }, at): GraphNode => {
        return { id, kind: 'partner', label, parent, stage, degree: degree.get(id) ?? 0, position: spiral(at + here.length, middle) };
      }),
    ];
  });
  return {
    nodes,
    edges: links.map(({ partnerId, organisationId, ended }) => ({ id: `${organisationId} ${partnerId}`, source: organisationId, target: partnerId, ended })),
  };
}
