import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { goTo, type OpenPane, PaneSite, valueOf } from "./pane-site";

jest.setTimeout(90_000);

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
    await frame.getByText(/^Created \d+ sheets?/).waitFor();
    expect(steps).toBeLessThanOrEqual(7);

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

    // The first page says the result; a chart of the months is three clicks away.
    expect(String(await valueOf(page, sheet, "Finding"))).toMatch(/over 365 days/);
    steps = 0;
    await click(frame.getByRole("tab", { name: "Tools" }));
    await click(button("Find tables"));
    await click(frame.getByRole("button", { name: /^Insert chart of Prompt or fine-tune cash flow!/ }).first());
    await frame.getByText(/^Inserted a chart beside/).waitFor();
    expect(steps).toBeLessThanOrEqual(3);

    // A label that was overtyped breaks every figure: one cause, fixed with one button.
    const [row] = table.flatMap(([label], at) => (label === "Prompt tokens" ? [at + 6] : []));
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

    // What was created is removed again from the same tab.
    await click(button("Remove the sheets just created"));
    await click(frame.locator("#panel-tools").getByRole("button", { name: "Remove sheets", exact: true }));
    await frame
      .getByText(/^Removed \d+ sheets\./)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual(["Sheet1"]);
  });

  test("finds the cheapest model to tune for own calls, and from a question its function", async () => {
    const { frame } = pane;
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
    expect(await frame.locator("#panel-prices summary").first().textContent()).toMatch(/checked \w+ \d+, 20\d\d/);
    await goTo(frame, "Functions");
    await fill(frame.getByRole("searchbox", { name: "Search functions" }), "how long until it pays back");
    expect(await frame.locator("#panel-functions summary").first().textContent()).toMatch(/^BREAKEVEN_DAYS/);
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
