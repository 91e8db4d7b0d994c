import { describe, expect, test } from "@jest/globals";
import { metricKeys } from "../../../src/engine/metrics/metrics";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { place } from "../../../src/workbooks/layout/place";
import type { WorkbookKind } from "../../../src/workbooks/template/template";
import { laidOut, displayed } from "../cells";

type Inputs = Parameters<typeof laidOut>[1];

/** What the comparison shows, row by row, its heading left out. */
function comparison(inputs: Inputs, kind: WorkbookKind): unknown[][] {
  const area = place(promptOrFineTune, { kind }).areas.get("comparison")!;
  const { cells } = laidOut(promptOrFineTune, inputs, { kind }).find(({ name }) => name === area.sheet)!;
  const at = (row: number, column: number): unknown => {
    const cell = cells.find((one) => one.row === area.row + row && one.column === area.column + column);
    const value = cell ? displayed(cell) : null;
    return typeof value === "number" ? Number(value.toPrecision(10)) : (value ?? "");
  };
  return Array.from({ length: metricKeys.length + 1 }, (_, row) => [0, 1, 2].map((column) => at(row, column)));
}

describe("the comparison in plain formulas and by the add-in", () => {
  test("shows the same figures", () => {
    const figures = comparison({}, "plain");
    expect(figures).toEqual(comparison({}, "addin"));
    expect(figures[1]).toEqual(["cost_per_call", 0.0056, 0.0036]);
  });

  test.each<[string, Inputs]>([
    ["a blank input", { prompt_tokens: ["", 400] }],
    ["a share above 1", { cache_hit_rate: [2, 0] }],
    ["a text for a number", { output_tokens: [150, "many"] }],
    ["half a retry", { retries: [0, 0.5] }],
    ["a horizon of 0", { horizon_days: [0] }],
  ])("is empty in both with %s", (_, inputs) => {
    const empty = comparison(inputs, "addin");
    expect(empty.flat().every((value) => value === "")).toBe(true);
    expect(comparison(inputs, "plain")).toEqual(empty);
  });
});
