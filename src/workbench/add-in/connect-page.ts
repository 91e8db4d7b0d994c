import type { HostWindow } from "./frame";

/* The first script in the add-in's page: puts Excel's two globals in place before Microsoft's office.js looks for them. */
const host = (window.parent as unknown as HostWindow).workbenchHost;
if (!host) throw new Error("This page is connected by the workbench only.");
host.connect(window);

/* The frame has no address of its own: a link to a place in the page leads there, not to the page that lends it its base. */
document.addEventListener("click", (event) => {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  const place = link?.getAttribute("href");
  if (!place?.startsWith("#")) return;
  event.preventDefault();
  document.getElementById(place.slice(1))?.scrollIntoView();
});
