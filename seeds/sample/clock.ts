/** The day that the sample data takes for today: between the due day and the lock of the first half-year's reports. */
export const SAMPLE_TODAY = '2025-07-10';
