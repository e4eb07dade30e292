'use client';
import type { Tone, TrendLabels } from '@nhipcau/charts';
import type { TrendChartData } from '@nhipcau/charts/prepare';
import { type FocusEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

const TrendInteractive = lazy(() => import('@nhipcau/charts/components/trend-interactive').then((module) => ({ default: module.TrendInteractive })));

interface TrendLiveProps {
  data: TrendChartData;
  label: string;
  labels: TrendLabels;
  tone: Tone;
  /** the same figure drawn on the server: what is there until somebody points at it, and what is printed */
  children: ReactNode;
}

/** The trend that answers pointer and keyboard; what it takes is loaded when one of them first comes to the figure. */
export function TrendLive({ data, label, labels, tone, children }: TrendLiveProps) {
  const frame = useRef<HTMLDivElement>(null);
  // as high as the figure it replaces, so that nothing below moves
  const [asked, setAsked] = useState<{ height: number; byKey: boolean } | null>(null);
  const ask = (byKey: boolean) => setAsked((before) => before ?? { height: frame.current?.offsetHeight ?? 0, byKey });
  if (asked === null) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
      <div
        ref={frame}
        role="group"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the figure is read by the arrow keys once it is reached
        tabIndex={0}
        onPointerEnter={() => ask(false)}
        onFocus={(event: FocusEvent) => (event.target === event.currentTarget ? ask(true) : undefined)}
      >
        {children}
      </div>
    );
  }
  return (
    <Suspense fallback={children}>
      <div className="hidden print:block">{children}</div>
      <Drawn {...asked}>
        <TrendInteractive data={data} label={label} labels={labels} tone={tone} />
      </Drawn>
    </Suspense>
  );
}

/** Takes over the focus that the still figure had, where that is what asked for it. */
function Drawn({ height, byKey, children }: { height: number; byKey: boolean; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!byKey || !frame.current) return;
    const take = () => {
      const drawing = frame.current?.querySelector<SVGElement>('svg[tabindex]');
      drawing?.focus({ preventScroll: true });
      return Boolean(drawing);
    };
    if (take()) return;
    // the chart draws itself a moment later, once it knows its size
    const drawn = new MutationObserver(() => (take() ? drawn.disconnect() : undefined));
    drawn.observe(frame.current, { childList: true, subtree: true });
    return () => drawn.disconnect();
  }, [byKey]);
  return (
    <div ref={frame} style={{ height }} className="print:hidden [&>.nc-interactive]:h-full">
      {children}
    </div>
  );
}
