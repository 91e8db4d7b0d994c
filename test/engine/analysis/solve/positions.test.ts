import { expect, test } from "@jest/globals";
import { solving, type Question } from "./asking";

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
