import type { ExcelHost } from "../host/excel-host";

/** Where the workbench keeps its host on its window, for the script that runs first in the add-in's page. */
export const hostProperty = "workbenchHost";

/** What a window of the workbench offers to the page in its frame. */
export type HostWindow = Record<typeof hostProperty, Pick<ExcelHost, "connect"> | undefined>;

const isOfficeJs = (source: string): boolean => /(^|\/)office\.js([?#]|$)/.test(source);

/** The scripts that take the place of the page's office.js: one that connects the page to the host, then Microsoft's own file. */
export interface PageScripts {
  readonly connect: string;
  readonly officeJs: string;
}

/** The add-in's page for the frame: the host is connected before office.js runs, and a base keeps the page's own addresses. */
export function pageForFrame(html: string, pageUrl: string, { connect, officeJs }: PageScripts): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  const client = [...page.querySelectorAll("script[src]")].find((script) =>
    isOfficeJs(script.getAttribute("src") ?? ""),
  );
  if (!client) throw new Error(`${pageUrl} does not load office.js: it is no add-in's page.`);
  client.before(Object.assign(page.createElement("script"), { src: connect }));
  client.setAttribute("src", officeJs);
  const base = page.createElement("base");
  base.href = pageUrl;
  page.head.prepend(base);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Loads the add-in's page into a frame, as Excel loads it into its pane: all scripts have run when this resolves. */
export async function loadPage(frame: HTMLIFrameElement, pageUrl: string, scripts: PageScripts): Promise<void> {
  const response = await fetch(pageUrl);
  if (!response.ok) throw new Error(`${pageUrl} answered ${response.status}: the add-in's page is not there.`);
  const html = pageForFrame(await response.text(), pageUrl, scripts);
  await new Promise<void>((resolve) => {
    frame.addEventListener("load", () => resolve(), { once: true });
    frame.srcdoc = html;
  });
}
