import { expect, test } from "@jest/globals";
import { type Problem, solve } from "../../../src/engine/analysis/solve";
import { CostError } from "../../../src/engine/cost-error";
import { messageText } from "../../../src/messages/text";
import { type Formula, looking } from "./looking";

/** A problem, but for how it is looked at; at most 6 000 looks, which are those of most scenarios. */
export type Question = Partial<Pick<Problem, "bounds" | "inDollars" | "looks">> &
  Formula & { readonly present: number; readonly target: number };

/** The solution or the message that there is none, and where it was looked for. */
export function solving({ present, target, bounds = {}, inDollars = false, looks = 6000, ...formula }: Question): {
  readonly answer: number | string;
  readonly looked: readonly number[];
} {
  const { look, looked } = looking(formula);
  try {
    return { answer: solve({ look, target, present, bounds, inDollars, looks }), looked };
  } catch (error) {
    return { answer: error instanceof CostError ? messageText(error) : String(error), looked };
  }
}

const at = (place: number): unknown => expect.closeTo(place, 9);

test("the present value where it is a solution, without looking farther", () => {
  expect(solving({ value: (x) => (x - 5) * (x - 6), present: 6, target: 0 })).toEqual({ answer: 6, looked: [6] });
});

test("of several solutions the smallest at or above the present value, else the largest below it", () => {
  const value = (x: number): number => (x - 2) * (x - 4) * (x - 7);
  const from = (present: number): unknown => solving({ value, present, target: 0, bounds: { min: 0 } }).answer;
  expect([1, 3, 5, 6.9, 8, 100].map(from)).toEqual([2, 4, 7, 7, 7, 7].map(at));
  expect(solving({ value: (x) => x * x, present: 0, target: 9 }).answer).toEqual(at(3));
  expect(solving({ value: (x) => x * x, present: 0, target: 9, bounds: { max: 2 } }).answer).toEqual(at(-3));
});

test("far away and near by", () => {
  for (const x of [5000.00001, 5001, 7e5, 9e14, 4999, 1, 1e-9, -3e8])
    expect(solving({ value: (at_) => at_, present: 5000, target: x }).answer).toBeCloseTo(x, 5);
  expect(solving({ value: (x) => x, present: 0, target: 0.003 }).answer).toEqual(at(0.003));
  expect(solving({ value: (x) => x, present: 1, target: 2e15 }).answer).toMatch(/^No value/);
  expect(solving({ value: (x) => x, present: 1, target: 1e15 }).answer).toBe(1e15);
});

test("a figure that comes to the target and turns back within a hair of the present value or of a bound is found", () => {
  const between =
    (low: number, high: number) =>
    (x: number): number =>
      (x > low && x < high ? 1 : -1) * Math.min(Math.abs(x - low), Math.abs(x - high));
  // Of a share from 0 to 1, at 0.5: right beside it, right beside 1, right beside 0.
  for (const [low, high] of [
    [0.5 + 1e-7, 0.5 + 2e-6],
    [1 - 1e-5, 1 - 1e-7],
  ] as const)
    expect(
      solving({ value: between(low, high), present: 0.5, target: 0, bounds: { min: 0, max: 1 } }).answer,
    ).toBeCloseTo(low, 12);
  for (const [low, high] of [
    [0.5 - 2e-6, 0.5 - 1e-7],
    [1e-7, 1e-5],
  ] as const)
    expect(
      solving({ value: between(low, high), present: 0.5, target: 0, bounds: { min: 0, max: 1 } }).answer,
    ).toBeCloseTo(high, 12);
});

test("steps and solutions between them", () => {
  // Five more with each hundred: in the third the figure goes from 210 to 310, and the fourth begins with 315.
  const stairs = {
    value: (x: number): number => x + 5 * Math.floor(x / 100),
    structure: (x: number): number[] => [Math.floor(x / 100)],
    bounds: { min: 0, max: 1000 },
  };
  for (const present of [0, 500]) {
    expect(solving({ ...stairs, present, target: 305 }).answer).toEqual(at(295));
    expect(solving({ ...stairs, present, target: 315 }).answer).toBeCloseTo(300, 6);
    expect(solving({ ...stairs, present, target: 312 }).answer).toBe(
      "No value of the input gives 312. The figure jumps over the target: the nearest found is 310, at 300. Searched: 0 to 1,000.",
    );
  }
});

