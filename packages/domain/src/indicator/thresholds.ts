/** Thresholds of indicators and roll-ups; every one is a setting. */
export type Thresholds = {
  /** progress ÷ expected from which an indicator is on track */
  onTrackFrom: number;
  /** progress ÷ expected from which it is at risk and not off track */
  atRiskFrom: number;
  /** expected progress below which nothing is red */
  quietBelow: number;
  /** probability that a planned event takes place */
  plannedProbability: number;
  /** probability that a confirmed event takes place */
  confirmedProbability: number;
  /** share of the weight from which an off-track child holds its parent at "at risk" */
  capShare: number;
  /** share of the weight below which a roll-up has insufficient data */
  dataShare: number;
};

/** What holds where no setting says otherwise. */
export const DEFAULT_THRESHOLDS: Readonly<Thresholds> = {
  onTrackFrom: 0.95,
  atRiskFrom: 0.85,
  quietBelow: 0.1,
  plannedProbability: 0.6,
  confirmedProbability: 0.9,
  capShare: 0.2,
  dataShare: 0.5,
};
