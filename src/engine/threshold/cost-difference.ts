import { baselineRetrainings, monthsToCount, ownDays, ownRetrainings } from "../strategy/life";
import { times, type Outlook } from "../strategy/outlook";
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

  /** Adds what a strategy costs on some days of each month. */
  addDays(o: Outlook, line: CostLine, days: Days, sign: number): void {
    const { volume } = line;
    this.addFixed(
      sign *
        (volume * (line.tokenCost * days.priced + line.otherCost * days.grown) +
          o.hostingPerDay * days.rented +
          (o.otherPerDay + o.labourPerDay) * days.all),
    );
    const perX = volume * (line.tokenCostPerX * days.priced + line.otherCostPerX * days.grown);
    this.perX += sign * perX;
    this.grossPerX += perX;
    if (o.strategy.gpu_price_per_hour > 0) this.#addGpus(o, line, days.byMonth, sign);
  }

  #addGpus(o: Outlook, line: CostLine, byMonth: readonly number[], sign: number): void {
    const s = o.strategy;
    byMonth.forEach((days, month) => {
      if (days <= 0) return;
      const volume = times(line.volume, o.growth[month]!);
      const weight = sign * days * 24 * s.gpu_price_per_hour * o.infrastructureFactor[month]!;
      const gpuPerX = volume * line.gpuPerX;
      const offset = volume * line.gpuOffset;
      if (gpuPerX < leastGpuPerX) this.addFixed(weight * Math.max(s.min_gpus, Math.ceil(offset * (1 - 1e-12))));
      else this.steps.push({ weight, perX: gpuPerX, offset, min: s.min_gpus });
    });
  }
}

/** The days on which the alternative runs, added up over the months: as they are, and times what grows or falls with the months. */
interface Days {
  readonly byMonth: readonly number[];
  readonly all: number;
  /** Times the growth of the volume. */
  readonly grown: number;
  /** Times the growth and the price factor. */
  readonly priced: number;
  /** Times the infrastructure factor. */
  readonly rented: number;
}

function daysOf(o: Outlook, byMonth: readonly number[]): Days {
  let all = 0;
  let grown = 0;
  let priced = 0;
  let rented = 0;
  for (let m = 0; m < byMonth.length; m++) {
    const days = byMonth[m]!;
    if (days <= 0) continue;
    all += days;
    grown += days * o.growth[m]!;
    priced += days * o.growth[m]! * o.priceFactor[m]!;
    rented += days * o.infrastructureFactor[m]!;
  }
  return { byMonth, all, grown, priced, rented };
}

/** The shares of the calls that a strategy answers, and that of them whose failures are at its own expense. */
export interface Shares {
  readonly calls: number;
  readonly failures: number;
}

const allCalls: Shares = { calls: 1, failures: 1 };

/** The cost of a day of a strategy that takes some share of the calls, as a line in x. */
type LineOf = (of: Outlook, shares: Shares) => CostLine;

/**
 * Total cost of the alternative minus total cost of the baseline over the horizon, as a function of one x.
 * @returns the difference from an x up to another, between which the costs of a day are lines
 */
export function costDifference(o: Outlook, baseline: Outlook): (line: LineOf, from: number, to: number) => Piece {
  const unsaved = baselineRetrainings(baseline, o);
  const paid = ownRetrainings(o) * o.retraining;
  const saved = (unsaved.from - unsaved.before) * baseline.retraining;
  const months = monthsToCount(o, baseline);
  const byMonth = new Array<number>(months);
  for (let m = 0; m < months; m++) byMonth[m] = ownDays(o, m, months);
  const ownDaysSum = daysOf(o, byMonth);
  const baselineDaysSum = months === 1 ? ownDaysSum : daysOf(baseline, byMonth);
  return (line, from, to) => {
    const sum = new Difference();
    sum.addFixed(o.upfront);
    sum.addFixed(-baseline.upfront);
    sum.addFixed(paid);
    sum.addFixed(-saved);
    sum.addDays(o, line(o, { calls: o.share, failures: o.failureShare }), ownDaysSum, 1);
    sum.addDays(baseline, line(baseline, allCalls), baselineDaysSum, -1);
    if (o.beside) {
      const { share } = o.beside;
      sum.addDays(baseline, line(baseline, { calls: share, failures: share }), baselineDaysSum, 1);
    }
    const { fixed, perX, grossFixed, grossPerX } = sum;
    return { from, to, fixed, perX, grossFixed, grossPerX, steps: joinSteps(sum.steps) };
  };
}
