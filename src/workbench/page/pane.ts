import type { ExcelHost } from "../host/excel-host";
import type { Manifest } from "../add-in/manifest";
import { element } from "./element";

/** Shows and hides the add-in's pane as the add-in and the user want. The page in it goes on running while it is hidden; `resized` hears that the sheet has another width. */
export function bindPane(manifest: Manifest, host: ExcelHost, resized: () => void): void {
  const pane = element("pane", HTMLElement);
  const frame = element("pane-frame", HTMLIFrameElement);
  let before: Element | null = null;
  element("pane-title", HTMLElement).textContent = manifest.displayName;
  frame.title = manifest.displayName;
  element("pane-close", HTMLButtonElement).addEventListener("click", () => host.showPane(false));
  host.onPaneShown((visible) => {
    const focused = pane.contains(document.activeElement);
    if (visible) before = document.activeElement;
    pane.hidden = !visible;
    resized();
    if (!visible && focused && before instanceof HTMLElement) before.focus();
  });
}
