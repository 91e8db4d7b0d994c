import { fillText } from "../messages/fill";
import { workbookTexts as texts } from "../messages/pane/workbook";
import { WriteFailed } from "./create-sheets";
import { freeSheetName, sameName } from "./preflight";

/** Widths of the columns Step, Value, Unit and Calculation, in points. */
const WIDTHS = [200, 90, 110, 420];

/**
 * Adds a sheet with a title and a formula that spills a table below it, and shows it.
 * @param wanted its name, where that is free
 * @returns the name it got
 * @throws WriteFailed where Excel refuses; the sheet is removed again
 */
export function addExplanationSheet(wanted: string, title: string, formula: string): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = worksheets.items.map((sheet) => sheet.name);
    const name = taken.some((other) => sameName(other, wanted)) ? freeSheetName(wanted, taken) : wanted;
    const sheet = worksheets.add(name);
    try {
      await context.sync();
      sheet.getRange("A1").values = [[title]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A3").formulas = [[formula]];
      sheet.getRange("A3:D3").format.font.bold = true;
      WIDTHS.forEach((points, at) => {
        const letter = "ABCD"[at]!;
        sheet.getRange(`${letter}:${letter}`).format.columnWidth = points;
      });
      sheet.activate();
      await context.sync();
    } catch (cause) {
      const left = await remove(context, sheet).then(
        () => [],
        () => [name],
      );
      throw new WriteFailed(fillText(texts.steps.copy, { name }), cause, left);
    }
    return name;
  });
}

async function remove(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.delete();
  await context.sync();
}
