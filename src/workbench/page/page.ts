/** An element of the page by its id; index.html promises it. */
export function element<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The workbench's page has no ${type.name} "${id}".`);
  return found;
}

/** What a notice offers to do. */
export interface NoticeAction {
  label: string;
  run(): void;
}

/** Shows a sentence above the sheet until it is closed; a new one takes its place. */
export function showNotice(text: string, action?: NoticeAction): void {
  const bar = element("notice", HTMLElement);
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
  close.addEventListener("click", () => bar.replaceChildren());
  const button =
    action && Object.assign(document.createElement("button"), { type: "button", textContent: action.label });
  button?.addEventListener("click", () => {
    action?.run();
    bar.replaceChildren();
  });
  bar.replaceChildren(
    Object.assign(document.createElement("span"), { textContent: text }),
    ...(button ? [button] : []),
    close,
  );
}

/** Says what is being done; stays until that is done. */
export const showProgress = (text: string): void =>
  element("notice", HTMLElement).replaceChildren(Object.assign(document.createElement("span"), { textContent: text }));

/** Takes the notice away. */
export const clearNotice = (): void => element("notice", HTMLElement).replaceChildren();

/** Offers bytes as a file. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What Excel would open in a window of its own is offered as a file here. */
export function offerWorkbook(base64: string | undefined): void {
  if (base64 === undefined) return showNotice("Excel would open an empty workbook in a window of its own here.");
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  showNotice("Excel would open this workbook in a window of its own.", {
    label: "Download it",
    run: () => download("Workbook.xlsx", bytes, workbookType),
  });
}
