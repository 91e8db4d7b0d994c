import { describe, expect, test } from "@jest/globals";
import { lastNotBelow } from "../../../src/engine/threshold/stepped-line";
import { piece } from "./pieces";

const never = { kind: "never" };
const above = (x: number) => ({ kind: "above", x });

describe("a line", () => {
  test.each([
    ["10 USD paid back by 2 USD a unit", { fixed: 10, perX: -2 }, above(5)],
    ["nothing to pay back", { fixed: 0, perX: -2 }, above(0)],
    ["cheaper from the start and ever more so", { fixed: -10, perX: -2 }, above(0)],
    ["cheaper by the same at any x", { fixed: -10 }, above(0)],
    ["more expensive by the same at any x", { fixed: 10 }, never],
    ["equal at any x, which is not below", { fixed: 0 }, never],
    ["more expensive with every unit", { fixed: 0, perX: 2 }, never],
    ["cheaper at first, but more expensive with every unit", { fixed: -10, perX: 2 }, never],
  ])("%s", (_, line, threshold) => expect(lastNotBelow([piece(line)])).toEqual(threshold));
});

describe("rounding, 10⁻¹² of the money involved", () => {
  test.each([
    ["a saving within it is none", { fixed: -0.9e-12, grossFixed: 1 }, never],
    ["a saving of just as much is none", { fixed: -1e-12, grossFixed: 1 }, never],
    ["a saving of more is one", { fixed: -1.1e-12, grossFixed: 1 }, above(0)],
    ["a saving a unit within it pays nothing back", { fixed: 10, perX: -0.9e-12, grossPerX: 1 }, never],
    ["a saving a unit of just as much neither", { fixed: 10, perX: -1e-12, grossPerX: 1 }, never],
    ["nor is it a cost a unit, where something is saved anyway", { fixed: -10, perX: 0.9e-12, grossPerX: 1 }, above(0)],
    [
      "a saving a unit of less, where more is paid for a unit, neither",
      { fixed: 10, perX: -3e-12, grossPerX: 4 },
      never,
    ],
    ["a saving a unit of more pays 2 USD back at 10¹² units", { fixed: 2, perX: -2e-12, grossPerX: 1 }, above(1e12)],
  ])("%s", (_, line, threshold) => expect(lastNotBelow([piece(line)])).toEqual(threshold));

  test("grows with the flows that x makes", () => {
    const equal = { to: 100, perX: -1e-13, grossPerX: 1 };
    expect(lastNotBelow([piece(equal), piece({ from: 100, fixed: -1 })])).toEqual(above(100));
    expect(lastNotBelow([piece({ ...equal, perX: -1e-11 }), piece({ from: 100, fixed: -1 })])).toEqual(above(0));
  });

  test("leaves a difference of just as much at 0", () => {
    expect(lastNotBelow([piece({ to: 100, fixed: -1e-12, grossFixed: 1 }), piece({ from: 100, fixed: -1 })])).toEqual(
      above(100),
    );
  });
});

describe("pieces", () => {
  const cheaper = piece({ from: 100, fixed: -1 });

  test.each([
    ["more expensive up to the jump", [piece({ to: 100, fixed: 10 }), cheaper], above(100)],
    ["cheaper on both sides of the jump", [piece({ to: 100, fixed: -3 }), cheaper], above(0)],
    ["falling through 0 before the jump", [piece({ to: 100, fixed: 10, perX: -0.25 }), cheaper], above(40)],
    ["rising through 0 before the jump", [piece({ to: 100, fixed: -10, perX: 0.25 }), cheaper], above(100)],
    ["rising to 0 just at the jump", [piece({ to: 100, fixed: -25, perX: 0.25 }), cheaper], above(100)],
    ["rising, and not up to 0", [piece({ to: 100, fixed: -26, perX: 0.25 }), cheaper], above(0)],
    [
      "jumping up from below and falling through 0 later",
      [piece({ to: 100, fixed: -5 }), piece({ from: 100, fixed: 30, perX: -0.25 })],
      above(120),
    ],
    [
      "jumping up to 0 and falling from there",
      [piece({ to: 100, fixed: -5 }), piece({ from: 100, fixed: 25, perX: -0.25 })],
      above(100),
    ],
    ["more expensive for ever after the jump", [piece({ to: 100, fixed: -5 }), piece({ from: 100, fixed: 1 })], never],
    [
      "more expensive between two jumps",
      [piece({ to: 50, fixed: -5 }), piece({ from: 50, to: 100, fixed: 5 }), cheaper],
      above(100),
    ],
    [
      "falling through 0 between two jumps",
      [piece({ to: 50, fixed: -5 }), piece({ from: 50, to: 100, fixed: 15, perX: -0.25 }), cheaper],
      above(60),
    ],
    [
      "more expensive before two jumps",
      [piece({ to: 50, fixed: 5 }), piece({ from: 50, to: 100, fixed: -5 }), cheaper],
      above(50),
    ],
  ])("%s", (_, pieces, threshold) => expect(lastNotBelow(pieces)).toEqual(threshold));
});
