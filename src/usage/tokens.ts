import type { Part } from "./layouts/layout";
import { orZero } from "./log-row";

/** The token counts of a row as its columns give them; NaN where there is none. */
export interface GivenTokens {
  readonly input: number;
  /** Of the input, what the cache had no part in, where a column of its own says it. */
  readonly uncached: number;
  readonly cached: number;
  readonly written: number;
  readonly writtenForAnHour: number;
  /** Input beside the prompt: the results of tools. */
  readonly tool: number;
  readonly output: number;
  readonly reasoning: number;
  /** The row's own total. */
  readonly total: number;
}

/** What is a part of what: "beside" counts are added, "inside" ones are not. */
export interface Parts {
  readonly cached: "inside" | "beside";
  readonly reasoning: "inside" | "beside";
}

/** All input and all output tokens of a row. */
export interface Sums {
  readonly input: number;
  readonly output: number;
}

function sumsWith(given: GivenTokens, { cached, reasoning }: Parts): Sums {
  const besideInput =
    cached === "beside" ? orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour) : 0;
  return {
    input: orZero(given.input) + besideInput + orZero(given.tool),
    output: orZero(given.output) + (reasoning === "beside" ? orZero(given.reasoning) : 0),
  };
}

/** A part cannot be more than the whole. */
const isPossible = (given: GivenTokens, { input, output }: Sums): boolean =>
  orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour) <= input &&
  orZero(given.reasoning) <= output;

const turned = (part: "inside" | "beside"): "inside" | "beside" => (part === "inside" ? "beside" : "inside");

/** Why a row's figures contradict each other. */
export type Contradiction = "total" | "uncached" | "cached" | "reasoning";

/**
 * All input and output tokens of a row, reconciled with the row's own figures: with what the cache had no part in, with its total.
 * @param usual what is a part of what in this export; the total of a row shows where it is otherwise
 * @example prompt 100, candidates 20, thoughts 30, total 150: the thoughts stand beside the candidates, so the output is 50
 */
export function reconciled(given: GivenTokens, usual: Parts): Sums | Contradiction {
  if (!Number.isNaN(given.uncached)) return withUncached(given, usual);
  const asUsual = sumsWith(given, usual);
  const possible = isPossible(given, asUsual);
  if (!hasTotal(given)) return possible ? asUsual : orZero(given.reasoning) > asUsual.output ? "reasoning" : "cached";
  const parts = partsByTotal(given, usual);
  return parts ? sumsWith(given, parts) : "total";
}

/** A total of 0 beside tokens is one that was never filled in. */
const hasTotal = ({ total }: GivenTokens): boolean => !Number.isNaN(total) && total !== 0;

/** The parts with which a row's figures are its total: the usual ones, else the first that are otherwise. */
const partsByTotal = (given: GivenTokens, { cached, reasoning }: Parts): Parts | undefined =>
  [
    { cached, reasoning },
    { cached, reasoning: turned(reasoning) },
    { cached: turned(cached), reasoning },
    { cached: turned(cached), reasoning: turned(reasoning) },
  ].find((parts) => {
    const sums = sumsWith(given, parts);
    return sums.input + sums.output === given.total && isPossible(given, sums);
  });

/** With the uncached tokens known, the input is all three parts; the input column has them all, or the uncached ones alone. */
function withUncached(given: GivenTokens, usual: Parts): Sums | Contradiction {
  const input = given.uncached + orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour);
  if (!Number.isNaN(given.input) && given.input !== input && given.input !== given.uncached) return "uncached";
  return reconciled({ ...given, input, uncached: NaN }, { cached: "inside", reasoning: usual.reasoning });
}

/**
 * What a row of an export of undecided kind shows about its cached and reasoning tokens: they stand beside the larger count where they are more than it, or where the
 * row's total is right with them alone.
 */
export function showsBeside(given: GivenTokens): { readonly cached: boolean; readonly reasoning: boolean } {
  if (!hasTotal(given) || !Number.isNaN(given.uncached))
    return {
      cached: orZero(given.cached) + orZero(given.written) > orZero(given.input),
      reasoning: orZero(given.reasoning) > orZero(given.output),
    };
  const parts = partsByTotal(given, { cached: "inside", reasoning: "inside" });
  return { cached: parts?.cached === "beside", reasoning: parts?.reasoning === "beside" };
}

/** The parts of an export whose figures have to show them: those of all its rows together. */
export const partsOf = (
  cached: Part,
  reasoning: Part,
  shown: { readonly cached: boolean; readonly reasoning: boolean },
): Parts => ({
  cached: cached === "by figures" ? (shown.cached ? "beside" : "inside") : cached,
  reasoning: reasoning === "by figures" ? (shown.reasoning ? "beside" : "inside") : reasoning,
});
