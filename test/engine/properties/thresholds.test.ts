import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Answer } from "../../../src/engine/cost-error";
import { compare } from "../../../src/engine/metrics/comparison";
import { evaluate } from "../../../src/engine/metrics/metrics";
import { outlookOf, type Outlook } from "../../../src/engine/strategy/outlook";
import type { Strategy } from "../../../src/engine/strategy/strategy";
import { breakEvenCalls, breakEvenTokens } from "../../../src/engine/threshold/break-even-volume";
import { scenarios } from "./scenarios";

/** By how much the totals themselves, both computed for that x, say that the alternative is more expensive; 0 within rounding. */
type Difference = (x: number) => number;

function dearerBy(baseline: Strategy, alternative: Strategy): number {
  const [first, second] = compare([baseline, alternative]).map((comparison) => evaluate("total_cost", comparison));
  const difference = second! - first!;
  return Math.abs(difference) <= 1e-8 * (first! + second!) ? 0 : difference;
}

/** Somewhat more than x, and ever more. */
const beyond = (x: number): number[] => [1 + 1e-6, 1.01, 1.3, 2, 5, 40, 1000].map((times) => Math.max(x, 1e-3) * times);

/** What is wrong with an answer by its own words; undefined where nothing is. */
function fault(answer: Answer, difference: Difference): string | undefined {
  const costlier = (x: number): boolean => difference(x) > 0;
  const cheaper = (x: number): boolean => difference(x) < 0;
  if (typeof answer === "number") {
    if (beyond(answer).some(costlier)) return `more expensive above ${answer}`;
    return answer > 0 && cheaper(answer * (1 - 1e-6)) && cheaper(answer * (1 - 1e-9))
      ? `cheaper below ${answer} already`
      : undefined;
  }
  const { message } = answer();
  const below = /^Cheaper only below ([\d.]+) /.exec(message);
  if (below) {
    const x = Number(below[1]);
    if (beyond(x + 0.01).some(cheaper)) return `cheaper above ${x} again`;
    return x > 1 && [0.5, 0.9, 0.99, 0.999].every((share) => costlier(x * share))
      ? `not cheaper below ${x}`
      : undefined;
  }
  return message.startsWith("It is not cheaper at any") && [0, ...beyond(0.1), ...beyond(500)].some(cheaper)
    ? "cheaper somewhere"
    : undefined;
}

const withCalls = (s: Strategy, calls_per_day: number): Strategy => ({ ...s, calls_per_day });

const questions: [
  string,
  (o: Outlook, baseline: Outlook, work?: number) => Answer,
  (baseline: Strategy, alternative: Strategy) => Difference,
][] = [
  [
    "calls a day",
    breakEvenCalls,
    (baseline, alternative) => (x) => dearerBy(withCalls(baseline, x), withCalls(alternative, x)),
  ],
  [
    "prompt tokens",
    breakEvenTokens,
    (baseline, alternative) => {
      const proportion = alternative.prompt_tokens / baseline.prompt_tokens;
      return (x) => dearerBy({ ...baseline, prompt_tokens: x }, { ...alternative, prompt_tokens: x * proportion });
    },
  ],
];

describe.each(questions)("break-even %s", (_, breakEven, differenceOf) => {
  test.each([
    [false, 31],
    [true, 32],
  ])("is what the totals say, with GPUs: %s", (withGpus, seed) => {
    for (const [baseline, alternative] of fc.sample(scenarios(withGpus), { numRuns: 60, seed }) as [
      Strategy,
      Strategy,
    ][]) {
      if (baseline.prompt_tokens === 0) continue;
      const answer = breakEven(outlookOf(alternative), outlookOf(baseline), 20_000);
      expect({ fault: fault(answer, differenceOf(baseline, alternative)), baseline, alternative }).toMatchObject({
        fault: undefined,
      });
    }
  });
});
