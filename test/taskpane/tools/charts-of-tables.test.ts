import { expect, test } from "@jest/globals";
import type { SheetContent } from "../../../src/excel/read-workbook";
import { exampleInputs } from "../../../src/functions/scenarios/example-inputs";
import { chartsOfTables } from "../../../src/taskpane/tools/charts-of-tables";

/** A sheet with the worked example and one formula in G2. */
function sheetWith(formula: string): SheetContent {
  const rows = exampleInputs.map((row) => [...row, "", "", "", ""] as (string | number)[]);
  rows[1]![6] = formula;
  return {
    name: "Costs",
    row: 0,
    column: 0,
    values: rows,
    formulas: rows,
    names: { Inputs: `$A$1:$C$${rows.length}` },
  };
}

const charts = (formula: string) => chartsOfTables({ sheets: [sheetWith(formula)], tooLarge: [] });

test("a cash flow is drawn as the two cumulative costs over its months, beside the table", () => {
  const [found, ...others] = charts('=TUNE.CASHFLOW(Inputs,"Fine-tuned")');
  expect(others).toEqual([]);
  expect(found).toMatchObject({ sheet: "Costs", address: "G2", id: "CASHFLOW" });
  const { chart } = found!;
  expect(chart.kind).toBe("lines");
  expect(chart.series.map(({ name }) => name.text)).toEqual(["Baseline cumulative cost", "Strategy cumulative cost"]);
  // Months 0 to 12 below the header in row 2, the months in column G, the costs in N and O.
  expect(chart.series.map(({ x, y }) => [x.column, x.row, x.rows, y.column, y.rows])).toEqual([
    [6, 2, 13, 13, 13],
    [6, 2, 13, 14, 13],
  ]);
  expect(chart.place.column).toBeGreaterThan(6 + 9);
});

test("a sensitivity table is drawn as bars, the largest first", () => {
  const [found] = charts('=IFERROR(TUNE.SENSITIVITY(Inputs,"saving"),"")');
  expect(found!.chart.kind).toBe("bars");
  expect(found!.chart.series.map(({ name }) => name.text)).toEqual(["Swing"]);
  expect(found!.chart.series[0]!.y.rows).toBeLessThanOrEqual(12);
});

test("other formulas, and those that cannot be computed, are not drawn", () => {
  expect(charts('=TUNE.SCENARIO(Inputs,"saving")')).toEqual([]);
  expect(charts("=TUNE.CASHFLOW(Table1[Inputs])")).toEqual([]);
  expect(charts("=TUNE.CASHFLOW(A1:B2)")).toEqual([]);
});
