import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
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

// Sheets of inputs are shared in values too (test/excel/templates); only where no strategy is typed are there plain formulas for all.
const template = templates.find((one) => inputsBlocks(one).length === 0)!;
const [first = "", ...others] = sheetNames(template);

test("a sheet of numbers is shared in plain formulas, with a list; the sheet itself stays as it is", async () => {
  open = await site.fresh();
  const { frame } = open;
  await choose(frame, template.title);
  await makeSheet(frame);
  const before = await inspected(first);
  const wanted = await namedValues(first, before);
  await goTo(frame, "Tools");
  await frame.getByRole("button", { name: "Preview changes" }).click();
  await frame.getByLabel("Sheet", { exact: true }).selectOption(first);
  await frame.getByRole("radio", { name: /^Plain Excel formulas/ }).check();
  await frame.getByText(/becomes? (?:a )?plain Excel formulas?:/).waitFor();
  await frame.getByRole("button", { name: "Create copy" }).click();
  await frame.getByText(/^Created .* replaced with plain formulas, inputs or notes:/).waitFor({ timeout: 60_000 });
  const known = ["Sheet1", first, ...others];
  const copies = (await sheets()).filter((name) => !known.includes(name));
  expect(copies).toHaveLength(template.sheets.filter(({ only }) => only !== "addin").length);
  for (const copy of copies)
    expect(formulasOf(await inspected(copy)).filter((formula) => /TUNE\./.test(formula))).toEqual([]);
  const shared = new Map(await namedValues(copies[0]!, await inspected(copies[0]!)));
  for (const [name, value] of wanted) expect([name, shared.get(name)]).toEqual([name, close(value)]);
  expect(wanted.length).toBeGreaterThan(0);
  expect(await frame.getByRole("button", { name: `Go to ${copies[0]!}!` }).count()).toBeGreaterThan(0);
  expect(formulasOf(await inspected(first))).toEqual(formulasOf(before));
  expect(open.problems).toEqual([]);
});
