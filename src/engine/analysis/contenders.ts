import { cacheHitRate } from "../rules/calls";
import { costParts, totalCost } from "../strategy/cost-parts";
import { firstCached } from "../strategy/one-call";
import { outlookOf, type Outlook } from "../strategy/outlook";
import { retrainingCost, type Strategy, upfrontCost } from "../strategy/strategy";
import { relativeZero, settle } from "../zero";

/** Minutes that a provider keeps a prompt in its cache when nobody says otherwise. */
export const usualCacheMinutes = 5;

/** A change of a strategy that costs nothing up front: its prompt cache enabled, or every call in batch. */
export type Step = "cache" | "batch";

/** Why enabling the cache is no step: it is on already, or what it lacks. */
export type NoCache = "on" | "too-short" | "no-price" | "no-calls";
/** Why running every call in batch is no step. */
export type NoBatch = "all" | "conversation" | "no-discount";

/** The share of calls that find the prompt cached once the cache is enabled: random arrivals, a lifetime of five minutes. */
export const hitRateOf = (s: Strategy): number => cacheHitRate(s.calls_per_day, usualCacheMinutes, 24);

/** Why enabling the cache is no step of a strategy; undefined where it is one. */
export function whyNoCache(s: Strategy): NoCache | undefined {
  if (s.cache_hit_rate > 0) return "on";
  const first = firstCached({ ...s, cache_hit_rate: 1 }, s.prompt_tokens);
  if (first > s.turns_per_conversation || (s.turns_per_conversation === 1 && s.prompt_tokens === 0)) return "too-short";
  if (s.cached_price === undefined || s.cached_price >= s.input_price) return "no-price";
  return hitRateOf(s) > 0 ? undefined : "no-calls";
}

/** Why running every call in batch is no step of a strategy; undefined where it is one. */
export function whyNoBatch(s: Strategy): NoBatch | undefined {
  if (s.turns_per_conversation > 1) return "conversation";
  if (s.batch_share === 1) return "all";
  return s.batch_discount > 0 ? undefined : "no-discount";
}

/** Every set of the steps that a strategy can take, the empty one first. */
export function stepSets(s: Strategy, canBatch: boolean): readonly (readonly Step[])[] {
  const cache = whyNoCache(s) === undefined;
  const batch = canBatch && whyNoBatch(s) === undefined;
  return [
    [],
    ...(cache ? [["cache"] as const] : []),
    ...(batch ? [["batch"] as const] : []),
    ...(cache && batch ? [["cache", "batch"] as const] : []),
  ];
}

/** A strategy with steps taken. */
export function withSteps(s: Strategy, steps: readonly Step[]): Strategy {
  if (steps.length === 0) return s;
  const cache_hit_rate = steps.includes("cache") ? hitRateOf(s) : s.cache_hit_rate;
  const batch_share = steps.includes("batch") ? 1 : s.batch_share;
  return { ...s, cache_hit_rate, batch_share };
}

/** Whether a strategy is only prompted: nothing up front and no retraining to pay. */
export const isPrompted = (s: Strategy): boolean =>
  upfrontCost(s) === 0 && (s.retrain_every_days === 0 || retrainingCost(s) === 0);

/** A strategy of the table, as typed or with a set of its own steps. */
export interface Contender {
  /** What makes two contenders the same advice: the place and the steps. */
  readonly key: string;
  /** The strategy's place in the table, 0 the baseline. */
  readonly place: number;
  readonly steps: readonly Step[];
  readonly own: Outlook;
  /** Nothing up front and no retraining: it needs no time to pay back. */
  readonly isPrompted: boolean;
  /** USD over the horizon. */
  readonly totalCost: number;
  /** USD over the horizon against the baseline as typed; 0 where the totals differ by rounding only. */
  readonly saving: number;
}

/** A strategy with its sets of steps, as long as neither it nor what it depends on changes. */
interface Known {
  readonly strategy: Strategy;
  /** The baseline, where the costs depend on it. */
  readonly baseline: Outlook | undefined;
  /** What the savings are measured against, USD. */
  readonly baselineCost: number | undefined;
  readonly contenders: readonly Contender[];
}

