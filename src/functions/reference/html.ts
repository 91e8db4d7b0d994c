import { element, escapeMarkup } from "../../messages/markup";
import type { ShownTable } from "./entry";

/** A paragraph of text. */
export const paragraph = (text: string): string => element("p", {}, escapeMarkup(text));

/** A text in the letters of code. */
export const inCode = (text: string): string => element("code", {}, escapeMarkup(text));

/** A table whose first row is the header; it scrolls by itself where the page is too narrow. */
export function htmlTable(
  [header = [], ...rows]: ShownTable,
  cell: (text: string, column: number) => string = escapeMarkup,
): string {
  const head = element("tr", {}, ...header.map((title) => element("th", { scope: "col" }, escapeMarkup(title))));
  const body = rows.map((row) =>
    element("tr", {}, ...header.map((_, column) => element("td", {}, cell(row[column] ?? "", column)))),
  );
  return element(
    "div",
    { class: "table", tabindex: 0, role: "region", "aria-label": header.filter(Boolean).join(", ") },
    element("table", {}, element("thead", {}, head), element("tbody", {}, body.join("\n"))),
  );
}
