import type { StylesheetJson } from 'cytoscape';

/** The tokens of the theme that holds, as the canvas needs them: it knows no CSS variables. */
function tokens() {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    card: read('--card'),
    ink: read('--ink'),
    ink2: read('--ink-2'),
    ink3: read('--ink-3'),
    line: read('--line'),
    edge: read('--edge'),
    paper: read('--paper'),
    lotus: read('--lotus'),
    jade: read('--jade'),
    on: read('--on'),
    risk: read('--risk'),
    off: read('--off'),
  };
}

/** How the network looks; what holds for a zoom is set by `scaled`. */
export function networkStyle(): StylesheetJson {
  const c = tokens();
  const font = getComputedStyle(document.body).fontFamily;
  return [
    {
      selector: 'node',
      // the padding gives room to the signs above Vietnamese capitals, which are cut off without it
      style: { 'font-family': font, label: 'data(label)', color: c.ink, 'text-wrap': 'wrap', 'text-background-padding': '5px', 'overlay-opacity': 0 },
    },
    {
      selector: 'node[kind = "region"]',
      style: {
        shape: 'round-rectangle',
        'background-color': c.paper,
        'background-opacity': 0.7,
        'border-color': c.line,
        'border-width': 1,
        padding: '18px',
        'text-valign': 'top',
        'text-margin-y': -4,
        color: c.ink2,
        events: 'no',
      },
    },
    {
      selector: 'node[kind = "association"]',
      style: {
        shape: 'ellipse',
        'background-color': c.lotus,
        'border-width': 2,
        'border-color': c.card,
        width: 'data(size)',
        height: 'data(size)',
        'text-valign': 'bottom',
        // the ground of the name begins below the dot: it would hide half of it
        'text-margin-y': 5,
        'font-weight': 600,
        'text-background-color': c.card,
        'text-background-opacity': 0.7,
        'z-index': 10,
      },
    },
    {
      selector: 'node[kind = "partner"]',
      style: {
        width: 14,
        height: 14,
        'font-size': 9,
        'min-zoomed-font-size': 10,
        'text-max-width': '88px',
        'text-valign': 'bottom',
        'text-margin-y': 2,
        color: c.ink2,
      },
    },
    { selector: 'node[stage = "ACTIVE"]', style: { shape: 'ellipse', 'background-color': c.on } },
    { selector: 'node[stage = "PROSPECT"]', style: { shape: 'ellipse', 'background-color': c.card, 'border-color': c.ink3, 'border-width': 2 } },
    { selector: 'node[stage = "DORMANT"]', style: { shape: 'triangle', 'background-color': c.risk, width: 16, height: 15 } },
    { selector: 'node[stage = "LAPSED"]', style: { shape: 'rectangle', 'background-color': c.off, width: 12, height: 12 } },
    {
      selector: 'edge',
      style: { width: 1.2, 'line-color': c.edge, 'line-opacity': 0.55, 'curve-style': 'haystack', 'haystack-radius': 0, 'overlay-opacity': 0, events: 'no' },
    },
    { selector: 'edge[?ended]', style: { 'line-style': 'dashed' } },
    { selector: '.faded', style: { opacity: 0.12 } },
    {
      selector: 'node.near',
      style: {
        color: c.ink,
        'min-zoomed-font-size': 0,
        // neighbours stand close together: their whole names are in the list below
        'text-wrap': 'ellipsis',
        'z-index': 20,
        'text-background-color': c.card,
        'text-background-opacity': 0.7,
      },
    },
    { selector: 'edge.near', style: { width: 2, 'line-color': c.jade, 'line-opacity': 0.9 } },
    { selector: 'node.chosen', style: { 'border-color': c.ink, 'border-width': 3 } },
  ];
}
