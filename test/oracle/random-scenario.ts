import fc from "fast-check";
import { inputsOf, type Given } from "./inputs";
import { interval, someDay, someInterval } from "./random-days";
import { escalationRate, retrainCost, side, trafficShare, workload } from "./random-inputs";
import { walk } from "./walk";

/** A strategy with a row for everything, but for what a retraining costs. */
export type RandomStrategy = Readonly<Record<string, number>>;

const upfrontKeys = [
  "setup_hours",
  "training_examples",
  "validation_tokens",
  "evaluation_cost",
  "other_upfront",
] as const;
const tuningKeys = [...upfrontKeys, "epochs", "training_price", "cost_per_label", "tokens_per_example"] as const;

/** Which of an alternative's inputs are its own: all, those of a tuned model, a few (so that much is tied), or none. */
const ownKeys = (side: RandomStrategy): fc.Arbitrary<readonly string[]> => {
  const keys = Object.keys(side);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(keys) },
    { weight: 4, arbitrary: fc.constant(["prompt_tokens", ...tuningKeys]) },
    {
      weight: 3,
      arbitrary: fc.constant([
        "prompt_tokens",
        "input_price",
        "output_price",
        "hosting_per_hour",
        "gpu_price_per_hour",
        ...tuningKeys,
      ]),
    },
    { weight: 4, arbitrary: fc.subarray(keys, { minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.subarray(keys) },
  );
};

/** The baseline has something up front only now and then. */
const baselineSide = fc
  .tuple(side, fc.integer({ min: 0, max: 3 }))
  .map(([all, n]): RandomStrategy =>
    n === 0 ? all : { ...all, ...Object.fromEntries(upfrontKeys.map((key) => [key, 0])) },
  );

const alternativeSide = side.chain((all) =>
  fc.record({
    all: fc.constant<RandomStrategy>(all),
    own: ownKeys(all),
    ready: someDay,
    retires: someDay,
    interval: someInterval,
    share: trafficShare,
    escalation: escalationRate,
  }),
);

/** Where to make a saving 0: as a stretch of the path begins or ends. */
const touch = fc.option(
  fc.record({
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    end: fc.constantFrom("first" as const, "last" as const),
  }),
  { freq: 2 },
);

/** Which part of what is saved between retrainings the next one eats. */
const eaten = fc.option(fc.constantFrom(1, 1, 0.5, 1.25), { freq: 1 });

const draft = fc.record({
  workload,
  baseline: baselineSide,
  baselineInterval: someInterval,
  alternatives: fc.array(alternativeSide, { minLength: 1, maxLength: 2 }),
  retrainCosts: fc.option(fc.array(retrainCost, { minLength: 3, maxLength: 3 }), { freq: 2 }),
  touch,
  eaten,
});

/** A first alternative whose retraining costs as much as it has saved since the last, or a part of that. */
const eating = (strategies: readonly RandomStrategy[], part: number): readonly RandomStrategy[] => {
  const [baseline, alternative, ...others] = strategies as [RandomStrategy, RandomStrategy];
  const { baselineRuns, alternativeRuns } = walk(inputsOf(baseline), inputsOf(alternative));
  const savingPerDay = baselineRuns.total(0).minus(alternativeRuns.total(0)).toNumber();
  if (savingPerDay <= 0 || alternative["retrain_every_days"] === 0) return strategies;
  const priced = (s: RandomStrategy): RandomStrategy => ({ ...s, retrain_cost: s["retrain_cost"] ?? 0 });
  return [
    priced(baseline),
    { ...alternative, retrain_cost: part * savingPerDay * alternative["retrain_every_days"]! },
    ...others.map(priced),
  ];
};

/** Puts an alternative's upfront, or the baseline's, so that the cumulative saving is 0 at one of the path's corners. */
const touching = (
  strategies: readonly RandomStrategy[],
  { place, end }: { place: number; end: "first" | "last" },
): RandomStrategy[] => {
  const [baseline, alternative, ...others] = strategies as [RandomStrategy, RandomStrategy];
  const { stretches } = walk(inputsOf(baseline), inputsOf(alternative));
  const saving = stretches[Math.floor(place * stretches.length)]![end].toNumber();
  const more = (s: RandomStrategy, amount: number): RandomStrategy => ({
    ...s,
    other_upfront: s["other_upfront"]! + amount,
  });
  return saving >= 0
    ? [baseline, more(alternative, saving), ...others]
    : [more(baseline, -saving), alternative, ...others];
};

/** Two or three strategies whose events like to fall on one day, and whose figures like to be equal. */
export const scenario: fc.Arbitrary<RandomStrategy[]> = draft.map(
  ({ workload: shared, baseline, baselineInterval, alternatives, retrainCosts, touch: corner, eaten: part }) => {
    const horizon = shared.horizon_days;
    const days = alternatives.map(({ ready, retires, interval: every }) => {
      const readyDay = ready({ horizon, ready: 0, retires: 0 });
      const landmarks = { horizon, ready: readyDay, retires: retires({ horizon, ready: readyDay, retires: 0 }) };
      return { landmarks, retrain_every_days: interval(every, landmarks) };
    });
    const costs = (i: number): Given => (retrainCosts ? { retrain_cost: retrainCosts[i]! } : {});
    const strategies: RandomStrategy[] = [
      {
        ...shared,
        ...baseline,
        ready_after_days: 0,
        retires_after_days: 0,
        retrain_every_days: interval(baselineInterval, days[0]!.landmarks),
        ...costs(0),
      },
      ...alternatives.map(({ all, own, share, escalation }, i) => ({
        ...shared,
        ...baseline,
        ...Object.fromEntries(own.map((key) => [key, all[key]!])),
        ready_after_days: days[i]!.landmarks.ready,
        retires_after_days: days[i]!.landmarks.retires,
        traffic_share: share,
        escalation_rate: escalation,
        retrain_every_days: days[i]!.retrain_every_days,
        ...costs(i + 1),
      })),
    ];
    const eatenInto = part ? eating(strategies, part) : strategies;
    return corner ? touching(eatenInto, corner) : [...eatenInto];
  },
);

/** The scenario of a seed: equal seeds, equal scenarios. */
export const randomScenario = (seed: number): RandomStrategy[] => fc.sample(scenario, { seed, numRuns: 1 })[0]!;