test("whole inputs: every whole number, upwards first", () => {
  const whole = { bounds: { min: 0, max: 20, whole: true } as const, value: (x: number): number => Math.abs(x - 5) };
  expect(solving({ ...whole, present: 4, target: 2 }).answer).toBe(7);
  expect(solving({ ...whole, present: 8, target: 1 }).answer).toBe(6);
  expect(solving({ ...whole, present: 6, target: 15 }).answer).toBe(20);
  expect(solving({ ...whole, present: 6, target: 5 }).answer).toBe(10);
  expect(solving({ ...whole, present: 12, target: 5 }).answer).toBe(10);
  expect(solving({ ...whole, present: 6, target: 0.5 })).toEqual({
    answer:
      "No whole value of the input gives 0.5. The figure jumps over the target: the nearest found is 1, at 6. Searched: 0 to 20.",
    looked: [6, ...Array.from({ length: 14 }, (_, i) => 7 + i), ...Array.from({ length: 6 }, (_, i) => 5 - i)],
  });
});

test("whole inputs without a bound: two thousand numbers one by one, then ever farther", () => {
  const far = (x: number, looks?: number): unknown =>
    solving({
      value: (at_) => at_,
      bounds: { whole: true },
      present: 1,
      target: x,
      ...(looks === undefined ? {} : { looks }),
    }).answer;
  expect(far(2001)).toBe(2001);
  // Farther ones by halving, where the figure changes sides.
  expect(far(2002)).toBe(2002);
  expect(far(-123_456)).toBe(-123_456);
  expect(far(2002.5)).toMatch(/^No whole value of the input gives 2,002\.5\. The figure jumps over the target: /);
  expect(far(-1999)).toBe(-1999);
  expect(far(152, 300)).toBe(152);
});

test("why there is no solution: the range of the figure, one value, or none anywhere", () => {
  const share = { present: 0.5, bounds: { min: 0, max: 1 } };
  expect(solving({ ...share, value: (x) => 10 * x, target: 11 }).answer).toBe(
    "No value of the input gives 11. The nearest found is 10, at 1. Searched: 0 to 1.",
  );
  expect(solving({ ...share, value: (x) => 10 * x, target: -1 }).answer).toBe(
    "No value of the input gives −1. The nearest found is 0, at 0. Searched: 0 to 1.",
  );
  expect(
    solving({ ...share, value: (x) => (x < 0.7 ? 1 : 3), structure: (x) => [x < 0.7 ? 2 : 3], target: 2 }).answer,
  ).toMatch(/^No value of the input gives 2\. The figure jumps over the target: the nearest found is 1, at 0\.5\./);
  expect(solving({ ...share, value: () => 4, target: 2 }).answer).toBe(
    "No value of the input gives 2. It is 4 at every value that was tried. Searched: 0 to 1.",
  );
  expect(solving({ ...share, value: (x) => (x === 0.5 ? undefined : 4), target: 5 }).answer).toBe(
    "No value of the input gives 5. It is 4 at every value that was tried. Searched: 0 to 1.",
  );
  expect(solving({ ...share, value: () => undefined, target: 2 }).answer).toBe(
    "The metric has no answer at any value of the input. Searched: 0 to 1.",
  );
  expect(() =>
    solve({
      look: (x) => ({ x, value: 4, structure: [], gpuCost: 0 }),
      target: 2,
      inDollars: false,
      looks: 50,
      ...share,
    }),
  ).toThrow(expect.objectContaining({ code: "notAvailable" }));
});

test("a bend between the looks is closed in on, on either side of the present value", () => {
  const share = { present: 0.3, bounds: { min: 0, max: 1 } };
  // Highest at 0.7123, lowest at 0.1234, and nowhere else near the target.
  for (const top of [0.7123, 0.1234]) {
    const value = (x: number): number => -((x - top) ** 2);
    for (const target of [-1e-4, -1e-6, -1e-10]) {
      const { answer, looked } = solving({ ...share, value, target });
      const nearer = top > 0.3 ? top - Math.sqrt(-target) : top + Math.sqrt(-target);
      expect(answer).toBeCloseTo(nearer, 6);
      expect(looked.length).toBeLessThan(1000);
    }
    expect(solving({ ...share, value, target: 1e-6 }).answer).toMatch(/^No value of the input gives/);
    expect(solving({ ...share, value: (x) => -value(x), target: 1e-8 }).answer).toBeCloseTo(top, 3);
  }
});

