/* As addresses, not as imports: the page's own build gives each file its place, and no loader for styles is needed. */
const sheets = [
  new URL("@univerjs/preset-sheets-core/lib/index.css", import.meta.url),
  new URL("@univerjs/preset-sheets-drawing/lib/index.css", import.meta.url),
  new URL("@univerjs/preset-sheets-data-validation/lib/index.css", import.meta.url),
  new URL("@univerjs/preset-sheets-conditional-formatting/lib/index.css", import.meta.url),
  new URL("./workbench.css", import.meta.url),
];

/** Loads the styles of the grid and of the page; the grid measures itself, so they have to be there before it. */
export async function loadStyleSheets(): Promise<void> {
  const links = sheets.map(({ href }) => Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  const loaded = links.map(
    (link) =>
      new Promise<void>((resolve, reject) => {
        link.addEventListener("load", () => resolve());
        link.addEventListener("error", () => reject(new Error(`${link.href} could not be loaded.`)));
      }),
  );
  document.head.append(...links);
  await Promise.all(loaded);
}
