import { describe, expect, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { figureOrError, metricKeys } from "../../../src/engine/metrics/metrics";
import { strategyOf, type GivenInputs, type Strategy } from "../../../src/engine/strategy/strategy";
import { randomScenario } from "../../oracle/random-scenario";

/** The inputs that came after the first version, where they change nothing. */
const neutral = {
  reasoning_tokens: 0,
  turns_per_conversation: 1,
  batch_cache_hit_rate: undefined,
  fee_per_call: 0,
  billed_failures: 1,
  infrastructure_price_change_per_year: 0,
  training_hours: 0,
  training_price_per_hour: 0,
  traffic_share: 1,
  escalation_rate: 0,
} as const;

const seeds = Array.from({ length: 400 }, (_, i) => i + 1);
const scenario = (seed: number): Strategy[] =>
  randomScenario(seed).map((s) => ({ ...strategyOf(s as GivenInputs), ...neutral }));

/** A day at go-live as the first version's method has it, written down again. */
function firstVersion(s: Strategy): Readonly<Record<"call" | "day" | "tokens" | "latency" | "upfront", number>> {
  const { cache_hit_rate: hit, failure_rate: f } = s;
  const isCached = hit > 0 && s.prompt_tokens >= s.cache_min_tokens;
  const promptPrice = isCached
    ? hit * (s.cached_price ?? s.input_price) + (1 - hit) * (s.cache_write_price ?? s.input_price)
    : s.input_price;
  const token =
    ((s.prompt_tokens * promptPrice + s.user_tokens * s.input_price + s.output_tokens * s.output_price) / 1e6) *
    (1 - s.batch_share * s.batch_discount);
  const attempts = Array.from({ length: s.retries + 1 }, (_, k) => f ** k).reduce((a, b) => a + b);
  const uncached = s.prompt_tokens * (isCached ? 1 - hit : 1) + s.user_tokens;
  const at = (tokens: number, speed: number): number => (speed > 0 ? tokens / speed : 0);
  const latency =
    s.overhead_seconds +
    at(uncached, s.prefill_tokens_per_second) +
    at(Math.max(0, s.output_tokens - 1), s.output_tokens_per_second);
  const call =
    attempts * token +
    f ** (s.retries + 1) * s.cost_per_failure +
    attempts * (1 - s.batch_share) * latency * s.latency_cost_per_second;
  const gpuSeconds =
    attempts * (at(uncached, s.gpu_input_tokens_per_second) + at(s.output_tokens, s.gpu_output_tokens_per_second));
  const load = (((s.calls_per_day * gpuSeconds) / 86_400) * s.peak_factor) / s.utilisation;
  const gpus = s.gpu_price_per_hour > 0 ? Math.max(s.min_gpus, Math.ceil(load * (1 - 1e-12))) : 0;
  const day =
    s.calls_per_day * call +
    24 * s.hosting_per_hour +
    24 * gpus * s.gpu_price_per_hour +
    ((s.other_cost_per_month + s.maintenance_hours_per_month * s.hourly_rate) * 12) / 365;
  const run = ((s.training_examples * s.tokens_per_example * s.epochs + s.validation_tokens) * s.training_price) / 1e6;
  return {
    call,
    day,
    latency,
    tokens: s.calls_per_day * attempts * (s.prompt_tokens + s.user_tokens + s.output_tokens),
    upfront:
      s.setup_hours * s.hourly_rate +
      s.training_examples * s.cost_per_label +
      s.training_runs * run +
      s.evaluation_cost +
      s.other_upfront,
  };
}

describe("one turn, the whole traffic, no escalation, every failure billed: the first version's figures", () => {
  test("of a call, a day and what is paid up front, on random scenarios", () => {
    for (const seed of seeds) {
      const strategies = scenario(seed);
      compare(strategies).forEach((c, i) => {
        const s = strategies[i]!;
        const expected = firstVersion(s);
        const shared = s.ready_after_days > 0 || s.retires_after_days > 0;
        const pairs = [
          ["cost_per_call", expected.call],
          ["cost_per_day", expected.day],
          ["tokens_per_day", expected.tokens],
          ...(shared ? [] : [["upfront", expected.upfront] as const]),
          ...(typeof figureOrError("latency", c) === "number" ? [["latency", expected.latency] as const] : []),
        ] as const;
        for (const [metric, value] of pairs) {
          const got = figureOrError(metric, c);
          expect([seed, i, metric, Math.abs((got as number) - value) <= 1e-11 * Math.abs(value)]).toEqual([
            ...[seed, i, metric],
            true,
          ]);
        }
      });
    }
  });

  test("written or left out, they give the same figures", () => {
    const keys = Object.keys(neutral);
    for (const seed of seeds) {
      const written = scenario(seed);
      const leftOut = written.map((s) =>
        strategyOf(Object.fromEntries(Object.entries(s).filter(([key]) => !keys.includes(key))) as GivenInputs),
      );
      const [one, other] = [compare(written), compare(leftOut)];
      for (const metric of metricKeys)
        expect(one.map((c) => figureOrError(metric, c))).toEqual(other.map((c) => figureOrError(metric, c)));
    }
  });
});
