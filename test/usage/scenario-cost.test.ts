import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { invoke } from "../../src/functions/invoke";
import { scenarioFunction } from "../../src/functions/scenarios/scenario";
import { usageFunction } from "../../src/functions/scenarios/usage";
import type { LogCell } from "../../src/usage/cells";
import { log } from "./log";
import { noisyLogs } from "./noisy-logs";
import { asTold, type Row, type TrueCall, type Writer } from "./truth";
import { writers } from "./writers";

const prices = { input: 2, cached: 0.5, output: 8 };
const batchDiscount = 0.5;

/** What calls cost at those prices: those that failed nothing, as they have no tokens. */
const billOf = (calls: readonly TrueCall[]): number =>
  calls
    .filter(({ failed, kind }) => !failed && kind === "call")
    .reduce(
      (sum, { input, cached, output, batch }) =>
        sum +
        ((input - cached) * prices.input + cached * prices.cached + output * prices.output) *
          (batch ? 1 - batchDiscount : 1),
      0,
    ) / 1e6;

/** The cost per day of a scenario that is USAGE's table with prices below, its calls the log's mean and its growth 0. */
function scenarioCost(table: readonly Row[], prompt: number | undefined, callsPerDay: number) {
  const usage = invoke(usageFunction, [table, prompt ?? null]) as LogCell[][];
  const rows = usage.slice(1).map(([label, value]): LogCell[] => {
    if (label === "Calls per day") return [label, callsPerDay];
    return [label!, label === "Growth per month" ? 0 : value!];
  });
  const inputs = [
    ["Input", "Log"],
    ...rows,
    ["Input price", prices.input],
    ["Cached price", prices.cached],
    ["Output price", prices.output],
    // As the note says where the log's prompt is shorter than the usual one that is cached.
    ["Cache min tokens", 0],
  ];
  const cost = invoke(scenarioFunction, [inputs, "cost_per_day", 1]) as number;
  return { cost, notes: usage.map(([, , note]) => note).join(" ") };
}

describe("a scenario made from a log, with its mean calls and no growth, costs what its calls cost, within 2%", () => {
  test.each(writers.map((writer) => [writer.name, writer] as const))("%s", (_, writer: Writer) => {
    fc.assert(
      fc.property(noisyLogs, ({ calls, days, prompt }) => {
        const told = asTold(writer, calls);
        const counted = told.filter(({ kind }) => kind === "call").length;
        const { cost, notes } = scenarioCost(writer.write(told), prompt, counted / days);
        const isOff = Math.abs((cost * days) / billOf(told) - 1) >= 0.02;
        if (isOff) expect(notes).toMatch(/of the tokens, and a scenario takes all calls to be alike/);
      }),
      { numRuns: 15, seed: 20_261_202 },
    );
  });

  test("of totals that grow", () => {
    const growing = Array.from({ length: 75 }, (_, n) => {
      const calls = Math.round(1000 * 1.2 ** ((n * 12) / 365));
      return [new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10), calls, 2100 * calls, 150 * calls];
    });
    const calls = growing.reduce((sum, [, count]) => sum + Number(count), 0);
    const { cost, notes } = scenarioCost(log("date,requests,input_tokens,output_tokens", ...growing), 2000, calls / 75);
    expect(notes).toContain("the fitted growth");
    expect(cost * 75).toBeCloseTo((calls * (2100 * prices.input + 150 * prices.output)) / 1e6, 6);
  });

  test("of calls that failed with the tokens of the others, and were tried again", () => {
    const rows = Array.from({ length: 400 }, (_, n) => [
      new Date(Date.UTC(2026, 2, 2) + n * 1_800_000).toISOString(),
      2000 + (n % 5),
      100 + (n % 3),
      n % 9 === 0 ? "error" : "success",
    ]);
    const bill = rows.reduce((sum, [, input, output]) => sum + Number(input) * 2 + Number(output) * 8, 0) / 1e6;
    const { cost } = scenarioCost(log("timestamp,input_tokens,output_tokens,status", ...rows), 2000, 48);
    expect(Math.abs((cost * (400 / 48)) / bill - 1)).toBeLessThan(0.02);
  });

  test("with the prompt left to the log", () => {
    const plain = writers.find(({ name }) => name === "a log of calls")!;
    fc.assert(
      fc.property(noisyLogs, ({ calls, days }) => {
        const told = asTold(plain, calls).map((call) => ({ ...call, batch: false }));
        const counted = told.filter(({ kind }) => kind === "call").length;
        const { cost } = scenarioCost(plain.write(told), undefined, counted / days);
        expect(Math.abs((cost * days) / billOf(told) - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});
