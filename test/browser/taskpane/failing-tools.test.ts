import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { goTo, makeSheet, type OpenPane, PaneSite } from "./pane-site";

jest.setTimeout(120_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

const sheets = ({ page }: OpenPane): Promise<string[]> => page.evaluate(() => window.workbench.sheets());

/** Has every sync of an action fail in turn, until it goes through; gives how often it failed. */
async function failEach(
  pane: OpenPane,
  act: () => Promise<void>,
  done: RegExp,
  afterFailure: () => Promise<void>,
): Promise<number> {
  const { page, frame } = pane;
  const panel = frame.locator("[role=tabpanel]:not([hidden])");
  for (let sync = 1; sync <= 12; sync++) {
    await page.evaluate((number) => window.workbench.failNextSync(number), sync);
    await act();
    await panel
      .locator(".task-status")
      .filter({ hasText: new RegExp(`${done.source}|Try again`) })
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await frame.locator("fluent-progress-bar").count()).toBe(0);
    if ((await panel.getByRole("alert").filter({ hasText: /\w/ }).count()) === 0) return sync - 1;
    await afterFailure();
  }
  throw new Error("it never went through");
}

describe("each call to Excel failing in turn", () => {
  test("a check says so and can be made again", async () => {
    const pane = await site.fresh();
    await makeSheet(pane.frame);
    await goTo(pane.frame, "Tools");
    const failures = await failEach(
      pane,
      () => pane.frame.getByRole("button", { name: "Check", exact: true }).click(),
      /Tunewise formulas?\./,
      async () => undefined,
    );
    expect(failures).toBeGreaterThanOrEqual(2);
  });

  test("a copy to be shared leaves no half of it, and the sheet as it was", async () => {
    const pane = await site.fresh();
    await makeSheet(pane.frame);
    await goTo(pane.frame, "Tools");
    await pane.frame.getByRole("button", { name: "Preview changes" }).click();
    await pane.frame.getByRole("button", { name: "Create copy" }).waitFor();
    const values = pane.frame.getByRole("radio", { name: /^Values/ });
    if (await values.isVisible()) await values.check();
    const before = await sheets(pane);
    const failures = await failEach(
      pane,
      () => pane.frame.getByRole("button", { name: "Create copy" }).click(),
      /Created .* replaced with/,
      async () => expect(await sheets(pane)).toEqual(before),
    );
    expect(failures).toBeGreaterThanOrEqual(3);
    expect(await sheets(pane)).toHaveLength(before.length + 1);
  });

  test("a function that is inserted is there whole or not at all", async () => {
    const pane = await site.fresh();
    const { page, frame } = pane;
    await goTo(frame, "Functions");
    await frame.getByRole("searchbox", { name: "Search functions" }).fill("GPUS");
    await frame.locator("summary").filter({ hasText: /^GPUS/ }).click();
    const failures = await failEach(
      pane,
      () => frame.getByRole("button", { name: "Insert", exact: true }).click(),
      /Inserted TUNE\.GPUS in/,
      async () => {
        await page.evaluate(() => window.workbench.setFormula("Sheet1", "A1", ""));
      },
    );
    expect(failures).toBeGreaterThanOrEqual(1);
    expect(await page.evaluate(() => window.workbench.getFormula("Sheet1", "A1"))).toMatch(/^=TUNE\.GPUS\(/);
  });

  test("the selected cells are taken or it says why not", async () => {
    const pane = await site.fresh();
    const { page, frame } = pane;
    await page.evaluate(() => {
      window.workbench.setFormula("Sheet1", "A1", "Hello");
      window.workbench.select("Sheet1", "A1");
    });
    await goTo(frame, "Tokens");
    const failures = await failEach(
      pane,
      () => frame.getByRole("button", { name: "Use selection" }).click(),
      /Read from/,
      async () => undefined,
    );
    expect(failures).toBeGreaterThanOrEqual(1);
    expect(await frame.getByRole("textbox", { name: "Prompt", exact: true }).inputValue()).toBe("Hello");
  });
});
