import type { SheetContent } from "../../../excel/read-workbook";
import { cellAddress } from "../../../workbooks/grid/area";
import { asTyped } from "../our-formulas";
import { ownMarks } from "./own-marks";

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Four signs for a text (FNV-1a, of which 24 bits are kept): enough to tell what version 1 wrote from what its owner did. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return [0, 6, 12, 18].map((bits) => signs[(hash >>> bits) & 63]).join("");
}

/** A formula wherever it stands, whatever its sheets are called. */
const anywhere = (formula: string): string =>
  asTyped(formula)
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replaceAll("_xlfn.", "")
            .replace(/(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!/g, "")
            .replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "@"),
    )
    .join("");

/** What is kept of a cell that version 1 wrote: a number with its place, all else wherever it stands. */
export const ownMark = (content: string | number | boolean, sheet: string, address: string): string =>
  markOf(
    typeof content === "string"
      ? content.startsWith("=")
        ? anywhere(content)
        : content
      : `${sheet}!${address} ${String(content)}`,
  );

/** How sheets of version 1 are known: the mark of the sentence below the title of the first one, and those of the titles of the others by the ending of their names. */
export interface KnownSheets {
  readonly sentence: string;
  readonly titles: Readonly<Record<string, string>>;
}

const marks = new Map<string, ReadonlySet<string>>();

/** Whether version 1 wrote what a cell of a template's sheet holds. */
export function isOwn(
  template: string,
  sheet: string,
  { row, column }: Pick<SheetContent, "row" | "column">,
  content: unknown,
): boolean {
  if (typeof content !== "string" && typeof content !== "number" && typeof content !== "boolean") return true;
  let known = marks.get(template);
  if (!known) marks.set(template, (known = new Set(ownMarks[template]?.cells.match(/.{4}/g))));
  return content === "" || known.has(ownMark(content, sheet, cellAddress(row, column)));
}
