import { createSheets, type Creation, type WritingControl } from "./create-sheets";
import { freeSheetName } from "./preflight";
import type { SheetLayout } from "../workbooks/layout/sheet-layout";

/**
 * Creates sheets in the place of others: they are written whole under other names, then the others are deleted and their names taken, in one batch. Where
 * the writing fails the workbook is as it was.
 * @param layoutsUnder the sheets, under a name of the first one
 * @param replaced the names of the sheets that are deleted
 */
export async function replaceSheets(
  layoutsUnder: (name: string) => readonly SheetLayout[],
  {
    name,
    replaced,
    taken,
  }: { readonly name: string; readonly replaced: readonly string[]; readonly taken: readonly string[] },
  control: WritingControl = {},
): Promise<Creation> {
  const creation = await createSheets(layoutsUnder(freeSheetName(name, taken)), control);
  if (creation.is === "refused") return creation;
  const wanted = layoutsUnder(name).map((sheet) => sheet.name);
  return Excel.run({ delayForCellEdit: true }, async (context): Promise<Creation> => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem(replaced[0]!);
    first.load("position");
    await context.sync();
    const { position } = first;
    for (const old of replaced) worksheets.getItem(old).delete();
    creation.sheets.forEach(({ id }, at) => {
      const sheet = worksheets.getItem(id);
      sheet.name = wanted[at]!;
      sheet.position = position + at;
    });
    await context.sync();
    return { is: "created", sheets: creation.sheets.map(({ id }, at) => ({ id, name: wanted[at]! })) };
  });
}
