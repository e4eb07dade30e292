import type { Status } from '@nhipcau/ui/status';
import type { FigureAnswer } from './figure';

export interface BridgeCardWeakness {
  id: string;
  title: string;
  href: string;
  /** distance left, 100 when it was named */
  distance: FigureAnswer;
  /** `provisional` while its figure rests on too little */
  status: Status;
  statusText: string;
}

export interface BridgeCardGoal {
  id: string;
  title: string;
  href: string;
  /** share of the year's target */
  progress: FigureAnswer;
  /** what the trajectory expects by the day, a share of the target; null: no trajectory */
  expected: number | null;
  status: Status;
  statusText: string;
}

export interface BridgeCardLink {
  weaknessId: string;
  goalId: string;
  /** how much the goal answers the weakness; any positive unit */
  weight: number;
  /** a link that no source states */
  isOurReading: boolean;
}

export interface LinkedWeakness {
  weakness: BridgeCardWeakness;
  isOurReading: boolean;
}

export interface PreparedBridgeCards {
  /** goals that answer weaknesses, in the order given; `isShort` ones (one weakness) stand two in a row */
  answering: { goal: BridgeCardGoal; weaknesses: LinkedWeakness[]; isShort: boolean }[];
  unanswered: BridgeCardWeakness[];
  /** goals that answer none */
  alone: BridgeCardGoal[];
  hasOurReading: boolean;
}

/** Groups weaknesses under the goals that answer them, the heaviest link first; a weakness of several goals stands under each. Links to unknown ids are left out. */
export function prepareBridgeCards(
  weaknesses: readonly BridgeCardWeakness[],
  goals: readonly BridgeCardGoal[],
  links: readonly BridgeCardLink[],
): PreparedBridgeCards {
  const byId = new Map(weaknesses.map((weakness) => [weakness.id, weakness]));
  const linked = goals.map((goal) => ({
    goal,
    weaknesses: links
      .filter((link) => link.goalId === goal.id)
      .toSorted((a, b) => b.weight - a.weight)
      .flatMap((link) => {
        const weakness = byId.get(link.weaknessId);
        return weakness ? [{ weakness, isOurReading: link.isOurReading }] : [];
      }),
  }));
  const answered = new Set(linked.flatMap((row) => row.weaknesses.map((item) => item.weakness.id)));
  const answering = linked.filter((row) => row.weaknesses.length > 0).map((row) => ({ ...row, isShort: row.weaknesses.length === 1 }));
  return {
    // long rows first, so that the short ones stand in pairs without a hole between
    answering: [...answering.filter((row) => !row.isShort), ...answering.filter((row) => row.isShort)],
    unanswered: weaknesses.filter((weakness) => !answered.has(weakness.id)),
    alone: linked.filter((row) => row.weaknesses.length === 0).map((row) => row.goal),
    hasOurReading: linked.some((row) => row.weaknesses.some((item) => item.isOurReading)),
  };
}
