import { WriteFailed } from "./write-sheets";

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

/** A text in a cell that must not be read as a formula when it is written. */
const asValue = (value: unknown): unknown =>
  typeof value === "string" && /^[=+\-@']/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;

/**
 * Copies a sheet, and in the copy puts the values in the place of the formulas that need the add-in, whole spills included. The sheet itself stays as
 * it is. If a step fails, the copy is removed; what could not be is told.
 * @param needsAddIn - whether a formula is one of those
 */
export async function shareCopy(
  sheetName: string,
  copyName: string,
  needsAddIn: (formula: string) => boolean,
): Promise<ShareCopy> {
  let made: ShareCopy | undefined;
  const makeCopy = async (context: Excel.RequestContext): Promise<void> => {
    const original = context.workbook.worksheets.getItem(sheetName);
    const anchors = await anchorsOf(context, original, needsAddIn);
    const before = await sheetNames(context);
    const copy = original.copy(Excel.WorksheetPositionType.after, original);
    try {
      await context.sync();
      copy.name = copyName;
      for (const { area, values } of anchors) copy.getRange(area).values = values.map((row) => row.map(asValue));
      copy.activate();
      await context.sync();
    } catch (cause) {
      const left = await remove(context, copy, before);
      throw new WriteFailed(`Excel stopped at the copy of ${sheetName}.`, cause, left);
    }
    made = {
      name: copyName,
      made: anchors.map(({ area, formula, values }) => ({
        address: area,
        formula,
        cells: values.length * (values[0]?.length ?? 0),
      })),
    };
  };
  try {
    await Excel.run({ delayForCellEdit: true }, makeCopy);
  } catch (error) {
    // The sync with which Excel ends a batch has nothing left to carry out: where it alone fails, the copy is whole.
    if (!made) throw error;
  }
  return made!;
}

async function sheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** Removes the copy again; gives the names of sheets that are there all the same and were not before. */
async function remove(
  context: Excel.RequestContext,
  copy: Excel.Worksheet,
  before: readonly string[],
): Promise<readonly string[]> {
  try {
    copy.delete();
    await context.sync();
    return [];
  } catch {
    const now = await sheetNames(context);
    return now.filter((name) => !before.includes(name));
  }
}

interface Anchor {
  readonly area: string;
  readonly formula: string;
  readonly values: unknown[][];
}

/** The formulas that need the add-in, each with the area that it fills and the values there. */
async function anchorsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  needsAddIn: (formula: string) => boolean,
): Promise<Anchor[]> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("formulas");
  await context.sync();
  if (used.isNullObject) return [];
  const found = used.formulas.flatMap((row: unknown[], r) =>
    row.flatMap((formula, c) => {
      if (typeof formula !== "string" || !needsAddIn(formula)) return [];
      const cell = used.getCell(r, c);
      const spill = cell.getSpillingToRangeOrNullObject();
      cell.load("address,values");
      spill.load("address,values");
      return [{ formula, cell, spill }];
    }),
  );
  await context.sync();
  return found.map(({ formula, cell, spill }) => {
    const { address, values } = spill.isNullObject ? cell : spill;
    return { area: address.replace(/^.*!/, ""), formula, values };
  });
}
