import { cellFault, isMissing, textOf, type LogCell, type LogTable } from "./cells";
import type { Header } from "./columns";

const symbols: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR" };
const code = /^[A-Z]{3}$/u;
/** The currencies that are written with a symbol as well. */
const written: Readonly<Record<string, RegExp>> = {
  $: /^(?:USD|CAD|AUD|NZD|SGD|HKD|MXN|TWD|BRL|CLP|COP|ARS)$/u,
  "¥": /^(?:JPY|CNY)$/u,
};

/** A currency as a log tells it, and where. */
interface Told {
  readonly currency: string;
  /** The symbol that it was told by, which can be that of several. */
  readonly symbol: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The currency of a log's costs: of its column, of a line above the table, of the amounts, of the cost's name, or of the export. "" where nothing says it.
 * @throws where costs are of two currencies
 */
export function currencyOf(log: LogTable, header: Header): string {
  const inColumn = oneOf(log, header, header.columns.currency?.[0], ofCell);
  const inAmounts = oneOf(log, header, header.columns.cost?.[0], ofAmount);
  if (inColumn && inAmounts && !agree(inColumn, inAmounts)) throw contradiction(inColumn, inAmounts);
  return (
    inColumn?.currency ??
    (above(log, header) || inAmounts?.currency || inName(header) || (header.layout.currency ?? ""))
  );
}

const agree = (one: Told, other: Told): boolean =>
  one.currency === other.currency ||
  (written[other.symbol]?.test(one.currency) ?? false) ||
  (written[one.symbol]?.test(other.currency) ?? false);

const contradiction = (one: Told, other: Told): Error =>
  cellFault("log-two-currencies", other.row, other.column, { one: one.currency, other: other.currency });

/** The one currency that the cells of a column tell. Throws where they tell two. */
function oneOf(
  log: LogTable,
  { row: headerRow, names }: Header,
  column: number | undefined,
  tell: (cell: LogCell | undefined) => Pick<Told, "currency" | "symbol"> | undefined,
): Told | undefined {
  if (column === undefined) return undefined;
  let found: Told | undefined;
  let same: LogCell | undefined;
  for (let row = headerRow + 1; row < log.length; row++) {
    const cell = log[row]![column];
    if (typeof cell === "number" || cell === same) continue;
    same = cell;
    if (typeof cell === "string" && cell.trim() === names[column]) continue;
    const told = tell(cell);
    if (!told || told.currency === found?.currency) continue;
    const here = { ...told, row, column };
    if (found) throw contradiction(found, here);
    found = here;
  }
  return found;
}

/** A code, a symbol, or a name such as "Euro", which is taken as it stands: it is not dollars. */
function ofCell(cell: LogCell | undefined): Pick<Told, "currency" | "symbol"> | undefined {
  const text = textOf(cell).toUpperCase();
  if (text === "") return undefined;
  return { currency: symbols[text] ?? text, symbol: text in symbols ? text : "" };
}

const aroundAmount = /^[-−–(]?\s?([A-Z]{3}|[$€£¥₹])|([A-Z]{3}|[$€£¥₹])\)?$/u;
const longestAmount = 40;

/** As an amount is written: "€ 0.12", "0.12 EUR". */
function ofAmount(cell: LogCell | undefined): Pick<Told, "currency" | "symbol"> | undefined {
  if (typeof cell !== "string" || cell.length > longestAmount || isMissing(cell) || !/\d/u.test(cell)) return undefined;
  const [, before, after] = aroundAmount.exec(cell.trim()) ?? [];
  const mark = before ?? after;
  if (mark === undefined) return undefined;
  return { currency: symbols[mark] ?? mark, symbol: mark in symbols ? mark : "" };
}

function above(log: LogTable, { row: headerRow }: Header): string {
  for (let row = 0; row < headerRow; row++) {
    const [label = "", value = ""] = log[row]!.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
    if (/^currency$/iu.test(label) && code.test(value)) return value;
  }
  return "";
}

function inName({ columns, names }: Header): string {
  const name = columns.cost === undefined ? "" : (names[columns.cost[0]!] ?? "");
  const currency = /(?:^|[^A-Z])(USD|EUR|GBP|CHF|JPY|AUD|CAD)(?:$|[^A-Z])/u.exec(name.toUpperCase())?.[1];
  const symbol = /[$€£¥₹]/u.exec(name)?.[0];
  return currency ?? (symbol === undefined ? "" : symbols[symbol]!);
}
