import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { inputsBlocks, sheetNames } from "../../../src/workbooks/layout/sheet-names";
import { templates } from "../../../src/workbooks/templates";
import { choose, goTo, makeSheet, type OpenPane, PaneSite } from "../taskpane/pane-site";
import type { Inspected } from "./inspected";

jest.setTimeout(120_000);

let site: PaneSite;
let open: OpenPane;

beforeAll(async () => {
  site = await PaneSite.start();
});
afterAll(() => site.stop());

const sheets = (): Promise<string[]> => open.page.evaluate(() => window.workbench.sheets());
const inspected = (name: string): Promise<Inspected> =>
  open.page.evaluate(async (sheet) => {
    await window.workbench.settled();
    return window.workbench.inspect(sheet) as unknown;
  }, name) as Promise<Inspected>;

const formulasOf = ({ cells }: Inspected): string[] =>
  Object.entries(cells).flatMap(([address, { formula }]) => (formula === undefined ? [] : [`${address} ${formula}`]));

/** What the cells show that the sheet's own names mean. */
const namedValues = (sheet: string, { names }: Inspected): Promise<[string, unknown][]> =>
  open.page.evaluate(
    ([on, known]) => known.map((name): [string, unknown] => [name, window.workbench.getValue(on, name)]),
    [sheet, names.filter(({ scope }) => scope === sheet).map(({ name }) => name)] as const,
  );

const close = (value: unknown): unknown => (typeof value === "number" ? expect.closeTo(value, 7) : value);

describe.each(templates.map((template) => [template.title, template] as const))("a sheet of %s", (title, template) => {
  const [first = "", ...others] = sheetNames(template);

  beforeAll(async () => {
    open = await site.fresh();
    await choose(open.frame, title);
  });

  test("is not made in a protected workbook, which is told before anything is written", async () => {
    const { page, frame } = open;
    await page.evaluate(() => window.workbench.setProtected(true));
    await frame.getByRole("button", { name: "Create sheet" }).click();
    await frame.getByText(/structure of this workbook is protected.*Unprotect it/).waitFor();
    expect(await sheets()).toEqual(["Sheet1"]);
    await page.evaluate(() => window.workbench.setProtected(false));
    await makeSheet(frame);
    expect(await sheets()).toEqual(["Sheet1", first, ...others]);
  });

  test("takes no name that is taken", async () => {
    const { frame } = open;
    const name = frame.getByLabel("Sheet name");
    expect(await name.inputValue()).toBe(`${first} (2)`);
    await name.fill(first.toUpperCase());
    await frame.getByText(`The workbook already has a sheet named ${first.toUpperCase()}.`).waitFor();
    await frame.getByRole("button", { name: "Create sheet" }).click();
    expect(await sheets()).toHaveLength(2 + others.length);
  });

  test("is shared: in plain formulas where only numbers are typed, else in values, with a list; the sheet itself stays as it is", async () => {
    const { frame } = open;
    const before = await inspected(first);
    const wanted = await namedValues(first, before);
    await goTo(frame, "Tools");
    await frame.getByRole("button", { name: "Preview changes" }).click();
    await frame.getByLabel("Sheet", { exact: true }).selectOption(first);
    const plain = inputsBlocks(template).length === 0;
    await frame.getByRole("radio", { name: plain ? /^Plain Excel formulas/ : /^Values/ }).check();
    await frame.getByText(plain ? /becomes? (?:a )?plain Excel formulas?:/ : /becomes? (?:a value|values):/).waitFor();
    await frame.getByRole("button", { name: "Create copy" }).click();
    await frame
      .getByText(
        plain ? /^Created .* replaced with plain formulas, inputs or notes:/ : /^Created .* replaced with values:/,
      )
      .waitFor({ timeout: 60_000 });
    const known = ["Sheet1", first, ...others];
    const copies = (await sheets()).filter((name) => !known.includes(name));
    expect(copies).toHaveLength(plain ? template.sheets.filter(({ only }) => only !== "addin").length : 1);
    for (const copy of copies)
      expect(formulasOf(await inspected(copy)).filter((formula) => /TUNE\./.test(formula))).toEqual([]);
    const shared = new Map(await namedValues(copies[0]!, await inspected(copies[0]!)));
    for (const [name, value] of wanted) expect([name, shared.get(name)]).toEqual([name, close(value)]);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await frame.getByRole("button", { name: `Go to ${copies[0]!}!` }).count()).toBeGreaterThan(0);
    expect(formulasOf(await inspected(first))).toEqual(formulasOf(before));
    expect(open.problems).toEqual([]);
  });
});
