export { Bars, type BarsProps } from './components/bars';
export { Bridge, type BridgeProps } from './components/bridge';
export type { BridgeLabels } from './components/bridge-labels';
export { CalendarGrid, type CalendarGridProps } from './components/calendar-grid';
export { ChartFrame, type ChartFrameProps, type ChartTable, type ChartTableCell } from './components/chart-frame';
export { Heatmap, type HeatmapProps } from './components/heatmap';
export type { LinkComponent, LinkProps } from './components/link';
export { MonthBars, type MonthBarsProps } from './components/month-bars';
export { Scatter, type ScatterProps } from './components/scatter';
export { Sparkline, type SparklineProps } from './components/sparkline';
export { StatusShape } from './components/status-shape';
export { TrendFigure, type TrendFigureProps } from './components/trend-figure';
export { TrendKey, type TrendKeyProps, type TrendLabels } from './components/trend-key';
// TrendInteractive is left out on purpose: it brings recharts, so it is imported lazily from './components/trend-interactive'.
export * from './prepare/index';
