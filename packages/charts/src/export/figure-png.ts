import { readNotes } from './figure-notes';
import { saveBlob } from './save';

/** What has to be written into a copied drawing, because an image knows nothing of the page's style sheet. */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const SCALE = 2;
const MARGIN = 24;

/** The drawing to save: the one made for it, or the one in sight. */
export function findDrawing(figure: Element): SVGSVGElement | null {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg[data-export], svg.nc-chart, .recharts-surface')];
  return drawings.find((svg) => svg.hasAttribute('data-export')) ?? drawings.find((svg) => svg.getBoundingClientRect().width > 0) ?? null;
}

function paintedCopy(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of PAINT) element.style.setProperty(property, style.getPropertyValue(property));
  });
  copy.removeAttribute('hidden');
  copy.style.maxWidth = 'none';
  copy.style.display = 'block';
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return copy;
}

function loadImage(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing could not be read as an image'));
    image.src = source;
  });
}

/** Breaks a text at the width of the picture; here there is a canvas to measure with. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const TITLE = { weight: 600, size: 16, line: 22 };
const NOTE = { weight: 400, size: 12, line: 17 };

/**
 * Saves the drawing of a figure as a PNG of twice its size on the card's ground, its title above it and under it what has to be known of it.
 * Throws where there is no drawing or the browser cannot paint it.
 */
export async function savePng(figure: Element, name: string): Promise<void> {
  const svg = findDrawing(figure);
  if (!svg) throw new Error('the figure has no drawing');
  const box = svg.viewBox.baseVal;
  const seen = svg.getBoundingClientRect();
  const [width, height] = box && box.width > 0 ? [box.width, box.height] : [seen.width, seen.height];
  const markup = new XMLSerializer().serializeToString(paintedCopy(svg, width, height));
  const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`);

  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser has no canvas');
  const style = getComputedStyle(figure);
  const setFont = ({ weight, size }: typeof TITLE) => {
    context.font = `${weight} ${size}px ${style.fontFamily}`;
  };
  setFont(TITLE);
  const title = linesOf(context, figure.querySelector('h2, h3')?.textContent ?? '', width);
  setFont(NOTE);
  const notes = readNotes(figure).flatMap((note) => linesOf(context, note, width));
  const head = title.length * TITLE.line + 12;
  const foot = notes.length > 0 ? notes.length * NOTE.line + 8 : 0;
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (head + height + foot + 2 * MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = style.getPropertyValue('--card').trim() || '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = style.color;
  setFont(TITLE);
  for (const [i, line] of title.entries()) context.fillText(line, MARGIN, MARGIN + TITLE.size + i * TITLE.line);
  context.drawImage(image, MARGIN, MARGIN + head, width, height);
  setFont(NOTE);
  for (const [i, line] of notes.entries()) context.fillText(line, MARGIN, MARGIN + head + height + 8 + NOTE.size + i * NOTE.line);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the picture could not be made');
  saveBlob(blob, `${name}.png`);
}
