import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { goTo, type OpenPane, PaneSite, valueOf } from "./pane-site";

jest.setTimeout(240_000);

/** What a finance analyst does with the pane, from the first click to the answer, and in how many steps: a click, a choice or a field that is filled in. */
let site: PaneSite;
let pane: OpenPane;
let steps: number;

beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());
beforeEach(async () => {
  pane = await site.fresh();
  steps = 0;
}, 90_000);

const click = async (what: Locator): Promise<void> => {
  steps++;
  await what.click();
};
const fill = async (what: Locator, text: string): Promise<void> => {
  steps++;
  await what.fill(text);
};
const button = (name: string | RegExp): Locator => pane.frame.getByRole("button", { name, exact: true });

const tools = (): Locator => pane.frame.locator("#panel-tools");

describe("an analyst", () => {
  test("sees above which volume tuning pays, at 9%, with three strategies by their models, and has it on sheets", async () => {
    const { page, frame } = pane;
    await click(button("Create your first sheet"));
    await fill(frame.getByLabel("Model of Prompting"), "gpt-4.1");
    await fill(frame.getByLabel("Model of Fine-tuned"), "gpt-4.1-mini tuned");
    await click(button("Add strategy"));
    await fill(frame.getByLabel("Model of Strategy 3"), "gpt-4.1-mini");
    await fill(frame.getByLabel("Discount rate"), "9");
    const figures = frame.locator(".result").getByText(/[\d,.]+ calls\/day/);
    await figures.first().waitFor();
    await click(button("Create sheet"));
    await frame.getByText(/^Created \d+ sheets?/).waitFor({ timeout: 120_000 });
    expect(steps).toBe(7);

    const sheet = "Prompt or fine-tune";
    expect(await valueOf(page, sheet, "Discount_rate")).toBe(0.09);
    const paneCalls = Number((await figures.first().textContent())!.replace(/[^\d.]/g, ""));
    expect(Number(await valueOf(page, sheet, "Break_even_calls"))).toBeCloseTo(paneCalls, 0);
    const table = await page.evaluate((name) => window.workbench.getValues(name, "A6:E60"), sheet);
    expect(table.find(([label]) => label === "Input price")!.slice(2)).toEqual([
      "gpt-4.1",
      "gpt-4.1-mini (tuned)",
      "gpt-4.1-mini",
    ]);
    // One page for those who read nothing else, with the same sentence.
    expect(String(await valueOf(page, sheet, "Finding"))).toMatch(/over 365 days/);
    const summary = await page.evaluate((name) => window.workbench.getValues(`${name} summary`, "A1:A12"), sheet);
    expect(summary.flat()).toContain(await valueOf(page, sheet, "Finding"));

    await chartsTheSheet();
    await sumsByMonth();
    await breaksAndRepairs(sheet, 6 + table.findIndex(([label]) => label === "Prompt tokens"));

    // What was created is removed again from the same tab.
    await click(button("Remove the sheets just created"));
    await click(tools().getByRole("button", { name: "Remove sheets", exact: true }));
    await frame
      .getByText(/^Removed \d+ sheets\./)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual(["Sheet1"]);
  });

  /** A chart of the months of a sheet, three clicks away. */
  async function chartsTheSheet(): Promise<void> {
    const { frame } = pane;
    steps = 0;
    await click(frame.getByRole("tab", { name: "Tools" }));
    await click(button("Find tables"));
    await click(frame.getByRole("button", { name: /^Insert chart of Prompt or fine-tune cash flow!/ }).first());
    await frame.getByText(/^Inserted a chart beside/).waitFor();
    expect(steps).toBe(3);
  }

  /** A table of the months, of which a formula of one's own sums a part; what would be at other volumes; both drawn, and a tornado. */
  async function sumsByMonth(): Promise<void> {
    const { page, frame } = pane;
    const insertAt = async (cell: string, id: string): Promise<void> => {
      await fill(frame.getByRole("searchbox", { name: "Search functions" }), id);
      await click(frame.locator("#panel-functions summary").filter({ hasText: new RegExp(`^${id}`) }));
      await page.evaluate((address) => window.workbench.select("Sheet1", address), cell);
      await click(frame.locator("#panel-functions details[open]").getByRole("button", { name: "Insert", exact: true }));
      await frame.getByText(`Inserted TUNE.${id} in Sheet1!${cell}.`).waitFor();
      await click(frame.locator("#panel-functions details[open] summary").first());
    };
    steps = 0;
    await click(frame.getByRole("tab", { name: "Functions" }));
    await insertAt("A1", "CASHFLOW");
    await insertAt("A20", "WHATIF");
    await insertAt("A40", "SENSITIVITY");
    // What the first half of the year saves in months in which it saves.
    steps++;
    await page.evaluate(() =>
      window.workbench.setFormula("Sheet1", "L1", "=SUMPRODUCT((A2:A14<=6)*(G2:G14>0)*G2:G14)"),
    );
    const months = await page.evaluate(async () => {
      await window.workbench.settled();
      return window.workbench.getValues("Sheet1", "A1:J14");
    });
    expect(months.map(([month]) => month)).toEqual(["Month", ...Array.from({ length: 13 }, (_, month) => month)]);
    const savings = months.slice(1, 8).map((row) => Math.max(0, Number(row[6])));
    expect(Number(await valueOf(page, "Sheet1", "L1"))).toBeCloseTo(
      savings.reduce((sum, saving) => sum + saving, 0),
      6,
    );
    expect(await page.evaluate(() => window.workbench.getValues("Sheet1", "A20:A22"))).toEqual([
      ["saving"],
      [5000],
      [10000],
    ]);
    await click(frame.getByRole("tab", { name: "Tools" }));
    await click(button("Find tables"));
    for (const cell of ["A1", "A20", "A40"]) {
      await click(button(`Insert chart of Sheet1!${cell}`));
      await frame.getByText(`Inserted a chart beside Sheet1!${cell}.`).waitFor();
    }
    expect(steps).toBe(19);
    const charts = await page.evaluate(async () => {
      await window.workbench.settled();
      return window.workbench.charts("Sheet1") as { title: { text: string }; type: string }[];
    });
    expect(charts.map(({ title, type }) => [title.text, type])).toEqual([
      ["Cumulative cost by month", "XYScatterLinesNoMarkers"],
      ["Saving by Calls per day", "XYScatterLinesNoMarkers"],
      ["Saving: effect of each input", "BarClustered"],
    ]);
    // The bars begin at the saving as it is: the table says what it is at the low value.
    const [input, base, atLow, low] = await page.evaluate(() =>
      ["A41", "I40", "I42", "D41"].map((cell) => window.workbench.getValue("Sheet1", cell)),
    );
    expect(await valueOf(page, "Sheet1", "H42")).toBe(input);
    expect(Number(base) + Number(atLow)).toBeCloseTo(Number(low), 6);
    // The place is taken now, and kept.
    await button("Insert chart of Sheet1!A40").click();
    await frame.getByText(/^Sheet1!H40:J\d+ is not empty\./).waitFor();
  }

  /** A label that was overtyped breaks every figure: one cause, fixed with one button. */
  async function breaksAndRepairs(sheet: string, row: number): Promise<void> {
    const { page, frame } = pane;
    await page.evaluate(
      ([name, cell]) => window.workbench.setFormula(name!, cell!, "Prompt tokenz"),
      [sheet, `A${row}`],
    );
    await page.evaluate(() => window.workbench.settled());
    steps = 0;
    await click(button("Check"));
    await click(button(`Enter Prompt tokens in A${row}`));
    await frame.getByText("Changed. The workbook is being checked again.").waitFor();
    expect(steps).toBe(2);
    expect(await valueOf(page, sheet, `A${row}`)).toBe("Prompt tokens");
    expect(typeof (await valueOf(page, sheet, "Saving"))).toBe("number");
  }

  test("finds the cheapest model to tune for own calls, and from a question its function; prices are the newest or are loaded", async () => {
    const { page, frame } = pane;
    await goTo(frame, "New sheet");
    await click(frame.getByRole("tab", { name: "Prices" }));
    await click(frame.getByLabel("Tunable models"));
    steps++;
    await frame.getByLabel("Sort by").selectOption("call");
    const costs = frame.locator("#panel-prices summary").getByText(/USD a day/);
    await costs.first().waitFor();
    expect(steps).toBe(3);
    const perDay = (await costs.allTextContents())
      .slice(0, 10)
      .map((text) => Number(/([\d,.]+) USD a day/.exec(text)![1]!.replaceAll(",", "")));
    expect(perDay).toEqual([...perDay].sort((one, other) => one - other));
    const first = frame.locator("#panel-prices summary").first();
    expect(await first.textContent()).toMatch(/checked \w+ \d+, 20\d\d/);
    expect(await first.getByText(/retired|no new training/).count()).toBe(0);
    await goTo(frame, "Functions");
    await fill(frame.getByRole("searchbox", { name: "Search functions" }), "how long until it pays back");
    expect(await frame.locator("#panel-functions summary").first().textContent()).toMatch(/^BREAKEVEN_DAYS/);

    await goTo(frame, "Tools");
    await button("Look for newer prices").click();
    await frame.getByText(/^The prices in force are the newest that the server has, of \w+ \d+, 20\d\d\.$/).waitFor();
    await page.route("**/health.json", (route) => route.fulfill({ json: { prices: "2099-12-31" } }), { times: 1 });
    await button("Look for newer prices").click();
    await frame.getByText(/^The server has prices of Dec 31, 2099; those in force are of /).waitFor();
    await Promise.all([frame.waitForNavigation(), button("Load newer prices").click()]);
    await frame.locator(".frame").waitFor();
    await page.route("**/health.json", (route) => route.abort(), { times: 1 });
    await goTo(frame, "Tools");
    await button("Look for newer prices").click();
    await tools()
      .locator("section", { hasText: "Refresh prices" })
      .getByRole("alert")
      .filter({ hasText: /\w/ })
      .waitFor();
  });
});

describe("the help", () => {
  test("is searched by a question, and its formulas are copied", async () => {
    const { page } = await site.page();
    await page.goto(`${site.url}help.html`);
    await page.getByLabel("Search questions and functions").fill("payback period");
    await page.getByText(/^\d+ found$/).waitFor();
    const row = page.getByRole("row", { name: /How many months is the payback period/ });
    await row.getByRole("button", { name: /^Copy/ }).click();
    await row.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '=TUNE.SCENARIO(Inputs,"payback_months","Fine-tuned")',
    );
    expect(await page.getByRole("row", { name: /How many tokens has a text/ }).isVisible()).toBe(false);
  });
});
