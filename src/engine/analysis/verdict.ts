import { compare, type Comparison } from "../metrics/comparison";
import { totalCost } from "../strategy/cost-parts";
import type { Strategy } from "../strategy/strategy";
import { cheaperSteps, onlyPrompts, type CheaperStep } from "./cheaper-steps";

/** How many of the draws must save money before a saving is likely. */
export const likelyShare = 0.8;

/** What to do: tune as a strategy says, take a cheaper step, or stay with the baseline. */
export interface Verdict {
  readonly kind: "tune" | "step" | "stay";
  /** The strategy that carries the verdict, or comes nearest to it; 0 where there is no alternative. */
  readonly place: number;
  readonly step?: CheaperStep;
  readonly steps: readonly CheaperStep[];
  readonly comparisons: readonly Comparison[];
}

/** Whether a strategy saves for good: its lasting break-even comes before the horizon and the retirement. */
export const savesForGood = (c: Comparison): boolean =>
  c.path.saving > 0 && (c.lastingBreakEven ?? Infinity) < c.own.life.to;

const costOf = (c: Comparison): number => totalCost(c.parts);

/** The cheapest of some, by what it costs. */
const cheapest = <T>(of: readonly T[], cost: (one: T) => number): T | undefined =>
  of.reduce<T | undefined>((best, one) => (best === undefined || cost(one) < cost(best) ? one : best), undefined);

/**
 * The advice on a scenario.
 *
 * Tune only where the saving is likely, the lasting break-even comes before both the horizon and the retirement, and no cheaper step (the cache, batch,
 * prompting another model) costs as little. Equal quality is assumed.
 * @param batchIsOption whether the scenario says that calls can wait; batch is no step where it does not
 * @param isLikely whether enough draws of a strategy save money; left out, its base case decides
 */
export function verdictOf(
  strategies: readonly Strategy[],
  batchIsOption: boolean,
  isLikely: (place: number) => boolean = () => true,
): Verdict {
  const comparisons = compare(strategies);
  const baseline = comparisons[0]!;
  const steps = cheaperSteps(strategies, baseline.own);
  const tuned = comparisons.map((_, place) => place).filter((place) => place > 0 && !onlyPrompts(strategies[place]!));
  const sound = tuned.filter((place) => savesForGood(comparisons[place]!) && isLikely(place));
  const best = cheapest(sound, (place) => costOf(comparisons[place]!));
  const step = cheapest(
    steps.filter(({ kind }) => kind !== "batch" || batchIsOption),
    ({ totalCost: cost }) => cost,
  );
  const nearest = best ?? cheapest(tuned, (place) => costOf(comparisons[place]!)) ?? (comparisons.length > 1 ? 1 : 0);
  const found = { place: nearest, steps, comparisons };
  if (best !== undefined && (step === undefined || step.totalCost > costOf(comparisons[best]!)))
    return { kind: "tune", ...found };
  if (step !== undefined && step.totalCost < costOf(baseline)) return { kind: "step", step, ...found };
  return { kind: "stay", ...found };
}

/** What makes two verdicts the same advice. */
export const adviceKey = ({ kind, place, step }: Verdict): string =>
  kind === "tune"
    ? `tune ${place}`
    : kind === "step" && step!.kind === "strategy"
      ? `strategy ${step!.place}`
      : kind === "step"
        ? step!.kind
        : "stay";
