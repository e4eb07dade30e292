'use client';
import cytoscape, { type Core, type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Graph } from './network-elements';
import { networkStyle } from './network-style';

cytoscape.use(fcose);

/**
 * Hubs stay where they are packed, their partners settle round them: without chance, so that one network always looks the same, and without regions
 * that slide over one another.
 */
const layoutOf = (graph: Graph) =>
  ({
    name: 'fcose',
    quality: 'default',
    randomize: false,
    animate: false,
    fit: false,
    packComponents: false,
    tile: false,
    nodeRepulsion: 4500,
    idealEdgeLength: 55,
    edgeElasticity: 0.4,
    gravity: 0,
    gravityCompound: 0,
    fixedNodeConstraint: graph.nodes.filter(({ fixed, position }) => fixed && position).map(({ id, position }) => ({ nodeId: id, position })),
  }) as unknown as LayoutOptions;
const FIT = { padding: 18 };
const STEP = 1.35;
/** How close the picture comes by itself. */
const CLOSE = 1.5;
/** How large words of the fixed kind are on the screen, whatever the zoom. */
const FAR = 0.24;
const WORDS = { association: 11, far: 8, region: 12, near: 10 };

export interface NetworkControls {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
}

type NetworkCanvasProps = { graph: Graph; focus: string | null; onFocus: (id: string | null) => void; label: string; controls: Ref<NetworkControls> };

/** Words of associations and regions keep their size on the screen while the picture is zoomed. */
function keepWords(cy: Core) {
  const zoom = cy.zoom();
  cy.batch(() => {
    // far away, words give way: names of hubs get smaller before they cover one another
    const words = zoom < FAR ? WORDS.far : WORDS.association;
    cy.nodes('[kind = "association"]').style({ 'font-size': words / zoom, 'text-max-width': `${110 / zoom}px` });
    cy.nodes('[kind = "region"]').style({ 'font-size': WORDS.region / zoom });
    cy.nodes('[kind = "partner"]').removeStyle('font-size text-max-width');
    cy.nodes('[kind = "partner"].near').style({ 'font-size': WORDS.near / Math.min(zoom, 1.2), 'text-max-width': `${120 / Math.min(zoom, 1.2)}px` });
  });
}

/** A handful of dots is not blown up until their words are cut off; whoever wants it closer still zooms in. */
function byItself(cy: Core, fit: () => void) {
  const closest = cy.maxZoom();
  cy.maxZoom(CLOSE);
  fit();
  cy.maxZoom(closest);
}

function show(cy: Core, focus: string | null) {
  cy.elements().removeClass('faded near chosen');
  const node = focus ? cy.getElementById(focus) : cy.collection();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const near = node.nonempty() ? node.closedNeighborhood() : cy.elements();
  if (node.nonempty()) {
    cy.elements('node[kind != "region"], edge').difference(near).addClass('faded');
    near.addClass('near');
    node.addClass('chosen');
  }
  cy.stop();
  const padding = node.nonempty() ? 60 : FIT.padding;
  byItself(cy, () => {
    if (calm) {
      cy.fit(near, padding);
      keepWords(cy);
    } else cy.animate({ fit: { eles: near, padding } }, { duration: 180, complete: () => keepWords(cy) });
  });
}

/** The drawing itself. What it says is in the list beside it: for screen readers it is one picture. */
export function NetworkCanvas({ graph, focus, onFocus, label, controls }: NetworkCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Core | null>(null);
  const wanted = useRef({ focus, onFocus });
  wanted.current = { focus, onFocus };

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    const cy = cytoscape({
      container,
      elements: {
        nodes: graph.nodes.map(({ position, parent, degree, fixed: _fixed, ...data }) => ({
          data: { ...data, ...(parent ? { parent } : {}), size: 20 + Math.min(18, degree * 1.5) },
          ...(position ? { position: { ...position } } : {}),
        })),
        edges: graph.edges.map((data) => ({ data })),
      },
      style: networkStyle(),
      layout: { name: 'preset' },
      minZoom: 0.1,
      maxZoom: 3,
      autoungrabify: true,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    drawn.current = cy;
    if (graph.nodes.length > 0) cy.layout(layoutOf(graph)).run();
    cy.on('zoom', () => keepWords(cy));
    cy.on('tap', (event) => {
      if (event.target === cy) wanted.current.onFocus(null);
      else if (event.target.isNode()) wanted.current.onFocus(String(event.target.id()));
    });
    keepWords(cy);
    if (wanted.current.focus) show(cy, wanted.current.focus);
    else byItself(cy, () => cy.fit(undefined, FIT.padding));
    // the wheel scrolls the page; with Ctrl it zooms
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    container.addEventListener('wheel', wheel, { capture: true });
    const size = new ResizeObserver(() => cy.resize());
    size.observe(container);
    const restyle = () => {
      cy.style(networkStyle());
      keepWords(cy);
    };
    const theme = new MutationObserver(restyle);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    const device = matchMedia('(prefers-color-scheme: dark)');
    device.addEventListener('change', restyle);
    container.dataset.ready = 'true';
    return () => {
      container.removeEventListener('wheel', wheel, { capture: true });
      size.disconnect();
      theme.disconnect();
      device.removeEventListener('change', restyle);
      cy.destroy();
      drawn.current = null;
    };
  }, [graph]);

  useEffect(() => {
    if (drawn.current) show(drawn.current, focus);
  }, [focus]);

  useImperativeHandle(controls, () => {
    const zoom = (factor: number) => {
      const cy = drawn.current;
      cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    };
    const fit = () => {
      const cy = drawn.current;
      if (cy) byItself(cy, () => cy.fit(undefined, FIT.padding));
    };
    return { zoomIn: () => zoom(STEP), zoomOut: () => zoom(1 / STEP), fit };
  });

  return <div ref={box} role="img" aria-label={label} className="h-[70vh] max-h-[680px] min-h-[380px] w-full" data-network />;
}
