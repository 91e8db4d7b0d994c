import { valueError } from "../engine/cost-error";
import { nearNames } from "../engine/near-names";
import type { Log } from "./read-log";
import type { LogRecord } from "./record";

/** The columns by which a log can be filtered and grouped. */
export const filterColumns = ["model", "project", "key", "user", "tag"] as const;

export type FilterColumn = (typeof filterColumns)[number];

const roleOf = { model: "model", project: "project", key: "key", user: "user", tag: "tags" } as const;

/** What a record has in a column; a record can have several tags. */
function valuesOf(record: LogRecord, column: FilterColumn): readonly string[] {
  if (column !== "tag") return [record[column]];
  return record.tags
    .replace(/^\[|\]$/gu, "")
    .split(/[,;|]/u)
    .map((tag) => tag.trim().replace(/^["']|["']$/gu, ""));
}

interface Condition {
  readonly column: FilterColumn;
  readonly values: readonly string[];
}

const longestFilter = 1000;

/** A filter's conditions: "model=gpt-4.1; project=support". Values of one column that is named twice are alternatives. */
function conditionsOf(filter: string): readonly Condition[] {
  const conditions = new Map<FilterColumn, string[]>();
  for (const part of filter.slice(0, longestFilter).split(";")) {
    if (part.trim() === "") continue;
    const [name = "", ...rest] = part.split("=");
    const value = rest.join("=").trim();
    if (rest.length === 0 || value === "") throw valueError("log-filter-form", { part: part.trim() });
    const plain = name.trim().toLowerCase().replace(/s$/u, "");
    const column = filterColumns.find((each) => each === plain);
    if (!column) {
      const [near = "model"] = nearNames(plain, filterColumns);
      throw valueError("log-filter-column", { name: name.trim(), columns: filterColumns, near });
    }
    conditions.set(column, [...(conditions.get(column) ?? []), value.toLowerCase()]);
  }
  return [...conditions].map(([column, values]) => ({ column, values }));
}

const mostShown = 8;

/**
 * The records that a filter leaves: those whose column equals the value; where none does, those whose column begins with it. Case does not matter.
 * @throws `#VALUE!` for a column that a filter cannot have or that the log does not have, and where no record is left, with what the log has there
 */
export function filtered(log: Log, filter: string): readonly LogRecord[] {
  return conditionsOf(filter).reduce<readonly LogRecord[]>((records, { column, values }) => {
    const hasColumn =
      log.has(roleOf[column]) ||
      (column === "model" && (log.has("meter") || log.records.some(({ model }) => model !== "")));
    if (!hasColumn) throw valueError("log-filter-no-column", { column, export: log.header.layout.name });
    const left = records.filter((record) =>
      valuesOf(record, column).some((value) => values.includes(value.toLowerCase())),
    );
    const begun =
      left.length > 0
        ? left
        : records.filter((record) =>
            valuesOf(record, column).some((value) => values.some((each) => value.toLowerCase().startsWith(each))),
          );
    if (begun.length === 0) throw nothingLeft(records, column, values);
    return begun;
  }, log.records);
}

function nothingLeft(records: readonly LogRecord[], column: FilterColumn, values: readonly string[]): Error {
  const there = [...new Set(records.flatMap((record) => valuesOf(record, column)))].filter((value) => value !== "");
  const more = there.length - mostShown;
  return valueError("log-filter-nothing", {
    column,
    value: values.join(" or "),
    there: there.slice(0, mostShown).join(", ") + (more > 0 ? ` and ${more} more` : ""),
  });
}
