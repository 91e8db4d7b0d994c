import { describe, expect, test } from "@jest/globals";
import { oracle } from "../../oracle/oracle";
import { goldenCases } from "../goldens";

/** An input missing in a later strategy equals the first one's, but for readiness and retirement. */
const filled = (golden: (typeof goldenCases)[number]) =>
  golden.strategies.map((given, i) =>
    i === 0 ? given : { ...golden.strategies[0], ready_after_days: 0, retires_after_days: 0, ...given },
  );

const expectClose = (got: number, expected: number): void =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * (expected === 0 ? 1 : Math.abs(expected)));

describe("the slow calculation gives the known figures", () => {
  test.each(goldenCases.map((golden) => [golden.name, golden] as const))("%s", (_name, golden) => {
    const answers = oracle(filled(golden));
    golden.expected.forEach((expected, i) => {
      const { figures, crossings } = answers[i]!;
      for (const [metric, value] of Object.entries(expected)) {
        if (metric === "crossings") {
          expect(crossings!.map(([, direction]) => direction)).toEqual(
            (value as [number, string][]).map(([, direction]) => direction),
          );
          crossings!.forEach(([day], k) => expectClose(day, (value as [number, string][])[k]![0]));
        } else if (value === null) expect([metric, figures[metric]]).toEqual([metric, null]);
        else {
          expect([metric, typeof figures[metric]]).toEqual([metric, "number"]);
          expectClose(figures[metric]!, value as number);
        }
      }
    });
  });
});
