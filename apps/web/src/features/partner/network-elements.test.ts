import { describe, expect, it } from 'vitest';
import { networkGraph } from './network-elements';

const regionNames = new Proxy({}, { get: (_, region) => String(region) }) as Parameters<typeof networkGraph>[0]['regionNames'];
const partner = (id: string, region: 'EUROPE' | 'AFRICA') => ({ id, label: id, region, stage: 'ACTIVE' as const });
const link = (organisationId: string, partnerId: string) => ({ organisationId, partnerId, ended: false });

describe('network', () => {
  const input = {
    partners: [partner('p1', 'EUROPE'), partner('p2', 'AFRICA'), partner('p3', 'AFRICA'), partner('p4', 'EUROPE')],
    organisations: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
    links: [link('a', 'p1'), link('a', 'p2'), link('a', 'p3'), link('b', 'p1')],
    regionNames,
  };

  it('puts each partner in its region and each association where most of its partners are', () => {
    const { nodes, edges } = networkGraph(input);
    const at = Object.fromEntries(nodes.map((node) => [node.id, node.parent]));
    expect(at).toEqual({
      'region-EUROPE': null,
      'region-AFRICA': null,
      p1: 'region-EUROPE',
      p4: 'region-EUROPE',
      p2: 'region-AFRICA',
      p3: 'region-AFRICA',
      a: 'region-AFRICA',
      b: 'region-EUROPE',
    });
    expect(nodes.find(({ id }) => id === 'a')?.degree).toBe(3);
    expect(nodes.find(({ id }) => id === 'p4')?.degree).toBe(0);
    expect(edges).toHaveLength(4);
  });

  it('begins at the same places every time, each node at its own', () => {
    const crowd = Array.from({ length: 300 }, (_, i) => partner(`p${i}`, i % 3 ? 'EUROPE' : 'AFRICA'));
    const many = { ...input, partners: crowd };
    expect(networkGraph(many)).toEqual(networkGraph(many));
    const places = networkGraph(many).nodes.flatMap(({ position }) => (position ? [`${position.x} ${position.y}`] : []));
    expect(new Set(places).size).toBe(302);
  });

  it('is empty without partners', () => {
    expect(networkGraph({ ...input, partners: [], links: [] }).nodes).toEqual([]);
  });
});
