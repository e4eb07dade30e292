/** The day that the sample data takes for today: between the due day and the lock of the first half-year's reports. */
export const SAMPLE_TODAY = '2025-07-10';

/** Days on which the sample's forecasts were kept. */
export const FORECAST_DAYS = ['2024-04-01', '2024-10-01', '2025-04-01'];
