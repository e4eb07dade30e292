'use client';
import type { Tone } from '@nhipcau/charts';
import type { TrendChartData } from '@nhipcau/charts/prepare';
import dynamic from 'next/dynamic';
import { type ReactNode, useSyncExternalStore } from 'react';

const TrendInteractive = dynamic(() => import('@nhipcau/charts/components/trend-interactive').then((module) => module.TrendInteractive), { ssr: false });

interface TrendLiveProps {
  data: TrendChartData;
  label: string;
  labels: { actual: string; lastYear: string; trajectory: string; planned: string; today: string };
  tone: Tone;
  /** the same figure drawn on the server: what is there before the script is, and what is printed */
  children: ReactNode;
}

const nothing = () => () => {};

/** The trend that answers the pointer, once the browser has what it takes. */
export function TrendLive({ data, label, labels, tone, children }: TrendLiveProps) {
  const live = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  return (
    <>
      <div className={live ? 'hidden print:block' : undefined}>{children}</div>
      {live ? (
        <div className="min-h-[300px] print:hidden">
          <TrendInteractive data={data} label={label} labels={labels} tone={tone} />
        </div>
      ) : null}
    </>
  );
}