test("of a plateau on the target the end nearest the present value", () => {
  const plateau = (x: number): number => Math.min(5, Math.max(3, x));
  expect(solving({ value: plateau, present: 7, target: 3 }).answer).toBe(3);
  expect(solving({ value: plateau, present: 1, target: 5 }).answer).toBe(5);
  expect(solving({ value: plateau, present: 6, target: 5 }).answer).toBe(6);
});

test("an error in looking is passed on, though it would not come again", () => {
  let broken = false;
  const value = (x: number): number => {
    if (x > 0.6 && x < 0.61 && !broken) {
      broken = true;
      throw new RangeError("broken");
    }
    return x < 0.605 ? 0 : 2;
  };
  expect(
    solving({ value, structure: (x) => [x < 0.605 ? 2 : 3], present: 0.5, target: 1, bounds: { min: 0, max: 1 } })
      .answer,
  ).toBe("RangeError: broken");
});

/** Where a solution is looked for that there is not, above the present value and below it, in order. */
function positions(question: Pick<Question, "present" | "bounds" | "looks">): {
  readonly up: readonly number[];
  readonly down: readonly number[];
} {
  const { looked } = solving({ ...question, value: () => 1, target: 2 });
  expect(looked[0]).toBe(question.present);
  const rest = looked.slice(1);
  const turn = rest.findIndex((x) => x < question.present);
  return turn < 0 ? { up: rest, down: [] } : { up: rest.slice(0, turn), down: rest.slice(turn) };
}

const ascending = (values: readonly number[]): boolean => values.every((x, i) => i === 0 || x > values[i - 1]!);
const descending = (values: readonly number[]): boolean => ascending([...values].reverse());

test("outward in strides that grow, each place once, first up, then down, to the bounds and no farther", () => {
  const { up, down } = positions({ present: 0.5, bounds: { min: 0, max: 1 } });
  expect([ascending(up), descending(down)]).toEqual([true, true]);
  expect([up[0]! - 0.5, 0.5 - down[0]!].every((distance) => distance > 0 && distance < 2e-9)).toBe(true);
  expect([up.at(-1), down.at(-1)]).toEqual([1, 0]);
  // And close to the bounds again, where figures may turn as sharply.
  expect(up.at(-2)!).toBeGreaterThan(1 - 2e-8);
  expect(down.at(-2)!).toBeLessThan(2e-8);
  for (let distance = 1e-9; distance < 0.1; distance *= 2)
    expect([distance, up.some((x) => x - 0.5 >= distance && x - 0.5 < 1.4 * distance)]).toEqual([distance, true]);
});

test("without a bound as far as 1e15, also from far away, where the strides begin as a share of the value", () => {
  const { up, down } = positions({ present: 1e6, bounds: {} });
  expect([up.at(-1), down.at(-1)]).toEqual([1e15, -1e15]);
  expect(up[0]! - 1e6).toBeCloseTo(1e-3, 8);
  expect(up.length).toBeLessThan(300);
});

test("at a bound nothing is looked at beyond it, nor the bound again", () => {
  expect(positions({ present: 1, bounds: { min: 0, max: 1 } }).up).toEqual([]);
  const { down } = positions({ present: 0, bounds: { min: 0, max: 1 } });
  expect(down).toEqual([]);
});

test("a bound that the input may not come to is only come near", () => {
  const { up, down } = positions({ present: 0.5, bounds: { min: 0, max: 1, aboveMin: true } });
  expect(down).not.toContain(0);
  expect(down.at(-1)!).toBeLessThan(2e-8);
  expect(up.at(-1)).toBe(1);
});

test("an input of 0, or 1 and more, such as the days between retrainings, is never in between", () => {
  const bounds = { min: 1, orZero: true } as const;
  const { up, down } = positions({ present: 30, bounds });
  expect([...up, ...down].every((x) => x === 0 || x >= 1)).toBe(true);
  expect(down.slice(-2)).toEqual([1, 0]);
  expect([ascending(up), up.at(-1)]).toEqual([true, 1e15]);
  const fromZero = positions({ present: 0, bounds });
  expect([...fromZero.up, ...fromZero.down].every((x) => x === 0 || x >= 1)).toBe(true);
  expect(Math.max(...fromZero.up)).toBe(1e15);
});

