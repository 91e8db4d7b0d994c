import { type CostError, valueError } from "../engine/cost-error";
import { nearNames, plainName } from "../engine/near-names";
import { cellFault, isBlank, type LogCell, type LogTable } from "./cells";
import { billLayouts } from "./layouts/bills";
import { gatewayLayouts } from "./layouts/gateways";
import { alternativeRoles, isBill, type Layout, type Role, summedRoles } from "./layouts/layout";
import { providerLayouts } from "./layouts/providers";
import { plainLog, usualNames } from "./layouts/usual-names";

/** All known exports; where the columns of several are there, the one with the longest signature counts, then the first. */
const layouts: readonly Layout[] = [...billLayouts, ...providerLayouts, ...gatewayLayouts];

/** The columns of a log by role, from 0; roles that are summed can have several. */
type Columns = { readonly [R in Role]?: readonly number[] };

/** The header row of a log, what export it is of, and what its columns are. */
export interface Header {
  readonly row: number;
  readonly layout: Layout;
  readonly columns: Columns;
  /** The names as they stand, by column. */
  readonly names: readonly string[];
}

/** Titles and empty rows may stand above the header row: so many rows are looked through for it. */
const rowsLookedThrough = 50;
const longestName = 200;
const mostColumns = 2000;

/** What a name in a header can begin with that says only where it was nested: "attributes.gen_ai.usage.input_tokens". */
const containers =
  /^(?:(?:span_?attributes|attributes|resource_?attributes|resource|properties|data|body|response|result|usage_?metadata|usage_?details|llm_?usage|usage|outputs?)[._/])+/iu;

