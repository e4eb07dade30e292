import { trimPassage } from '@nhipcau/domain/source';

/** A passage as the reader chose it. */
export interface ChosenPassage {
  paragraph: number;
  start: number;
  end: number;
  text: string;
  /** the selection went on into another paragraph and was cut off there */
  cut: boolean;
}

const paragraphOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-paragraph]') ?? null;

/** Letters of a paragraph before a point of it: its text nodes together are exactly the stored text. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/**
 * The passage that a selection covers: within the paragraph it begins in, or the first one it reaches when it begins beside the text.
 * Null where it covers no words of the text.
 */
export function passageOf(selection: Selection | null, container: HTMLElement): ChosenPassage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(container)) return null;
  const reached = [...container.querySelectorAll<HTMLElement>('[data-paragraph]')].filter((one) => range.intersectsNode(one));
  const paragraph = paragraphOf(range.startContainer) ?? reached[0];
  if (!paragraph || !container.contains(paragraph)) return null;
  const text = paragraph.textContent ?? '';
  const start = paragraph.contains(range.startContainer) ? offsetIn(paragraph, range.startContainer, range.startOffset) : 0;
  const endsHere = paragraph.contains(range.endContainer);
  const span = trimPassage(text, { start, end: endsHere ? offsetIn(paragraph, range.endContainer, range.endOffset) : text.length });
  if (!span) return null;
  const after = reached.slice(reached.indexOf(paragraph) + 1);
  const cut = !endsHere && after.some((one) => one.contains(range.endContainer) && offsetIn(one, range.endContainer, range.endOffset) > 0);
  return { paragraph: Number(paragraph.dataset.paragraph), ...span, text: text.slice(span.start, span.end), cut };
}
