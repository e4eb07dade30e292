/** Places of the top-level parts of both sides that stand beside each other; null: the other side has none there. */
export type AlignedRow = readonly [a: number | null, b: number | null];

/**
 * Rows of an editor: the parts of both sides by their order within the section under a heading where both have as many headings, by their order otherwise.
 * @param a whether each top-level part of side A is a heading; empty paragraphs count, so that the rows stay while one types
 */
export function alignRows(a: readonly boolean[], b: readonly boolean[]): AlignedRow[] {
  const sections = (headings: readonly boolean[]) => {
    const parts: number[][] = [[]];
    headings.forEach((isHeading, index) => {
      if (isHeading) parts.push([]);
      parts.at(-1)?.push(index);
    });
    return parts;
  };
  const [left, right] = [sections(a), sections(b)];
  const parts = left.length === right.length ? left.map((part, index) => [part, right[index] ?? []] as const) : [[[...a.keys()], [...b.keys()]] as const];
  return parts.flatMap(([first, second]) =>
    Array.from({ length: Math.max(first.length, second.length) }, (_, index): AlignedRow => [first[index] ?? null, second[index] ?? null]),
  );
}

/**
 * Room before each part so that the parts of a row begin at one height.
 * @param heights of the parts themselves, in pixels
 * @param gap between two rows
 * @returns pixels before each part, side by side
 */
export function rowMargins(
  rows: readonly AlignedRow[],
  heights: { readonly a: readonly number[]; readonly b: readonly number[] },
  gap: number,
): { a: number[]; b: number[] } {
  const margins = { a: [] as number[], b: [] as number[] };
  const end = { a: 0, b: 0 };
  let top = 0;
  for (const [a, b] of rows) {
    const tall = [a === null ? 0 : (heights.a[a] ?? 0), b === null ? 0 : (heights.b[b] ?? 0)] as const;
    if (a !== null) {
      margins.a[a] = Math.round(top - end.a);
      end.a = top + tall[0];
    }
    if (b !== null) {
      margins.b[b] = Math.round(top - end.b);
      end.b = top + tall[1];
    }
    top += Math.max(...tall) + gap;
  }
  return margins;
}
