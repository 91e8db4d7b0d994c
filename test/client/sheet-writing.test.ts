import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Client, openClient } from "./client";

const fixture = path.join(import.meta.dirname, "../workbench/fixture");

let client: Client;
beforeAll(async () => {
  client = await openClient();
  client.page.runFile(path.join(fixture, "functions.js"));
  await client.workbench.host.functionsReady;
  client.workbench.registerFunctions("FIX", JSON.parse(readFileSync(path.join(fixture, "functions.json"), "utf8")));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("My plan");
    sheet.getRange("A1:C4").values = [
      ["Month", "Prompt", "Tuned"],
      [1, 100, 900],
      [2, 200, 950],
      [3, 300, 1000],
    ];
    sheet.getRange("B2:C4").numberFormat = "#,##0.00" as never;
    sheet.getRange("E1:E6").values = [["5"], ["12%"], ["'007"], ["2026-01-31"], ["true"], [""]];
    sheet.names.add("first_month", sheet.getRange("A2"), "The first month");
    context.workbook.names.add("rate", "=0.1");
    sheet.getRange("G1").formulas = [["=SUM(B2:B4)*rate+first_month"]];
    sheet.getRange("G2").formulas = [["=FIX.GRID(2,2)"]];
    const input = sheet.getRange("B2");
    input.dataValidation.rule = {
      decimal: { formula1: 0, formula2: 1000, operator: Excel.DataValidationOperator.between },
    };
    input.dataValidation.errorAlert = {
      message: "0 to 1000.",
      title: "Prompt",
      style: Excel.DataValidationAlertStyle.stop,
      showAlert: true,
    };
    sheet.getRange("G8").dataValidation.rule = { list: { source: sheet.getRange("A2:A4"), inCellDropDown: true } };
    const header = sheet.getRange("A1:C1").format;
    header.font.bold = true;
    header.font.color = "#FFFFFF";
    header.fill.color = "#107c41";
    header.horizontalAlignment = "Center";
    header.wrapText = true;
    header.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.tabColor = "#107C41";
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintArea("A1:G20");
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
    const scale = sheet.getRange("C2:C4").conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
    scale.colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#107C41" },
    };
    const custom = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$B2>150";
    custom.custom.format.font.color = "#C00000";
    const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A1:C4"), "Columns");
    chart.name = "Cumulative";
    chart.title.setFormula("='My plan'!$B$1");
    chart.axes.categoryAxis.title.text = "Month";
    chart.axes.valueAxis.title.text = "USD";
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.setPosition("I2", "O18");
    chart.series.getItemAt(1).format.line.color = "#C00000";
    const extra = chart.series.add("Half");
    extra.setXAxisValues(sheet.getRange("A2:A4"));
    extra.setValues(sheet.getRange("B2:B4"));
    sheet.activate();
    sheet.getRange("A1").select();
    await context.sync();
  });
  await client.workbench.settled();
});
afterAll(() => client.close());

interface Inspected {
  cells: Record<
    string,
    {
      value: unknown;
      formula?: string;
      text: string;
      numberFormat: string;
      format: Record<string, unknown>;
      borders: string[];
    }
  >;
  [name: string]: unknown;
}

const inspect = (name = "My plan"): Inspected => client.workbench.inspect(name) as Inspected;
const sheetValues = (address: string): unknown => client.workbench.getValues("My plan", address);

test("values are read as if they were typed", async () => {
  expect(sheetValues("E1:E6")).toEqual([[5], [0.12], ["007"], [46053], [true], [""]]);
  const { cells } = inspect();
  expect([cells["E2"]?.text, cells["E4"]?.text]).toEqual(["12%", "2026-01-31"]);
});

test("formulas see names of the workbook and of the sheet", async () => {
  expect(sheetValues("G1")).toEqual([[61]]);
  expect(inspect()["names"]).toEqual([
    { name: "rate", formula: "=0.1", comment: "", visible: true, scope: "Workbook" },
    { name: "first_month", formula: "='My plan'!$A$2", comment: "The first month", visible: true, scope: "My plan" },
  ]);
});

test("looks come back as they were set", async () => {
  const { cells, columnWidths, frozen, showGridlines, tabColor } = inspect();
  expect(cells["A1"]?.format).toMatchObject({
    bold: true,
    fontColor: "#FFFFFF",
    fill: "#107C41",
    horizontalAlignment: "Center",
    wrapText: true,
  });
  expect(cells["A1"]?.borders).toContain("EdgeBottom");
  expect(cells["B2"]).toMatchObject({ numberFormat: "#,##0.00", text: "100.00" });
  expect((columnWidths as Record<string, number>)["A"]).toBe(90);
  expect({ frozen, showGridlines, tabColor }).toEqual({
    frozen: { rows: 1, columns: 0 },
    showGridlines: false,
    tabColor: "#107C41",
  });
});

