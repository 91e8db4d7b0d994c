import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { FixtureSite, type OpenWorkbench } from "./fixture-site";

jest.setTimeout(60_000);
let site: FixtureSite;
let workbench: OpenWorkbench;

beforeAll(async () => {
  site = await FixtureSite.start();
  workbench = await site.open();
  await workbench.frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("My plan");
      sheet.getRange("A1:C4").values = [
        ["Month", "Prompt", "Tuned"],
        [1, 100, 900],
        [2, 200, 950],
        [3, 300, 1000],
      ];
      const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A1:C4"), "Columns");
      chart.title.setFormula("='My plan'!$B$1");
      chart.setPosition("I2", "O18");
      sheet.activate();
      await context.sync();
    }),
  );
}, 120_000);
afterAll(() => site.stop());

test("a chart is drawn, and drawn again when its cells change", async () => {
  const { page } = workbench;
  const path = page.locator(".chart .chart-series path").first();
  await path.waitFor();
  expect(await page.locator(".chart svg").getAttribute("aria-label")).toBe("Prompt");
  expect(await page.locator(".chart .chart-series").count()).toBe(2);
  const before = await path.getAttribute("d");
  await page.evaluate(() => window.workbench.setFormula("My plan", "B4", 600));
  await page.waitForFunction(
    (old) => document.querySelector(".chart .chart-series path")?.getAttribute("d") !== old,
    before,
  );
});

test("it goes with its sheet", async () => {
  const { page, frame, problems } = workbench;
  await frame.evaluate(() => Excel.run(async (context) => context.workbook.worksheets.getItem("My plan").delete()));
  await page.waitForFunction(() => document.querySelectorAll(".chart").length === 0);
  expect(problems).toEqual([]);
});
