import type { ChartWords, LegendKey } from './chart-words';

/** What the hatching and marks of a picture mean, one line under it; it prints with the picture. */
export function HatchLegend({ of, words }: { of: readonly LegendKey[]; words: Pick<ChartWords, 'legend'> }) {
  return (
    <ul className="nc-legend" aria-label={words.legend.label}>
      {of.map((key) => (
        <li key={key}>
          <i className={`nc-hatchable nc-swatch nc-swatch-${key}`} aria-hidden="true" />
          {words.legend[key]}
        </li>
      ))}
    </ul>
  );
}
