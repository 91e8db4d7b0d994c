import { monthsToCount, ownDays } from "../strategy/days";
import { times, type Outlook } from "../strategy/outlook";
import { baselineRetrainings, ownRetrainings } from "../strategy/retraining";
import { joinSteps, type Piece, type Steps } from "./stepped-line";

/** How a strategy's cost of a day depends on x, for each unit of a volume that grows from month to month. */
export interface CostLine {
  /** Calls a day at go-live; 1 where x is the calls a day. */
  readonly volume: number;
  /** USD for tokens, which follows the price change, whatever x is. */
  readonly tokenCost: number;
  /** USD for anything else, whatever x is. */
  readonly otherCost: number;
  /** USD for tokens, for each unit of x. */
  readonly tokenCostPerX: number;
  /** USD for anything else, for each unit of x. */
  readonly otherCostPerX: number;
  /** GPUs kept busy, before rounding up, whatever x is. */
  readonly gpuOffset: number;
  /** GPUs kept busy, before rounding up, by each unit of x. */
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

  addDays(o: Outlook, line: CostLine, month: number, days: number, sign: number): void {
    const volume = times(line.volume, o.growth[month]!);
    const factor = o.priceFactor[month]!;
    const infrastructure = o.infrastructureFactor[month]!;
    const perX = volume * (line.tokenCostPerX * factor + line.otherCostPerX);
    this.addFixed(
      sign *
        days *
        (volume * (line.tokenCost * factor + line.otherCost) +
          o.hostingPerDay * infrastructure +
          o.otherPerDay +
          o.labourPerDay),
    );
    this.perX += sign * days * perX;
    this.grossPerX += days * perX;
    const s = o.strategy;
    if (s.gpu_price_per_hour === 0) return;
    const weight = sign * days * 24 * s.gpu_price_per_hour * infrastructure;
    const gpuPerX = volume * line.gpuPerX;
    const offset = volume * line.gpuOffset;
    if (gpuPerX < leastGpuPerX) this.addFixed(weight * Math.max(s.min_gpus, Math.ceil(offset * (1 - 1e-12))));
    else this.steps.push({ weight, perX: gpuPerX, offset, min: s.min_gpus });
  }
}

/** The shares of the calls that a strategy answers, and that of them whose failures are at its own expense. */
export interface Shares {
  readonly calls: number;
  readonly failures: number;
}

const allCalls: Shares = { calls: 1, failures: 1 };

/**
 * Total cost of the alternative minus total cost of the baseline over the horizon, as a function of one x.
 * @param line the cost of a day of a strategy that takes some share of the calls, as a line in x
 * @param from the x from which the lines hold
 * @param to the x up to which they hold
 */
export function costDifference(
  o: Outlook,
  baseline: Outlook,
  line: (of: Outlook, shares: Shares) => CostLine,
  from: number,
  to: number,
): Piece {
  const sum = new Difference();
  const unsaved = baselineRetrainings(baseline, o);
  sum.addFixed(o.upfront);
  sum.addFixed(-baseline.upfront);
  sum.addFixed(ownRetrainings(o) * o.retraining);
  sum.addFixed(-(unsaved.from - unsaved.before) * baseline.retraining);
  const months = monthsToCount(o, baseline);
  const ownLine = line(o, { calls: o.share, failures: o.failureShare });
  const baselineLine = line(baseline, allCalls);
  const besideLine = o.beside && line(baseline, { calls: o.beside.share, failures: o.beside.share });
  for (let m = 0; m < months; m++) {
    const days = ownDays(o, m, months);
    if (days <= 0) continue;
    sum.addDays(o, ownLine, m, days, 1);
    sum.addDays(baseline, baselineLine, m, days, -1);
    if (besideLine) sum.addDays(baseline, besideLine, m, days, 1);
  }
  const { fixed, perX, grossFixed, grossPerX } = sum;
  return { from, to, fixed, perX, grossFixed, grossPerX, steps: joinSteps(sum.steps) };
}
