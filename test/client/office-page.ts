import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import type { HeadlessWorkbench as Workbench, objectTypes as Types } from "../../src/workbench/headless";

declare global {
  var HeadlessWorkbench: typeof Workbench;
  var objectTypes: typeof Types;
}

const officeFolder = path.join(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");
const officeUrl = "http://localhost/office/";

/** A page's window as far as Microsoft's office.js looks at it, and the means to run scripts there. */
export interface OfficePage {
  readonly window: Record<string, unknown> & {
    readonly Excel: typeof Excel;
    readonly Office: typeof Office;
    readonly OfficeExtension: typeof OfficeExtension;
    readonly CustomFunctions: typeof CustomFunctions;
  };
  /** The files of office.js that were run, in order. */
  readonly loaded: readonly string[];
  runFile(file: string): void;
  /** Ends what the page still waits for. */
  close(): void;
}

interface FakeElement {
  [name: string]: unknown;
}

function storage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
  };
}

/** A document in which office.js finds its own script tag, and whose other script tags run the files that they name. */
function fakeDocument(run: (file: string) => void): object {
  const element = (tagName: string): FakeElement => ({
    tagName,
    style: {},
    attributes: [],
    setAttribute(name: string, value: unknown) {
      this[name] = value;
    },
    getAttribute(name: string) {
      return this[name] ?? null;
    },
    addEventListener(type: string, listener: unknown) {
      this[`on${type}`] = listener;
    },
    getElementsByTagName: () => [],
    removeChild: () => undefined,
    appendChild(child: FakeElement) {
      if (child["tagName"] === "script" && typeof child["src"] === "string") queueMicrotask(() => load(child));
      return child;
    },
  });
  const load = (script: FakeElement): void => {
    try {
      run(new URL(String(script["src"])).href.replace(officeUrl, "").replace(/\?.*/, ""));
      (script["onload"] as ((event: object) => void) | undefined)?.({});
    } catch (error) {
      (script["onerror"] as ((event: unknown) => void) | undefined)?.(error);
    }
  };
  const loader = { src: `${officeUrl}office.js`, getAttribute: () => null };
  const head = element("head");
  const body = element("body");
  return {
    getElementsByTagName: (name: string) => (name === "script" ? [loader] : name === "head" ? [head] : [body]),
    createElement: element,
    addEventListener: () => undefined,
    querySelectorAll: () => [],
    querySelector: () => null,
    getElementById: () => null,
    head,
    body,
    documentElement: element("html"),
    readyState: "complete",
    cookie: "",
  };
}

/** A window with office.js from Microsoft's package in it, unmodified, connected to a host before it runs. */
export function openOfficePage(connect: (window: never) => void): OfficePage {
  const loaded: string[] = [];
  const runFile = (file: string): void => {
    vm.runInContext(readFileSync(file, "utf8"), context, { filename: file });
  };
  const runOffice = (file: string): void => {
    loaded.push(file);
    runFile(path.join(officeFolder, file));
  };
  const window: Record<string, unknown> = {
    document: fakeDocument(runOffice),
    location: {
      search: "",
      hash: "",
      href: "http://localhost/taskpane.html",
      origin: "http://localhost",
      protocol: "http:",
      hostname: "localhost",
    },
    navigator: { userAgent: "node", language: "en-US", appVersion: "5.0" },
    history: {},
    name: "",
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    localStorage: storage(),
    sessionStorage: storage(),
    // Errors of the page are errors to the code under test, which runs outside of it.
    Error,
  };
  for (const name of [
    "console",
    "clearTimeout",
    "clearInterval",
    "performance",
    "URL",
    "AbortController",
    "AbortSignal",
    "btoa",
    "atob",
    "crypto",
    "structuredClone",
    "queueMicrotask",
    "TextEncoder",
    "TextDecoder",
  ] as const)
    window[name] = globalThis[name];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  for (const start of [setTimeout, setInterval])
    window[start.name] = (handler: () => void, ...more: [number]): unknown => {
      const timer = start(handler, ...more);
      timers.add(timer);
      return timer;
    };
  Object.assign(window, { window, self: window, top: window, parent: window });
  const context = vm.createContext(window);
  connect(window as never);
  runOffice("office.js");
  const close = (): void => {
    for (const timer of timers) clearTimeout(timer);
  };
  return { window: window as never, loaded, runFile, close };
}
