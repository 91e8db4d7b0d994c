import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { compare } from "../../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey } from "../../../src/engine/metrics/metrics";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { whatIf } from "../../../src/workbooks/catalogue/what-if/template";
import { ledgerRows, monthRows } from "../../../src/workbooks/twin/references";
import { workbookOf } from "../../../src/xlsx/workbooks";
import { type CellPlace, driven, type OfficeValue, valueIn, withoutResults, words } from "../recalculate";
import { shippedStrategies, TwinPlaces } from "./book";

jest.setTimeout(180_000);

const places = new TwinPlaces(promptOrFineTune);
const strategies = shippedStrategies(promptOrFineTune);
let xlsx: Uint8Array;

beforeAll(async () => {
  xlsx = await withoutResults((await workbookOf(promptOrFineTune, { kind: "plain" })).bytes);
});

/** What the engine says with other calls a day. */
const atCalls = (metric: MetricKey, calls: number): unknown =>
  figureOrError(metric, compare(strategies.map((strategy) => ({ ...strategy, calls_per_day: calls })))[1]!);

const carriedOut = async (...orders: readonly string[]): Promise<OfficeValue[]> =>
  (await driven(xlsx, orders)).map(valueIn);
const number = (place: CellPlace, value: number): string => `number\t${words(place)}\t${value}`;
const read = (place: CellPlace): string => `read\t${words(place)}`;

describe("the tools of a spreadsheet on the twin", () => {
  test("a Data Table over calls a day gives the engine's figures, crossings and no answers included", async () => {
    const calls = [2000, 5000, 6794.5, 8000, 20_000];
    const free: CellPlace = { ...places.at("inputs"), column: 30 };
    const row = (at: number, right: number): CellPlace => ({
      ...free,
      row: free.row + at,
      column: free.column + right,
    });
    const tableOf = (metric: MetricKey, at: number): string[] => {
      const [first, last] = [row(at, 0), row(at + calls.length - 1, 1)];
      return [
        ...calls.map((value, index) => number(row(at + index, 0), value)),
        `table\t${first.sheet}\t${first.column}\t${first.row}\t${last.column}\t${last.row}\t${words(places.at(`results.${metric}.2`))}\t${words(places.input("calls_per_day", 1))}`,
      ];
    };
    const metrics = ["saving", "breakeven_days", "npv"] as const;
    const got = await carriedOut(
      "calculate",
      ...metrics.flatMap((metric, at) => tableOf(metric, at * 10)),
      "automatic",
      ...metrics.flatMap((_, at) => calls.map((__, index) => read(row(at * 10 + index, 1)))),
    );
    const expected = metrics.flatMap((metric) =>
      calls.map((value) => [metric, value, atCalls(metric, value)] as const),
    );
    expected.forEach(([metric, value, figure], at) => {
      const found = got[at];
      if (typeof figure === "number")
        expect({ metric, value, close: Math.abs((found as number) - figure) <= 1e-9 * Math.abs(figure) }).toEqual({
          metric,
          value,
          close: true,
        });
      else expect({ metric, value, found }).toEqual({ metric, value, found: "none" });
    });
  });

  test("the two-way tables of What-if, filled by a Data Table as the sheet says, give the engine's figures", async () => {
    const whatIfPlaces = new TwinPlaces(whatIf);
    const file = await withoutResults((await workbookOf(whatIf, { kind: "plain" })).bytes);
    const [corner, last] = [whatIfPlaces.at("savings.corner"), whatIfPlaces.at("savings.last")];
    const cells = Array.from({ length: last.row - corner.row }, (_, row) =>
      Array.from({ length: last.column - corner.column }, (__, column) => ({
        row: corner.row + 1 + row,
        column: corner.column + 1 + column,
      })),
    ).flat();
    const across = Array.from({ length: last.column - corner.column }, (_, column) =>
      read({ ...corner, column: corner.column + 1 + column }),
    );
    const down = Array.from({ length: last.row - corner.row }, (_, row) =>
      read({ ...corner, row: corner.row + 1 + row }),
    );
    const table = `table\t${corner.sheet}\t${corner.column}\t${corner.row}\t${last.column}\t${last.row}\t${words(corner)}\t${words(whatIfPlaces.input("calls_per_day", 1))}\t${words(whatIfPlaces.input("prompt_tokens", 1))}`;
    const got = (
      await driven(file, [
        "calculate",
        table,
        "automatic",
        ...across,
        ...down,
        ...cells.map((cell) => read({ ...cell, sheet: corner.sheet })),
      ])
    ).map(valueIn) as number[];
    const [tokens, calls, found] = [
      got.slice(0, across.length),
      got.slice(across.length, across.length + down.length),
      got.slice(across.length + down.length),
    ];
    const [baseline, tuned] = shippedStrategies(whatIf);
    const expected = calls.flatMap((volume) =>
      tokens.map(
        (length) =>
          figureOrError(
            "saving",
            compare([
              { ...baseline!, calls_per_day: volume, prompt_tokens: length },
              { ...tuned!, calls_per_day: volume },
            ])[1]!,
          ) as number,
      ),
    );
    expect(found).toHaveLength(expected.length);
    expected.forEach((figure, at) =>
      expect(Math.abs(found[at]! - figure)).toBeLessThanOrEqual(1e-9 * Math.abs(figure)),
    );
  });

  test("Goal Seek finds the calls a day at which the saving is 0: the engine's break-even calls", async () => {
    const [sought] = await carriedOut(
      "calculate",
      `seek\t${words(places.at("results.saving.2"))}\t${words(places.input("calls_per_day", 1))}\t0`,
    );
    expect(sought).toBeCloseTo(figureOrError("breakeven_calls", compare(strategies)[1]!) as number, 3);
  });
});

describe("a ledger that ends before the horizon", () => {
  const addresses = [
    "figures.saving.2",
    "results.total_cost.1",
    "results.breakeven_days.2",
    "cashflow2.saving.1",
    "head.finding",
  ];
  const typed = (
    ...inputs: readonly (readonly ["retrain_every_days" | "horizon_days" | "epochs", number, number])[]
  ): Promise<OfficeValue[]> =>
    carriedOut(
      ...inputs.map(([key, side, value]) => number(places.input(key, side), value)),
      "calculate",
      ...addresses.map((path) => read(places.at(path))),
    );

  test("too many retrainings: #N/A, and the finding says why", async () => {
    const [figure, total, day, month, finding] = await typed(["retrain_every_days", 2, 1]);
    expect([figure, total, day, month]).toEqual([{ error: "#N/A" }, { error: "#N/A" }, { error: "#N/A" }, ""]);
    expect(finding).toContain(`the ledger's ${ledgerRows} rows end before the horizon`);
  });

  test("too many months: #N/A, and the finding says why", async () => {
    const [figure, , , , finding] = await typed(["horizon_days", 1, 36_500]);
    expect(figure).toEqual({ error: "#N/A" });
    expect(finding).toContain(`longer than the ${monthRows} months`);
  });

  test("an input out of its bounds: #VALUE!, and the finding names it", async () => {
    const [figure, , , , finding] = await typed(["epochs", 2, 0]);
    expect(figure).toEqual({ error: "#VALUE!" });
    expect(finding).toMatch(/^No result yet\. .*Epochs must be above 0/);
  });
});
