import { useId } from 'react';
import type { PreparedBridge } from '../prepare/bridge';
import type { Format } from '../prepare/tone';
import type { BridgeLabels } from './bridge-labels';
import { BridgePairs } from './bridge-pairs';
import { BridgePicture } from './bridge-picture';
import { BridgeSides } from './bridge-sides';
import { type LinkComponent, PlainLink } from './link';

export interface BridgeProps {
  bridge: PreparedBridge;
  labels: BridgeLabels;
  /** Writes a share, 1 = 100 %. */
  formatPercent: Format;
  /** Where a goal is added for a weakness; leave out for readers who may not, and the pill is words only. */
  addGoalHref?: (weaknessId: string) => string;
  Link?: LinkComponent;
}

/** Rules that dim all but the partners of the item under the pointer or in focus: no script runs for it. */
function lightingRules(scope: string, { weaknesses, goals }: PreparedBridge): string {
  const rule = (side: 'w' | 'g', key: number, partners: readonly number[]) => {
    const other = side === 'w' ? 'g' : 'w';
    const lit = `[data-bridge="${scope}"]:has([data-${side}="${key}"]:is(:hover,:focus-within))`;
    const partnerList = partners.map((partner) => `[data-${other}="${partner}"]`).join(',');
    return [
      `${lit} .nc-ribbon:not([data-${side}="${key}"]){fill-opacity:.06}`,
      `${lit} .nc-ribbon[data-${side}="${key}"]{fill-opacity:.6}`,
      `${lit} .nc-row[data-${other}]:not(${partnerList}){opacity:.42}`,
    ].join('');
  };
  const withPartners = [
    ...weaknesses.filter((w) => w.goalKeys.length > 0).map((w) => rule('w', w.key, w.goalKeys)),
    ...goals.filter((g) => g.weaknessKeys.length > 0).map((g) => rule('g', g.key, g.weaknessKeys)),
  ];
  return withPartners.join('');
}

/** Weaknesses on the left, the goals that answer them on the right, ribbons between; a list of pairs where it is narrow. */
export function Bridge({ Link = PlainLink, ...props }: BridgeProps) {
  const scope = useId();
  return (
    <div className="nc-bridge" data-bridge={scope}>
      <style>{lightingRules(scope, props.bridge)}</style>
      <BridgeSides {...props} Link={Link} />
      <BridgePairs {...props} Link={Link} />
      <BridgePicture {...props} />
    </div>
  );
}
