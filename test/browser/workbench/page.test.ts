import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { calculate, FixtureSite, type OpenWorkbench } from "./fixture-site";

jest.setTimeout(60_000);

let site: FixtureSite;
let workbench: OpenWorkbench;

beforeAll(async () => {
  site = await FixtureSite.start();
  workbench = await site.open();
}, 120_000);
afterAll(() => site.stop());

async function pointAt(page: Page, address: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await page.evaluate((at) => window.workbench.cellRectangle("Sheet1", at), address);
  return { x: x + width / 2, y: y + height / 2 };
}

async function click(page: Page, address: string): Promise<void> {
  const { x, y } = await pointAt(page, address);
  await page.mouse.click(x, y);
}

describe("the page", () => {
  test("loads the add-in by its manifest: its pane, its ribbon, its functions", async () => {
    const { page, frame } = workbench;
    expect(await frame.locator("#state").textContent()).toBe("Ready in Excel");
    expect(await page.locator("#pane-title").textContent()).toBe("Fixture add-in");
    expect(await page.getByRole("group", { name: "Fixture" }).getByRole("button", { name: "Mark" }).count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await calculate(page, { A1: "=FIX.TWICE(21)" })).toEqual([42]);
  });

  test("a ribbon button runs the add-in's action, which shows the pane", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Close the pane" }).click();
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await page.evaluate(() => window.workbench.select("Sheet1", "B1"));
    await page.getByRole("button", { name: "Mark" }).click();
    await page.locator("#pane").waitFor();
    expect(await page.evaluate(() => window.workbench.getValue("Sheet1", "B1"))).toBe("marked");
  });

  test("an argument of few values offers them while it is typed, and Tab puts one into the formula", async () => {
    const { page } = workbench;
    await page.evaluate(() => window.workbench.select("Sheet1", "D4"));
    await click(page, "D4");
    await page.keyboard.type("=FIX.FAIL(");
    const options = page.getByRole("listbox", { name: "Values of the argument" }).getByRole("option");
    await options.first().waitFor();
    const offered = await options.count();
    expect(offered).toBeGreaterThan(1);
    await page.keyboard.press("ArrowDown");
    const chosen = await options.nth(1).locator("span").first().textContent();
    await page.keyboard.press("Tab");
    await page.keyboard.type(`,"no")`);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.workbench.getFormula("Sheet1", "D4") !== undefined);
    expect(await page.evaluate(() => window.workbench.getFormula("Sheet1", "D4"))).toBe(`=FIX.FAIL("${chosen}","no")`);
    expect(await options.count()).toBe(0);
  });

  test("a link within the pane stays in the pane", async () => {
    await workbench.frame.locator("a").click();
    expect(await workbench.frame.locator("#state").textContent()).toBe("Ready in Excel");
  });

  test("at 320 pixels the pane is not opened unasked, and covers the sheet when it is", async () => {
    const { page } = await site.open({ width: 320, height: 600 });
    expect(await page.locator("#pane").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.evaluate(() => window.workbench.showPane());
    expect(await page.locator("#pane").boundingBox()).toMatchObject({ x: 0, width: 320 });
    await page.close();
  });

  test("dark as the system is, until the button says otherwise; the pane hears of both", async () => {
    const { page, frame } = await site.open({ dark: true });
    const background = (): Promise<string> => frame.evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await background()).toBe("#212121");
    expect(await frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
    await page.getByRole("button", { name: "Light" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
    // The client asks Excel for its colours every five seconds at most.
    await frame.waitForFunction(() => Office.context.officeTheme.bodyBackgroundColor === "#ffffff");
    await page.close();
  });

  test("without the action that makes the example, it says so", async () => {
    const { page } = await site.open({ query: "?example" });
    expect(await page.locator("#notice").textContent()).toContain("no example sheet");
    await page.close();
  });

  test("a workbook that Excel would open in a window of its own is offered as a file", async () => {
    const { page, frame } = workbench;
    await frame.evaluate(() => Excel.createWorkbook(btoa("bytes")));
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download it" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("Workbook.xlsx");
  });

  test("axe finds nothing, in light and dark", async () => {
    const axe = readFileSync(path.join(import.meta.dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");
    for (const dark of [false, true]) {
      const { page } = await site.open({ dark });
      await page.waitForTimeout(500);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
      await page.close();
    }
  });

  test("it keeps to its content security policy and reports no problem", () => {
    expect(workbench.problems).toEqual([]);
  });
});

describe("typing a formula", () => {
  test("offers the add-in's functions, then helps with the parameters", async () => {
    const { page } = workbench;
    await click(page, "C5");
    await page.keyboard.type("=FIX.", { delay: 60 });
    const list = page.getByText("Tells how it was called.");
    await list.waitFor();
    expect(await page.getByText("Twice a number.").count()).toBe(1);
    await page.keyboard.type('FAIL("invalidValue",', { delay: 60 });
    await list.waitFor({ state: "hidden" });
    const help = page.getByText("FIX.FAIL(", { exact: true });
    await help.waitFor();
    expect(await help.locator("..").textContent()).toContain("FIX.FAIL(kind,message)");
    await page.keyboard.type('"typed")', { delay: 60 });
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => (window.workbench.getValue("Sheet1", "C5") as { message?: string }).message === "typed",
    );
  });

  test("a typed number changes what depends on it", async () => {
    const { page } = workbench;
    await calculate(page, { E1: 1, E2: "=FIX.TWICE(E1)" });
    await click(page, "E1");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.workbench.getValue("Sheet1", "E2") === 8);
  });
});

describe("an error's message", () => {
  test("shows when the pointer rests on the cell, and in a line when the cell is selected", async () => {
    const { page } = workbench;
    await calculate(page, { C10: '=FIX.FAIL("notAvailable","No break-even: it costs 4.20 USD a day more.")' });
    const away = await pointAt(page, "F15");
    const { x, y } = await pointAt(page, "C10");
    await page.mouse.move(away.x, away.y);
    await page.mouse.move(x, y, { steps: 4 });
    await page.getByText("No break-even: it costs 4.20 USD a day more.").first().waitFor();
    await click(page, "C10");
    await page.locator("#cell-error", { hasText: "Sheet1!C10 shows #N/A: No break-even" }).waitFor();
    await click(page, "F15");
    await page.waitForFunction(() => document.getElementById("cell-error")?.textContent === "");
  });
});
