import { cellFault, isMissing, textOf, type LogTable } from "./cells";
import type { Header } from "./columns";

const symbols: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR" };
const code = /^[A-Z]{3}$/u;

/** The currency of a log's costs: of its column, of a line above the table, of the amounts, of the cost's name, or of the export. "" where nothing says it. */
export function currencyOf(log: LogTable, header: Header): string {
  return (
    inColumn(log, header) ||
    above(log, header) ||
    inAmounts(log, header) ||
    inName(header) ||
    (header.layout.currency ?? "")
  );
}

/** Throws where the column has two. */
function inColumn(log: LogTable, { columns, row: headerRow }: Header): string {
  const column = columns.currency?.[0];
  if (column === undefined) return "";
  let found = "";
  for (let row = headerRow + 1; row < log.length; row++) {
    const text = textOf(log[row]![column]).toUpperCase();
    if (text === found || !code.test(text)) continue;
    if (found !== "") throw cellFault("log-two-currencies", row, column, { one: found, other: text });
    found = text;
  }
  return found;
}

function above(log: LogTable, { row: headerRow }: Header): string {
  for (let row = 0; row < headerRow; row++) {
    const [label = "", value = ""] = log[row]!.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
    if (/^currency$/iu.test(label) && code.test(value)) return value;
  }
  return "";
}

const aroundAmount = /^[-−–(]?\s?([A-Z]{3}|[$€£¥₹])|([A-Z]{3}|[$€£¥₹])\)?$/u;
const longestAmount = 40;

/** As the amounts are written: "€ 0.12", "0.12 EUR". Throws where they are of two currencies. */
function inAmounts(log: LogTable, { columns, row: headerRow }: Header): string {
  const column = columns.cost?.[0];
  if (column === undefined) return "";
  let found = "";
  for (let row = headerRow + 1; row < log.length; row++) {
    const cell = log[row]![column];
    if (typeof cell !== "string" || cell.length > longestAmount) continue;
    const [, before, after] = aroundAmount.exec(cell.trim()) ?? [];
    const written = before ?? after ?? "";
    const currency = symbols[written] ?? written;
    if (currency === "" || currency === found || isMissing(cell)) continue;
    if (found !== "") throw cellFault("log-two-currencies", row, column, { one: found, other: currency });
    found = currency;
  }
  return found;
}

function inName({ columns, names }: Header): string {
  const name = columns.cost === undefined ? "" : (names[columns.cost[0]!] ?? "");
  const written = /(?:^|[^A-Z])(USD|EUR|GBP|CHF|JPY|AUD|CAD)(?:$|[^A-Z])/u.exec(name.toUpperCase())?.[1];
  const symbol = /[$€£¥₹]/u.exec(name)?.[0];
  return written ?? (symbol === undefined ? "" : symbols[symbol]!);
}
