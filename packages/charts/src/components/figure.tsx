import type { ReactNode } from 'react';
import { differingIfApproved } from '../prepare/figure';
import type { ChartWords } from './chart-words';
import { FigureValue, type FigureValueProps } from './figure-value';

export interface FigureProps extends Omit<FigureValueProps, 'words'> {
  label: ReactNode;
  /** Names the figure for whoever looks for its exact value in the page. */
  name?: string;
  words: Pick<ChartWords, 'reason' | 'share' | 'range' | 'spoken' | 'ifApproved'>;
  /** Small, after the figure: what it is held against. */
  aside?: ReactNode;
  /** Under the figure. */
  note?: ReactNode;
  /** A link to the records behind it. */
  link?: ReactNode;
}

/** A headline figure: its name, the figure with its mark, and what it would be if all that waits were approved. */
export function Figure({ label, name, aside, note, link, ...value }: FigureProps) {
  const { answer, format, words } = value;
  const then = differingIfApproved(answer, format);
  return (
    <div className="nc-headline" data-figure={name} data-value={name === undefined ? undefined : (answer.value ?? '')}>
      <span className="nc-headline-label">{label}</span>
      <span className="nc-headline-value">
        <FigureValue {...value} />
        {aside ? <span className="nc-rests">{aside}</span> : null}
      </span>
      {note ? <span className="nc-headline-note">{note}</span> : null}
      {then ? <span className="nc-headline-note">{words.ifApproved(then)}</span> : null}
      {link ? <span className="nc-headline-link">{link}</span> : null}
    </div>
  );
}

/** Headline figures two by two, four beside one another where there is room, one below the other on a phone. */
export function FigureStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="nc-headlines" aria-label={label} data-card>
      <div>{children}</div>
    </section>
  );
}
