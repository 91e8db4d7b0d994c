import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { areaAddress } from "../../../src/workbooks/grid/area";
import type { LayoutCell } from "../../../src/workbooks/layout/sheet-layout";
import { firstVersionOf, layoutOf } from "../../workbooks/stored-sheet";
import { goTo, PaneSite, valueOf } from "./pane-site";

jest.setTimeout(120_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

interface Written {
  readonly name: string;
  readonly names: readonly (readonly [name: string, address: string])[];
  /** From A1 on; null leaves a cell as it is. */
  readonly area: string;
  readonly block: unknown[][];
}

function blockOf(cells: readonly LayoutCell[]): Pick<Written, "area" | "block"> {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const block = Array.from({ length: rows }, () => Array<unknown>(columns).fill(null));
  for (const { row, column, formula, value, spilled } of cells) if (!spilled) block[row]![column] = formula ?? value;
  return { area: areaAddress({ row: 0, column: 0, rows, columns }), block };
}

/** Writes sheets of version 1 into the open workbook. */
async function write(frame: Frame, template: string): Promise<void> {
  const sheets = firstVersionOf(template, "addin").map((sheet): Written => ({
    name: sheet.name,
    names: sheet.names,
    ...blockOf(layoutOf(sheet, "pane").cells),
  }));
  await frame.evaluate(
    (written) =>
      Excel.run(async (context) => {
        for (const { name, names, area, block } of written) {
          const sheet = context.workbook.worksheets.add(name);
          sheet.getRange(area).formulas = block;
          for (const [known, address] of names) sheet.names.add(known, sheet.getRange(address));
        }
        await context.sync();
      }),
    sheets,
  );
}

test("a sheet of version 1 gets an upgraded copy beside it, whose figures are compared with the old ones", async () => {
  const { page, frame } = await site.fresh();
  await write(frame, "prompt-or-fine-tune");
  await page.waitForFunction(() => window.workbench.getValue("Prompt or fine-tune", "J11") === 11_530);
  await page.evaluate(() => {
    window.workbench.setFormula("Prompt or fine-tune", "C13", 1900);
    window.workbench.setFormula("Prompt or fine-tune", "N3", "approved");
  });
  await goTo(frame, "Tools");
  const check = frame.getByRole("region", { name: "Check workbook" });
  await check.getByRole("button", { name: "Check", exact: true }).click();
  await check.getByText(/^Made by version 1: Prompt or fine-tune\. It keeps working as it is\./).waitFor();
  await check.getByRole("button", { name: "Create upgraded copy" }).click();
  await check.getByText("Created Prompt or fine-tune (2) with what was typed on Prompt or fine-tune.").waitFor();
  await check
    .getByText(/^All \d+ figures are the same in both\. Total cost of Fine-tuned: 11,530 before, 11,530 now\.$/)
    .waitFor();
  await check.getByText("1 cell of yours has no place in the new sheets.").waitFor();
  await check.getByRole("button", { name: "Go to Prompt or fine-tune!N3" }).waitFor();
  await page.waitForFunction(() => window.workbench.getValue("Prompt or fine-tune (2)", "Total_cost") === 11_530);
  expect(await valueOf(page, "Prompt or fine-tune", "C13")).toBe(1900);
});
