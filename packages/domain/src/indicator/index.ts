export * from './forecast.ts';
export * from './progress.ts';
export * from './schema.ts';
export * from './series.ts';
export * from './status.ts';
export * from './student.ts';
export * from './thresholds.ts';
export * from './trajectory.ts';
