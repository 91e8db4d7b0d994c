import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { CostError } from "../../../src/engine/cost-error";
import { cellAddress } from "../../../src/workbooks/grid/area";
import { layout } from "../../../src/workbooks/layout";
import { inputsBlocks } from "../../../src/workbooks/layout/sheet-names";
import type { Template, WorkbookKind } from "../../../src/workbooks/template/template";
import { templates } from "../../../src/workbooks/templates";
import { type OpenPane, choose, makeSheet, PaneSite } from "../taskpane/pane-site";
import { differencesOfCells, foundRest, type Inspected, laidRest, widths } from "./as-laid";
import { engineFigures } from "./engine-figures";
import { typing, withOtherNumbers } from "./other-numbers";

/** The largest twin has fifty thousand formulas. */
jest.setTimeout(240_000);

let site: PaneSite;
let open: OpenPane;

beforeAll(async () => {
  site = await PaneSite.start();
});
afterAll(() => site.stop());

const kindsOf = ({ twin }: Template): readonly WorkbookKind[] => (twin ? ["addin", "plain"] : ["addin"]);
const made = templates.flatMap((template) =>
  kindsOf(template).map((kind) => ({
    name: `${template.title}, ${kind === "addin" ? "with the add-in's functions" : "in plain formulas"}`,
    template,
    kind,
  })),
);

const inspected = (name: string): Promise<Inspected> =>
  open.page.evaluate((sheet) => window.workbench.inspect(sheet) as unknown, name) as Promise<Inspected>;
const settled = (): Promise<void> => open.page.evaluate(() => window.workbench.settled(180_000));

/** Types values into the grid, as a user would. */
const type = (
  cells: readonly { readonly sheet: string; readonly address: string; readonly value: number | string }[],
): Promise<void> =>
  open.page.evaluate(
    (typed) => typed.forEach(({ sheet, address, value }) => window.workbench.setFormula(sheet, address, value)),
    cells,
  );

describe.each(made)("$name", ({ template, kind }) => {
  const laid = layout(template, { kind });

  beforeAll(async () => {
    open = await site.fresh();
    await choose(open.frame, template.title, kind);
    await makeSheet(open.frame, 200_000);
    await settled();
  });

  test("is made through the pane as it is laid out, which is how the file has it", async () => {
    expect(await open.page.evaluate(() => window.workbench.sheets())).toEqual([
      "Sheet1",
      ...laid.map(({ name }) => name),
    ]);
    for (const sheet of laid) {
      const found = await inspected(sheet.name);
      expect(differencesOfCells(sheet, found)).toEqual([]);
      expect(foundRest(sheet.name, found)).toEqual(laidRest(sheet));
      const { laid: wide, found: made } = widths(sheet, found);
      expect(made).toEqual(wide);
    }
  });

  test("shows what the engine says of other numbers that are typed into it, and no error", async () => {
    const changed = withOtherNumbers(template);
    const cells = typing(template, changed, kind).map(({ row, column, ...cell }) => ({
      ...cell,
      address: cellAddress(row, column),
    }));
    expect(cells.length).toBeGreaterThan(5);
    await type(cells);
    await settled();
    for (const sheet of layout(changed, { kind })) {
      expect(
        sheet.cells
          .filter(({ value }) => value instanceof CostError)
          .map(({ row, column }) => cellAddress(row, column)),
      ).toEqual([]);
      expect(differencesOfCells(sheet, await inspected(sheet.name))).toEqual([]);
    }
    const figures = inputsBlocks(template).length > 0 ? engineFigures(changed, kind) : [];
    const shown = await open.page.evaluate(
      (places) => places.map(({ sheet, address }) => window.workbench.getValue(sheet, address)),
      figures,
    );
    figures.forEach(({ what, value }, at) => expect([what, shown[at]]).toEqual([what, value]));
  });

  test("goes wrong nowhere, and asks nobody for anything", () => {
    expect(open.problems).toEqual([]);
    expect(site.watch.take()).toEqual([]);
  });
});
