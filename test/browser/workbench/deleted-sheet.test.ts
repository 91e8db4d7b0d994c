import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { FixtureSite } from "./fixture-site";

jest.setTimeout(60_000);
let site: FixtureSite;
beforeAll(async () => {
  site = await FixtureSite.start();
}, 120_000);
afterAll(() => site.stop());

test("a sheet may be deleted while its rules wait to be checked", async () => {
  const workbench = await site.open();
  await workbench.page.evaluate(() => {
    const waiting: IdleRequestCallback[] = [];
    window.requestIdleCallback = (callback) => waiting.push(callback);
    Object.assign(window, {
      checkNow: () => waiting.splice(0).forEach((callback) => callback({ didTimeout: false, timeRemaining: () => 0 })),
      waiting,
    });
  });
  await workbench.frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Ruled").getRange("A1").dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: "GreaterThan" },
      };
      await context.sync();
    }),
  );
  await workbench.page.waitForFunction(() => (window as unknown as { waiting: unknown[] }).waiting.length > 0);
  await workbench.frame.evaluate(() =>
    Excel.run(async (context) => context.workbook.worksheets.getItem("Ruled").delete()),
  );
  await workbench.page.evaluate(() => (window as unknown as { checkNow(): void }).checkNow());
  await workbench.page.waitForTimeout(50);
  expect(workbench.problems).toEqual([]);
});
