import fc from "fast-check";
import { monthCount } from "../../../src/engine/calendar";
import { strategyOf, type Strategy } from "../../../src/engine/strategy/strategy";
import { ledgerRows } from "../../../src/workbooks/twin/references";
import { goldenCases, goldenStrategies } from "../../engine/goldens";
import { scenarios } from "../../engine/properties/scenarios";
import type { Case } from "./outcomes";

/** What the engine's own scenarios leave at its default. */
const more = fc.record({
  batch_discount: fc.constantFrom(0.5, 0.3),
  validation_tokens: fc.constantFrom(0, 200_000),
  training_runs: fc.constantFrom(1, 2.5),
  evaluation_cost: fc.constantFrom(0, 250),
  retrain_examples: fc.constantFrom(0, 300),
  retrain_hours: fc.constantFrom(0, 4),
  overhead_seconds: fc.constantFrom(0, 0.2),
  prefill_tokens_per_second: fc.constantFrom(0, 12_500),
  output_tokens_per_second: fc.constantFrom(0, 50),
  latency_cost_per_second: fc.constantFrom(0, 0, 0.0001),
  cache_min_tokens: fc.constantFrom(1024, 0, 300),
  turns_per_conversation: fc.constantFrom(1, 1, 2, 7, 40),
  batch_cache_hit_rate: fc.constantFrom(undefined, 0, 0.4),
  fee_per_call: fc.constantFrom(0, 0.0004),
  billed_failures: fc.constantFrom(1, 0.3, 0),
  infrastructure_price_change_per_year: fc.constantFrom(0, -0.25, 0.1),
  training_hours: fc.constantFrom(0, 6),
  training_price_per_hour: fc.constant(30),
});

/** Of the output tokens, how many no later call sends again. */
const reasoning = fc.constantFrom(0, 0.25, 1);

/** Where calls go to both models. */
const routing = fc.record({
  traffic_share: fc.constantFrom(1, 1, 0.6, 0),
  escalation_rate: fc.constantFrom(0, 0, 0.2, 1),
});

/** Rows that the ledger of two strategies needs at the most. */
const events = ([a, b]: readonly [Strategy, Strategy]): number =>
  monthCount(a.horizon_days) +
  4 +
  [a, b].reduce(
    (sum, { retrain_every_days: every, horizon_days: days }) => sum + (every > 0 ? Math.ceil(days / every) : 0),
    0,
  );

const withReasoning = (s: Strategy, share: number): Strategy => ({
  ...s,
  reasoning_tokens: Math.floor(s.output_tokens * share),
});

const pair = fc
  .tuple(fc.boolean().chain(scenarios), more, more, reasoning, reasoning, routing)
  .map(([[a, b], moreA, moreB, shareA, shareB, routed]): [Strategy, Strategy] => [
    withReasoning({ ...a!, ...moreA }, shareA),
    withReasoning({ ...b!, ...moreB, ...routed }, shareB),
  ]);

const workloadOf = ({ calls_per_day, growth_per_month, horizon_days, discount_rate }: Strategy): Partial<Strategy> => ({
  calls_per_day,
  growth_per_month,
  horizon_days,
  discount_rate,
});

/** Random scenarios, a baseline and some alternatives, whose events a twin's ledgers hold. */
const randomScenarios = ({
  count,
  alternatives,
  seed,
}: {
  readonly count: number;
  readonly alternatives: number;
  readonly seed: number;
}): Strategy[][] =>
  fc.sample(
    fc
      .array(pair, { minLength: alternatives, maxLength: alternatives })
      .map((pairs): Strategy[] => {
        const [baseline] = pairs[0]!;
        return [baseline, ...pairs.map(([, alternative]) => ({ ...alternative, ...workloadOf(baseline) }))];
      })
      .filter(([baseline, ...others]) => others.every((other) => events([baseline!, other]) <= ledgerRows - 10)),
    { numRuns: count, seed },
  );

/** Random scenarios with names. */
export const randomCases = (count: number, alternatives: number, seed: number): Case[] =>
  randomScenarios({ count, alternatives, seed }).map((strategies, at) => [`random ${at + 1}`, strategies]);

