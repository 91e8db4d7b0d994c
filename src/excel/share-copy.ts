import { fillText } from "../messages/fill";
import { workbookTexts as texts } from "../messages/pane/workbook";
import { cellText } from "./write-cells";
import { WriteFailed } from "./create-sheets";

/** A formula of the copy that became what it shows. */
export interface MadeValue {
  readonly address: string;
  readonly formula: string;
  readonly cells: number;
}

/** A copy of a sheet that needs no add-in. */
export interface ShareCopy {
  readonly name: string;
  readonly made: readonly MadeValue[];
}

/**
 * Copies a sheet, and in the copy puts the values in the place of the formulas that need the add-in, whole spills included. The sheet itself stays as
 * it is. Waits until no cell is being edited, where this Excel can.
 * @param needsAddIn - whether a formula is one of those
 * @throws WriteFailed where a step of the copying fails; the copy is removed, or named where it could not be
 */
export function shareCopy(
  sheetName: string,
  copyName: string,
  needsAddIn: (formula: string) => boolean,
): Promise<ShareCopy> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const original = context.workbook.worksheets.getItem(sheetName);
    const anchors = await anchorsOf(context, original, needsAddIn);
    const before = await sheetNames(context);
    const copy = original.copy("After", original);
    try {
      await context.sync();
      copy.name = copyName;
      for (const { area, values } of anchors)
        copy.getRange(area).untrack().values = values.map((row) =>
          row.map((value) => (typeof value === "string" ? cellText(value) : value)),
        );
      copy.activate();
      await context.sync();
    } catch (cause) {
      const doing = fillText(texts.steps.copy, { name: sheetName });
      throw new WriteFailed(doing, cause, await removeAgain(context, copy, before, doing));
    }
    return {
      name: copyName,
      made: anchors.map(({ area, formula, values }) => ({
        address: area,
        formula,
        cells: values.length * (values[0]?.length ?? 0),
      })),
    };
  });
}

async function sheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** Removes the copy again; gives the names of sheets that are there all the same and were not before, or what is known of the copy. */
async function removeAgain(
  context: Excel.RequestContext,
  copy: Excel.Worksheet,
  before: readonly string[],
  known: string,
): Promise<readonly string[]> {
  try {
    copy.delete();
    await context.sync();
    return [];
  } catch {
    const now = await sheetNames(context).catch(() => [...before, known]);
    return now.filter((name) => !before.includes(name));
  }
}

/** A formula that needs the add-in, the area that it fills and the values there. */
interface Anchor {
  readonly area: string;
  readonly formula: string;
  readonly values: unknown[][];
}

async function anchorsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  needsAddIn: (formula: string) => boolean,
): Promise<Anchor[]> {
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("formulas,rowIndex,columnIndex");
  await context.sync();
  if (used.isNullObject) return [];
  const found = used.formulas.flatMap((row: unknown[], r) =>
    row.flatMap((formula, c) => {
      if (typeof formula !== "string" || !needsAddIn(formula)) return [];
      const cell = sheet.getCell(used.rowIndex + r, used.columnIndex + c).untrack();
      const spill = cell.getSpillingToRangeOrNullObject().untrack();
      return [{ formula, cell: cell.load("address,values"), spill: spill.load("address,values") }];
    }),
  );
  await context.sync();
  return found.map(({ formula, cell, spill }) => {
    const { address, values } = spill.isNullObject ? cell : spill;
    return { area: address.replace(/^.*!/, ""), formula, values };
  });
}
