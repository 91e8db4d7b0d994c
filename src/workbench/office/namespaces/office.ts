import { guarded } from "../core/guard";
import type { Action } from "../../add-in/add-in";
import type { Host } from "../host";
import { isSetSupported } from "./requirement-sets";

/** Excel's colours, as `Office.context.officeTheme` tells them; live, since the workbench can change its theme. */
function officeTheme(host: Host): object {
  const color = (light: string, dark: string): string => (host.isDark() ? dark : light);
  return guarded("Office.OfficeTheme", {
    get isDarkTheme() {
      return host.isDark();
    },
    get bodyBackgroundColor() {
      return color("#FFFFFF", "#212121");
    },
    get bodyForegroundColor() {
      return color("#242424", "#F5F5F5");
    },
    get controlBackgroundColor() {
      return color("#F5F5F5", "#2B2B2B");
    },
    get controlForegroundColor() {
      return color("#242424", "#F5F5F5");
    },
  });
}

/** The settings kept in the workbook by the older interface. */
function documentSettings(): object {
  const stored = new Map<string, unknown>();
  return guarded("Office.Settings", {
    get: (name: string) => stored.get(name) ?? null,
    set: (name: string, value: unknown) => void stored.set(name, value),
    remove: (name: string) => void stored.delete(name),
    saveAsync: (first?: unknown, second?: unknown) => {
      const callback = (typeof first === "function" ? first : second) as ((result: object) => void) | undefined;
      queueMicrotask(() => callback?.({ status: "succeeded" }));
    },
  });
}

function context(host: Host): object {
  const diagnostics = guarded("Office.ContextInformation", {
    host: "Excel",
    platform: "OfficeOnline",
    version: "16.0.workbench",
  });
  return guarded("Office.Context", {
    host: "Excel",
    platform: "OfficeOnline",
    contentLanguage: "en-US",
    displayLanguage: "en-US",
    touchEnabled: false,
    diagnostics,
    officeTheme: officeTheme(host),
    requirements: guarded("Office.RequirementSetSupport", {
      isSetSupported: (name: string, version?: string) => isSetSupported(name, version, host.olderSets()),
    }),
    document: guarded("Office.Document", { url: "Book1.xlsx", mode: "readWrite", settings: documentSettings() }),
    ui: userInterface(host),
  });
}

const userInterface = (host: Host): object =>
  guarded("Office.UI", { openBrowserWindow: (url: string) => host.openLink(url) });

function addIn(host: Host): object {
  return guarded("Office.Addin", {
    showAsTaskpane: () => Promise.resolve(host.addIn.showPane(true)),
    hide: () => Promise.resolve(host.addIn.showPane(false)),
    getStartupBehavior: () => Promise.resolve(host.addIn.startupBehavior),
    setStartupBehavior: (behavior: "None" | "Load") => {
      host.addIn.startupBehavior = behavior;
      return Promise.resolve();
    },
    onVisibilityModeChanged: (listener: (message: { visibilityMode: string }) => void) =>
      Promise.resolve(
        host.addIn.onVisibilityChanged((visible) => listener({ visibilityMode: visible ? "Taskpane" : "Hidden" })),
      ),
  });
}

/** The `Office` object. */
export function officeNamespace(host: Host): object {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const ready = new Promise<typeof info>((resolve) =>
    document.readyState === "loading"
      ? document.addEventListener("DOMContentLoaded", () => resolve(info))
      : resolve(info),
  );
  return guarded("Office", {
    onReady: (callback?: (told: typeof info) => unknown) => ready.then((told) => (callback?.(told), told)),
    initialize: () => undefined,
    context: context(host),
    addin: addIn(host),
    actions: guarded("Office.Actions", { associate: (id: string, action: Action) => host.addIn.associate(id, action) }),
    HostType: guarded("Office.HostType", { Excel: "Excel" }),
    PlatformType: guarded("Office.PlatformType", {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    }),
    StartupBehavior: guarded("Office.StartupBehavior", { none: "None", load: "Load" }),
    VisibilityMode: guarded("Office.VisibilityMode", { hidden: "Hidden", taskpane: "Taskpane" }),
    AsyncResultStatus: guarded("Office.AsyncResultStatus", { Succeeded: "succeeded", Failed: "failed" }),
  });
}