/** The columns of a header by their plain names: as they stand, and without what they are nested in. */
function placesIn(header: readonly LogCell[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const names = header
    .slice(0, mostColumns)
    .map((cell) => (typeof cell === "string" && cell.length <= longestName ? cell.trim() : ""));
  const put = (name: string, column: number): void => {
    const plain = plainName(name);
    if (plain !== "" && !places.has(plain)) places.set(plain, column);
  };
  names.forEach((name, column) => put(name, column));
  names.forEach((name, column) => put(name.replace(containers, ""), column));
  return places;
}

const plainNames = new Map<string, string>();

/** The plain form of a layout's name, made once. */
function plain(name: string): string {
  let made = plainNames.get(name);
  if (made === undefined) plainNames.set(name, (made = plainName(name)));
  return made;
}

const hasAny = (places: ReadonlyMap<string, number>, names: string | readonly string[]): boolean =>
  typeof names === "string" ? places.has(plain(names)) : names.some((name) => places.has(plain(name)));

/** The known export whose own columns are all there, the one with the most of them; undefined where none is. */
function layoutOf(places: ReadonlyMap<string, number>): Layout | undefined {
  return layouts
    .filter(({ signature }) => signature.every((names) => hasAny(places, names)))
    .reduce<Layout | undefined>(
      (best, each) => (best && best.signature.length >= each.signature.length ? best : each),
      undefined,
    );
}

/** A column of Cost Explorer: what was billed, and the currency. */
const pivoted = /^(.*[^ ]) ?\((?:[$€£¥]|[A-Z]{3})\)$/u;
export const pivotedName = (name: string): string => pivoted.exec(name)?.[1] ?? name;

/** The columns of a table with the days below its first name, and a column of money for each thing that was billed. */
function pivotColumns(places: ReadonlyMap<string, number>, names: readonly string[]): Columns {
  const total = places.get("totalcosts")!;
  const cost = names.flatMap((name, column) => (column > 0 && column !== total && pivoted.test(name) ? [column] : []));
  return { time: [0], model: [], cost, listCost: [total] };
}

/** The columns of a layout; a role that it has no name for can have a column of the usual name, but no column has two roles. */
function columnsOf(layout: Layout, places: ReadonlyMap<string, number>, names: readonly string[]): Columns {
  if (layout.rows === "pivot") return pivotColumns(places, names);
  const taken = new Set<number>();
  const columns: { [R in Role]?: readonly number[] } = {};
  const find = (role: Role, names: readonly string[] | undefined): void => {
    if (columns[role] !== undefined || !names) return;
    const found = [...new Set(names.flatMap((name) => places.get(plain(name)) ?? []))].filter(
      (column) => !taken.has(column),
    );
    if (found.length === 0) return;
    const hasSeveral = summedRoles.has(role) || alternativeRoles.has(role) || layout.summed?.includes(role) === true;
    columns[role] = hasSeveral ? found : found.slice(0, 1);
    for (const column of columns[role]) taken.add(column);
  };
  const measure = layout.measures?.find(({ quantity, unit }) => hasAny(places, quantity) && hasAny(places, unit));
  find("quantity", measure && [measure.quantity]);
  find("unit", measure && [measure.unit]);
  const roles = (of: Layout["columns"]): readonly Role[] => Object.keys(of) as Role[];
  for (const role of roles(layout.columns)) find(role, layout.columns[role]);
  if (layout.rows === "calls" || layout.rows === "totals")
    for (const role of roles(usualNames))
      if (layout.columns[role] === undefined || role === "time" || role === "model") find(role, usualNames[role]);
  return columns;
}

const needed = [
  { role: "time", words: "the time" },
  { role: "input", words: "input tokens" },
  { role: "output", words: "output tokens" },
] as const;

type Needed = (typeof needed)[number];

function missingRoles(layout: Layout, columns: Columns): readonly Needed[] {
  const has = ({ role }: Needed): boolean =>
    columns[role] !== undefined || (role !== "time" && (columns.details !== undefined || isBill(layout)));
  return needed.filter((each) => !has(each));
}

/**
 * Finds the header row: the first whose columns are those of a known export or of a log of calls.
 * @throws `#VALUE!` that lists what was looked for and not found, with near names of the log; or that says why the export is not read
 */
export function findHeader(log: LogTable): Header {
  let best: { readonly header: Header; readonly missing: readonly Needed[] } | undefined;
  for (let row = 0; row < Math.min(log.length, rowsLookedThrough); row++) {
    const places = placesIn(log[row]!);
    if (places.size < 2) continue;
    const layout = layoutOf(places) ?? plainLog;
    if (layout.refused !== undefined) throw valueError("log-refused", { export: layout.name, why: layout.refused });
    const names = log[row]!.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
    const columns = columnsOf(layout, places, names);
    const missing = missingRoles(layout, columns);
    if (!best || missing.length < best.missing.length) best = { header: { row, layout, columns, names }, missing };
    if (missing.length === 0) {
      checkNames(log, best.header);
      return best.header;
    }
  }
  throw missingColumns(log, best);
}

/** Throws where two columns have one name and other cells: nothing says which of them is meant. */
function checkNames(log: LogTable, { row: headerRow, columns, names }: Header): void {
  const first = new Map<string, number>();
  const used = new Set(Object.values(columns).flat());
  names.slice(0, mostColumns).forEach((name, column) => {
    const key = name.toLowerCase();
    const other = first.get(key);
    if (key === "" || other === undefined) return void first.set(key, column);
    const differ = (row: readonly LogCell[]): boolean =>
      !(isBlank(row[other]) && isBlank(row[column])) && row[other] !== row[column];
    if (used.has(other) && log.slice(headerRow + 1).some(differ))
      throw cellFault("log-column-twice", headerRow, column, { name, other: other + 1 });
  });
}

const namesShown = 5;
const [shortestMisspelt, longestMisspelt] = [4, 100];

function missingColumns(
  log: LogTable,
  best: { readonly header: Header; readonly missing: readonly Needed[] } | undefined,
): CostError {
  const missing = best && best.missing.length < needed.length ? best.missing : needed;
  const sought = missing
    .map(({ role, words }) => `${words} (${usualNames[role]!.slice(0, namesShown).join(", ")} …)`)
    .join(", none for ");
  const headerRow = missing === needed ? undefined : best?.header.row;
  const cells = headerRow === undefined ? firstText(log) : log[headerRow]!;
  const near = misspelt(cells, missing);
  const values = { sought, row: (headerRow ?? 0) + 1, near };
  return valueError(headerRow === undefined ? "log-no-columns" : "log-columns-missing", values);
}

const firstText = (log: LogTable): readonly LogCell[] =>
  log.slice(0, rowsLookedThrough).find((row) => row.some((cell) => typeof cell === "string" && cell.trim() !== "")) ??
  [];

/** " Is 'imput_tokens' meant as input_tokens?", once for what is missing; a name that is nearer to what is not missing means that. */
function misspelt(header: readonly LogCell[], missing: readonly Needed[]): string {
  const all = needed.flatMap(({ role }) => usualNames[role]!);
  const asked = new Map<Role, string>();
  for (const cell of header.slice(0, 100)) {
    if (typeof cell !== "string" || cell.length > longestMisspelt || cell.trim().length < shortestMisspelt) continue;
    const [near] = nearNames(cell, all);
    const meant = missing.find(({ role }) => usualNames[role]!.some((name) => name === near));
    if (meant && !asked.has(meant.role)) asked.set(meant.role, ` Is '${cell.trim()}' meant as ${near}?`);
  }
  return [...asked.values()].join("");
}
