import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { CostError } from "../../src/engine/cost-error";
import { priceBook } from "../../src/prices/price-book";
import type { LogCell } from "../../src/usage/cells";
import { readUsage } from "../../src/usage/workload";
import { asTold, trueFigures, type TrueCall, type Writer } from "./truth";
import { writers } from "./writers";

const start = Date.UTC(2026, 2, 2);
const days = 6;

/** Six whole days of 24 calls or more each, evenly over the hours: what a log can say of them is known exactly. */
const truths = fc
  .record({
    perHour: fc.integer({ min: 1, max: 2 }),
    prompt: fc.integer({ min: 500, max: 3000 }),
    noise: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 7, maxLength: 13 }),
    cachedEvery: fc.integer({ min: 2, max: 9 }),
    failedEvery: fc.integer({ min: 5, max: 40 }),
    batchEvery: fc.integer({ min: 3, max: 12 }),
    embeddingEvery: fc.integer({ min: 2, max: 6 }),
    output: fc.integer({ min: 1, max: 900 }),
  })
  .map(({ perHour, prompt, noise, cachedEvery, failedEvery, batchEvery, embeddingEvery, output }) => {
    const calls: TrueCall[] = [];
    for (let n = 0; n < days * 24 * perHour; n++) {
      const time = start + Math.floor(n / perHour) * 3_600_000 + (n % perHour) * 1_800_000 + 60_000;
      const extra = noise[n % noise.length]!;
      const cached = n % cachedEvery === 0 ? prompt - (prompt % 128) : 0;
      const call: TrueCall = {
        time,
        model: "gpt-4.1",
        project: "support",
        input: prompt + extra,
        cached,
        written: cached === 0 && n % 5 === 0 ? Math.floor(prompt / 2) : 0,
        output: output + (extra % 50),
        reasoning: n % 3 === 0 ? Math.floor(output / 2) : 0,
        failed: n % failedEvery === 1,
        batch: n % batchEvery === 2,
        kind: "call",
        cost: 0,
      };
      calls.push(call);
      if (n % embeddingEvery === 0)
        calls.push({
          ...call,
          time: time + 1,
          model: "text-embedding-3-small",
          kind: "embedding",
          output: 0,
          reasoning: 0,
          cached: 0,
          written: 0,
          failed: false,
          batch: false,
        });
    }
    return { calls, prompt };
  });

type Row = readonly LogCell[];

/** How a log can come to the sheet: as the export has it, or as people's files and machines change it. */
const changes: Readonly<Record<string, (table: readonly Row[]) => readonly Row[]>> = {
  "as it is": (table) => table,
  "all as text": (table) => table.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : cell))),
  "a title above, blank rows between": (table) => [
    ["My export"],
    [],
    table[0]!,
    [null, null],
    ...table.slice(1),
    ["", ""],
  ],
  "columns in reverse": (table) => table.map((row) => [...row].reverse()),
  "appended to itself, with its header": (table) => [...table, ...table],
  "points between thousands": (table) =>
    table.map((row) =>
      row.map((cell) =>
        typeof cell === "number" && Number.isInteger(cell) && cell >= 1000 && cell < 1e6
          ? new Intl.NumberFormat("de-DE").format(cell)
          : cell,
      ),
    ),
  "a row of totals below": (table) => [...table, table[0]!.map((_, column) => (column === 0 ? "Total" : ""))],
};

const failures: string[] = [];

test.each(writers.map((writer) => [writer.name, writer] as const))(
  "%s: every figure is that of the truth, or a fault or a note says why not",
  (_, writer: Writer) => {
    let checked = 0;
    fc.assert(
      fc.property(truths, fc.constantFrom(...Object.keys(changes)), ({ calls, prompt }, change) => {
        const told = asTold(writer, calls);
        const expected = trueFigures(told, days, prompt, writer.can);
        let figures;
        try {
          figures = readUsage(changes[change]!(writer.write(told)), { promptTokens: prompt });
        } catch (error) {
          expect(error).toBeInstanceOf(CostError);
          expect(change).toBe("points between thousands");
          return;
        }
        checked++;
        const notes = figures.map(({ note }) => note).join(" ");
        const isTold = / the same as an earlier one in every cell/.test(notes);
        const wrong = figures.filter(
          ({ label, value }) => !(Math.abs(value - expected[label]!) <= 1e-6 * Math.max(1, Math.abs(expected[label]!))),
        );
        if (wrong.length > 0 && !isTold)
          failures.push(`${writer.name}, ${change}: ${JSON.stringify(wrong)} for ${JSON.stringify(expected)}`);
        expect([change, isTold ? [] : wrong.map(({ label, value }) => [label, value, expected[label]])]).toEqual([
          change,
          [],
        ]);
      }),
      { numRuns: 40, seed: 20_261_130 },
    );
    expect(checked).toBeGreaterThan(25);
    expect(failures).toEqual([]);
  },
);

test("a scenario made from a log, with its mean calls and no growth, costs what the log's own calls cost at the same prices, within 2%", () => {
  const [plain] = [writers.find(({ name }) => name === "a log of calls")!];
  const { input, cached, output } = priceBook.find("gpt-4.1").callPrices({ date: "2026-03-02" });
  fc.assert(
    fc.property(truths, ({ calls, prompt }) => {
      const told = asTold(plain, calls)
        .filter(({ kind }) => kind === "call")
        .map((call) => ({ ...call, batch: false }));
      const own =
        told
          .filter(({ failed }) => !failed)
          .reduce(
            (sum, call) => sum + (call.input - call.cached) * input! + call.cached * cached! + call.output * output!,
            0,
          ) / 1e6;
      const figure = Object.fromEntries(
        readUsage(plain.write(told), { promptTokens: prompt }).map(({ key, value }) => [key, value]),
      );
      const hit = figure.cache_hit_rate! * prompt;
      const perCall =
        ((prompt - hit + figure.user_tokens!) * input! + hit * cached! + figure.output_tokens! * output!) / 1e6;
      const bill = figure.calls_per_day! * days * (1 - figure.failure_rate!) * perCall;
      expect(Math.abs(bill / own - 1)).toBeLessThan(0.02);
    }),
    { numRuns: 60, seed: 3 },
  );
});
