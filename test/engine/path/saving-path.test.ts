import { describe, expect, test } from "@jest/globals";
import { savingPath } from "../../../src/engine/path/saving-path";
import { outlookOf } from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";
import { month, perDay, segmentsOf, type Segments } from "./paths";

const expectAll = (got: readonly number[], expected: readonly number[]): void => {
  expect(got).toHaveLength(expected.length);
  got.forEach((figure, i) => expect(figure).toBeCloseTo(expected[i]!, 9));
};

describe("the path of the saving", () => {
  test("of the worked example ends at −1 310 USD", () => {
    const [o, baseline] = [perDay(18, { other_upfront: 4720, retrain_every_days: 180, retrain_cost: 120 }), perDay(28)];
    const { day, value, limit, slope, gross } = segmentsOf(o, baseline);
    expect(savingPath(o, baseline)).toMatchObject({
      start: -4720,
      saving: expect.closeTo(-4720 + 3650 - 240, 9),
      gross,
      crossings: [],
      firstPositiveDay: undefined,
      isEverPositive: false,
    });
    expect(gross).toBeCloseTo(10_220 + 11_530, 9);
    expectAll(
      day,
      [0, 1, 2, 3, 4, 5]
        .map((m) => m * month)
        .concat(
          180,
          [6, 7, 8, 9, 10, 11].map((m) => m * month),
          360,
          365,
        ),
    );
    expect(value[0]).toBe(-4720);
    expectAll(slope, new Array<number>(14).fill(10));
    expectAll([limit[5]!, value[6]!, limit[6]!], [-4720 + 1800, -4720 + 1800 - 120, -4720 + 1825 - 120]);
    expectAll([limit[12]!, value[13]!, limit[13]!], [-4720 + 3600 - 120, -4720 + 3600 - 240, -1310]);
  });

  test("is level before readiness and from retirement on", () => {
    const { day, value, limit, slope } = segmentsOf(
      perDay(2, { ready_after_days: 5, retires_after_days: 20, horizon_days: 25 }),
      perDay(10, { horizon_days: 25 }),
    );
    expectAll(day, [0, 5, 20, 25]);
    expectAll(value, [0, 0, 120]);
    expectAll(limit, [0, 120, 120]);
    expectAll(slope, [0, 8, 0]);
  });

  test("jumps by what is paid again, and not by what both pay", () => {
    const horizon_days = 30;
    const baseline = perDay(10, { retrain_every_days: 6, retrain_cost: 7, horizon_days });
    const { day, value, limit, gross } = segmentsOf(
      perDay(9, { ready_after_days: 10, retires_after_days: 24, retrain_every_days: 7, retrain_cost: 3, horizon_days }),
      baseline,
    );
    expectAll(day, [0, 6, 10, 12, 17, 18, 24, 30]);
    expectAll(limit, [0, 0, 2, 7 + 7, 8 + 7 - 3, 14 + 14 - 3, 14 + 14 - 3]);
    expectAll(value, [0, 0, 0, 2 + 7, 7 + 7 - 3, 8 + 14 - 3, 14 + 14 - 3]);
    expect(gross).toBeCloseTo(30 * 10 + 16 * 10 + 14 * 9 + 4 * 7 + 2 * 7 + 3, 9);
  });

  test("breaks once where several things fall on one day, on the day as it was given", () => {
    const given = 30.416_666_666_666_7;
    const ready = segmentsOf(
      perDay(1, { ready_after_days: given, horizon_days: 50 }),
      perDay(2, { horizon_days: 50, retrain_every_days: month }),
    );
    expect(ready.day).toEqual([0, given, 50]);
    const retired = segmentsOf(
      perDay(1, { retires_after_days: given, retrain_every_days: month, horizon_days: 50 }),
      perDay(2, { horizon_days: 50 }),
    );
    expect(retired.day).toEqual([0, given, 50]);
    const retrained = segmentsOf(
      perDay(1, { retrain_every_days: given, horizon_days: 50 }),
      perDay(2, { horizon_days: 50 }),
    );
    expect(retrained.day).toEqual([0, month, 50]);
  });
});

describe("a saving within rounding of what both sides have paid is none", () => {
  test("up front", () => {
    const { value, limit } = segmentsOf(
      perDay(0, { evaluation_cost: 0.1, other_upfront: 0.2, horizon_days: 3 }),
      perDay(0, { other_upfront: 0.3, horizon_days: 3 }),
    );
    expect([value, limit]).toEqual([[0], [0]]);
  });

  test("on the way and at the horizon", () => {
    const { limit, saving } = segmentsOf(
      perDay(0, { other_upfront: 0.3, horizon_days: 3 }),
      perDay(0.1, { horizon_days: 3 }),
    );
    expect([limit, saving]).toEqual([[0], 0]);
  });

  test("measured against upfront, running and retraining cost of both, more than that against each", () => {
    // Up front 1 and 1, ten days of 0.1 on both sides, a retraining of 1 each: 6 USD by day 10, and a difference of 5·10⁻¹² of them; 8·10⁻¹² are more.
    const side = (more: number, upfront = 0) => ({
      other_upfront: 1 + upfront,
      retrain_every_days: 5,
      retrain_cost: 1 + more,
      horizon_days: 10,
    });
    const path = (more: number, upfront?: number): Segments =>
      segmentsOf(perDay(0.1, side(more, upfront)), perDay(0.1, side(0)));
    expect(path(5e-12)).toMatchObject({ saving: 0, limit: [0, 0] });
    expect(path(-5e-12)).toMatchObject({ saving: 0, limit: [0, 0] });
    expect(path(8e-12).saving).toBeCloseTo(-8e-12, 14);
    expect(path(8e-12).value[1]).toBeCloseTo(-8e-12, 14);
    expect(path(0, 2.8e-12)).toMatchObject({ value: [expect.closeTo(-2.8e-12, 14), 0], limit: [0, 0] });
    expect(path(0, 1.5e-12)).toMatchObject({ value: [0, 0], limit: [0, 0] });
  });
});

