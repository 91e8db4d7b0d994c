import { describe, expect, test } from "@jest/globals";
import { whyNoBreakEven } from "../../../src/engine/path/break-even";
import { messageText } from "../../../src/messages/text";
import { savingPath } from "../../../src/engine/path/saving-path";
import type { Outlook } from "../../../src/engine/strategy/outlook";
import { pathThrough, perDay, type Piece } from "./paths";

const reason = (o: Outlook, baseline: Outlook, retirement?: number): string =>
  messageText(whyNoBreakEven(savingPath(o, baseline), o, baseline, retirement, "it"));
const drawn = (pieces: readonly Piece[], horizon: number, retirement?: number): string =>
  messageText(whyNoBreakEven(pathThrough(pieces, horizon), perDay(12), perDay(10), retirement, "it"));
/** Calls that cost 1 USD each; their number grows. */
const calls = (usd: number, growth: number, more = 0) =>
  perDay(more, { calls_per_day: 1, user_tokens: 1e6 * usd, input_price: 1, growth_per_month: growth });
const dear = { other_upfront: 1e6 };

describe("without a break-even", () => {
  test("it was cheaper until the last day on which it became more expensive", () => {
    expect(drawn([[0, 5, -5]], 10)).toBe("No break-even: it is cheaper only until day 5.");
    expect(
      drawn(
        [
          [0, 5, -5],
          [10, -5, 5],
          [20, 5, -5],
        ],
        30,
      ),
    ).toBe("No break-even: it is cheaper only until day 25.");
    expect(
      drawn(
        [
          [0, 0, 5],
          [10, -5, -5],
        ],
        20,
      ),
    ).toBe("No break-even: it is cheaper only until day 10.");
    expect(
      drawn(
        [
          [0, 0, 0],
          [10, 5, -5],
        ],
        20,
      ),
    ).toBe("No break-even: it is cheaper only until day 15.");
    expect(drawn([[0, 5, -5]], 10, 300)).toBe("No break-even: it is cheaper only until day 5.");
  });

  test("it was never cheaper: other reasons", () => {
    expect(drawn([[0, 0, -5]], 10)).toBe("No break-even: it costs 2.00 USD a day more.");
    expect(
      drawn(
        [
          [0, -5, 0],
          [10, 0, 0],
        ],
        20,
      ),
    ).toBe("No break-even: it costs 2.00 USD a day more.");
  });

  test("its retirement is to blame where it would pay back without", () => {
    expect(reason(perDay(8, dear), perDay(10), 52.5)).toBe("No break-even: the provider retires it on day 52.5.");
    expect(reason(perDay(12, dear), perDay(10), 0.25)).toBe("No break-even: the provider retires it on day 0.25.");
  });

  test("it costs more a day in every month, told of the first", () => {
    expect(reason(perDay(12.5, dear), perDay(10))).toBe("No break-even: it costs 2.50 USD a day more.");
    expect(reason(calls(3, 1), calls(1, 1))).toBe("No break-even: it costs 2.00 USD a day more.");
    expect(reason(perDay(10.001, dear), perDay(10))).toBe("No break-even: it costs 0.001 USD a day more.");
  });

  test("it costs the same a day", () => {
    expect(reason(perDay(10, dear), perDay(10))).toBe("No break-even: it saves nothing.");
    expect(reason(perDay(0), perDay(0))).toBe("No break-even: it saves nothing.");
    expect(reason(perDay(10 * (1 + 1e-13), dear), perDay(10))).toBe("No break-even: it saves nothing.");
    expect(reason(perDay(10 * (1 - 1e-13), dear), perDay(10))).toBe("No break-even: it saves nothing.");
    expect(reason(calls(2, 1, 1), calls(1, 1, 2))).toBe("No break-even: it saves nothing.");
  });

  test("a difference is none within 10⁻¹² of both days' costs, and counts beyond", () => {
    expect(reason(perDay(10 * (1 + 1.5e-12), dear), perDay(10))).toBe("No break-even: it saves nothing.");
    expect(reason(perDay(10 * (1 + 4e-12), dear), perDay(10))).toMatch(/^No break-even: it costs .* USD a day more\.$/);
    expect(reason(perDay(10 * (1 - 1.5e-12), dear), perDay(10))).toBe("No break-even: it saves nothing.");
    expect(reason(perDay(10 * (1 - 4e-12), dear), perDay(10))).toBe("No break-even within 365 days.");
  });

  test("it saves in some month, but not enough", () => {
    expect(reason(perDay(9, dear), perDay(10))).toBe("No break-even within 365 days.");
    expect(reason(perDay(9, { ...dear, horizon_days: 30.5 }), perDay(10, { horizon_days: 30.5 }))).toBe(
      "No break-even within 30.5 days.",
    );
    expect(reason(calls(1, 0.1, 2), calls(2, 0.1))).toBe("No break-even within 365 days.");
  });
});
