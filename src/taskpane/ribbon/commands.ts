import { takenSheetNames } from "../../excel/read-workbook";
import { layout } from "../../workbooks/layout";
import { templates } from "../../workbooks/templates";
import { makeSheets, nameFault } from "../new-sheet/make-sheet";
import type { Route, Router, View } from "../shell/pane";

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

/** Opens the pane at a view. Excel is always told that the command has ended: otherwise its button stays disabled. */
const command =
  (act: () => void) =>
  async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      act();
      await Office.addin.showAsTaskpane();
    } finally {
      event.completed();
    }
  };

/**
 * Connects the buttons of the ribbon with the pane. The names are those of the manifest.
 * @param failed receives the error of a command that failed
 */
export function associateCommands(router: Router, failed: (error: unknown) => void): void {
  const goTo =
    (route: Route): (() => void) =>
    () =>
      router.go(route);
  const send =
    (view: View, what: string): (() => void) =>
    () =>
      router.send(view, what);
  Office.actions.associate("newSheet", command(goTo("new-sheet")));
  Office.actions.associate("functions", command(goTo("functions")));
  Office.actions.associate("repair", command(send("tools", "repair")));
  Office.actions.associate("makeExampleSheet", async (event: Office.AddinCommands.Event) => {
    try {
      const { makeExampleSheet } = await import(/* webpackChunkName: "example" */ "./commands");
      await makeExampleSheet();
      router.go("new-sheet");
    } catch (error) {
      failed(error);
    } finally {
      event.completed();
    }
  });
}
