import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { goTo, makeSheet, PaneSite } from "./pane-site";

jest.setTimeout(90_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

describe("where Excel is not", () => {
  test("a plain browser is told so and what to do, and can still look things up and download", async () => {
    const { page } = await site.plain("Microsoft's own");
    await goTo(page, "New sheet");
    await page.getByText(/needs Excel.*manifest\.xml/).waitFor();
    expect(await page.getByRole("button", { name: "Create sheet" }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download .xlsx" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Prompt or fine-tune.xlsx");
    await goTo(page, "Tools");
    await page.getByText("The tools work on an open workbook").waitFor();
    expect(await page.locator("fluent-progress-bar").count()).toBe(0);
  });

  test("without office.js, what failed and what may be the reason, with a way to try again", async () => {
    const { page } = await site.plain("nothing");
    await goTo(page, "Functions");
    await page.getByText(/could not load office\.js/).waitFor();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Try again" }).click()]);
    await page.locator(".frame").waitFor();
  });

  test("an Excel that is too old is told what it lacks and what is needed", async () => {
    const { page } = await site.plain({
      script:
        'window.Office = { onReady: async () => ({ host: "Excel" }), HostType: { Excel: "Excel" }, context: { contentLanguage: "de-DE", diagnostics: { version: "16.0.4266" }, officeTheme: undefined, requirements: { isSetSupported: (name) => name !== "SharedRuntime" } } };',
    });
    await goTo(page, "New sheet");
    await page
      .getByText(/This version of Excel \(16\.0\.4266\) cannot run Tunewise.*SharedRuntime 1\.1.*Microsoft 365/)
      .waitFor();
    expect(await page.getByRole("button", { name: "Create sheet" }).count()).toBe(0);
  });
});

describe("what goes wrong", () => {
  test("a protected workbook is told before anything is written", async () => {
    const { page, frame } = await site.fresh();
    await page.evaluate(() => window.workbench.setProtected(true));
    await goTo(frame, "New sheet");
    await frame.getByRole("button", { name: "Create sheet" }).click();
    await frame.getByText(/structure of this workbook is protected.*Unprotect it/).waitFor();
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual(["Sheet1"]);
    await page.evaluate(() => window.workbench.setProtected(false));
  });

  test("a cell on a protected sheet is not written, and the pane says why", async () => {
    const { page, frame } = await site.fresh();
    await page.evaluate(() => window.workbench.setProtected(true, "Sheet1"));
    await goTo(frame, "Functions");
    await frame.getByRole("searchbox", { name: "Search functions" }).fill("GPUS");
    await frame.locator("summary").filter({ hasText: /^GPUS/ }).click();
    await frame.getByRole("button", { name: "Insert", exact: true }).click();
    await frame
      .getByRole("alert")
      .getByText(/protected/)
      .waitFor();
    await page.evaluate(() => window.workbench.setProtected(false, "Sheet1"));
    await frame.getByRole("button", { name: "Try again" }).click();
    await frame.getByText(/Inserted TUNE\.GPUS in/).waitFor();
  });

  test("a vocabulary that cannot be loaded is told, and is there when one tries again", async () => {
    const { page, frame } = await site.fresh();
    await page.route("**/chunks/tokens-*", (route) => route.abort());
    await goTo(frame, "Tokens");
    await frame.getByRole("textbox", { name: "Prompt", exact: true }).fill("tiktoken is great!");
    await frame.getByText(/vocabulary .* could not be loaded/).waitFor();
    await page.unroute("**/chunks/tokens-*");
    await frame.getByRole("button", { name: "Try again" }).click();
    await frame.getByText("6 tokens", { exact: true }).first().waitFor();
  });

  test("a part that cannot be loaded is told, with an update apart from a server out of reach, and is there when one tries again", async () => {
    const { page, frame } = await site.fresh();
    await page.route("**/chunks/xlsx*", (route) => route.abort());
    await goTo(frame, "New sheet");
    await frame.getByRole("button", { name: "Download .xlsx" }).click();
    await frame.getByText(/updated since this pane was opened\. Close the pane and open it again/).waitFor();
    await page.route("**/health.json", (route) => route.abort());
    await frame.getByRole("button", { name: "Try again" }).click();
    await frame.getByText(/could not be loaded: its server did not answer\. Check your connection/).waitFor();
    await page.unroute("**/health.json");
    await page.unroute("**/chunks/xlsx*");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      frame.getByRole("button", { name: "Try again" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Prompt or fine-tune.xlsx");
  });
});

/** The grid takes the focus a moment after its sheets have changed: once it has, the pane keeps what it is given. */
async function keepFocus(page: Page, button: Locator): Promise<void> {
  const inPane = (): Promise<boolean> => page.evaluate(() => document.activeElement?.id === "pane-frame");
  await page.evaluate(() => window.workbench.settled());
  for (let steady = 0; steady < 10; steady = (await inPane()) ? steady + 1 : 0) {
    if (steady === 0) await button.focus();
    await page.waitForTimeout(50);
  }
}

describe("the keyboard alone", () => {
  test("leads from first use to a made sheet; the focus is never lost", async () => {
    const { page, frame } = await site.fresh();
    const focused = (): Promise<string> =>
      frame.evaluate(
        () => document.activeElement?.textContent?.trim().slice(0, 40) || document.activeElement?.tagName || "",
      );
    await keepFocus(page, frame.getByRole("button", { name: "Create your first sheet" }));
    await page.keyboard.press("Enter");
    await frame.getByRole("tab", { name: "New sheet" }).waitFor();
    expect(await focused()).not.toBe("BODY");
    for (let press = 0; press < 90 && !(await focused()).startsWith("Create sheet"); press++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await frame.getByText(/^Created \d+ sheets?/).waitFor();
    expect(await focused()).not.toBe("BODY");
  });

  test("moves between the tabs with the arrows, and goes through each from its first control down", async () => {
    const { page, frame } = await site.fresh();
    await goTo(frame, "New sheet");
    const tab = (name: string): Locator => frame.getByRole("tab", { name });
    const place = (): Promise<readonly [name: string, top: number]> =>
      frame.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        const label =
          element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
        return [label, element.getBoundingClientRect().top + scrollY];
      });
    await tab("New sheet").focus();
    for (const [name, first] of [
      ["New sheet", "Prompt or fine-tune"],
      ["Functions", "Search functions"],
      ["Prices", "Search models"],
      ["Tokens", "Prompt"],
      ["Tools", "Explain selected cell"],
    ] as const) {
      await frame.getByRole("tabpanel", { name }).locator("input, textarea, fluent-button").first().waitFor();
      expect(await tab(name).evaluate((element) => element === document.activeElement)).toBe(true);
      const places: (readonly [name: string, top: number])[] = [];
      for (let press = 0; press < 7; press++) {
        await page.keyboard.press("Tab");
        places.push(await place());
      }
      expect(places[0]![0]).toBe(first);
      // Controls of one line stand a little higher or lower.
      const tops = places.map(([, top]) => top);
      expect(tops.every((top, at) => at === 0 || top > tops[at - 1]! - 16)).toBe(true);
      await tab(name).focus();
      await page.keyboard.press("ArrowRight");
    }
  });
});

describe("the theme", () => {
  test("is Excel's, and follows it", async () => {
    const { page, frame } = await site.open({ dark: true });
    const background = (): Promise<string> =>
      frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await background();
    await page.getByRole("button", { name: "Light" }).click();
    await frame.waitForFunction(
      (before) => getComputedStyle(document.documentElement).backgroundColor !== before,
      dark,
    );
  });
});

test("a made sheet is told to those who listen", async () => {
  const { frame } = await site.fresh();
  await makeSheet(frame);
  expect(
    await frame
      .getByRole("status")
      .filter({ hasText: /Created/ })
      .count(),
  ).toBe(1);
});
