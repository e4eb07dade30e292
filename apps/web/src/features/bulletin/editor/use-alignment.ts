'use client';
import { alignRows, rowMargins } from '@nhipcau/domain/bulletin';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { setMarks } from './passage-marks';

const GAP = 14;

function measured(editor: Editor): { headings: boolean[]; heights: number[] } {
  const [headings, heights]: [boolean[], number[]] = [[], []];
  editor.state.doc.forEach((node, offset) => {
    const dom = editor.view.nodeDOM(offset);
    headings.push(node.type.name === 'heading');
    heights.push(dom instanceof HTMLElement ? dom.offsetHeight : 0);
  });
  return { headings, heights };
}

const show = (editor: Editor, margins: number[], before: string): string => {
  const text = margins.join();
  if (text !== before) editor.view.dispatch(setMarks(editor.state.tr, { margins }));
  return text;
};

/** Keeps each paragraph beside its translation while one writes; `side` null: both are shown, otherwise only one and there is nothing to align. */
export function useAlignment(a: Editor | null, b: Editor | null, beside: boolean): void {
  useEffect(() => {
    if (!a || !b) return;
    const shown = { a: '', b: '' };
    let frame = 0;
    const align = () => {
      if (a.isDestroyed || b.isDestroyed) return;
      const [left, right] = [measured(a), measured(b)];
      const plain = (heights: number[]) => heights.map((_, index) => (index === 0 ? 0 : GAP));
      const margins = beside
        ? rowMargins(alignRows(left.headings, right.headings), { a: left.heights, b: right.heights }, GAP)
        : { a: plain(left.heights), b: plain(right.heights) };
      shown.a = show(a, margins.a, shown.a);
      shown.b = show(b, margins.b, shown.b);
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(align);
    };
    const sizes = new ResizeObserver(later);
    for (const editor of [a, b]) {
      editor.on('update', later);
      sizes.observe(editor.view.dom);
      editor.view.dom.addEventListener('load', later, true);
    }
    later();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      for (const editor of [a, b]) {
        editor.off('update', later);
        if (!editor.isDestroyed) editor.view.dom.removeEventListener('load', later, true);
      }
    };
  }, [a, b, beside]);
}
