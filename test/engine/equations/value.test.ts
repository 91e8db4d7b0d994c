import { describe, expect, test } from "@jest/globals";
import type { StepKey } from "../../../src/engine/equations/steps";
import { StepValues } from "../../../src/engine/equations/value";
import {
  costOfCall,
  gpusBeside,
  gpusIn,
  infrastructurePerDay,
  latencyOfCall,
  outlookOf,
  perDayIn,
  tokensPerDay,
  volumeIn,
  type Outlook,
} from "../../../src/engine/strategy/outlook";
import { meanInputTokens } from "../../../src/engine/strategy/one-call";
import { retrainingCost, type Strategy, strategyOf } from "../../../src/engine/strategy/strategy";
import { randomScenario } from "../../oracle/random-scenario";

/** EQUATION_SCENARIOS=20000 EQUATION_SEED=100000 looks at more, and others. */
const scenarios = Number(process.env["EQUATION_SCENARIOS"] ?? 1500);
const firstSeed = Number(process.env["EQUATION_SEED"] ?? 1);
const atOnce = 250;

type Pairs = (readonly [what: StepKey | "tokens_per_day", equation: number, engine: number])[];

const ofCall = (values: StepValues, s: Strategy, { call, upfront, life }: Outlook, outlook: Outlook): Pairs => [
  ["attempts", values.of("attempts"), call.attempts],
  ["billed_attempts", values.of("billed_attempts"), call.billed],
  ["input_tokens", values.of("input_tokens"), meanInputTokens(s)],
  ["latency_seconds", values.of("latency_seconds"), call.latencySeconds],
  ["gpu_seconds", values.of("gpu_seconds"), call.gpuSeconds],
  ["token_cost", values.of("token_cost"), call.token],
  ["fee_cost", values.of("fee_cost"), call.fee],
  ["failure_cost", values.of("failure_cost"), call.failure],
  ["latency_cost", values.of("latency_cost"), call.latency],
  ["cost_per_call", values.of("cost_per_call"), costOfCall(outlook)],
  ["latency", values.of("latency"), latencyOfCall(outlook)],
  ["tokens_per_day", values.of("tokens_per_call") * s.calls_per_day, tokensPerDay(outlook)],
  ["upfront", values.of("upfront"), upfront],
  ["retraining", values.of("retraining"), retrainingCost(s)],
  ["ready_on", values.of("ready_on"), life.from],
  ["ends_on", values.of("ends_on"), life.to],
];

const ofMonth = (values: StepValues, outlook: Outlook, month: number): Pairs => [
  ["volume", values.of("volume", month), volumeIn(outlook, month)],
  ["price_factor", values.of("price_factor", month), outlook.priceFactor[month]!],
  ["gpus", values.of("gpus", month), gpusIn(outlook, month)],
  ["gpus_beside", values.of("gpus_beside", month), gpusBeside(outlook, month)],
  ["infrastructure_per_day", values.of("infrastructure_per_day", month), infrastructurePerDay(outlook, month)],
  ["cost_per_day", values.of("cost_per_day", month), perDayIn(outlook, month)],
];

/** The figures in which the equations and the engine differ, as lines to read. */
function differences(seed: number): string[] {
  const strategies = randomScenario(seed).map(strategyOf);
  const baseline = outlookOf(strategies[0]!);
  const baselineValues = new StepValues(strategies[0]!);
  return strategies.flatMap((s, i) => {
    const outlook = i === 0 ? baseline : outlookOf(s, baseline);
    const values = i === 0 ? baselineValues : new StepValues(s, baselineValues);
    const months = Array.from({ length: Math.min(outlook.months, 40) }, (_, m) => m);
    return [...ofCall(values, s, outlook, outlook), ...months.flatMap((m) => ofMonth(values, outlook, m))]
      .filter(([, equation, engine]) => !(Math.abs(equation - engine) <= 1e-11 * Math.abs(engine)))
      .map(([what, equation, engine]) => `seed ${seed}, strategy ${i + 1}: ${what} ${equation}, engine ${engine}`);
  });
}

describe("the engine gives what the equations say", () => {
  test.each(Array.from({ length: Math.ceil(scenarios / atOnce) }, (_, i) => firstSeed + i * atOnce))(
    "seeds from %i",
    (from) => {
      const seeds = Array.from({ length: Math.min(atOnce, firstSeed + scenarios - from) }, (_, i) => from + i);
      expect(seeds.flatMap(differences)).toEqual([]);
    },
  );
});

test("the figures of the worked example", () => {
  const values = new StepValues(
    strategyOf({
      calls_per_day: 5000,
      prompt_tokens: 2000,
      user_tokens: 200,
      output_tokens: 150,
      input_price: 2,
      output_price: 8,
    }),
  );
  expect(values.of("input_cost")).toBe(4400);
  expect(values.of("cost_per_call")).toBeCloseTo(0.0056, 15);
  expect(values.of("cost_per_day")).toBeCloseTo(28, 12);
});
