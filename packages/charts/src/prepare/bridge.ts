import { type Edge, orderSides } from './bridge-order';
import { clamp, isDrawable, orNull, px } from './number';
import { countLines } from './text';
import type { Tone } from './tone';

export interface BridgeWeaknessInput {
  id: string;
  title: string;
  /** Severity 0–5 when the review named it; null where nobody scored it. */
  severityBefore: number | null;
  /** Severity 0–5 today; null where it cannot be computed yet. */
  severityNow: number | null;
  href: string;
}

export interface BridgeGoalInput {
  id: string;
  title: string;
  /** Share of the year's target reached, 1 = all of it; may exceed 1; null = no data. */
  progress: number | null;
  /** Share the trajectory expects today; null where there is no trajectory. */
  expected: number | null;
  status: Tone;
  /** The status in words, for the reader who sees no shape. */
  statusText: string;
  href: string;
}

export interface BridgeLinkInput {
  weaknessId: string;
  goalId: string;
  /** How much the goal answers the weakness; any positive unit. */
  weight: number;
}

export type SeverityBox = 'filled' | 'gone' | 'added' | 'unknown' | 'empty';

export interface BridgeWeakness extends BridgeWeaknessInput {
  key: number;
  y: number;
  boxes: SeverityBox[];
  /** now − before, rounded to whole boxes; null when either is missing. Negative is better. */
  change: number | null;
  goalKeys: number[];
}

export interface BridgeGoal extends BridgeGoalInput {
  key: number;
  y: number;
  /** Bar length 0–1 (a goal past its target fills the bar), null = no bar. */
  bar: number | null;
  /** Place of the expected tick 0–1, null = no tick. */
  tick: number | null;
  weaknessKeys: number[];
}

export interface Ribbon {
  weaknessKey: number;
  goalKey: number;
  tone: Tone;
  width: number;
  /** Path in a box 100 wide and `height` high, to be stretched sideways. */
  path: string;
}

export interface PreparedBridge {
  weaknesses: BridgeWeakness[];
  goals: BridgeGoal[];
  ribbons: Ribbon[];
  height: number;
  leftPitch: number;
  rightPitch: number;
}

const BOXES = 5;
const TITLE = { size: 13.5, lineHeight: 18, leftWidth: 210, rightWidth: 300, maxLines: 3 };
const RIBBON = { thin: 4, thick: 14 };

/**
 * Five boxes: what is left of the severity filled, what has gone since the review dashed, what has come on top marked.
 * Where today's severity is missing, the review's is shown as unknown: dashing it would say that it has gone.
 */
export function severityBoxes(before: number | null, now: number | null): SeverityBox[] {
  const b = clamp(Math.round(before ?? 0), 0, BOXES);
  const n = clamp(Math.round(now ?? 0), 0, BOXES);
  return Array.from({ length: BOXES }, (_, i) => {
    if (now === null) return i < b ? 'unknown' : 'empty';
    if (i < n) return before !== null && i >= b ? 'added' : 'filled';
    return i < b ? 'gone' : 'empty';
  });
}

const change = (before: number | null, now: number | null): number | null => (before === null || now === null ? null : Math.round(now) - Math.round(before));

function linesNeeded(titles: readonly string[], width: number): number {
  return clamp(Math.max(1, ...titles.map((title) => countLines(title, TITLE.size, width))), 1, TITLE.maxLines);
}

/** The ends of ribbons at one node, stacked around its middle in the order of their partners. */
function stack(y: number, ends: readonly { ribbon: number; partnerY: number; width: number }[]): Map<number, number> {
  const middles = new Map<number, number>();
  let top = y - ends.reduce((sum, end) => sum + end.width, 0) / 2;
  for (const end of ends.toSorted((a, b) => a.partnerY - b.partnerY)) {
    middles.set(end.ribbon, top + end.width / 2);
    top += end.width;
  }
  return middles;
}

function ribbonPath(from: number, to: number, width: number): string {
  const h = width / 2;
  const [a, b, c, d] = [px(from - h), px(to - h), px(to + h), px(from + h)];
  return `M0 ${a}C52 ${a} 48 ${b} 100 ${b}V${c}C48 ${c} 52 ${d} 0 ${d}Z`;
}

/**
 * Decides the bridge between weaknesses and goals: the order of both sides (fewest crossings), row heights that hold the
 * longest title, ribbon widths in proportion to weight, and what stands without a partner. Links to unknown ids or without
 * a positive weight are left out.
 */
