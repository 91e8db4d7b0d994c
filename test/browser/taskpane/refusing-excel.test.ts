import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { templates } from "../../../src/workbooks/templates";
import { goTo, type OpenPane, PaneSite } from "./pane-site";

jest.setTimeout(120_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

const sheets = ({ page }: OpenPane): Promise<string[]> => page.evaluate(() => window.workbench.sheets());

/** The pane at the page that makes sheets, and what presses its buttons. */
async function atNewSheet() {
  const pane = await site.fresh();
  await goTo(pane.frame, "New sheet");
  const make = pane.frame.getByRole("button", { name: "Create sheet" });
  const alert = pane.frame.locator("#panel-new-sheet").getByRole("alert").filter({ hasText: /\w/ });
  return { ...pane, make, alert };
}

describe("Excel refusing in the middle of the writing", () => {
  const refusals: readonly (readonly [code: string, told: RegExp])[] = [
    ["AccessDenied", /protected or read-only\. Unprotect it or work on a copy/],
    ["InvalidOperationInCellEditMode", /A cell is being edited\. Press Enter or Esc/],
    ["UnsupportedOperation", /stop co-authoring/],
    ["RequestAborted", /cancelled the operation\. Try again/],
    ["ItemNotFound", /has been deleted in the meantime/],
    ["RequestPayloadSizeLimitExceeded", /more data than Excel accepts at once/],
    ["GeneralException", /gave no reason\. Try again/],
    ["NeverHeardOf", /This did not work: There was an internal error/],
  ];

  test("says what to do and leaves the workbook as it was, whatever the reason; tried again, the sheet is made", async () => {
    const pane = await atNewSheet();
    const { page, frame, make, alert } = pane;
    for (const [code, told] of refusals) {
      await page.evaluate((given) => window.workbench.failNextSync(5, { code: given }), code);
      await make.click();
      await alert.getByText(told).waitFor();
      expect(await alert.textContent()).toContain("The workbook is unchanged.");
      expect(await sheets(pane)).toEqual(["Sheet1"]);
    }
    await frame.getByRole("button", { name: "Try again" }).click();
    await frame.getByText(/^Created \d+ sheets?/).waitFor({ timeout: 60_000 });
    expect((await sheets(pane)).length).toBeGreaterThan(1);
  });
});

test("a workbook that is closed meanwhile: the pane says what may be left, and works on once there is one again", async () => {
  const pane = await atNewSheet();
  const { page, frame, make, alert } = pane;
  await page.evaluate(() => window.workbench.failNextSync(4, { code: "GeneralException", forGood: true }));
  await make.click();
  await alert.getByText(/Delete these sheets yourself: Prompt or fine-tune/).waitFor();
  expect(await alert.textContent()).not.toContain("is unchanged");
  await goTo(frame, "Tools");
  await frame.getByRole("button", { name: "Check", exact: true }).click();
  await frame
    .locator("#panel-tools")
    .getByRole("alert")
    .getByText(/gave no reason/)
    .waitFor();
  await page.evaluate(() => window.workbench.failNextSync(0));
  await frame.locator("#panel-tools").getByRole("button", { name: "Try again" }).click();
  await frame
    .locator("#panel-tools")
    .getByText(/Tunewise formulas?\.|no Tunewise formulas?/i)
    .first()
    .waitFor();
});

describe("an Excel that takes long", () => {
  test("shows how far it is, makes one sheet however often the button is pressed, and does not block the pane", async () => {
    const pane = await atNewSheet();
    const { page, frame, make } = pane;
    await page.evaluate(() => window.workbench.delaySyncs(400));
    await make.click();
    await frame.locator("#panel-new-sheet").getByRole("progressbar").waitFor();
    await make.click({ force: true, timeout: 1000 }).catch(() => undefined);
    await goTo(frame, "Functions");
    await goTo(frame, "New sheet");
    await frame.getByText(/^Created \d+ sheets?/).waitFor({ timeout: 60_000 });
    expect(await sheets(pane)).toHaveLength(1 + templates[0]!.sheets.length);
  });

  test("can be stopped, which leaves nothing", async () => {
    const pane = await atNewSheet();
    const { page, frame, make } = pane;
    await page.evaluate(() => window.workbench.delaySyncs(400));
    await make.click();
    await frame.getByRole("button", { name: "Cancel" }).click();
    await frame
      .locator("#panel-new-sheet .task-status")
      .getByText(/Cancelled|stopped/i)
      .waitFor({ timeout: 30_000 });
    expect(await sheets(pane)).toEqual(["Sheet1"]);
  });
});
