/** The host of the pane, by what the pane can do in it. */
export type Host =
  | { readonly kind: "excel" }
  | { readonly kind: "too-old"; readonly version: string; readonly missing: readonly string[] }
  | { readonly kind: "no-excel" }
  | { readonly kind: "no-office" };

/** What Tunewise needs of Excel, by requirement set. */
export const needed = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
  ["ExcelApi", "1.12"],
] as const;

/** Longer than any successful start of Office takes. */
const PATIENCE_MS = 15_000;

const late = (): Promise<"late"> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, "late"));

/** Waits for Office, at most until the time-out, and identifies the host. */
export async function findHost(): Promise<Host> {
  if (typeof Office === "undefined") return { kind: "no-office" };
  const ready = await Promise.race([Office.onReady(), late()]);
  if (ready === "late") return { kind: "no-office" };
  if (ready.host !== Office.HostType.Excel) return { kind: "no-excel" };
  const missing = needed
    .filter(([set, version]) => !Office.context.requirements.isSetSupported(set, version))
    .map((set) => set.join(" "));
  return missing.length === 0
    ? { kind: "excel" }
    : { kind: "too-old", version: Office.context.diagnostics.version, missing };
}