test("validations, conditional formats and page set-up are kept", async () => {
  const sheet = inspect();
  expect(sheet["validations"]).toEqual([
    {
      address: "B2",
      rule: { decimal: { formula1: 0, formula2: 1000, operator: "Between" } },
      errorAlert: { message: "0 to 1000.", title: "Prompt", style: "Stop", showAlert: true },
      ignoreBlanks: true,
    },
    { address: "G8", rule: { list: { source: "='My plan'!$A$2:$A$4", inCellDropDown: true } }, ignoreBlanks: true },
  ]);
  expect(sheet["conditionalFormats"]).toMatchObject([
    { address: "C2:C4", type: "ColorScale" },
    { address: "B2:B4", type: "Custom", formula: "$B2>150" },
  ]);
  expect(sheet["pageSetup"]).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    printArea: "$A$1:$G$20",
    titleRows: "$1:$1",
    headerFooter: { centerFooter: "&P" },
  });
});

test("the chart knows its cells", async () => {
  const charts = client.workbench.charts("My plan");
  expect(charts).toMatchObject([
    {
      name: "Cumulative",
      type: "XYScatterLinesNoMarkers",
      title: { text: "Prompt", source: "'My plan'!$B$1" },
      categoryAxis: { title: { text: "Month" } },
      valueAxis: { title: { text: "USD" }, numberFormat: "#,##0" },
      series: [
        { name: "Prompt", values: "'My plan'!$B$2:$B$4", categories: "'My plan'!$A$2:$A$4" },
        { name: "Tuned", color: "#C00000" },
        { name: "Half", values: "'My plan'!$B$2:$B$4", categories: "'My plan'!$A$2:$A$4" },
      ],
    },
  ]);
});

test("ranges tell where they are, what they hold, what spills", async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My plan");
    const spill = sheet.getRange("G2").getSpillingToRangeOrNullObject().load("address");
    const none = sheet.getRange("G1").getSpillingToRangeOrNullObject();
    const cell = sheet
      .getRange("A1")
      .getCell(1, 1)
      .getAbsoluteResizedRange(2, 1)
      .load("address,rowIndex,columnIndex,rowCount,columnCount,valueTypes,text");
    const formulas = sheet.getRange("G1:H3").load("formulas,values");
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [spill.address, none.isNullObject, cell.toJSON(), formulas.formulas, formulas.values, used.address];
  });
  expect(seen).toEqual([
    "'My plan'!G2:H3",
    true,
    {
      address: "'My plan'!B2:B3",
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 1,
      valueTypes: [["Double"], ["Double"]],
      text: [["100.00"], ["200.00"]],
    },
    [
      ["=SUM(B2:B4)*rate+first_month", ""],
      ["=FIX.GRID(2,2)", ""],
      ["", ""],
    ],
    [
      [61, ""],
      [1, 2],
      [3, 4],
    ],
    "'My plan'!A1:H5",
  ]);
});

test("inserted rows move what points at the cells below", async () => {
  const pointing = (): unknown => {
    const { charts, validations, conditionalFormats } = client.workbench.inspect("My plan") as {
      charts: { series: { values: string }[] }[];
      validations: { address: string }[];
      conditionalFormats: { address: string }[];
    };
    return [charts[0]?.series[0]?.values, validations[0]?.address, conditionalFormats[0]?.address];
  };
  client.workbench.insertRows("My plan", 2, 2);
  expect(pointing()).toEqual(["'My plan'!$B$4:$B$6", "B4", "C4:C6"]);
  client.workbench.deleteRows("My plan", 2, 2);
  expect(pointing()).toEqual(["'My plan'!$B$2:$B$4", "B2", "C2:C4"]);
});

test("a copy of the sheet has what the sheet has, and points into itself", async () => {
  const copied = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My plan");
    const copy = sheet.copy(Excel.WorksheetPositionType.after, sheet).load("name,position");
    await context.sync();
    copy.getRange("A2").values = [[10]];
    const sum = copy.getRange("G1").load("values");
    await context.sync();
    return [copy.name, copy.position, sum.values];
  });
  expect(copied.slice(0, 2)).toEqual(["My plan (2)", 2]);
  const copy = inspect("My plan (2)");
  expect(copy["names"]).toContainEqual({
    name: "first_month",
    formula: "='My plan (2)'!$A$2",
    comment: "The first month",
    visible: true,
    scope: "My plan (2)",
  });
  expect(copy["charts"]).toMatchObject([
    { title: { source: "'My plan (2)'!$B$1" }, series: [{ values: "'My plan (2)'!$B$2:$B$4" }, {}, {}] },
  ]);
  expect(copy["validations"]).toMatchObject([{ address: "B2" }, { address: "G8" }]);
  expect(copy["pageSetup"]).toMatchObject({ orientation: "Landscape" });
  expect(copy.cells["A1"]?.format).toMatchObject({ bold: true, fill: "#107C41" });
  await Excel.run(async (context) => context.workbook.worksheets.getItem("My plan (2)").delete());
});

test("deleting the sheet takes its names and charts along", async () => {
  const left = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("My plan").delete();
    await context.sync();
    context.workbook.names.load("items/name");
    await context.sync();
    return context.workbook.names.items.map(({ name }) => name);
  });
  expect(left).toEqual(["rate"]);
  expect(client.workbench.sheets()).toEqual(["Sheet1"]);
});
