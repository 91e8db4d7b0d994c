import type { Route, Router, View } from "../shell/pane";

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
      // In a file of its own, so that the templates are loaded only when they are needed.
      const { makeExampleSheet } = await import(/* webpackChunkName: "example" */ "./example-sheet");
      await makeExampleSheet();
      router.go("new-sheet");
    } catch (error) {
      failed(error);
    } finally {
      event.completed();
    }
  });
}
