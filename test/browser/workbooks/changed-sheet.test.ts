import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { layout } from "../../../src/workbooks/layout";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { type OpenPane, PaneSite } from "../taskpane/pane-site";
import type { Inspected } from "./inspected";

jest.setTimeout(120_000);

const layouts = layout(promptOrFineTune);
let site: PaneSite;
let open: OpenPane;

beforeAll(async () => {
  site = await PaneSite.start();
  open = await site.open({ query: "?example", width: 1440, height: 900 });
  await open.page.evaluate(() => window.workbench.settled());
}, 180_000);
afterAll(() => site.stop());

const inspected = (name: string): Promise<Inspected> =>
  open.page.evaluate((sheet) => window.workbench.inspect(sheet) as unknown, name) as Promise<Inspected>;

describe("the sheet, changed", () => {
  const [sheet, , , months] = layouts.map(({ name }) => name) as [string, string, string, string];
  const change = async (
    address: string,
    value: number | string,
  ): Promise<(at: string, on?: string) => Promise<unknown>> => {
    await open.page.evaluate(
      ([name, cell, given]) => window.workbench.setFormula(name as string, cell as string, given as number),
      [sheet, address, value] as const,
    );
    return (at, on = sheet) =>
      open.page.evaluate(
        async ([name, cell]) => {
          await window.workbench.settled();
          return window.workbench.getValue(name, cell);
        },
        [on, at] as const,
      );
  };

  test("more calls a day: the figures, the finding, the months and the chart follow", async () => {
    const value = await change("C8", 10_000);
    expect(await value("A3")).toMatch(
      /^Fine-tuned pays back on day 2\d\d(\.\d)? and saves [\d,]+ USD over 365 days\.$/,
    );
    expect(await value("J12")).toBeCloseTo(2340, 6);
    expect(await value("J20", months)).toBeCloseTo(2340, 6);
    const [chart] = (await inspected(sheet)).charts;
    expect(chart?.title.text).toMatch(/pays back/);
    await change("C8", 5000);
  });

  test("a longer horizon fills more of the months, a shorter one blanks them", async () => {
    const value = await change("C10", 730);
    expect([await value("A32", months), await value("A33", months)]).toEqual([24, ""]);
    expect(await (await change("C10", 60))("A11", months)).toBe("");
    await change("C10", 365);
  });

  test("an emptied input is named, and an unacceptable one explained", async () => {
    expect(await (await change("D14", ""))("A4")).toBe(
      "D14: 'User tokens' of 'Fine-tuned' is empty: enter a value (0 if none).",
    );
    expect(await (await change("D14", -1))("J12")).toEqual({
      error: "#VALUE!",
      message: expect.stringContaining("'User tokens' of 'Fine-tuned' must be at least 0, got −1"),
    });
    expect(await (await change("D14", "many"))("A4")).toBe(
      "D14: 'User tokens' of 'Fine-tuned' must be a number, got the text 'many'.",
    );
    expect(await (await change("D14", 200))("A4")).toBe("All inputs are filled.");
    expect(await (await change("D17", "no-such-model"))("A3")).toMatch(
      /^No result yet\. D17: .*No model 'no-such-model' in the price book/,
    );
    await change("D17", 3);
  });
});

test("nothing went wrong on the page", () => expect(open.problems).toEqual([]));
