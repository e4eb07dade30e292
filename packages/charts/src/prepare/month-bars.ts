import { orNull, px } from './number';
import { linearScale, niceTicks } from './scale';
import { estimateWidth } from './text';
import type { Format } from './tone';

export interface MonthBarsInput {
  /** One entry per month in order; null = no data. */
  values: readonly (number | null)[];
  /** The same months of the year before; drawn as a mark over the bar. */
  compare?: readonly (number | null)[];
  /** Months whose report is not approved: hatched over their whole height, with what is claimed of them where it is known. */
  unknown?: readonly ({ claimed: number | null } | null)[];
  /** The values rest on too little for a verdict: hollow bars, light figures. */
  isProvisional?: boolean;
  months: readonly string[];
  format: Format;
}

export interface MonthBarsLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  yTicks: { y: number; text: string; isZero: boolean }[];
  bars: { x: number; y: number; width: number; height: number; month: string; showMonth: boolean; text: string | null; missing: boolean; hatched: boolean }[];
  isProvisional: boolean;
  marks: { x1: number; x2: number; y: number }[];
}

export interface PreparedMonthBars {
  wide: MonthBarsLayout;
  narrow: MonthBarsLayout;
}

function layout(input: MonthBarsInput, width: number, height: number, everyMonth: number): MonthBarsLayout {
  const { values, compare = [], months, format, unknown = [], isProvisional = false } = input;
  const ticks = niceTicks([...values, ...compare], 3).filter((tick) => Number.isInteger(tick));
  const texts = ticks.map(format);
  const left = Math.ceil(Math.max(...texts.map((text) => estimateWidth(text, 12)))) + 12;
  const plot = { left, right: width - 4, top: 20, bottom: height - 24 };
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [plot.bottom, plot.top]);
  const slot = (plot.right - plot.left) / Math.max(1, months.length);
  const barWidth = px(slot * 0.62);
  const xOf = (i: number) => px(plot.left + slot * (i + 0.5) - barWidth / 2);
  return {
    width,
    height,
    isProvisional,
    plot,
    yTicks: ticks.map((value, i) => ({ y: y(value), text: texts[i] ?? '', isZero: value === 0 })),
    bars: months.map((month, i) => {
      const value = orNull(values[i]);
      const waits = value === null ? (unknown[i] ?? null) : null;
      const claimed = orNull(waits?.claimed);
      const [a, b] = [y(0), y(value ?? 0)];
      return {
        x: xOf(i),
        y: Math.min(a, b),
        width: barWidth,
        height: px(Math.abs(a - b)),
        month,
        showMonth: i % everyMonth === 0,
        text: value !== null ? format(value) : claimed === null || claimed === 0 ? null : format(claimed),
        missing: value === null,
        hatched: waits !== null,
      };
    }),
    marks: months.flatMap((_, i) => {
      const value = orNull(compare[i]);
      return value === null ? [] : [{ x1: px(xOf(i) - 3), x2: px(xOf(i) + barWidth + 3), y: y(value) }];
    }),
  };
}

/** Bars by month, at two sizes. A month without data has no bar and is marked missing, not zero; one whose report is not approved is hatched. */
export const prepareMonthBars = (input: MonthBarsInput): PreparedMonthBars => ({
  wide: layout(input, 560, 190, 1),
  narrow: layout(input, 330, 180, 2),
});