test("what was paid between a month's end and a day within the next counts on that day", () => {
  // Up front 1 and 1, forty days of 0.1 on both sides, a retraining of 1 each on day 40: 12 USD.
  const side = (more: number) => ({
    other_upfront: 1,
    retrain_every_days: 40,
    retrain_cost: 1 + more,
    horizon_days: 50,
  });
  const onDay40 = (more: number): number => {
    const { day, value } = segmentsOf(perDay(0.1, side(more)), perDay(0.1, side(0)));
    return value[day.indexOf(40)]!;
  };
  expect(onDay40(11e-12)).toBe(0);
  expect(onDay40(14e-12)).toBeCloseTo(-14e-12, 14);
});

/** What falls on which day, and on which days the alternative runs. */
interface Course {
  readonly horizon: number;
  readonly ready: number;
  readonly retires: number;
  readonly ownEvery: number;
  readonly baselineEvery: number;
}

const days = (every: number, from: number, to: number): number[] =>
  every === 0 ? [] : Array.from({ length: 200 }, (_, k) => from + (k + 1) * every).filter((day) => day < to - 1e-9);
const apart = (sorted: readonly number[]): number[] =>
  sorted.filter((day, i) => i === 0 || day - sorted[i - 1]! > 1e-9);

/** The same list from the model's words: 20 calls a day of 0.3 and 0.1 USD that double in number each month, 1 USD a day more for the alternative. */
function byTheModel({ horizon, ready, retires, ownEvery, baselineEvery }: Course) {
  const to = retires > 0 ? Math.min(retires, horizon) : horizon;
  const from = Math.min(ready, to);
  const starts = Array.from({ length: Math.ceil((horizon * 12) / 365 - 1e-9) }, (_, m) => m * month);
  const own = days(ownEvery, from, to);
  const baseline = days(baselineEvery, 0, horizon);
  const saved = baseline.filter((day) => day > from - 1e-9 && day < to - 1e-9);
  const breaks = apart([...starts, from, to, ...own, ...baseline, horizon].sort((a, b) => a - b));
  const running = (t: number, a: number, b: number, usd: (m: number) => number): number =>
    starts.reduce((sum, start, m) => sum + usd(m) * Math.max(0, Math.min(t, start + month, b) - Math.max(start, a)), 0);
  const cost = (m: number): [number, number] => [20 * 2 ** m * 0.1 + 1, 20 * 2 ** m * 0.3];
  const count = (list: readonly number[], t: number): number => list.filter((day) => day < t).length;
  const at = (t: number, due: number): number =>
    30 - 100 + running(t, from, to, (m) => cost(m)[1] - cost(m)[0]) + 17 * count(saved, due) - 11 * count(own, due);
  const value = breaks.slice(0, -1).map((t) => at(t, t + 1e-9));
  const limit = breaks.slice(1).map((t) => at(t, t - 1e-9));
  const both = running(horizon, 0, horizon, (m) => cost(m)[1]) + 17 * baseline.length;
  const gross =
    130 + 2 * both - running(horizon, from, to, (m) => cost(m)[1] - cost(m)[0]) - 17 * saved.length + 11 * own.length;
  return { breaks, value, limit, gross };
}

function byTheEngine({ horizon, ready, retires, ownEvery, baselineEvery }: Course): Segments {
  const of = (usd: number, more: GivenInputs) =>
    outlookOf(
      strategyOf({
        calls_per_day: 20,
        growth_per_month: 1,
        horizon_days: horizon,
        user_tokens: usd * 1e6,
        input_price: 1,
        ...more,
      }),
    );
  const own = of(0.1, {
    other_cost_per_month: month,
    other_upfront: 100,
    ready_after_days: ready,
    retires_after_days: retires,
    retrain_every_days: ownEvery,
    retrain_cost: 11,
  });
  return segmentsOf(own, of(0.3, { other_upfront: 30, retrain_every_days: baselineEvery, retrain_cost: 17 }));
}

/** Where two lists differ by more than rounding. */
const differs = (a: readonly number[], b: readonly number[]): boolean =>
  a.length !== b.length || a.some((figure, i) => !(Math.abs(figure - b[i]!) <= 1e-8));

test("whatever falls on whatever day, the path is what the model's words give", () => {
  const different: unknown[] = [];
  for (const horizon of [25, 2 * month, 75, 3 * month]) {
    for (const ready of [0, 12, 30.416_666_666_666_7, 45, 100]) {
      for (const retires of [0, 20, month, 50, 60.833_333_333_333_3]) {
        for (const ownEvery of [0, 10, month, 24]) {
          for (const baselineEvery of [0, 15, 30.416_666_666_666_7]) {
            const course = { horizon, ready, retires, ownEvery, baselineEvery };
            const [expected, got] = [byTheModel(course), byTheEngine(course)];
            const slope = expected.value.map(
              (value, i) => (expected.limit[i]! - value) / (expected.breaks[i + 1]! - expected.breaks[i]!),
            );
            const pairs = [
              [got.day, expected.breaks],
              [got.value, expected.value],
              [got.limit, expected.limit],
              [got.slope, slope],
              [
                [got.saving, got.gross],
                [expected.limit.at(-1)!, expected.gross],
              ],
            ] as const;
            if (pairs.some(([a, b]) => differs(a, b))) different.push({ course, expected, got });
          }
        }
      }
    }
  }
  expect(different.slice(0, 1)).toEqual([]);
});
