import type { HostWindow } from "./frame";

/* The first script in the add-in's page: puts Excel's two globals in place before Microsoft's office.js looks for them. */
const host = (window.parent as unknown as HostWindow).workbenchHost;
if (!host) throw new Error("This page is connected by the workbench only.");
host.connect(window);
