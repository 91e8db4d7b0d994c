import { describe, expect, test } from "@jest/globals";
import { lastNotBelow } from "../../../src/engine/threshold/stepped-line";
import { gpus, piece } from "./pieces";

const never = { kind: "never" };

describe("rounding is measured against the flows of the GPUs too", () => {
  test("two GPUs whose prices differ by less cost the same", () => {
    const pair = (more: number) => [gpus(), gpus({ weight: -5 - more })];
    const end = piece({ from: 1000, fixed: -1 });
    expect(lastNotBelow([piece({ steps: pair(4e-12) })])).toEqual(never);
    expect(lastNotBelow([piece({ to: 1000, steps: pair(4e-12) }), end])).toEqual({ kind: "above", x: 1000 });
    expect(lastNotBelow([piece({ to: 1000, steps: pair(4e-11) }), end])).toEqual({ kind: "above", x: 0 });
  });

  test("a saving that is lost in a GPU's price is none, a greater one is", () => {
    const even = (fixed: number) =>
      lastNotBelow([piece({ fixed, perX: 0.05, grossFixed: 5, steps: [gpus({ weight: -5 })] })]);
    expect(even(-7e-12)).toEqual(never);
    expect(even(-2e-11)).toEqual({ kind: "above", x: 0 });
  });

  test("a saving that is lost in the price of the GPUs that no call needs is none, a greater one is", () => {
    const busy = 1e6;
    const even = (saved: number) =>
      lastNotBelow([piece({ fixed: 5 * busy - saved, perX: 0.05, steps: [gpus({ weight: -5, offset: busy })] })]);
    expect(even(7e-6)).toEqual(never);
    expect(even(2e-5)).toEqual({ kind: "above", x: 0 });
  });

  test("a saving a call that is lost in a call's part of a GPU pays nothing back", () => {
    expect(lastNotBelow([piece({ fixed: 10, perX: 0.05 - 7e-14, steps: [gpus({ weight: -5 })] })])).toEqual(never);
  });

  test("one that is not pays 10 USD back, at 10⁻¹⁰ USD a call, at 10¹¹ calls", () => {
    const threshold = lastNotBelow([piece({ fixed: 10, perX: 0.05 - 1e-10, steps: [gpus({ weight: -5 })] })]);
    expect(threshold).toMatchObject({ kind: "above", x: expect.closeTo(1e11, -6) });
  });
});

describe("a search among steps", () => {
  // 0.1 USD saved by a call, 4.9 USD for each hundred: with 198 GPUs 1 000 + 198 · 4.9 = 1 970.2 USD are saved at 19 702 calls; 19 751 with 199 would be in the next hundred.
  const line = { fixed: 1000, perX: -0.1 };
  const step = gpus({ weight: 4.9 });
  const paidBack = { kind: "above", x: expect.closeTo(19_702, 3) };

  test("is given up once it has looked at as much as it may", () => {
    expect(lastNotBelow([piece({ ...line, steps: [step] })], 1)).toEqual({ kind: "undecided" });
    expect(lastNotBelow([piece({ ...line, steps: [step] })], 100)).toEqual(paidBack);
  });

  test("looks at each kind of GPU, so that many kinds are given up earlier", () => {
    const idle = Array.from({ length: 99 }, () => gpus({ weight: 1e-9, perX: 1e-9 }));
    expect(lastNotBelow([piece({ ...line, steps: [step, ...idle] })], 100)).toEqual({ kind: "undecided" });
    expect(lastNotBelow([piece({ ...line, steps: [step, ...idle] })], 10_000)).toEqual(paidBack);
  });

  test("is given up in an earlier piece too", () => {
    expect(lastNotBelow([piece({ ...line, to: 1e5, steps: [step] }), piece({ from: 1e5, fixed: -1 })], 1)).toEqual({
      kind: "undecided",
    });
  });

  test("halves what is left: a billion GPUs take no longer than a search for one figure may", () => {
    const threshold = lastNotBelow([piece({ fixed: 5e9, perX: -0.1, steps: [gpus({ weight: 4.9 })] })], 1000);
    expect(threshold).toMatchObject({ kind: "above", x: expect.closeTo(5e9 / 0.051, -3) });
  });
});
