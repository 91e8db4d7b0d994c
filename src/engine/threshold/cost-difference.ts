import { ownDays } from "../strategy/days";
import type { Outlook } from "../strategy/outlook";
import { baselineRetrainings, ownRetrainings } from "../strategy/retraining";
import { joinSteps, type Piece, type Steps } from "./stepped-line";

/** How a strategy's cost of a day in a month depends on x: per day, and for its GPUs. */
export interface CostLine {
  /** USD a day that x does not change, volume's cost only. */
  readonly fixed: number;
  /** USD a day for each unit of x. */
  readonly perX: number;
  /** GPUs kept busy, before rounding up: offset + perX · x. */
  readonly gpuOffset: number;
  readonly gpuPerX: number;
}

/** Load that grows by less than this never asks for a further GPU at any x that a number can hold. */
const leastGpuPerX = 1e-290;

/** The sums that a piece is made of, while they are added up. */
class Difference {
  fixed = 0;
  perX = 0;
  grossFixed = 0;
  grossPerX = 0;
  readonly steps: Steps[] = [];

  addFixed(amount: number): void {
    this.fixed += amount;
    this.grossFixed += Math.abs(amount);
  }

  addLine(o: Outlook, line: CostLine, days: number, sign: number): void {
    this.addFixed(sign * days * (line.fixed + o.standingPerDay + o.labourPerDay));
    this.perX += sign * days * line.perX;
    this.grossPerX += days * line.perX;
    const s = o.strategy;
    if (s.gpu_price_per_hour === 0) return;
    const weight = sign * days * 24 * s.gpu_price_per_hour;
    if (line.gpuPerX < leastGpuPerX) this.addFixed(weight * Math.max(s.min_gpus, Math.ceil(line.gpuOffset * (1 - 1e-12))));
    else this.steps.push({ weight, perX: line.gpuPerX, offset: line.gpuOffset, min: s.min_gpus });
  }
}

/** Whether every month costs what the first does, so that the months are one. */
const isSteady = ({ strategy }: Outlook): boolean => strategy.growth_per_month === 0 && strategy.price_change_per_year === 0;

/**
 * Total cost of the alternative minus total cost of the baseline over the horizon, as a function of one x.
 * @param from the x from which the lines hold
 * @param to the x up to which they hold
 * @param lineOf a strategy's cost of a day in a month, as a line in x
 */
export function costDifference(o: Outlook, baseline: Outlook, from: number, to: number, lineOf: (of: Outlook, month: number) => CostLine): Piece {
  const sum = new Difference();
  const unsaved = baselineRetrainings(baseline, o.life);
  sum.addFixed(o.upfront);
  sum.addFixed(-baseline.upfront);
  sum.addFixed(ownRetrainings(o) * o.retraining);
  sum.addFixed(-(unsaved.from - unsaved.before) * baseline.retraining);
  const steady = isSteady(o) && isSteady(baseline);
  for (let m = 0; m < (steady ? 1 : o.months); m++) {
    const days = steady ? o.life.to - o.life.from : ownDays(o, m);
    if (days <= 0) continue;
    sum.addLine(o, lineOf(o, m), days, 1);
    sum.addLine(baseline, lineOf(baseline, m), days, -1);
  }
  const { fixed, perX, grossFixed, grossPerX } = sum;
  return { from, to, fixed, perX, grossFixed, grossPerX, steps: joinSteps(sum.steps) };
}
