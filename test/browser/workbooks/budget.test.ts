import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { budget } from "../../../src/workbooks/catalogue/budget/template";
import { cellAddress } from "../../../src/workbooks/grid/area";
import { place } from "../../../src/workbooks/layout/place";
import { differences, expectedOf } from "../../workbooks/catalogue/budget/expected";
import { type Plan, typedFor, withoutListPrices } from "../../workbooks/catalogue/budget/plan";
import { edges } from "../../workbooks/catalogue/budget/plans";
import { goTo, type OpenPane, PaneSite } from "../taskpane/pane-site";

jest.setTimeout(240_000);

let site: PaneSite;
let pane: OpenPane;

beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());
beforeEach(async () => {
  pane = await site.fresh();
}, 90_000);

type At = readonly [sheet: string, address: string];

/** Where the parts of the sheets stand. */
function placesOf(kind: "addin" | "plain"): (path: string) => At {
  const { areas } = place(budget, { kind });
  return (path) => {
    const area = areas.get(path)!;
    return [area.sheet, cellAddress(area.row, area.column)];
  };
}

const made = async (kind: "addin" | "plain"): Promise<void> => {
  const { frame } = pane;
  await goTo(frame, "New sheet");
  await frame.getByLabel(/^Budget/).check();
  expect(await frame.getByRole("radio", { name: /^Usage export/ }).count()).toBe(0);
  if (kind === "plain") await frame.getByLabel(/^Plain Excel formulas/).check();
  await frame.getByRole("button", { name: "Create sheet" }).click();
  await frame
    .getByText(/^Budget, Budget summary, Budget cases, Budget months and 5 more$/)
    .waitFor({ timeout: 120_000 });
  await pane.page.evaluate(() => window.workbench.settled(120_000));
};

const typeIn = (cells: readonly (readonly [At, number | string])[]): Promise<void> =>
  pane.page.evaluate(async (given) => {
    for (const [[sheet, address], value] of given) window.workbench.setFormula(sheet, address, value);
    await window.workbench.settled(120_000);
  }, cells);

const read = (cells: readonly At[]): Promise<unknown[]> =>
  pane.page.evaluate((asked) => asked.map(([sheet, address]) => window.workbench.getValue(sheet, address)), cells);

const plans = ["from 29 February, through the next one", "years from April"] as const;

describe.each(["addin", "plain"] as const)("Budget made from the pane, %s", (kind) => {
  test("says what it finds, and every figure follows what is typed", async () => {
    await made(kind);
    const at = placesOf(kind);
    expect(await read([at("head.finding"), at("head.standing")])).toEqual([
      expect.stringMatching(/^After 4 months with actuals, spend is 190 USD \(2\.4%\) over plan\./),
      "All inputs are valid, and all actuals are counted.",
    ]);
    for (const name of plans) {
      const plan: Plan = edges[name]!;
      // In plain formulas list prices stand as typed: they are taken away with the models.
      const typed = { ...typedFor(plan, 36, 12), ...(kind === "plain" && withoutListPrices) };
      await typeIn(Object.entries(typed).map(([path, value]) => [at(path), value ?? ""]));
      const expected = expectedOf(plan);
      const paths = [...expected.keys()];
      const values = new Map((await read(paths.map(at))).map((value, index) => [paths[index]!, value]));
      expect(differences(expected, (path) => values.get(path))).toEqual([]);
    }
    const titles = await pane.page.evaluate(() =>
      (window.workbench.inspect("Budget") as { charts: { title: { text: string } }[] }).charts.map(
        ({ title }) => title.text,
      ),
    );
    expect(titles.sort()).toEqual(await read([at("steps.months"), at("steps.usecases")]));
    await typeIn([[at("settings.months"), 50]]);
    expect(await read([at("head.finding"), at("all.spend1"), at("spendyears.plantotal")])).toEqual([
      "Months must be a whole number between 12 and 36.",
      "",
      "",
    ]);
    expect(pane.problems).toEqual([]);
  });
});
