import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { drop, goTo, makeSheet, type OpenPane, PaneSite, valueOf } from "./pane-site";

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

describe("a function by search", () => {
  test("is found by what one wants and put into the active cell", async () => {
    const { page, frame } = pane;
    await goTo(frame, "Functions");
    await frame.getByRole("searchbox", { name: "Search functions" }).fill("how long until it pays back");
    await frame.locator("summary").filter({ hasText: "BREAKEVEN_DAYS" }).click();
    await page.evaluate(() => window.workbench.select("Sheet1", "B2"));
    await frame.getByRole("button", { name: "Insert", exact: true }).click();
    await frame.getByText("Inserted TUNE.BREAKEVEN_DAYS in Sheet1!B2.").waitFor();
    expect(await valueOf(page, "Sheet1", "B2")).toBeCloseTo(500 / 17.5, 9);
  });

  test("reads what the results of the scenario sheet read, whatever case it shows", async () => {
    const { page, frame } = pane;
    const sheet = "Prompt or fine-tune";
    await makeSheet(frame);
    await page.evaluate((name) => window.workbench.setFormula(name, "Case", "High"), sheet);
    const saving = await valueOf(page, sheet, "Saving");
    await goTo(frame, "Functions");
    await frame.getByRole("searchbox", { name: "Search functions" }).fill("SCENARIO");
    await frame
      .locator("summary")
      .filter({ hasText: /^SCENARIO/ })
      .click();
    await frame.getByText("=TUNE.SCENARIO('Prompt or fine-tune case inputs'!$A$6:").waitFor();
    await frame.getByText("They follow its case, now High.").waitFor();
    await page.evaluate(() => window.workbench.select("Sheet1", "C3"));
    await frame.getByRole("button", { name: "Insert", exact: true }).click();
    await frame.getByText("Inserted TUNE.SCENARIO in Sheet1!C3.").waitFor();
    expect(await valueOf(page, "Sheet1", "C3")).toBeCloseTo(Number(saving), 6);
    await page.evaluate((name) => window.workbench.setFormula(name, "Case", "Base"), sheet);
    expect([await valueOf(page, sheet, "Saving"), await valueOf(page, "Sheet1", "C3")]).toEqual([-1310, -1310]);
    expect(saving).not.toBeCloseTo(-1310, 0);
  });

  test("never replaces what is in the cell, unless one says so", async () => {
    const { page, frame } = pane;
    await page.evaluate(() => {
      window.workbench.setFormula("Sheet1", "A1", "mine");
      window.workbench.select("Sheet1", "A1");
    });
    await goTo(frame, "Functions");
    await frame.getByRole("searchbox", { name: "Search functions" }).fill("CACHEHITRATE");
    await frame
      .locator("summary")
      .filter({ hasText: /^CACHEHITRATE/ })
      .click();
    await frame.getByRole("button", { name: "Insert", exact: true }).click();
    await frame.getByText(/A1 is not empty; it contains mine/).waitFor();
    expect(await valueOf(page, "Sheet1", "A1")).toBe("mine");
    await frame.getByRole("button", { name: "Replace cell" }).click();
    await frame.getByText("Inserted TUNE.CACHEHITRATE in Sheet1!A1.").waitFor();
    expect(await valueOf(page, "Sheet1", "A1")).toBeCloseTo(0.993262053, 9);
  });
});

describe("a price", () => {
  test("goes into a cell as a formula, and as a figure", async () => {
    const { page, frame } = pane;
    await goTo(frame, "Prices");
    await frame.getByRole("searchbox", { name: "Search models" }).fill("openai gpt-4.1-mini");
    await frame.locator("#panel-prices summary").first().click();
    for (const [button, address] of [
      ["Insert formula", "D1"],
      ["Insert value", "D2"],
    ] as const) {
      await page.evaluate((at) => window.workbench.select("Sheet1", at), address);
      await frame.getByRole("button", { name: button }).click();
      await frame.getByText(new RegExp(`Inserted .* in Sheet1!${address}\\.`)).waitFor();
      expect(await valueOf(page, "Sheet1", address)).toBe(0.4);
    }
    expect(await page.evaluate(() => window.workbench.getFormula("Sheet1", "D1"))).toMatch(
      /^=TUNE\.MODELPRICE\("openai:gpt-4\.1-mini", "input"\)$/,
    );
  });
});

describe("the price book", () => {
  test("shows one provider's models alone, and says so where it has none of what is searched", async () => {
    const { frame } = pane;
    await goTo(frame, "Prices");
    const rows = frame.locator("#panel-prices summary");
    await frame.getByLabel("Provider").selectOption("mistral");
    expect(new Set(await rows.locator(".hint:not(.aside)").allTextContents()).size).toBeGreaterThan(0);
    for (const hint of await rows.locator(".hint:not(.aside)").allTextContents()) expect(hint).toMatch(/^Mistral/);
    await frame.getByRole("searchbox", { name: "Search models" }).fill("gpt-4.1");
    await frame.getByText(/No model matches all words of "gpt-4\.1"/).waitFor();
    await frame.getByLabel("Provider").selectOption({ label: "All providers" });
    await rows.first().waitFor();
  });
});

describe("the tokens of a prompt", () => {
  test("that was dropped as a file, of which nothing is sent anywhere", async () => {
    const { frame } = pane;
    await goTo(frame, "Tokens");
    const prompt = frame.getByRole("textbox", { name: "Prompt", exact: true });
    await drop(prompt, "prompt.txt", "tiktoken is great!");
    await frame.getByRole("region", { name: "gpt-4.1", exact: true }).getByText("6 tokens").waitFor();
    expect(await prompt.inputValue()).toBe("tiktoken is great!");
    const headerOfPng = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d];
    await drop(prompt, "picture.png", new Uint8Array(headerOfPng));
    await frame.getByText("This is not a text file.").waitFor();
    expect(await prompt.inputValue()).toBe("tiktoken is great!");
  });

  test("that was pasted: by model, with what it costs", async () => {
    const { frame } = pane;
    await goTo(frame, "Tokens");
    await frame.getByRole("textbox", { name: "Prompt", exact: true }).fill("tiktoken is great!");
    await frame.getByRole("region", { name: "gpt-4.1", exact: true }).getByText("6 tokens").waitFor();
    await frame.getByRole("region", { name: "claude-sonnet-5" }).getByText("≈ 6 tokens").waitFor();
    await frame.getByRole("tabpanel", { name: "Tokens" }).getByLabel("Calls per day").fill("1000000");
    await frame
      .getByRole("region", { name: "gpt-4.1", exact: true })
      .getByText(/1,612\.00 USD/)
      .waitFor();
  });

  test("taken from the selected cells", async () => {
    const { page, frame } = pane;
    await page.evaluate(() => {
      window.workbench.setBlock("Sheet1", "A1", [["tiktoken"], [" is great!"]]);
      window.workbench.select("Sheet1", "A1:A2");
    });
    await goTo(frame, "Tokens");
    await frame.getByRole("button", { name: "Use selection" }).click();
    await frame.getByText("Read from Sheet1!A1:A2.").waitFor();
    expect(await frame.getByRole("textbox", { name: "Prompt", exact: true }).inputValue()).toBe("tiktoken\n is great!");
  });
});
