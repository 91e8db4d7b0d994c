import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { goTo, makeSheet, type OpenPane, PaneSite, valueOf } from "./pane-site";

jest.setTimeout(90_000);

let site: PaneSite;
let pane: OpenPane;

beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());
beforeEach(async () => {
  pane = await site.fresh();
}, 90_000);
afterEach(async () => {
  expect(pane.problems).toEqual([]);
  expect(site.watch.take()).toEqual([]);
});

const sheets = (): Promise<string[]> => pane.page.evaluate(() => window.workbench.sheets());

describe("the tools", () => {
  test("repair a broken formula, after saying which", async () => {
    const { page, frame } = pane;
    await page.evaluate(() => window.workbench.setFormula("Sheet1", "B2", "=_xldudf_TUNE_PROMPTCOST(10000,4000,0,2)"));
    expect(JSON.stringify(await valueOf(page, "Sheet1", "B2"))).toMatch(/#NAME\?/);
    await page.evaluate(() => window.workbench.runAction("repair"));
    await frame.getByText(/1 formula shows #NAME\?/).waitFor();
    await frame.getByText("=TUNE.PROMPTCOST(10000,4000,0,2)").waitFor();
    await frame.getByRole("button", { name: "Repair 1 formula" }).click();
    await frame.getByText("Repaired 1 formula.").waitFor();
    expect(await valueOf(page, "Sheet1", "B2")).toBe(80);
  });

  test("check the workbook: errors with their message, empty references, open inputs", async () => {
    const { page, frame } = pane;
    await makeSheet(frame);
    await page.evaluate(() => {
      window.workbench.setFormula("Prompt or fine-tune", "Prompt_tokens", "");
      window.workbench.setFormula("Sheet1", "A1", "=TUNE.CALLCOST(1000, 100, 2.5)");
      window.workbench.setFormula("Sheet1", "A2", "=TUNE.CACHEHITRATE(1440, F9)");
    });
    await goTo(frame, "Tools");
    await frame.getByRole("button", { name: "Check", exact: true }).click();
    await frame
      .getByText(/#VALUE!: .*output_price/)
      .first()
      .waitFor();
    await frame.getByText("CACHEHITRATE refers to F9, which is empty.").waitFor();
    await frame.getByText("Prompt tokens of Prompting is blank.").waitFor();
    await frame.getByRole("button", { name: "Go to Sheet1!A2" }).first().click();
    await page.waitForFunction(() => window.workbench.activeSheet() === "Sheet1");
  });

  test("explain a cell: its function, where its arguments come from, the steps of its figure, and these on a sheet", async () => {
    const { page, frame } = pane;
    await makeSheet(frame);
    await page.evaluate(() => window.workbench.select("Prompt or fine-tune", "Saving"));
    await goTo(frame, "Tools");
    const tools = frame.locator("#panel-tools");
    await tools.getByRole("button", { name: "Explain selected cell" }).click();
    await tools.getByText("SCENARIO returns").waitFor();
    await tools.getByText("typed in the formula").first().waitFor();
    await tools.getByText(/^How this figure is calculated \(\d+ steps\)$/).click();
    await tools.getByText(/What would change the advice/).waitFor();
    await tools.getByRole("button", { name: "Put this on a sheet" }).click();
    await tools.getByText("Created the sheet Explanation.").waitFor();
    expect(await valueOf(page, "Explanation", "A3")).toBe("Step");
    await page.evaluate(() => window.workbench.select("Prompt or fine-tune", "Finding"));
    await tools.getByRole("button", { name: "Explain selected cell" }).click();
    await tools.getByText("It is made of these figures.").waitFor();
    await tools.getByRole("button", { name: "Go to Prompt or fine-tune!J12" }).click();
    await tools.getByText(/What would change the advice/).waitFor();
    await page.evaluate(() => window.workbench.select("Prompt or fine-tune", "A1"));
    await tools.getByRole("button", { name: "Explain selected cell" }).click();
    await tools.getByText(/A1 has no formula with a Tunewise function/).waitFor();
  });

  test("make a sheet shareable: a copy with values, the sheet as it was, and a list of what changed", async () => {
    const { page, frame } = pane;
    await makeSheet(frame);
    const before = await page.evaluate(() => window.workbench.getFormula("Prompt or fine-tune", "Saving"));
    await goTo(frame, "Tools");
    await frame.getByRole("button", { name: "Preview changes" }).click();
    await frame.getByRole("button", { name: "Create copy" }).waitFor();
    const values = frame.getByRole("radio", { name: /^Values/ });
    if (await values.isVisible()) await values.check();
    await frame.getByText(/formulas? becomes? (?:a value|values)/).waitFor();
    await frame.getByRole("button", { name: "Create copy" }).click();
    await frame.getByText(/^Created .* \(no add-in\)\. \d+ formulas? (?:was|were) replaced with values:/).waitFor();
    const copy = (await sheets()).find((name) => name.includes("no add-in"))!;
    const formulas = await page.evaluate(async (name) => {
      await window.workbench.settled();
      return Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 12 }, (__, column) =>
          window.workbench.getFormula(name, `${String.fromCharCode(65 + column)}${row + 1}`),
        ),
      ).flat();
    }, copy);
    expect(formulas.filter((formula) => /TUNE\./.test(formula ?? ""))).toEqual([]);
    expect(await valueOf(page, copy, "I12")).toEqual(await valueOf(page, "Prompt or fine-tune", "I12"));
    expect(await page.evaluate(() => window.workbench.getFormula("Prompt or fine-tune", "Saving"))).toBe(before);
  });

  test("leave loading at start-up to the user", async () => {
    const { frame } = pane;
    await makeSheet(frame);
    await goTo(frame, "Tools");
    const startup = frame.getByRole("switch", { name: "Load Tunewise when this workbook opens" });
    await frame.locator('[role="switch"][aria-checked="true"]').waitFor();
    await startup.click();
    await frame.locator('[role="switch"][aria-checked="false"]').waitFor();
    await goTo(frame, "New sheet");
    await frame.getByRole("button", { name: "Create sheet" }).click();
    await frame
      .getByText(/^Prompt or fine-tune \(2\), /)
      .first()
      .waitFor();
    await goTo(frame, "Tools");
    await frame.locator('[role="switch"][aria-checked="false"]').waitFor();
  });

  test("download the workbook, to be read back", async () => {
    const { page, frame } = pane;
    await goTo(frame, "New sheet");
    await frame.getByLabel("Calls per day").fill("4321");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      frame.getByRole("button", { name: "Download .xlsx" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Prompt or fine-tune.xlsx");
    const { sheets: read } = await readXlsx(new Uint8Array(readFileSync((await download.path())!)));
    expect(read[0]!.name).toBe("Prompt or fine-tune");
    expect(read[0]!.rows.flat()).toContain(4321);
    await frame.getByText(/Prompt or fine-tune\.xlsx .* is in your downloads/).waitFor();
  });
});

describe("the ribbon", () => {
  test.each([
    ["newSheet", "New sheet"],
    ["functions", "Functions"],
    ["repair", "Tools"],
  ])("%s leads straight to %s", async (action, tab) => {
    const { page, frame } = pane;
    await page.evaluate((id) => window.workbench.runAction(id), action);
    await frame.getByRole("tabpanel", { name: tab }).waitFor();
    expect(await frame.getByRole("tab", { name: tab }).getAttribute("aria-selected")).toBe("true");
  });

  test("makeExampleSheet makes it once", async () => {
    const { page } = pane;
    await page.evaluate(() => window.workbench.runAction("makeExampleSheet"));
    const made = await sheets();
    expect(made).toContain("Prompt or fine-tune");
    await page.evaluate(() => window.workbench.runAction("makeExampleSheet"));
    expect(await sheets()).toEqual(made);
  });
});
