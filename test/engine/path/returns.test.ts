import { describe, expect, test } from "@jest/globals";
import { figureOf } from "../../../src/engine/cost-error";
import { internalRate, presentValue } from "../../../src/engine/path/returns";

const noAnswer = (id: string, values?: object) => expect.objectContaining({ code: "notAvailable", id, values });
/** The error in the place of a rate. */
function reasonOf(now: number, flows: readonly number[]): unknown {
  const answer = internalRate(now, flows);
  return typeof answer === "number" ? answer : answer();
}
const rate = (now: number, flows: readonly number[]): number => figureOf(internalRate(now, flows));
const times = (flow: number, count: number): number[] => new Array<number>(count).fill(flow);
/** A yearly rate of so much a month. */
const aYear = (monthly: number): number => (1 + monthly) ** 12 - 1;
const expectRate = (got: number, monthly: number): void =>
  expect(Math.abs(got - aYear(monthly))).toBeLessThanOrEqual(1e-12 * Math.max(1, aYear(monthly)));

describe("a present value", () => {
  test("takes each month's flow at its end", () => {
    expect(presentValue(0, times(100, 12), 0.1)).toBeCloseTo((100 * (1 - 1 / 1.1)) / (1.1 ** (1 / 12) - 1), 9);
    expect(presentValue(-7, [2], aYear(1))).toBeCloseTo(-7 + 1, 12);
    expect(presentValue(5, [2, 4, 8, -16], aYear(1))).toBeCloseTo(5 + 1 + 1 + 1 - 1, 12);
    expect(presentValue(5, [1, 1], aYear(-0.5))).toBeCloseTo(5 + 2 + 4, 12);
  });

  test("is the sum without a rate, and what is paid now without flows", () => {
    expect(presentValue(-10, [1, 2, 3.5], 0)).toBe(-3.5);
    expect(presentValue(-10, [], 0.1)).toBe(-10);
  });

  test("of no flow is none, however much later money would count", () => {
    expect(presentValue(-10, [1, 0, ...times(0, 1198)], -0.999_999_999)).toBeCloseTo(-10 + 1e9 ** (1 / 12), 6);
  });
});

