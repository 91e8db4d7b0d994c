/** What the grid calls its commands, as words: "sheet.command.set-range-bold" → "Bold". */
function words(command: string): string {
  const last = command.split(".").at(-1) ?? "";
  const text = last
    .replace(/^(set|toggle)-(once-|range-|infinite-)*/, "")
    .replaceAll(/[-_]/g, " ")
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const named = (control: Element): boolean =>
  control.hasAttribute("aria-label") || control.hasAttribute("title") || (control.textContent ?? "").trim() !== "";

function nameOf(control: Element): string {
  const command = control.closest("[data-u-command]")?.getAttribute("data-u-command");
  if (command) return words(command);
  if (control.closest("[data-u-comp='formula-bar']") || control.closest("[data-u-comp='defined-name']"))
    return control instanceof HTMLInputElement ? "Name box" : "Formula bar";
  if (control.closest("[data-u-comp='sheet-bar']")) return "Sheets";
  if (control.closest("[data-u-comp='zoom-slider']")) return "Zoom";
  return "More";
}

/** What opens a menu is a button; what only holds the button that does so is nothing. */
function mendOpener(opener: Element): void {
  if (!opener.querySelector("button, input")) opener.setAttribute("role", "button");
  else for (const attribute of ["aria-haspopup", "aria-expanded", "aria-controls"]) opener.removeAttribute(attribute);
}

/** Gives the grid's controls the roles and names that it leaves out, so that a screen reader can tell them apart. */
function name(grid: Element): void {
  for (const canvas of grid.querySelectorAll("canvas[tabindex='1']")) canvas.setAttribute("tabindex", "0");
  for (const track of grid.querySelectorAll("[role='track']")) track.removeAttribute("role");
  for (const handle of grid.querySelectorAll("[role='handle']")) handle.setAttribute("role", "button");
  for (const opener of grid.querySelectorAll(":is(div, a:not([href]))[aria-haspopup]:not([role])")) mendOpener(opener);
  document
    .querySelectorAll("section[aria-label^='Notifications']")
    .forEach((section, index) =>
      section.setAttribute("aria-label", index === 0 ? "Notifications" : `Notifications ${index + 1}`),
    );
  for (const control of grid.querySelectorAll("button, a[href], a[class], [role='button'], input:not([type='hidden'])"))
    if (!named(control)) control.setAttribute("aria-label", nameOf(control));
}

/** Keeps the grid's controls named while the grid changes them. */
export function nameGridControls(grid: Element): void {
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      name(grid);
    }, 200);
  });
  observer.observe(grid, { childList: true, subtree: true });
  name(grid);
}