test("where looks are dear the strides are longer, half as many", () => {
  const [many, few] = [6000, 300].map((looks) => positions({ present: 100, bounds: { min: 0 }, looks }).up.length);
  expect(few! / many!).toBeLessThan(0.6);
  expect(positions({ present: 100, bounds: { min: 0 }, looks: 1500 }).up.length).toBe(many);
});

test("between 0 and the least other value nothing is a solution, and nothing is looked at where the figure crosses the target there", () => {
  const bounds = { min: 1, orZero: true } as const;
  for (const present of [0, 30]) {
    const { answer, looked } = solving({ value: (x) => x - 0.5, present, target: 0, bounds });
    expect(answer).toMatch(/^No value of the input gives 0\. The figure jumps over the target: /);
    expect(looked.filter((x) => x > 0 && x < 1)).toEqual([]);
  }
  expect(solving({ value: (x) => (x === 0 ? 7 : 1), present: 30, target: 7, bounds }).answer).toBe(0);
  for (const target of [1, 5])
    expect(solving({ value: (x) => x, present: 0, target, bounds }).answer).toBeCloseTo(target, 9);
  expect(solving({ value: (x) => x, present: 30, target: 5, bounds }).answer).toBeCloseTo(5, 9);
});

/** A figure that rises by one with every hundredth, in so many steps that not all of them can be visited. */
const stairs = (rise: (x: number) => number): Pick<Question, "value" | "structure"> => ({
  value: rise,
  structure: (x) => [2 + Math.floor(100 * x)],
});
const bounds = { min: 0, max: 1e6 };

test("over more steps than there are looks, where the figure changes sides of the target", () => {
  const slope = stairs((x) => x + Math.floor(100 * x) / 1000);
  for (const target of [77_777.7, 400_000.123]) {
    // x + x/10 but for the last whole hundredth.
    const { answer, looked } = solving({ ...slope, present: 1, target, bounds, looks: 400 });
    expect(Math.abs((answer as number) - target / 1.1)).toBeLessThan(0.01);
    expect((answer as number) + Math.floor(100 * (answer as number)) / 1000).toBeCloseTo(target, 8);
    expect(looked.length).toBeLessThan(1000);
  }
});

test("downwards too, each direction with looks of its own", () => {
  const { answer, looked } = solving({
    ...stairs((x) => x + Math.floor(100 * x) / 1000),
    present: 900_000,
    target: 11_000.0005,
    bounds,
    looks: 400,
  });
  expect((answer as number) + Math.floor(100 * (answer as number)) / 1000).toBeCloseTo(11_000.0005, 8);
  expect(looked.length).toBeLessThan(1200);
});

test("where a step jumps over the target there is none, and that is found out in bounded work", () => {
  const { answer, looked } = solving({
    ...stairs((x) => Math.floor(100 * x)),
    present: 1,
    target: 12_345.5,
    bounds,
    looks: 400,
  });
  expect(answer).toBe(
    "No value of the input gives 12,345.5. The figure jumps over the target: the nearest found is 12,345, at 123.455. Searched: 0 to 1,000,000, but not every step in between: there are too many.",
  );
  expect(looked.length).toBeLessThan(1200);
});

test("where a step comes to the target, the step", () => {
  const { answer } = solving({ ...stairs((x) => Math.floor(100 * x)), present: 1, target: 12_345, bounds, looks: 400 });
  expect(Math.floor(100 * (answer as number))).toBe(12_345);
});

test("a place that is looked at in any case is a solution, with the looks used up as well, whatever lies before it", () => {
  // Only at the bound itself is the figure what is wanted; a few thousandths before it has none.
  const value = (x: number): number | undefined =>
    x === 1e6 ? 7 : x > 1e6 - 3e-3 ? undefined : Math.floor(100 * x) % 2;
  expect(solving({ ...stairs((x) => x), value, present: 1, target: 7, bounds, looks: 40 }).answer).toBe(1e6);
});

test("a hole on the way across the steps is not crossed", () => {
  const value = (x: number): number | undefined =>
    x > 1000 && x < 1500 && 100 * x !== Math.round(100 * x) ? undefined : Math.floor(x / 1250);
  expect(solving({ ...stairs((x) => x), value, present: 1, target: 0.5, bounds, looks: 40 }).answer).toMatch(
    /^No value of the input gives 0\.5\./,
  );
});
