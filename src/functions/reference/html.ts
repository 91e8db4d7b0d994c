import type { ShownTable } from "./entry";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in a page. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => entities[letter]!);

/** An element around what is already markup. */
export const element = (name: string, content: string, attributes: Readonly<Record<string, string>> = {}): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("")}>${content}</${name}>`;

/** A paragraph of text. */
export const paragraph = (text: string): string => element("p", escaped(text));

/** A text in the letters of code. */
export const inCode = (text: string): string => element("code", escaped(text));

/** A table whose first row is the header; it scrolls by itself where the page is too narrow. */
export function htmlTable(
  [header = [], ...rows]: ShownTable,
  cell: (text: string, column: number) => string = escaped,
): string {
  const head = element("tr", header.map((title) => element("th", escaped(title), { scope: "col" })).join(""));
  const body = rows.map((row) =>
    element("tr", header.map((_, column) => element("td", cell(row[column] ?? "", column))).join("")),
  );
  return element("div", element("table", element("thead", head) + element("tbody", body.join("\n"))), {
    class: "table",
    tabindex: "0",
    role: "region",
    "aria-label": header.filter(Boolean).join(", "),
  });
}
