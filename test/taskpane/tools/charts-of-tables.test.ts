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

test("a sensitivity table is drawn as a tornado: bars from the figure as it is, made of cells that follow the table", () => {
  const [found] = charts('=IFERROR(TUNE.SENSITIVITY(Inputs,"saving"),"")');
  const { chart, cells } = found!;
  expect(chart).toMatchObject({ kind: "bars", together: "overlaid", title: { text: "Saving: effect of each input" } });
  expect(chart.yAxis).toMatchObject({ title: "Change of Saving, USD", format: "#,##0_);(#,##0)" });
  const { formulas, row, column } = cells!;
  // The table fills G2:L…; its figures begin beside it, and the chart right of those.
  expect([row, column, chart.place.column]).toEqual([1, 13, 17]);
  expect(formulas.slice(0, 3)).toEqual([
    ["Saving, USD", `=TUNE.SCENARIO('Costs'!$A$1:$C$${exampleInputs.length},"saving",2)`, ""],
    ["Input", "At low value", "At high value"],
    ['=IF(G3="","",G3)', '=IF(ISNUMBER(J3),J3-$O$2,"")', '=IF(ISNUMBER(K3),K3-$O$2,"")'],
  ]);
  expect(formulas.length).toBeLessThanOrEqual(14);
  expect(chart.series.map(({ name, x, y }) => [name.text, x.row, x.column, y.column, y.rows])).toEqual([
    ["At low value", 3, 13, 14, formulas.length - 2],
    ["At high value", 3, 13, 15, formulas.length - 2],
  ]);
  // Without a break-even there is nothing to swing around.
  expect(charts('=TUNE.SENSITIVITY(Inputs,"breakeven_days")')).toEqual([]);
});

test("a what-if table is drawn as a line over the values of its input, or one for each value of the second", () => {
  const [one] = charts('=TUNE.WHATIF(Inputs,"saving","Calls per day",{1000;5000;10000})');
  expect(one!.chart).toMatchObject({
    kind: "lines",
    title: { text: "Saving by Calls per day" },
    xAxis: { title: "Calls per day" },
    yAxis: { title: "Saving, USD" },
  });
  expect(one!.chart.series.map(({ name, x, y }) => [name.text, x.column, y.column, y.rows])).toEqual([
    ["Saving, USD", 6, 7, 3],
  ]);
  const [two] = charts('=TUNE.WHATIF(Inputs,"npv","Calls per day",{1000;5000},"Discount rate",{0.05,0.09})');
  expect(two!.chart.title.text).toBe("Net present value by Calls per day, a line for each Discount rate");
  expect(two!.chart.series.map(({ name }) => name.text)).toEqual(["0.05", "0.09"]);
});

test("other formulas, and those that cannot be computed, are not drawn", () => {
  expect(charts('=TUNE.SCENARIO(Inputs,"saving")')).toEqual([]);
  expect(charts("=TUNE.CASHFLOW(Table1[Inputs])")).toEqual([]);
  expect(charts("=TUNE.CASHFLOW(A1:B2)")).toEqual([]);
});
