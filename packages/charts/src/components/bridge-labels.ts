/** Every word the bridge shows or says. */
export interface BridgeLabels {
  weaknesses: string;
  goals: string;
  /** In the pill of a weakness that no goal answers, e.g. «chưa có mục tiêu · thêm». */
  unanswered: string;
  /** Heading of the goals that answer no weakness. */
  goalsWithoutWeakness: string;
  noData: string;
  /** Severity in words; null = no data. */
  severity: (before: number | null, now: number | null) => string;
  /** For those who hear the page: which goals answer, which weaknesses are answered. */
  answeredBy: (goalTitles: string[]) => string;
  answers: (weaknessTitles: string[]) => string;
  /** Progress and expectation in words, given formatted; null = no data. */
  progress: (progress: string | null, expected: string | null) => string;
}