export function prepareBridge(
  weaknesses: readonly BridgeWeaknessInput[],
  goals: readonly BridgeGoalInput[],
  links: readonly BridgeLinkInput[],
): PreparedBridge {
  const edges: Edge[] = links
    .map((link) => ({
      left: weaknesses.findIndex((w) => w.id === link.weaknessId),
      right: goals.findIndex((g) => g.id === link.goalId),
      weight: link.weight,
    }))
    .filter((edge) => edge.left >= 0 && edge.right >= 0 && isDrawable(edge.weight) && edge.weight > 0);
  const order = orderSides(weaknesses.length, goals.length, edges);

  const leftLines = linesNeeded(
    weaknesses.map((w) => w.title),
    TITLE.leftWidth,
  );
  const rightLines = linesNeeded(
    goals.map((g) => g.title),
    TITLE.rightWidth,
  );
  const height = Math.max(weaknesses.length * (26 + leftLines * TITLE.lineHeight), goals.length * (36 + rightLines * TITLE.lineHeight));
  const leftPitch = weaknesses.length > 0 ? px(height / weaknesses.length) : 0;
  const rightPitch = goals.length > 0 ? px(height / goals.length) : 0;
  const leftY = (node: number) => (order.left.indexOf(node) + 0.5) * leftPitch;
  const rightY = (node: number) => (order.right.indexOf(node) + 0.5) * rightPitch;

  const heaviest = Math.max(0, ...edges.map((edge) => edge.weight));
  const wanted = edges.map((edge) => RIBBON.thin + (RIBBON.thick - RIBBON.thin) * (edge.weight / heaviest));
  const sumAt = (side: 'left' | 'right', node: number) => edges.reduce((sum, edge, i) => sum + (edge[side] === node ? (wanted[i] ?? 0) : 0), 0);
  // A node with many ribbons must not spill over its row.
  const shrink = Math.min(
    1,
    ...order.left.map((node) => (leftPitch * 0.8) / Math.max(1, sumAt('left', node))),
    ...order.right.map((node) => (rightPitch * 0.8) / Math.max(1, sumAt('right', node))),
  );
  const widths = wanted.map((width) => px(width * shrink));

  const from = new Map<number, number>();
  const to = new Map<number, number>();
  const endsAt = (side: 'left' | 'right', node: number) =>
    edges.flatMap((edge, ribbon) =>
      edge[side] === node ? [{ ribbon, width: widths[ribbon] ?? 0, partnerY: side === 'left' ? rightY(edge.right) : leftY(edge.left) }] : [],
    );
  for (const node of order.left) for (const [ribbon, y] of stack(leftY(node), endsAt('left', node))) from.set(ribbon, y);
  for (const node of order.right) for (const [ribbon, y] of stack(rightY(node), endsAt('right', node))) to.set(ribbon, y);

  return {
    height: px(height),
    leftPitch,
    rightPitch,
    weaknesses: order.left.flatMap((node) => {
      const w = weaknesses[node];
      if (!w) return [];
      const [before, now] = [orNull(w.severityBefore), orNull(w.severityNow)];
      const goalKeys = order.right.filter((g) => edges.some((edge) => edge.left === node && edge.right === g));
      return [
        {
          ...w,
          severityBefore: before,
          severityNow: now,
          key: node,
          y: px(leftY(node)),
          boxes: severityBoxes(before, now),
          change: change(before, now),
          goalKeys,
        },
      ];
    }),
    goals: order.right.flatMap((node) => {
      const g = goals[node];
      if (!g) return [];
      const [progress, expected] = [orNull(g.progress), orNull(g.expected)];
      const weaknessKeys = order.left.filter((w) => edges.some((edge) => edge.left === w && edge.right === node));
      const share = (value: number | null) => (value === null ? null : clamp(value, 0, 1));
      return [{ ...g, progress, expected, key: node, y: px(rightY(node)), bar: share(progress), tick: share(expected), weaknessKeys }];
    }),
    ribbons: edges.map((edge, i) => ({
      weaknessKey: edge.left,
      goalKey: edge.right,
      tone: goals[edge.right]?.status ?? 'none',
      width: widths[i] ?? 0,
      path: ribbonPath(from.get(i) ?? 0, to.get(i) ?? 0, widths[i] ?? 0),
    })),
  };
}
