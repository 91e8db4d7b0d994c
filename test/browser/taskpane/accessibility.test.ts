import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Frame, Page } from "playwright-core";
import { choose, goTo, makeSheet, type PaneOptions, PaneSite } from "./pane-site";

jest.setTimeout(120_000);

const axeSource = readFileSync(path.join(import.meta.dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

interface AxeWindow {
  axe: {
    run(
      context: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

async function violations(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const found = await (window as unknown as AxeWindow).axe.run(document, { resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
    );
  });
}

/** No view is wider than the pane. */
const overflow = (of: Frame | Page): Promise<number> =>
  of.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Controls that are cut off, reach out of the pane or lie over each other; what scrolls by itself or stays in place while the rest scrolls does not count. */
const misplaced = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const kinds =
      "input:not([type=radio]), select, textarea, button, fluent-button, fluent-tab, fluent-switch, summary, a";
    const controls = [...document.querySelectorAll<HTMLElement>(kinds)].filter(
      (control) => control.checkVisibility() && !control.closest(".tabs, .actions, .places"),
    );
    const nameOf = (control: HTMLElement): string =>
      (control.getAttribute("aria-label") ?? control.textContent ?? control.localName).trim().slice(0, 60);
    const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect() }));
    return boxes.flatMap(({ control, box }, at) => {
      const scrolls = control.closest(".inputs-clip, .sheet-clip") !== null;
      const isOut = !scrolls && (box.left < -1 || box.right > innerWidth + 1);
      const isCut = !control.matches("input, textarea, select") && control.scrollWidth > control.clientWidth + 1;
      const over = boxes
        .slice(at + 1)
        .find(
          ({ control: other, box: its }) =>
            !control.contains(other) &&
            Math.min(box.right, its.right) - Math.max(box.left, its.left) > 2 &&
            Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 2,
        );
      return [
        ...(isOut ? [`${nameOf(control)} reaches out of the pane`] : []),
        ...(isCut && control.clientWidth > 0 ? [`${nameOf(control)} is cut off`] : []),
        ...(over ? [`${nameOf(control)} lies over ${nameOf(over.control)}`] : []),
      ];
    });
  });

const settings: readonly (readonly [name: string, options: PaneOptions])[] = [
  ["light, 320 pixels", { width: 320 }],
  // As wide as a window of 1,600 pixels at 200%.
  ["dark, 800 pixels", { width: 800, height: 600, dark: true }],
];

describe.each(settings)("%s", (_name, options) => {
  test("axe finds nothing in any view, and nothing is cut off", async () => {
    const { page, frame } = await site.open(options);
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      found.push(...(await violations(frame)).map((violation) => `${state}: ${violation}`));
      if ((await overflow(frame)) > 0) found.push(`${state}: wider than the pane`);
      if ((await overflow(page)) > 0) found.push(`${state}: wider than the window`);
      found.push(...(await misplaced(frame)).map((what) => `${state}: ${what}`));
    };
    await look("first use");

    await makeSheet(frame);
    await frame.getByText("What will be created").click();
    await look("new sheet, made");
    await frame.getByLabel("Sheet name").fill("Prompt or fine-tune");
    await frame.getByLabel("Output price, Prompting").fill("abc");
    await look("new sheet, with faults");
    await frame.getByRole("radio", { name: /^Usage export/ }).check();
    await frame.getByRole("textbox", { name: "Usage export" }).fill("no,log\n1,2");
    await look("new sheet from an export that is none");
    await frame.getByRole("radio", { name: "Prompt text" }).check();
    await frame.getByLabel("Model of Prompting").fill("gpt-4.1");
    await frame.getByText(/USD out per 1M tokens/).waitFor();
    await frame.getByLabel("Model of Fine-tuned").fill("none such");
    await frame.getByText(/No model 'none such'/).waitFor();
    await look("new sheet with models, from prompts");

    for (const title of ["Route or replace", "Budget"]) {
      await choose(frame, title);
      await look(`new sheet, ${title}`);
    }

    await goTo(frame, "Functions");
    await frame.getByRole("searchbox", { name: "Search functions" }).fill("SENSITIVITY");
    await frame.locator("#panel-functions summary").first().click();
    await frame.getByRole("button", { name: "Copy" }).first().click();
    await look("functions");
    await frame.getByRole("searchbox", { name: "Search functions" }).fill("zebra");
    await look("functions, none found");

    await goTo(frame, "Prices");
    await frame.getByRole("searchbox", { name: "Search models" }).fill("gpt-4");
    await frame.locator("#panel-prices summary").first().click();
    await look("prices");
    await frame.getByLabel("Tunable models").check();
    await frame.locator("#panel-prices summary").first().click();
    await look("tunable models");

    await goTo(frame, "Tokens");
    await look("tokens, empty");
    await frame.getByRole("textbox", { name: "Prompt", exact: true }).fill("tiktoken is great! ".repeat(400));
    await frame.getByRole("region", { name: "gpt-4.1", exact: true }).waitFor();
    await frame.getByLabel("Another model").fill("gpt-41x");
    await frame.getByRole("button", { name: "Add" }).click();
    await look("tokens");

    await goTo(frame, "Tools");
    await look("tools");
    await frame.getByRole("button", { name: "Find broken formulas" }).click();
    await frame.getByText(/Nothing to repair/).waitFor();
    await frame.getByRole("button", { name: "Check", exact: true }).click();
    await frame.getByText(/findings? in \d+ Tunewise formulas?\./).waitFor();
    await frame.getByRole("button", { name: "Preview changes" }).click();
    await frame.getByText(/becomes? /).waitFor();
    await page.evaluate(() => window.workbench.select("Prompt or fine-tune", "Saving"));
    await frame.getByRole("button", { name: "Explain selected cell" }).click();
    await frame.getByText(/^How this figure is calculated/).click();
    await look("tools, with what they found");
    expect(found).toEqual([]);
  });
});