/** Each alternative of the goldens beside their baseline. */
export const goldenPairs = goldenCases.flatMap((golden): Case[] => {
  const [first, ...others] = goldenStrategies(golden);
  return others.map((other, at) => [`${golden.name}, strategy ${at + 2}`, [first!, other]]);
});

const shared = { calls_per_day: 1000, prompt_tokens: 1000, input_price: 10, horizon_days: 365 };
const cheaper = { ...shared, prompt_tokens: 500 };

/** Ties and round figures: flows that meet 0 exactly, and events on one day. */
export const ties: Readonly<Record<string, Strategy[]>> = {
  "the same twice": [strategyOf(shared), strategyOf(shared)],
  "paid back on the last day": [strategyOf(shared), strategyOf({ ...cheaper, other_upfront: 5 * 365 })],
  "paid back as a retraining falls due": [
    strategyOf(shared),
    strategyOf({ ...cheaper, other_upfront: 450, retrain_every_days: 90, retrain_cost: 100 }),
  ],
  "touches 0 and falls again": [
    strategyOf({ ...shared, growth_per_month: 0 }),
    strategyOf({ ...cheaper, other_upfront: 500, retrain_every_days: 100, retrain_cost: 300 }),
  ],
  "neither paid more nor less up front": [
    strategyOf({ ...shared, other_upfront: 100 }),
    strategyOf({ ...cheaper, other_upfront: 100 }),
  ],
  "equal until ready": [strategyOf(shared), strategyOf({ ...cheaper, ready_after_days: 365 / 12 })],
  "ready on the day the baseline retrains": [
    strategyOf({ ...shared, retrain_every_days: 30, retrain_cost: 40 }),
    strategyOf({ ...cheaper, ready_after_days: 60, retires_after_days: 180, retrain_every_days: 30, retrain_cost: 55 }),
  ],
  "retires before it is ready": [
    strategyOf(shared),
    strategyOf({ ...cheaper, ready_after_days: 90, retires_after_days: 60, other_upfront: 10 }),
  ],
  "retires before it has paid back": [
    strategyOf(shared),
    strategyOf({ ...cheaper, other_upfront: 1000, retires_after_days: 150 }),
  ],
  "cheaper up front, more expensive a day": [
    strategyOf({ ...shared, other_upfront: 900 }),
    strategyOf({ ...shared, prompt_tokens: 1300 }),
  ],
  "costs more a day": [strategyOf(shared), strategyOf({ ...shared, prompt_tokens: 1200, other_upfront: 20 })],
  "saves nothing": [strategyOf(shared), strategyOf({ ...shared, other_upfront: 20 })],
  "saw teeth around 0": [
    strategyOf(shared),
    strategyOf({ ...cheaper, other_upfront: 149, retrain_every_days: 30, retrain_cost: 150 }),
  ],
  "prices fall until it does not pay": [
    strategyOf({ ...shared, price_change_per_year: -0.6, horizon_days: 1095 }),
    strategyOf({
      ...cheaper,
      price_change_per_year: -0.6,
      horizon_days: 1095,
      other_cost_per_month: 60,
      other_upfront: 300,
    }),
  ],
  "no calls": [
    strategyOf({ ...shared, calls_per_day: 0 }),
    strategyOf({ ...cheaper, calls_per_day: 0, other_upfront: 5 }),
  ],
  "half a day": [
    strategyOf({ ...shared, horizon_days: 0.5 }),
    strategyOf({ ...cheaper, horizon_days: 0.5, other_upfront: 1 }),
  ],
  "a GPU exactly filled": [
    strategyOf(shared),
    strategyOf({
      ...cheaper,
      gpu_price_per_hour: 2,
      gpu_input_tokens_per_second: 500,
      gpu_output_tokens_per_second: 100,
      calls_per_day: 86_400,
    }),
  ].map((s) => ({ ...s, calls_per_day: 86_400 })),
  "cache minimum between the two prompts": [
    strategyOf({ ...shared, prompt_tokens: 2000, cache_hit_rate: 0.9, cached_price: 1 }),
    strategyOf({ ...shared, prompt_tokens: 400, cache_hit_rate: 0.9, cached_price: 1, other_upfront: 200 }),
  ],
};
