import { CostError } from "../../engine/cost-error";
import { inputDefinition } from "../../engine/strategy/inputs";
import { called } from "../function-finder/formula";

/** How the prompt is used. */
export interface Volume {
  readonly callsPerDay: number;
  readonly outputTokens: number;
  /** Tokens of the prompt that differ from call to call. */
  readonly varyingTokens: number;
}

/** What a prompt costs, or why that is not known. */
export type PromptCost =
  | {
      readonly is: "cost";
      readonly perCall: number;
      readonly perDay: number;
      readonly perMonth: number;
      readonly cache: CacheCost;
    }
  | { readonly is: "unknown"; readonly reason: CostError };

/** What a cache would do. */
export type CacheCost =
  | {
      readonly is: "covers";
      readonly share: number;
      readonly hitRate: number;
      readonly perMonth: number;
      readonly ofCost: number;
    }
  | { readonly is: "too short" }
  | { readonly is: "no price" };

/** The shortest prompt that is cached. */
export const leastCachedTokens = Number(inputDefinition("cache_min_tokens").default);

/** How long the usual caches keep a prompt after its last use. */
const CACHE_MINUTES = 5;

const DAYS_A_MONTH = 365 / 12;

const numberOf = (id: string, args: readonly unknown[]): number => {
  const value = called(id, args);
  if (value instanceof CostError) throw value;
  return Number(value);
};

/** The cost of a call, a day and a month with a model of the price book, and with a cache. */
export function promptCost(
  model: string,
  tokens: number,
  { callsPerDay, outputTokens, varyingTokens }: Volume,
): PromptCost {
  const callCost = (cached: number, written: number): number =>
    numberOf("CALLCOST", [tokens, outputTokens, model, null, cached, null, written]);
  try {
    const perCall = callCost(0, 0);
    const perMonth = perCall * callsPerDay * DAYS_A_MONTH;
    return { is: "cost", perCall, perDay: perCall * callsPerDay, perMonth, cache: cacheCost() };
  } catch (error) {
    if (error instanceof CostError) return { is: "unknown", reason: error };
    throw error;
  }

  function cacheCost(): CacheCost {
    const steady = Math.max(0, tokens - varyingTokens);
    if (steady < leastCachedTokens) return { is: "too short" };
    try {
      const hitRate = numberOf("CACHEHITRATE", [callsPerDay, CACHE_MINUTES]);
      const perCall = hitRate * callCost(steady, 0) + (1 - hitRate) * callCost(0, steady);
      return {
        is: "covers",
        share: steady / tokens,
        hitRate,
        perMonth: perCall * callsPerDay * DAYS_A_MONTH,
        ofCost: perCall / callCost(0, 0),
      };
    } catch (error) {
      if (error instanceof CostError) return { is: "no price" };
      throw error;
    }
  }
}
