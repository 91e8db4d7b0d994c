import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { readWorkbook, takenSheetNames, type SheetContent } from "../../src/excel/read-workbook";
import { replaceSheets } from "../../src/excel/replace-sheets";
import { madeSheets, templateAgain, templateWith, whatWouldBeLost } from "../../src/taskpane/tools/remake";
import { promptOrFineTune, promptOrFineTuneOf } from "../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { areaOf } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import type { Template, WorkbookKind } from "../../src/workbooks/template/template";
import type { StoredSheet } from "../workbooks/stored-sheet";
import { expectOwnFigures, made, MadeSheet } from "./made-sheet";
import { openExcel, type OpenExcel } from "./open-excel";

jest.setTimeout(120_000);

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());
afterEach(() => {
  for (const name of excel.workbench.sheets().filter((one) => one !== "Sheet1")) excel.workbench.deleteSheet(name);
});

const contentsNow = async (): Promise<readonly SheetContent[]> =>
  (await readWorkbook({ signal: new AbortController().signal, progress: () => undefined })).sheets;

async function replaced(
  template: Template,
  kind: WorkbookKind,
  name: string,
  family: readonly string[],
): Promise<void> {
  const creation = await replaceSheets((sheetName) => layout(template, { kind, sheetName }), {
    name,
    replaced: family,
    taken: await takenSheetNames(),
  });
  expect(creation.is).toBe("created");
  await excel.workbench.settled();
}

test.each(["addin", "plain"] as const)(
  "strategies are added, reordered and renamed in the sheets' own place, %s",
  async (kind) => {
    const before = await made(
      excel,
      promptOrFineTuneOf(["Prompting", "Fine-tuned"].map((name, like) => ({ name, like }))),
      {
        kind,
        name: "Plan",
      },
    );
    before.set(before.cellOf("Fine-tuned", "Prompt tokens"), 321);
    before.set(before.cellOf("Prompting", "Calls per day"), 9000);
    before.set(before.cellOf("Prompting", "# Baseline model ends after"), 45);
    await before.settled();
    const contents = await contentsNow();
    const [found] = madeSheets(contents);
    expect(found).toMatchObject({ name: "Plan", kind, isOld: false });
    expect(whatWouldBeLost(found!, contents)).toBeUndefined();
    const names = ["Prompting", "Small", "Tuned"];
    const template = templateWith(found!, [
      { name: "Prompting", like: 0 },
      { name: "Small", like: 1 },
      { name: "Tuned", like: 1 },
    ]);
    await replaced(template, kind, "Plan", found!.family);
    const after = new MadeSheet(excel, "Plan", before.metrics);
    expect(excel.workbench.sheets().filter((name) => name.includes("(2)"))).toEqual([]);
    expect(after.isGreen).toBe(true);
    expect(Object.keys(after.figures("total_cost"))).toEqual(names);
    expectOwnFigures(after);
    const value = (address: string): unknown => excel.workbench.getValue("Plan", address);
    expect(value(after.cellOf("Small", "Prompt tokens"))).toBe(321);
    expect(value(after.cellOf("Prompting", "Calls per day"))).toBe(9000);
    expect(after.finding).toContain("The model of Prompting ends on day 45");
  },
);

test("sheets are kept where a formula elsewhere refers to them, and where they hold what the template does not have", async () => {
  await made(excel, promptOrFineTune, { name: "Plan" });
  excel.workbench.setFormula("Sheet1", "B2", "='Plan'!J11");
  let contents = await contentsNow();
  expect(whatWouldBeLost(madeSheets(contents)[0]!, contents)).toEqual({
    is: "referred",
    sheet: "Sheet1",
    address: "B2",
  });
  excel.workbench.setFormula("Sheet1", "B2", "");
  excel.workbench.setFormula("Plan", "R30", "my own note");
  contents = await contentsNow();
  expect(whatWouldBeLost(madeSheets(contents)[0]!, contents)).toEqual({
    is: "own content",
    sheet: "Plan",
    address: "R30",
  });
});

/** Writes a sheet of the first version as the pane of that time did. */
async function writeStored({ name, names, cells }: StoredSheet): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    for (const [known, address] of names) sheet.names.add(known, sheet.getRange(address));
    await context.sync();
  });
  const rows = Math.max(...cells.map(([address]) => areaOf(address).row)) + 1;
  const columns = Math.max(...cells.map(([address]) => areaOf(address).column)) + 1;
  const block = Array.from({ length: rows }, () => Array<string | number | null>(columns).fill(null));
  for (const [address, value, formula, alone] of cells) {
    const { row, column } = areaOf(address);
    // A cell that a table fills is left empty.
    if (formula !== undefined && formula !== null) block[row]![column] = formula;
    else if (alone === undefined || alone === null) block[row]![column] = (value ?? null) as string | number | null;
  }
  excel.workbench.setBlock(name, "A1", block);
}

test.each(["prompt-or-fine-tune", "hybrid", "what-if"])(
  "an upgrade of a sheet of the first version keeps every figure: %s",
  async (id) => {
    const file = path.join(import.meta.dirname, "../workbooks/first-version", `${id}-addin.json.gz`);
    const sheets = JSON.parse(gunzipSync(readFileSync(file)).toString()) as StoredSheet[];
    for (const sheet of sheets) await writeStored(sheet);
    await excel.workbench.settled();
    const contents = await contentsNow();
    const [found] = madeSheets(contents);
    expect(found).toMatchObject({ isOld: true, kind: "addin" });
    const figures = (sheet: MadeSheet): unknown => sheet.metrics.map((metric) => [metric, sheet.figures(metric)]);
    const { template } = templateAgain(found!, contents);
    const metrics = template.sheets.flatMap(({ stacks }) =>
      stacks.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "figures" ? block.rows.map(({ metric }) => metric) : [])),
      ),
    );
    const before = figures(new MadeSheet(excel, found!.name, metrics));
    await replaced(template, "addin", found!.name, found!.family);
    const after = new MadeSheet(excel, found!.name, metrics);
    expect(after.isGreen).toBe(true);
    expect(figures(after)).toEqual(before);
    expect(madeSheets(await contentsNow())[0]).toMatchObject({ isOld: false });
  },
);
