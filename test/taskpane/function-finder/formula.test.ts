import { describe, expect, test } from "@jest/globals";
import { functions } from "../../../src/functions/all";
import { exampleInputs } from "../../../src/functions/scenarios/example-inputs";
import { exampleArguments, formulaToInsert, sheetFigure } from "../../../src/taskpane/function-finder/formula";
import type { ScenarioSheet } from "../../../src/excel/read-workbook";

const definition = (id: string) => functions.find((each) => each.id === id)!;
const sheet: ScenarioSheet = {
  sheet: "Prompt or fine-tune",
  tableSheet: "Prompt or fine-tune",
  reference: "'Prompt or fine-tune'!$A$6:$C$22",
  row: 5,
  column: 0,
  values: exampleInputs,
};
const cell = (label: string): string =>
  `'Prompt or fine-tune'!B${exampleInputs.findIndex(([name]) => name === label) + 6}`;

describe("a formula for the active cell", () => {
  test("is the example where there is no sheet", () => {
    expect(formulaToInsert(definition("BREAKEVEN_DAYS"), undefined)).toEqual({
      formula: "=TUNE.BREAKEVEN_DAYS(500, 25, 7.5)",
      refers: false,
      lacks: false,
    });
  });

  test("that needs a table says so where there is none", () => {
    expect(formulaToInsert(definition("SCENARIO"), undefined).lacks).toBe(true);
  });

  test("has the example's values written out where they are a column", () => {
    expect(formulaToInsert(definition("WHATIF"), sheet)).toEqual({
      formula: `=TUNE.WHATIF('Prompt or fine-tune'!$A$6:$C$22, "saving", "Calls per day", {5000;10000})`,
      refers: true,
      lacks: false,
    });
  });

  test("refers to the sheet's table", () => {
    expect(formulaToInsert(definition("SCENARIO"), sheet)).toEqual({
      formula: `=TUNE.SCENARIO('Prompt or fine-tune'!$A$6:$C$22, "saving")`,
      refers: true,
      lacks: false,
    });
  });

  test("refers to the sheet's cells, and to the scenario's figures", () => {
    expect(formulaToInsert(definition("PROMPTCOST"), sheet).formula).toBe(
      `=TUNE.PROMPTCOST(${cell("Calls per day")}, ${cell("Prompt tokens")}+${cell("User tokens")}, ${cell("Output tokens")}, ${cell("Input price")})`,
    );
    expect(formulaToInsert(definition("BREAKEVEN_DAYS"), sheet).formula).toMatch(
      /^=TUNE\.BREAKEVEN_DAYS\(TUNE\.SCENARIO\('Prompt or fine-tune'!\$A\$6:\$C\$22, "upfront", 2\), /,
    );
  });

  test("stands beside the sheet's own figure for the same question, and shows where the two differ", () => {
    const days = sheetFigure(definition("BREAKEVEN_DAYS"), sheet)!;
    expect(days.formula).toBe(
      `=TUNE.SCENARIO('Prompt or fine-tune'!$A$6:$C$22, "breakeven_days", "${String(exampleInputs[0]![2])}")`,
    );
    expect(days.plain).toBeCloseTo(472, 9);
    expect(days.value).toMatchObject({ id: "breakeven.not-within" });
    const longer = exampleInputs.map((row) => (row[0] === "Horizon days" ? ["Horizon days", 1095, 1095] : row));
    const later = sheetFigure(definition("BREAKEVEN_DAYS"), { ...sheet, values: longer })!;
    expect(Number(later.value)).toBeGreaterThan(Number(later.plain));
    expect(sheetFigure(definition("MODELS"), sheet)).toBeUndefined();
  });

  test("has the example's arguments one by one", () => {
    expect(exampleArguments('"a, b", inputs, {1,2;3,4}, , F(1, 2)')).toEqual([
      '"a, b"',
      "inputs",
      "{1,2;3,4}",
      "",
      "F(1, 2)",
    ]);
  });

  test.each(functions.map((each) => [each.id, each] as const))(
    "%s can be inserted, with a sheet and without",
    (id, each) => {
      for (const scenario of [undefined, sheet])
        expect(formulaToInsert(each, scenario).formula).toMatch(new RegExp(`^=TUNE\\.${id}\\(.*\\)$`));
    },
  );
});
