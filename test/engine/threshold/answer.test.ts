import { describe, expect, test } from "@jest/globals";
import { cheaperAbove } from "../../../src/engine/threshold/answer";
import { messageText } from "../../../src/messages/text";
import type { Piece, Steps } from "../../../src/engine/threshold/stepped-line";

/** A difference of costs over [from, to). */
const piece = (from: number, to: number, fixed: number, perX = 0, steps: readonly Steps[] = []): Piece => ({
  from,
  to,
  fixed,
  perX,
  grossFixed: Math.abs(fixed),
  grossPerX: Math.abs(perX),
  steps,
});

/** The x, or the reason. */
function told(...pieces: Piece[]): number | string {
  const answer = cheaperAbove(pieces, "calls");
  return typeof answer === "number" ? answer : messageText(answer());
}

const gpus: Steps = { weight: 5, perX: 0.01, offset: 0, min: 1 };

describe("where it is cheaper only below", () => {
  test("with a GPU for each hundred calls, the step is named", () => {
    expect(told(piece(0, Infinity, -12, 0, [gpus]))).toBe(
      "Cheaper only below 200 calls per day; above that it costs more.",
    );
  });

  test("between two places where a cache begins, the second is named", () => {
    expect(told(piece(0, 1500, 5), piece(1500, 2000, -5), piece(2000, Infinity, 5))).toBe(
      "Cheaper only below 2,000 calls per day; above that it costs more.",
    );
  });
});

test("where it is cheaper below a number that no number holds, it is said so", () => {
  expect(told(piece(0, Infinity, -1e308, 1e-6))).toBe("Cheaper only below a volume too large to show.");
});

describe("where it is not cheaper anywhere", () => {
  test("equal before and more expensive after is no cheaper", () => {
    expect(told(piece(0, 100, 0), piece(100, Infinity, 5))).toBe(
      "No break-even volume: it costs more at every volume.",
    );
  });

  test.each<[string, Partial<Piece>]>([
    ["up front", { fixed: -3e-12, grossFixed: 4 }],
    ["for a call", { perX: -3e-12, grossPerX: 4 }],
    ["for GPUs", { steps: [gpus, { ...gpus, weight: -5 - 7e-12 }] }],
  ])("equal but for rounding before, %s, and more expensive after is no cheaper", (_, equal) => {
    expect(told({ ...piece(0, 100, 0), ...equal }, piece(100, Infinity, 5))).toBe(
      "No break-even volume: it costs more at every volume.",
    );
  });

  test("more expensive from the first call is no cheaper", () => {
    expect(told(piece(0, Infinity, 0, 1))).toBe("No break-even volume: it costs more at every volume.");
  });
});

test("above a step it is cheaper, where the baseline needs the GPUs", () => {
  expect(told(piece(0, Infinity, 12, 0, [{ ...gpus, weight: -5 }]))).toBeCloseTo(200, 8);
});

test.each([
  ["a cost up front", { grossFixed: Infinity }],
  ["a cost of each call", { grossPerX: Infinity }],
  ["a GPU", { steps: [{ ...gpus, weight: Infinity }] }],
])("%s that no number holds is said to be too large, whichever piece has it", (_, part) => {
  expect(told(piece(0, 10, 1), { ...piece(10, Infinity, -1), ...part })).toMatch(/is too large to be a number/);
});
