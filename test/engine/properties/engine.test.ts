import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CostError } from "../../../src/engine/cost-error";
import { compare, type Comparison } from "../../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey } from "../../../src/engine/metrics/metrics";
import { totalCost } from "../../../src/engine/strategy/cost-parts";
import type { Strategy } from "../../../src/engine/strategy/strategy";
import { scenarios } from "./scenarios";

const runs = { numRuns: 400 };

const costs = (strategies: readonly Strategy[]): number[] => compare(strategies).map((c) => totalCost(c.parts));
const figure = (key: MetricKey, c: Comparison): number => {
  const value = figureOrError(key, c);
  if (value instanceof CostError) throw value;
  return value;
};
const closeTo = (a: number, b: number, gross: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(gross, Number.MIN_VALUE);
const all = (strategies: readonly Strategy[], change: Partial<Strategy>): Strategy[] =>
  strategies.map((s) => ({ ...s, ...change }));

describe("costs", () => {
  test("the parts add up to the total, and the saving is the difference of the totals", () => {
    fc.assert(
      fc.property(scenarios(true), (strategies) => {
        const [a, b] = costs(strategies);
        const c = compare(strategies)[1]!;
        expect(closeTo(c.path.saving, a! - b!, a! + b!)).toBe(true);
        expect(closeTo(c.path.gross, a! + b!, a! + b!)).toBe(true);
      }),
      runs,
    );
  });

  test("token, failure and latency cost are linear in the volume", () => {
    fc.assert(
      fc.property(scenarios(true), (strategies) => {
        const once = compare(strategies)[1]!.parts;
        const thrice = compare(all(strategies, { calls_per_day: 3 * strategies[0]!.calls_per_day }))[1]!.parts;
        for (const part of ["token", "failure", "latency"] as const)
          expect(closeTo(thrice[part], 3 * once[part], thrice[part])).toBe(true);
      }),
      runs,
    );
  });

  test("no price going up makes anything cheaper", () => {
    const prices = [
      "input_price",
      "output_price",
      "cached_price",
      "cache_write_price",
      "gpu_price_per_hour",
      "hosting_per_hour",
      "hourly_rate",
      "training_price",
      "retrain_cost",
    ] as const;
    fc.assert(
      fc.property(scenarios(true), fc.constantFrom(...prices), (strategies, price) => {
        const costlier = strategies.map((s) => ({ ...s, [price]: 1.5 * s[price]! }));
        const [before, after] = [costs(strategies), costs(costlier)];
        after.forEach((cost, i) => expect(cost).toBeGreaterThanOrEqual(before[i]! * (1 - 1e-12)));
      }),
      runs,
    );
  });

  test("the present value of the saving is that of the baseline's costs less that of the alternative's", () => {
    fc.assert(
      fc.property(scenarios(true), (strategies) => {
        const [a, b] = compare(strategies).map((c) => figure("total_cost_pv", c));
        const npv = figure("npv", compare(strategies)[1]!);
        expect(closeTo(npv, a! - b!, a! + b!)).toBe(true);
      }),
      runs,
    );
  });

  test("prices by the thousand tokens and costs by the month say the same", () => {
    fc.assert(
      fc.property(scenarios(true), (strategies) => {
        const c = compare(strategies)[1]!;
        const perDay = figure("cost_per_day", c);
        expect(closeTo(figure("cost_per_month", c) * 12, perDay * 365, perDay * 365)).toBe(true);
        const thousandfold = all(strategies, {}).map((s) => ({
          ...s,
          prompt_tokens: s.prompt_tokens / 1000,
          user_tokens: s.user_tokens / 1000,
          output_tokens: s.output_tokens / 1000,
          cache_min_tokens: s.cache_min_tokens / 1000,
          input_price: s.input_price * 1000,
          output_price: s.output_price * 1000,
          cached_price: s.cached_price! * 1000,
          cache_write_price: s.cache_write_price! * 1000,
        }));
        const [before, after] = [compare(strategies)[1]!.parts.token, compare(thousandfold)[1]!.parts.token];
        expect(closeTo(before, after, before)).toBe(true);
      }),
      runs,
    );
  });
});

describe("the saving changes sign at the crossings and nowhere else", () => {
  /** D on a day, by asking for that horizon; events on the day itself are paid when the horizon lies just behind it. */
  const signsBetween = (strategies: readonly Strategy[], day: number): number => {
    const { path } = compare(all(strategies, { horizon_days: day }))[1]!;
    return path.saving;
  };

  test("between two crossings the sign stays", () => {
    fc.assert(
      fc.property(
        scenarios(false),
        fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (strategies, places) => {
          const c = compare(strategies)[1]!;
          const horizon = strategies[0]!.horizon_days;
          const first = c.path.start;
          for (const place of places) {
            const day = place * horizon;
            const past = c.crossings.filter((crossing) => crossing.day < day);
            if (c.crossings.some((crossing) => Math.abs(crossing.day - day) < 1e-6)) continue;
            const below = past.length > 0 ? past.at(-1)!.direction === "down" : first < 0;
            const saving = signsBetween(strategies, day);
            if (Math.abs(saving) > 1e-9 * c.path.gross) expect(saving < 0).toBe(below);
          }
        },
      ),
      runs,
    );
  });

  test("directions take turns", () => {
    fc.assert(
      fc.property(scenarios(true), (strategies) => {
        const { crossings } = compare(strategies)[1]!;
        crossings.forEach(({ direction, day }, i) => {
          if (i > 0) expect(direction).not.toBe(crossings[i - 1]!.direction);
          if (i > 0) expect(day).toBeGreaterThanOrEqual(crossings[i - 1]!.day);
        });
      }),
      runs,
    );
  });
});

describe("break-even volumes", () => {
  const thresholds = [
    ["breakeven_calls", (strategies: readonly Strategy[], calls: number) => all(strategies, { calls_per_day: calls })],
    [
      "breakeven_tokens",
      (strategies: readonly Strategy[], tokens: number) =>
        strategies.map((s) => ({ ...s, prompt_tokens: (s.prompt_tokens / strategies[0]!.prompt_tokens) * tokens })),
    ],
  ] as const;

  test.each(thresholds)("%s: above it the alternative is cheaper, and not right below it", (key, at) => {
    fc.assert(
      fc.property(scenarios(true), fc.double({ min: 1.0001, max: 20, noNaN: true }), (strategies, times) => {
        const threshold = figureOrError(key, compare(strategies)[1]!);
        if (threshold instanceof CostError) return;
        const saving = (x: number): number => compare(at(strategies, x))[1]!.path.saving;
        const tiny = 1e-6 * compare(at(strategies, Math.max(threshold, 1)))[1]!.path.gross;
        expect(saving(times * Math.max(threshold, 1))).toBeGreaterThanOrEqual(0);
        if (threshold > 0)
          expect(saving(threshold * (1 - 1e-9)) <= tiny || saving(threshold * (1 + 1e-9)) <= tiny).toBe(true);
      }),
      runs,
    );
  });

  test.each(thresholds)("%s: without GPUs and caches both total costs are equal there", (key, at) => {
    fc.assert(
      fc.property(scenarios(false), (given) => {
        const strategies = all(given, { cache_hit_rate: 0 });
        const threshold = figureOrError(key, compare(strategies)[1]!);
        if (threshold instanceof CostError || threshold === 0) return;
        const [a, b] = costs(at(strategies, threshold));
        expect(closeTo(a!, b!, a! + b!)).toBe(true);
      }),
      runs,
    );
  });

  test("where there is none, the alternative is more expensive or equal at some volume however large", () => {
    fc.assert(
      fc.property(scenarios(true), (strategies) => {
        const threshold = figureOrError("breakeven_calls", compare(strategies)[1]!);
        if (!(threshold instanceof CostError)) return;
        const savings = [1e9, 1.7e9, 3.1e9].map((calls) => compare(all(strategies, { calls_per_day: calls }))[1]!);
        expect(savings.some(({ path }) => path.saving <= 1e-6 * path.gross)).toBe(true);
      }),
      runs,
    );
  });
});

describe("rates of return", () => {
  test("at the internal rate the net present value is 0", () => {
    fc.assert(
      fc.property(scenarios(true), (strategies) => {
        const irr = figureOrError("irr", compare(strategies)[1]!);
        if (irr instanceof CostError || irr > 1e6 || irr < -0.99) return;
        const c = compare(all(strategies, { discount_rate: irr }))[1]!;
        const gross = c.monthlySaving.reduce(
          (sum, flow, m) => sum + Math.abs(flow) * (1 + irr) ** (-(m + 1) / 12),
          Math.abs(c.path.start),
        );
        expect(Math.abs(figure("npv", c))).toBeLessThanOrEqual(1e-9 * gross);
      }),
      runs,
    );
  });
});
