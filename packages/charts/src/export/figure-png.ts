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

/** Breaks the title at the width of the picture; here there is a canvas to measure with. */
function titleLines(context: CanvasRenderingContext2D, title: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Saves the drawing of a figure, its title above it, as a PNG of twice its size on the card's ground.
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
  const font = `600 16px ${style.fontFamily}`;
  context.font = font;
  const lines = titleLines(context, figure.querySelector('h2, h3')?.textContent ?? '', width);
  const head = lines.length * 22 + 12;
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + head + 2 * MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = style.getPropertyValue('--card').trim() || '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = style.color;
  context.font = font;
  lines.forEach((line, i) => {
    context.fillText(line, MARGIN, MARGIN + 16 + i * 22);
  });
  context.drawImage(image, MARGIN, MARGIN + head, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the picture could not be made');
  saveBlob(blob, `${name}.png`);
}
