import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { goTo, type OpenPane, PaneSite, valueOf } from "./pane-site";

jest.setTimeout(90_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

const companyPrices = {
  name: "Acme prices",
  date: "2026-11-01",
  currency: "USD",
  prices: [{ model: "gpt-4.1", from: "2026-10-01", input: 1.6, output: 6.4 }],
};

/** The pane with the company's price list beside the add-in. */
async function paneWith(list: unknown): Promise<OpenPane> {
  const opened = await site.page();
  await opened.page.route("**/company-prices.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `globalThis.tunewiseCompanyPrices = ${JSON.stringify(list)};`,
    }),
  );
  return { ...opened, frame: await site.paneOn(opened.page) };
}

describe("the prices tab", () => {
  let pane: OpenPane;
  afterEach(() => expect(pane.problems).toEqual([]));

  test("shows the day that each price was checked, and a contract's as one", async () => {
    pane = await paneWith(companyPrices);
    const { page, frame } = pane;
    await goTo(frame, "Prices");
    await frame.getByText("Acme prices of", { exact: false }).waitFor();
    await frame.getByRole("searchbox", { name: "Search models" }).fill("openai gpt-4.1-mini");
    await frame
      .locator("#panel-prices summary")
      .filter({ hasText: "gpt-4.1-mini" })
      .getByText(/checked/)
      .waitFor();
    await frame.getByRole("searchbox", { name: "Search models" }).fill("openai:gpt-4.1");
    const row = frame.locator("#panel-prices summary").filter({ hasText: "gpt-4.1" }).first();
    await row.getByText("contract", { exact: true }).waitFor();
    await row.getByText("1.60 in · 6.40 out").waitFor();
    await page.evaluate(() => {
      window.workbench.setFormula("Sheet1", "A1", '=TUNE.MODELPRICE("gpt-4.1")');
      window.workbench.setFormula("Sheet1", "A2", '=TUNE.MODELPRICE("list:gpt-4.1")');
      window.workbench.setFormula("Sheet1", "A3", "=TUNE.PRICESOURCE()");
    });
    await expect(valueOf(page, "Sheet1", "A1")).resolves.toBe(1.6);
    await expect(valueOf(page, "Sheet1", "A2")).resolves.toBe(2);
    await expect(valueOf(page, "Sheet1", "A3")).resolves.toBe("Acme prices of 2026-11-01; price book of 2026-11-30");
  });

  test("says what is wrong with a company's list, which is then not used", async () => {
    pane = await paneWith({ ...companyPrices, prices: [{ ...companyPrices.prices[0], inputs: 1 }] });
    const { page, frame } = pane;
    await goTo(frame, "Prices");
    await frame.getByText("prices, row 1: there is no field 'inputs'. Did you mean input?").waitFor();
    await page.evaluate(() => window.workbench.setFormula("Sheet1", "A1", '=TUNE.MODELPRICE("gpt-4.1")'));
    await expect(valueOf(page, "Sheet1", "A1")).resolves.toBe(2);
  });
});