describe("an internal rate", () => {
  test.each<[string, number, number[], number]>([
    ["one flow", -100, [110], 0.1],
    ["one flow that loses", -100, [50], -0.5],
    ["one flow that gains nothing", -100, [100], 0],
    ["a flow after two months", -100, [0, 144], 0.2],
    ["a flow after ten years", -1, [...times(0, 119), 1.01 ** 120], 0.01],
    ["two flows", -100, [60, 72], 0.2],
    ["a month of loss, then gains", -100, [-10, 132, 0], 0.1],
    ["many flows", -((1 - 1.02 ** -60) / 0.02), times(1, 60), 0.02],
    ["many flows over the longest horizon", -((1 - 1.005 ** -1200) / 0.005), times(1, 1200), 0.005],
    ["flows that come back a thousandfold", -1, [1000], 999],
    ["flows that come back a thousandfold at once and later", -1, [999, 1000], 999],
    ["flows of which next to nothing comes back", -1e6, [1], 1e-6 - 1],
    ["flows of which next to nothing comes back, years later", -1e12, [...times(0, 11), 1], 10 ** -1 - 1],
    ["more paid on the way than comes back", -75, [-10, 5], -0.8],
    ["as much paid on the way as comes back", -100, [-5, 5], -0.8],
    ["a flow long before another", -1e-6, [1, ...times(0, 1198), 1], 1e6 - 1],
    ["a flow long before nothing", -100, [50, ...times(0, 1199)], -0.5],
    ["a loss and a gain, years later", -1, [...times(0, 1198), -1, 0.5], -0.5],
    ["next to nothing after nearly a century", -1e290, [...times(0, 1099), 1], 10 ** (-290 / 1100) - 1],
    ["far more after nearly a century", -1e-290, [...times(0, 1099), 1], 10 ** (290 / 1100) - 1],
    ["many flows after most of a century", -(2 ** -999), [...times(0, 999), ...times(1, 200)], 1],
    ["huge flows", -1e300, [1.1e300], 0.1],
    ["tiny flows", -1e-300, [1.1e-300], 0.1],
  ])("of %s", (_what, now, flows, monthly) => {
    expectRate(rate(now, flows), monthly);
  });

  test("makes the present value 0, for flows of any shape", () => {
    const shapes = [
      times(1, 12),
      times(1, 240),
      times(0, 30).concat(1, 2, 3),
      times(-0.1, 30).concat(times(1, 60)),
      [1e-6, 1e6],
      [1e6, 1e-6],
      times(0, 1100).concat(times(1, 100)),
      times(-1, 600).concat(times(3, 600)),
      [1, ...times(0, 1198), 1e-100],
      Array.from({ length: 30 }, (_, k) => 10 ** (((17 * k) % 41) - 20)),
    ];
    for (const flows of shapes) {
      const gross = flows.reduce((sum, flow) => sum + Math.abs(flow), 0);
      for (const now of [1e-290, 1e-6, 0.01, 0.5, 1, 1.5, 100, 1e6].map((part) => -part * gross)) {
        const factor = 1 + rate(now, flows);
        expect(factor).toBeGreaterThanOrEqual(0);
        // So near to a total loss the rate has lost the digits that would tell; beyond a number there are none.
        if (factor < 1e-3 || factor > 1e300) continue;
        const worth = (by: number): number => presentValue(now, flows, factor * by - 1);
        expect(worth(1 - 1e-9)).toBeGreaterThan(0);
        expect(worth(1 + 1e-9)).toBeLessThan(0);
      }
    }
  });

  test("is the same however large the flows are, as long as they are numbers", () => {
    for (const scale of [1e-300, 1e-9, 1e9, 1e300, 1e307])
      expect(rate(-5 * scale, times(scale, 12))).toBeCloseTo(rate(-5, times(1, 12)), 12);
    expect(rate(-1, [...times(0, 23), 1e300])).toBeCloseTo(1e150, -140);
  });

  test.each<[string, number, number, number[]]>([
    ["of a year", 7, -100, times(10, 12)],
    ["of three years", 8, -1000, times(10, 36)],
    ["nearly all lost", 8, -1e6, times(1, 12)],
    ["that begin late", 7, -1e8, times(0, 1100).concat(times(1, 100))],
    ["of which an early one decides", 6, -1e-6, [1, ...times(0, 1198), 1]],
    ["where a late one is next to nothing, but not at the rate", 11, -100, [1, ...times(0, 1198), 1e-100]],
  ])("is found in few looks at flows %s: %d at most", (_what, most, now, flows) => {
    let looks = 0;
    rate(now, new Proxy(flows, { get: (of, key) => (key === "0" && looks++, Reflect.get(of, key) as unknown) }));
    expect(looks).toBeLessThanOrEqual(most);
  });
});

describe("there is no internal rate", () => {
  test("where nothing extra is paid up front", () => {
    for (const now of [0, 5, NaN]) expect(reasonOf(now, [1, 2])).toEqual(noAnswer("irr.no-extra-upfront"));
  });

  test("where nothing is paid back", () => {
    for (const flows of [[], [0, 0], [-1], [0, -1, 0]]) expect(reasonOf(-5, flows)).toEqual(noAnswer("irr.no-return"));
  });

  test("where the flows change sign more than once, told how often", () => {
    expect(reasonOf(-5, [10, -1])).toEqual(noAnswer("irr.several-sign-changes", { times: 2 }));
    expect(reasonOf(-5, [0, 10, 0, -1, -2, 0, 3, 4])).toEqual(noAnswer("irr.several-sign-changes", { times: 3 }));
    expect(reasonOf(-5, [-1, 0, 10, 0, 1])).toEqual(expect.any(Number));
  });

  test("where a flow is too large to be one", () => {
    expect(reasonOf(-Infinity, [1])).toBeNaN();
    expect(reasonOf(-5, [1, Infinity])).toBeNaN();
    expect(reasonOf(-5, [NaN, 1])).toBeNaN();
  });
});
