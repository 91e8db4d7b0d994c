const isOfficeJs = (source: string): boolean => /(^|\/)office\.js([?#]|$)/.test(source);

/** The add-in's page with the stand-in in the place of office.js, and a base so that its own addresses lead where they did. */
export function withStandIn(html: string, pageUrl: string, standInUrl: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  const officeJs = [...page.querySelectorAll("script[src]")].find((script) =>
    isOfficeJs(script.getAttribute("src") ?? ""),
  );
  if (!officeJs) throw new Error(`${pageUrl} does not load office.js: it is no add-in's page.`);
  officeJs.setAttribute("src", standInUrl);
  const base = page.createElement("base");
  base.href = pageUrl;
  page.head.prepend(base);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Loads the add-in's page into a frame, as Excel loads it into its pane: all scripts have run when this resolves. */
export async function loadPage(frame: HTMLIFrameElement, pageUrl: string, standInUrl: string): Promise<void> {
  const response = await fetch(pageUrl);
  if (!response.ok) throw new Error(`${pageUrl} answered ${response.status}: the add-in's page is not there.`);
  const html = withStandIn(await response.text(), pageUrl, standInUrl);
  await new Promise<void>((resolve) => {
    frame.addEventListener("load", () => resolve(), { once: true });
    frame.srcdoc = html;
  });
}
