import { cacheHitRate } from "../rules/cache-hit-rate";
import { Comparison } from "../metrics/comparison";
import { totalCost } from "../strategy/cost-parts";
import { outlookOf, type Outlook } from "../strategy/outlook";
import type { Strategy } from "../strategy/strategy";
import { upfrontCost } from "../strategy/upfront";

/** Minutes that a provider keeps a prompt in its cache when nobody says otherwise. */
export const usualCacheMinutes = 5;

/** A step that is tried before tuning: the baseline changed, or another strategy of the table that only prompts. */
export type CheaperStep =
  | { readonly kind: "cache"; readonly hitRate: number; readonly totalCost: number }
  | { readonly kind: "batch"; readonly totalCost: number }
  | { readonly kind: "strategy"; readonly place: number; readonly totalCost: number };

/** Why the cache is no step: it is on already, the prompt is too short, or nobody says what cached tokens cost. */
export type NoCache = "on" | "too short" | "no price" | "no calls";

const alone = (s: Strategy): number => {
  const o = outlookOf(s);
  return totalCost(new Comparison(o, o).parts);
};

/** The cache turned on, with the hit rate that random arrivals give; or why not. */
export function cacheStep(baseline: Strategy): CheaperStep | NoCache {
  if (baseline.cache_hit_rate > 0) return "on";
  if (baseline.prompt_tokens === 0 || baseline.prompt_tokens < baseline.cache_min_tokens) return "too short";
  if (baseline.cached_price === undefined || baseline.cached_price >= baseline.input_price) return "no price";
  const hitRate = cacheHitRate(baseline.calls_per_day, usualCacheMinutes, 24);
  return hitRate > 0
    ? { kind: "cache", hitRate, totalCost: alone({ ...baseline, cache_hit_rate: hitRate }) }
    : "no calls";
}

/** Every call run in batch; undefined where it is already, or batch is no cheaper. */
export const batchStep = (baseline: Strategy): CheaperStep | undefined =>
  baseline.batch_share < 1 && baseline.batch_discount > 0
    ? { kind: "batch", totalCost: alone({ ...baseline, batch_share: 1 }) }
    : undefined;

/** Whether a strategy only prompts: nothing up front, no GPUs, nothing to retrain. */
export const onlyPrompts = (s: Strategy): boolean =>
  upfrontCost(s) === 0 && s.gpu_price_per_hour === 0 && s.retrain_every_days === 0 && s.hosting_per_hour === 0;

/** Every cheaper step that there is, at its own figures. */
export function cheaperSteps(strategies: readonly Strategy[], baseline: Outlook): CheaperStep[] {
  const cache = cacheStep(strategies[0]!);
  const batch = batchStep(strategies[0]!);
  const others = strategies.flatMap((s, place): CheaperStep[] =>
    place > 0 && onlyPrompts(s)
      ? [{ kind: "strategy", place, totalCost: totalCost(new Comparison(outlookOf(s, baseline), baseline).parts) }]
      : [],
  );
  return [...(typeof cache === "string" ? [] : [cache]), ...(batch ? [batch] : []), ...others];
}
