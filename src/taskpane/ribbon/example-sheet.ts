import { takenSheetNames } from "../../excel/read-workbook";
import { layout } from "../../workbooks/layout";
import { templates } from "../../workbooks/templates";
import { makeSheets, nameFault } from "../new-sheet/make-sheet";

/** Creates the first template's sheet with its worked example and its usual name, unless the workbook has a sheet of that name. */
export async function makeExampleSheet(): Promise<void> {
  const [template] = templates;
  if (!template) return;
  const layouts = layout(template);
  const taken = await takenSheetNames();
  if (layouts.some(({ name }) => nameFault(name, taken)?.is === "taken")) return;
  const outcome = await makeSheets(layouts, { signal: new AbortController().signal, progress: () => undefined });
  if (outcome.is === "refused") throw new Error(outcome.obstacles.map(({ message }) => message).join(" "));
}
