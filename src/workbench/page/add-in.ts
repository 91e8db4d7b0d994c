import type { Manifest, RibbonButton } from "../add-in/manifest";
import type { ExcelHost } from "../host/excel-host";
import { element, showNotice } from "./page";

function run(button: RibbonButton, host: ExcelHost): void {
  if (button.action.kind === "pane") host.showPane(true);
  else
    host
      .run(button.action.name)
      .catch((thrown: unknown) => showNotice(thrown instanceof Error ? thrown.message : String(thrown)));
}

function ribbonButton(described: RibbonButton, host: ExcelHost): HTMLElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    title: described.tip,
    id: `ribbon-${described.id}`,
  });
  if (described.iconUrl)
    button.append(
      Object.assign(document.createElement("img"), { src: described.iconUrl, alt: "", width: 32, height: 32 }),
    );
  button.append(Object.assign(document.createElement("span"), { textContent: described.label }));
  button.addEventListener("click", () => run(described, host));
  return button;
}

/** Draws the add-in's groups as the manifest has them. */
export function drawRibbon(manifest: Manifest, host: ExcelHost): void {
  const groups = manifest.groups.map(({ label, buttons }) => {
    const group = document.createElement("div");
    group.className = "ribbon-group";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    const caption = Object.assign(document.createElement("div"), { className: "ribbon-caption", textContent: label });
    caption.setAttribute("aria-hidden", "true");
    const row = Object.assign(document.createElement("div"), { className: "ribbon-buttons" });
    row.append(...buttons.map((button) => ribbonButton(button, host)));
    group.append(row, caption);
    return group;
  });
  element("ribbon", HTMLElement).replaceChildren(...groups);
}

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
