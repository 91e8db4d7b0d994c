import { plainName } from "../engine/near-names";
import type { LogCell, LogTable } from "./cells";

/** The columns whose cells can hold objects with figures of their own. */
const nesting = new Set(
  [
    "usage",
    "usage_metadata",
    "response.usage",
    "attributes",
    "span_attributes",
    "input_token_details",
    "output_token_details",
    "prompt_token_details",
    "completion_token_details",
    "prompt_tokens_details",
    "completion_tokens_details",
    "input_tokens_details",
    "output_tokens_details",
    "usage.prompt_tokens_details",
    "usage.completion_tokens_details",
    "usage.input_tokens_details",
    "usage.output_tokens_details",
    "cache_creation",
    "extra",
    "input",
    "output",
    "identity",
    "sku",
    "project",
    "amount",
  ].map(plainName),
);

const rowsLookedThrough = 50;
const longestObject = 32_767;
const mostNames = 200;
const deepest = 5;

/** A value's leaves by their paths: {"a": {"b": 1}} has a.b. Lists stay out, but for OpenTelemetry's lists of attributes. */
export function leavesOf(
  value: unknown,
  path = "",
  into = new Map<string, LogCell>(),
  depth = 0,
): Map<string, LogCell> {
  const below = (name: string): string => (path === "" ? name : `${path}.${name}`);
  if (into.size >= mostNames) return into;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return into.set(path, value);
  if (typeof value !== "object" || value === null || depth >= deepest) return into;
  if (!Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) leavesOf(inner, below(name), into, depth + 1);
    return into;
  }
  for (const item of value as readonly unknown[]) {
    const pair = attributeOf(item);
    if (pair) into.set(below(pair[0]), pair[1]);
  }
  return into;
}

/** OpenTelemetry's {"key": "gen_ai.usage.input_tokens", "value": {"intValue": "12"}}. */
function attributeOf(item: unknown): readonly [string, LogCell] | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { key, value } = item as { readonly key?: unknown; readonly value?: unknown };
  if (typeof key !== "string" || typeof value !== "object" || value === null) return undefined;
  const [inner] = Object.values(value);
  return typeof inner === "string" || typeof inner === "number" || typeof inner === "boolean"
    ? [key, inner]
    : undefined;
}

function objectIn(cell: LogCell | undefined): unknown {
  if (typeof cell !== "string" || cell.length > longestObject || !/^\s*[{[]/u.test(cell)) return undefined;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

/** The log with a column more for each figure that a cell's object holds, such as `usage.prompt_tokens` of a column `usage`. */
export function withNested(log: LogTable): LogTable {
  for (let row = 0; row < Math.min(log.length - 1, rowsLookedThrough); row++) {
    const columns = log[row]!.flatMap((cell, column) =>
      typeof cell === "string" && nesting.has(plainName(cell.slice(0, 60))) ? [column] : [],
    );
    if (columns.length > 0 && holdObjects(log, row, columns)) return expanded(log, row, columns);
  }
  return log;
}

/** Whether one of the first rows below has an object in one of the columns. */
const holdObjects = (log: LogTable, header: number, columns: readonly number[]): boolean =>
  log
    .slice(header + 1, header + 1 + rowsLookedThrough)
    .some((cells) => columns.some((column) => typeof objectIn(cells[column]) === "object"));

function expanded(log: LogTable, header: number, columns: readonly number[]): LogTable {
  const width = log[header]!.length;
  const places = new Map<string, number>();
  const names = columns.map((column) => String(log[header]![column]).trim());
  const rows = log.map((cells, row): readonly LogCell[] => {
    if (row <= header) return cells;
    const leaves = new Map<string, LogCell>();
    columns.forEach((column, at) => leavesOf(objectIn(cells[column]), names[at], leaves));
    if (leaves.size === 0) return cells;
    const wider = cells.slice();
    for (const [name, value] of leaves) {
      let place = places.get(name);
      if (place === undefined && places.size < mostNames) places.set(name, (place = width + places.size));
      if (place === undefined) continue;
      while (wider.length < place) wider.push(null);
      wider[place] = value;
    }
    return wider;
  });
  return rows.map((cells, row) => (row === header ? [...cells, ...places.keys()] : cells));
}
