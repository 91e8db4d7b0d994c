import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compare } from "../../../src/engine/metrics/comparison";
import { PathReader } from "../../../src/engine/path/saving-path";
import { PathWalk } from "../../../src/engine/path/path-walk";
import { totalCost } from "../../../src/engine/strategy/cost-parts";
import type { MonthlyBill } from "../../../src/engine/strategy/monthly-bill";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const orNone = (value: fc.Arbitrary<number>, none = 0): fc.Arbitrary<number> => fc.oneof(fc.constant(none), value);
/** Horizons and retraining intervals of a day to a century, whole or not, now and then on the boundary of a month. */
const days = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 1, max: most }),
    number(1, most),
    fc.integer({ min: 1, max: Math.max(1, Math.floor((most * 12) / 365)) }).map((m) => (m * 365) / 12),
  );

const workload = fc.record({
  calls_per_day: number(1, 20_000),
  growth_per_month: orNone(number(-0.05, 0.02)),
  horizon_days: fc.oneof(days(800), days(36_500)),
});

const strategy = (isBaseline: boolean): fc.Arbitrary<GivenInputs> =>
  fc.record({
    user_tokens: number(0, 3000),
    output_tokens: number(0, 300),
    input_price: number(0, 5),
    output_price: number(0, 10),
    price_change_per_year: orNone(number(-0.5, 0.1)),
    fee_per_call: orNone(number(0, 0.001)),
    failure_rate: orNone(number(0, 0.2)),
    cost_per_failure: orNone(number(0, 0.1)),
    hosting_per_hour: orNone(number(0, 1)),
    infrastructure_price_change_per_year: orNone(number(-0.3, 0.1)),
    gpu_price_per_hour: orNone(number(0, 2)),
    gpu_input_tokens_per_second: fc.constant(2000),
    gpu_output_tokens_per_second: fc.constant(200),
    peak_factor: fc.constant(2),
    other_upfront: orNone(number(0, 20_000)),
    retrain_every_days: orNone(fc.oneof(days(5), days(1000))),
    retrain_cost: number(0, 200),
    ...(!isBaseline && {
      ready_after_days: orNone(days(400)),
      retires_after_days: orNone(days(20_000)),
      traffic_share: orNone(number(0, 1), 1),
      escalation_rate: orNone(number(0, 0.5)),
    }),
  });

const pairs = fc
  .tuple(workload, strategy(true), strategy(false))
  .map(([shared, a, b]) => [strategyOf({ ...shared, ...a }), strategyOf({ ...shared, ...b })] as const);

/** Read segment by segment, without joining any. */
class EverySegment extends PathReader {
  readonly wantsAll = true;
}

test("totals by counting and geometric sums are those of the path, month by month and retraining by retraining", () => {
  fc.assert(
    fc.property(pairs, (strategies) => {
      const [, c] = compare(strategies);
      const { own, baseline, saving } = c!;
      const path = new EverySegment();
      new PathWalk(own, baseline, path).toHorizon();
      const ledger = (bill: MonthlyBill, upfront: number): number =>
        bill.running.reduce((sum, cost, m) => sum + cost + bill.retraining[m]!, upfront);
      expect(Math.abs(saving - path.saving)).toBeLessThanOrEqual(1e-12 * path.gross);
      expect(Math.abs(totalCost(c!.parts) - ledger(c!.bill, own.upfront))).toBeLessThanOrEqual(1e-12 * path.gross);
      expect(Math.abs(totalCost(c!.parts) + totalCost(c!.baselineParts) - path.gross)).toBeLessThanOrEqual(
        1e-12 * path.gross,
      );
    }),
    { numRuns: 400, seed: 19 },
  );
});

test("months that are joined where the saving cannot change sign hide no crossing", () => {
  fc.assert(
    fc.property(pairs, (strategies) => {
      const [, c] = compare(strategies);
      const whole = new EverySegment();
      new PathWalk(c!.own, c!.baseline, whole).toHorizon();
      const { path } = c!;
      expect(path.crossings.map(({ direction }) => direction)).toEqual(
        whole.crossings.map(({ direction }) => direction),
      );
      path.crossings.forEach(({ day, slope }, i) => {
        expect(day).toBeCloseTo(whole.crossings[i]!.day, 6);
        expect(slope).toBeCloseTo(whole.crossings[i]!.slope, 9);
      });
      expect([path.isEverPositive, path.start]).toEqual([whole.isEverPositive, whole.start]);
      expect(path.firstPositiveDay === undefined).toBe(whole.firstPositiveDay === undefined);
      if (path.firstPositiveDay !== undefined) expect(path.firstPositiveDay).toBeCloseTo(whole.firstPositiveDay!, 6);
    }),
    { numRuns: 400, seed: 19 },
  );
});
