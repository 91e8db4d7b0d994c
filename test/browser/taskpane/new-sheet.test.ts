import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { templates } from "../../../src/workbooks/templates";
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

const sheets = (): Promise<string[]> => pane.page.evaluate(() => window.workbench.sheets());

describe("from opening to a made sheet", () => {
  test("first use says what this is and leads to a sheet with its figures", async () => {
    const { page, frame } = pane;
    expect(await frame.getByRole("heading", { level: 1 }).textContent()).toMatch(/Prompt or fine-tune/);
    await frame.getByRole("button", { name: "Create your first sheet" }).click();
    expect(await frame.getByLabel("Sheet name").inputValue()).toBe("Prompt or fine-tune");
    await frame.getByRole("button", { name: "Create sheet" }).click();
    await frame.getByText(/^Created \d+ sheets?/).waitFor();
    expect(await sheets()).toContain("Prompt or fine-tune");
    expect(await page.evaluate(() => window.workbench.activeSheet())).toBe("Prompt or fine-tune");
    expect(await valueOf(page, "Prompt or fine-tune", "Saving")).toBeCloseTo(-1310, 6);
    expect(await frame.locator("fluent-progress-bar").count()).toBe(0);
  });

  test("the result follows the typing, and the sheet has what was typed", async () => {
    const { page, frame } = pane;
    await goTo(frame, "New sheet");
    await frame.getByLabel("Calls per day").fill("20,000");
    await frame.locator(".result dd").getByText("day 118").waitFor();
    await frame.getByRole("button", { name: "Create sheet" }).click();
    await frame.getByText(/^Created \d+ sheets?/).waitFor();
    expect(await valueOf(page, "Prompt or fine-tune", "Calls_per_day")).toBe(20_000);
    expect(await valueOf(page, "Prompt or fine-tune", "Break_even_days")).toBeCloseTo(118, 6);
  });

  test("a name that is taken is told and never overwritten; the next free one is offered", async () => {
    const { page, frame } = pane;
    await makeSheet(frame);
    await page.evaluate(() => window.workbench.setFormula("Prompt or fine-tune", "Calls_per_day", 77));
    await frame.getByLabel("Sheet name").fill("PROMPT or fine-tune");
    await frame.getByText("The workbook already has a sheet named PROMPT or fine-tune.").waitFor();
    await frame.getByRole("button", { name: "Create sheet" }).click();
    expect(await sheets()).toHaveLength(1 + templates[0]!.sheets.length);
    await frame.getByRole("button", { name: "Use PROMPT or fine-tune (2)" }).click();
    await frame.getByRole("button", { name: "Create sheet" }).click();
    await frame
      .getByText(/^PROMPT or fine-tune \(2\), /)
      .first()
      .waitFor();
    expect(await valueOf(page, "Prompt or fine-tune", "Calls_per_day")).toBe(77);
  });

  test("the sheets just created are removed again when that is confirmed, and not from a protected workbook", async () => {
    const { page, frame } = pane;
    await makeSheet(frame);
    await frame.getByRole("button", { name: "Remove the sheets just created" }).click();
    await frame.getByText(/Changes you have made on these sheets will be lost/).waitFor();
    const keep = frame.getByRole("button", { name: "Keep sheets" });
    expect(await keep.evaluate((button) => button === document.activeElement)).toBe(true);
    await keep.click();
    expect(await sheets()).toHaveLength(1 + templates[0]!.sheets.length);
    await page.evaluate(() => window.workbench.setProtected(true));
    await frame.getByRole("button", { name: "Remove the sheets just created" }).click();
    await frame.getByRole("button", { name: "Remove sheets" }).click();
    await frame.getByText(/structure of this workbook is protected, so no sheet can be removed/).waitFor();
    expect(await sheets()).toHaveLength(1 + templates[0]!.sheets.length);
    await page.evaluate(() => window.workbench.setProtected(false));
    await frame.getByRole("button", { name: "Remove sheets" }).click();
    await frame.getByText(`Removed ${templates[0]!.sheets.length} sheets.`).waitFor();
    expect(await sheets()).toEqual(["Sheet1"]);
    expect(await frame.getByLabel("Sheet name").inputValue()).toBe("Prompt or fine-tune");
  });

  test.each([
    ["x".repeat(32), /31 characters; this one has 32/],
    ["a/b", /cannot contain \//],
    ["  ", /Enter a sheet name/],
  ])("the name %j is refused with the reason", async (name, reason) => {
    const { frame } = pane;
    await goTo(frame, "New sheet");
    await frame.getByLabel("Sheet name").fill(name);
    await frame.getByText(reason).waitFor();
    await frame.getByRole("button", { name: "Create sheet" }).click();
    expect(await sheets()).toEqual(["Sheet1"]);
    expect(await frame.getByLabel("Sheet name").evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test("from a usage export that was dropped; nothing in it becomes a formula", async () => {
    const { page, frame } = pane;
    await goTo(frame, "New sheet");
    await frame.getByRole("radio", { name: /^Usage export/ }).check();
    const rows = Array.from(
      { length: 40 },
      (_, at) =>
        `2026-06-${String((at % 10) + 1).padStart(2, "0")}T08:00:00Z,"=HYPERLINK(""http://x"")",${1500 + at},120`,
    );
    await drop(
      frame.getByRole("textbox", { name: "Usage export" }),
      "usage.csv",
      ["created_at,model,input_tokens,output_tokens", ...rows].join("\n"),
    );
    await frame.getByText("Read from the export").waitFor();
    expect(await frame.getByLabel("Calls per day").inputValue()).toBe("4");
    await frame.getByRole("button", { name: "Create sheet" }).click();
    await frame.getByText(/^Created \d+ sheets?/).waitFor();
    expect(await valueOf(page, "Prompt or fine-tune", "Calls_per_day")).toBe(4);
  });

  test("an export of two models asks which one the sheet is about, and reads that one's calls", async () => {
    const { frame } = pane;
    await goTo(frame, "New sheet");
    await frame.getByRole("radio", { name: /^Usage export/ }).check();
    const day = (at: number): string => `2026-06-${String((at % 10) + 1).padStart(2, "0")}T08:00:00Z`;
    const rows = Array.from({ length: 60 }, (_, at) =>
      at < 40 ? `${day(at)},gpt-4.1,3000,200` : `${day(at)},gpt-4.1-mini,900,50`,
    );
    await drop(
      frame.getByRole("textbox", { name: "Usage export" }),
      "usage.csv",
      ["created_at,model,input_tokens,output_tokens", ...rows].join("\n"),
    );
    const model = frame.getByRole("combobox", { name: "Model", exact: true });
    await model.waitFor();
    await frame.getByRole("button", { name: "Create sheet" }).click();
    expect(await sheets()).toEqual(["Sheet1"]);
    await model.selectOption({ label: "gpt-4.1-mini (20 calls)" });
    await frame.getByText("Read from the export").waitFor();
    expect(await frame.getByLabel("Calls per day").inputValue()).toBe("2");
    expect(await frame.getByLabel("Output tokens, Prompting").inputValue()).toBe("50");
  });

  test("reading a long export shows how far it is, and stops when cancelled", async () => {
    const { frame } = pane;
    await goTo(frame, "New sheet");
    await frame.getByRole("radio", { name: /^Usage export/ }).check();
    // A file of 150,000 calls, made in the page; whatever the machine's speed, Cancel is clicked as soon as it is there.
    await frame.getByRole("textbox", { name: "Usage export" }).evaluate((field) => {
      new MutationObserver((_, observer) => {
        const cancel = [...document.querySelectorAll("fluent-button")].find((each) => each.textContent === "Cancel");
        if (!cancel || !document.querySelector("fluent-progress-bar")) return;
        observer.disconnect();
        (cancel as HTMLElement).click();
      }).observe(document.body, { childList: true, subtree: true });
      const rows = Array.from(
        { length: 150_000 },
        (_, at) => `${new Date(Date.UTC(2026, 5, 1) + at * 5000).toISOString()},gpt-4.1,${1000 + (at % 997)},120`,
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File([["created_at,model,input_tokens,output_tokens", ...rows].join("\n")], "usage.csv"),
      );
      field.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await frame.getByText("Cancelled. The workbook is unchanged.").waitFor();
    expect(await frame.getByText("Read from the export").count()).toBe(0);
    await frame.getByRole("button", { name: "Create sheet" }).click();
    expect(await sheets()).toEqual(["Sheet1"]);
  });

  test("with models by name: typed or picked, prompted or tuned, checked as they are typed", async () => {
    const { frame } = pane;
    await goTo(frame, "New sheet");
    const [first, second] = [frame.getByLabel("Model of Prompting"), frame.getByLabel("Model of Fine-tuned")];
    await first.fill("gpt-41-mini");
    await frame.getByText(/No model 'gpt-41-mini' in the price book of/).waitFor();
    await first.fill("gpt-4.1-mini");
    await frame.getByText(/0\.40 USD in · 1\.60 USD out per 1M tokens · checked \w+ \d+, 20\d\d/).waitFor();
    await second.fill("openai:gpt-4.1-mini (tuned)");
    // The field that is clicked next is still there when the model's prices are.
    await frame.getByLabel("Setup hours, Fine-tuned").click();
    await frame.getByText(/USD out per 1M tokens · training [\d.]+ USD per 1M/).waitFor();
    const setup = frame.getByLabel("Setup hours, Fine-tuned");
    expect(await setup.evaluate((input) => input === document.activeElement)).toBe(true);
    await setup.fill("60");
    expect(await frame.getByLabel("Input price, Prompting").inputValue()).toBe("gpt-4.1-mini");
    await frame.getByLabel("Currency", { exact: true }).fill("EUR");
    await frame.getByText("Enter Exchange rate to see the result.").waitFor();
    await frame.getByLabel("Exchange rate").fill("0.5");
    await frame.getByRole("img", { name: /^Cumulative cost after 12 months: Prompting .* EUR, Fine-tuned/ }).waitFor();
    await makeSheet(frame);
    const values = await pane.page.evaluate(async () => {
      await window.workbench.settled();
      return window.workbench.getValues("Prompt or fine-tune", "A1:D60");
    });
    const row = (label: string) => values.find(([first]) => first === label)!;
    expect(row("Input price").slice(2)).toEqual(["gpt-4.1-mini", "gpt-4.1-mini (tuned)"]);
    expect(row("Setup hours")[3]).toBe(60);
    expect(row("Exchange rate")[2]).toBe(0.5);
    expect(row("Input price")[1]).toBe("EUR per 1M tokens");
    expect(values[2]![0]).toMatch(/ EUR/);
    expect(values[3]![0]).toBe("All inputs are filled.");
  });
});
