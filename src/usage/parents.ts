import { textOf, type LogTable } from "./cells";
import type { Header } from "./columns";
import type { LogRecord, Tokens } from "./record";

/** The records of a log, each that repeats others as their parent. */
export interface Nested {
  readonly records: readonly LogRecord[];
  /** Calls that hold other calls and have other tokens than these: counted all the same. */
  readonly counted: number;
}

/**
 * Finds the records that repeat the calls within them.
 *
 * A record that others are nested in repeats them where it has their tokens together, or where nothing says that it is a call itself. A parent with tokens or a cost none of
 * whose calls is in the log repeats nothing: the outermost of them stands for what is missing.
 * @param withTokens the rows of parent spans that have tokens or a cost
 */
export function withoutParents(
  log: LogTable,
  { columns }: Header,
  records: readonly LogRecord[],
  withTokens: ReadonlySet<number>,
): Nested {
  const [id, parent] = [columns.id?.[0], columns.parent?.[0]];
  if (id === undefined || parent === undefined) return { records, counted: 0 };
  const idOf = ({ row }: LogRecord): string => textOf(log[row]![id]);
  const parentOf = ({ row }: LogRecord): string => textOf(log[row]![parent]);
  const isNamed = ({ row }: LogRecord): boolean =>
    columns.kind !== undefined && textOf(log[row]![columns.kind[0]!]) !== "";
  const within = tokensWithin(records, parentOf);
  let counted = 0;
  const sorted = records.map((record): LogRecord => {
    const calls = record.kind === "parent" ? undefined : within.get(idOf(record));
    if (!calls) return record;
    if (record.tokens && isNamed(record) && !isSame(record.tokens, calls)) {
      counted++;
      return record;
    }
    return { ...record, kind: "parent", tokens: undefined };
  });
  return { records: withOrphans(sorted, withTokens, idOf, parentOf), counted };
}

/** The tokens of the calls directly within each record, by its id. */
function tokensWithin(
  records: readonly LogRecord[],
  parentOf: (record: LogRecord) => string,
): ReadonlyMap<string, Pick<Tokens, "input" | "output">> {
  const within = new Map<string, { input: number; output: number }>();
  for (const record of records) {
    const parent = record.tokens && record.kind !== "parent" ? parentOf(record) : "";
    if (parent === "") continue;
    const sum = within.get(parent) ?? { input: 0, output: 0 };
    sum.input += record.tokens!.input;
    sum.output += record.tokens!.output;
    within.set(parent, sum);
  }
  return within;
}

const isSame = (one: Pick<Tokens, "input" | "output">, other: Pick<Tokens, "input" | "output">): boolean =>
  one.input === other.input && one.output === other.output;

function withOrphans(
  records: readonly LogRecord[],
  withTokens: ReadonlySet<number>,
  idOf: (record: LogRecord) => string,
  parentOf: (record: LogRecord) => string,
): readonly LogRecord[] {
  if (withTokens.size === 0) return records;
  const above = new Map(records.map((record) => [idOf(record), parentOf(record)]));
  const withCalls = new Set<string>();
  for (const record of records) {
    if (record.kind === "parent") continue;
    for (let at = parentOf(record); at !== "" && !withCalls.has(at); at = above.get(at) ?? "") withCalls.add(at);
  }
  const orphans = new Set(
    records.flatMap((record) =>
      record.kind === "parent" && withTokens.has(record.row) && !withCalls.has(idOf(record)) ? [idOf(record)] : [],
    ),
  );
  const isWithinOrphan = (record: LogRecord): boolean => {
    const seen = new Set<string>();
    for (let at = parentOf(record); at !== "" && !seen.has(at); at = above.get(at) ?? "") {
      if (orphans.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return records.map((record) =>
    record.kind === "parent" && orphans.has(idOf(record)) && !isWithinOrphan(record)
      ? { ...record, kind: "orphan", calls: undefined }
      : record,
  );
}