/**
 * All contenders of a scenario, again and again while some input of it varies: strategies that stay as they are are not computed again.
 *
 * Every strategy of the table competes as typed and with each set of its own steps; each is measured against the baseline as typed.
 */
export class Contest {
  readonly #known: Known[] = [];

  /**
   * A contest that is held again and again.
   * @param canBatch whether the table says that calls can wait; running them in batch is no step otherwise
   */
  constructor(private readonly canBatch: boolean) {}

  /** The contenders, the baseline as typed first, then the prompted ones, then those that are tuned; fewer steps before more. */
  contenders(strategies: readonly Strategy[]): Contender[] {
    const known = strategies.map((_, place) => this.#at(strategies, place));
    const isPromptedOne = ({ contenders }: Known): boolean => contenders[0]!.isPrompted;
    const inOrder = [...known.filter(isPromptedOne), ...known.filter((one) => !isPromptedOne(one))];
    return inOrder.flatMap(({ contenders }) => contenders);
  }

  #at(strategies: readonly Strategy[], place: number): Known {
    const strategy = strategies[place]!;
    const ofBaseline = place === 0 ? undefined : this.#known[0]!.contenders[0]!;
    const baselineCost = ofBaseline?.totalCost;
    const last = this.#known[place];
    if (last?.strategy === strategy && (last.baseline === undefined || last.baseline === ofBaseline?.own)) {
      if (last.baselineCost === baselineCost) return last;
      const contenders = last.contenders.map((each) => against(each, baselineCost!));
      return (this.#known[place] = { ...last, baselineCost, contenders });
    }
    const computed = this.#compute(strategy, place, ofBaseline?.own);
    const contenders = computed.map((each) => against(each, baselineCost ?? computed[0]!.totalCost));
    const isAlone = standsAlone(contenders[0]!.own);
    return (this.#known[place] = {
      strategy,
      baseline: isAlone ? undefined : ofBaseline?.own,
      baselineCost,
      contenders,
    });
  }

  #compute(strategy: Strategy, place: number, baseline: Outlook | undefined): Omit<Contender, "saving">[] {
    return stepSets(strategy, this.canBatch).map((steps) => {
      const own = outlookOf(withSteps(strategy, steps), baseline);
      return {
        key: [place, ...steps].join(" "),
        place,
        steps,
        own,
        isPrompted: place === 0 || isPrompted(strategy),
        totalCost: totalCost(costParts(own, baseline ?? own)),
      };
    });
  }
}

/** A contender with what it saves against the baseline's cost. */
const against = (each: Omit<Contender, "saving">, baselineCost: number): Contender => ({
  ...each,
  saving: settle(baselineCost - each.totalCost, baselineCost + each.totalCost),
});

/** Whether nothing of what a strategy costs depends on the baseline. */
export const standsAlone = ({ life, dependsOn, strategy }: Outlook): boolean =>
  dependsOn === undefined && life.from === 0 && life.to === strategy.horizon_days;

/**
 * The contender that wins: of those that meet the conditions the cheapest, the first of equal ones.
 *
 * A prompted one meets them as it stands. Of any other the saving is likely, and its lasting break-even comes before both the horizon and the retirement: which it does wherever it
 * saves money to the horizon, since the saving stays where it is once the alternative is retired.
 * @param isLikely whether the saving of a contender that is tuned is likely; asked of those alone that would win
 */
export function winnerOf(contenders: readonly Contender[], isLikely: (contender: Contender) => boolean): Contender {
  const left = contenders.filter(({ isPrompted: prompted, saving }) => prompted || saving > 0);
  for (;;) {
    const best = cheapest(left)!;
    if (best.isPrompted || isLikely(best)) return best;
    left.splice(left.indexOf(best), 1);
  }
}

/** The cheapest of some, the first of those whose totals differ by rounding only. */
export const cheapest = (of: readonly Contender[]): Contender | undefined =>
  of.reduce<Contender | undefined>(
    (best, one) => (best === undefined || one.totalCost < best.totalCost * (1 - relativeZero) ? one : best),
    undefined,
  );
