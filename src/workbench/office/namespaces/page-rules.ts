const forbidden = (name: string) => (): never => {
  throw new Error(`${name} does nothing in an add-in: office.js takes it away.`);
};

/**
 * What office.js does to its page: no history, no dialogs of the browser. And one thing that this frame needs, which has no address of
 * its own: a link to a place in the page leads there, instead of to the page that lends it its base.
 */
export function applyPageRules(page: Window & typeof globalThis): void {
  Object.assign(page.history, { pushState: null, replaceState: null });
  Object.assign(page, { alert: forbidden("alert"), confirm: forbidden("confirm"), prompt: forbidden("prompt") });
  page.document.addEventListener("click", (event) => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof page.HTMLAnchorElement);
    const place = link?.getAttribute("href");
    if (!place?.startsWith("#")) return;
    event.preventDefault();
    page.document.getElementById(place.slice(1))?.scrollIntoView();
  });
}
