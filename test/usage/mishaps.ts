import type { LogCell } from "../../src/usage/cells";
import type { Row } from "./truth";

type Table = readonly Row[];

/** What can happen to a log: how its table changes, and what of the truth with it. */
export interface Mishap {
  /** The table afterwards; undefined where it cannot happen to such a table. */
  change(table: Table): Table | undefined;
  /** Notes that tell it, by the label of the figure that may then be another. */
  readonly told?: Readonly<Record<string, RegExp>>;
  /** It cannot happen to objects of JSON. */
  readonly isForCells?: boolean;
  /** The refusal that is right. */
  readonly refused?: RegExp;
}

const names = ([header]: Table): string[] => header!.map((name) => String(name).toLowerCase());
const place = (table: Table, name: RegExp): number => names(table).findIndex((each) => name.test(each));

const eachOf =
  (name: RegExp, change: (cell: LogCell, row: number) => LogCell) =>
  (table: Table): Table | undefined => {
    const column = place(table, name);
    if (column < 0) return undefined;
    return table.map((row, r) => (r === 0 ? row : row.map((cell, c) => (c === column ? change(cell, r) : cell))));
  };

const without =
  (name: RegExp) =>
  (table: Table): Table | undefined => {
    const column = place(table, name);
    return column < 0 ? undefined : table.map((row) => row.filter((_, c) => c !== column));
  };

const isTime =
  /^(?:start_?time|end_?time|created_at|timestamp|date|createtime|request_created_at|response_created_at|aggregation_timestamp|usage_date_utc|starting_at)|unix_?nano/iu;
const isId = /^(?:id|request_id|response_id|generation_id|span_id)$/iu;

/** The sum of each column that has numbers, under the table, dated like its last row. */
const totalLikeLastDay = (table: Table): Table | undefined => {
  const [header, ...rows] = table as [Row, ...Row[]];
  if (
    place(table, /parent/iu) >= 0 ||
    place(table, /usagedetails|status$|response_status|errorcode|success|batch|tier|details/iu) >= 0
  )
    return undefined;
  const last = rows.at(-1)!;
  return [
    ...table,
    header.map((name, column) => {
      if (isTime.test(String(name))) return last[column]!;
      if (isId.test(String(name))) return "";
      const numbers = rows.map((row) => Number(row[column]));
      const isNumber = rows.every((row) => row[column] !== "" && typeof row[column] !== "boolean");
      return isNumber && numbers.every((each) => !Number.isNaN(each))
        ? numbers.reduce((sum, each) => sum + each, 0)
        : last[column]!;
    }),
  ];
};

const statusNote = /Status '(?:banana|in review)' \(\d+ rows?, first in row \d+, column \d+\) is not known/;

export const mishaps: Readonly<Record<string, Mishap>> = {
  nothing: { change: (table) => table },
  "a total dated like the last day": { change: totalLikeLastDay },
  "a status that nobody knows": {
    change: eachOf(/^(?:status|level|response_status)$/iu, (cell, row) =>
      row % 7 === 0 && /^(?:success|default|200)$/iu.test(String(cell)) ? "in review" : cell,
    ),
    told: { "Failure rate": statusNote, "Billed failures": statusNote },
  },
  "no column of statuses": {
    change: without(/^(?:status|level|response_status|errorcode|attributes\.error\.type)$/iu),
    refused: /reasoning tokens, more than the output/,
    told: {
      "Failure rate": /does not say which calls failed/,
      "Billed failures": /does not say which calls failed/,
      "User tokens": /does not say which calls failed/,
    },
  },
  "no column of cached tokens": {
    change: without(/cached|cache_read|cacheread/iu),
    told: { "Cache hit rate": /says nothing about a cache/, "User tokens": /says nothing about a cache/ },
    refused: /uncached tokens, which with 0 cached ones|is more than the mean input of a call/,
  },
  "no column of reasoning": {
    change: without(/reasoning|thoughts/iu),
    refused: /holds the total .* not what the row's tokens come to/,
  },
  "no column that counts calls": {
    change: without(/^(?:num_model_requests|n_requests|api_requests|requests)$/iu),
    told: { "*": /if they are totals, add a column requests/ },
    refused: /no column counts their calls|counts? calls|no column for|whole hours/,
  },
  "an empty count of calls": {
    change: eachOf(/^(?:num_model_requests|n_requests|api_requests|requests)$/iu, (cell, row) =>
      row === 2 ? "" : cell,
    ),
    refused: /does not count the calls of a row/,
  },
  "nothing about batch": {
    change: (table) => {
      const tierless = eachOf(/^service_tier$/iu, () => "")(table);
      return eachOf(/^batch$/iu, () => "")(tierless ?? table) ?? tierless;
    },
  },
  "batch by a word": {
    change: eachOf(/^batch$/iu, (cell) => (String(cell).toLowerCase() === "true" ? "nightly" : "live")),
    told: { "Batch share": /Batch 'nightly' \(\d+ rows?.*is not known: counted as not in batch/ },
  },
  "appended without its header": {
    change: ([header, ...rows]) => [header!, ...rows, ...rows],
    told: { "Calls per day": / same as an earlier one in every cell/, "*": / same as an earlier one in every cell/ },
  },
  "one column twice": {
    isForCells: true,
    change: (table) => {
      const column = place(table, /^(?:prompt_tokens|input_tokens)$/iu);
      return column < 0
        ? undefined
        : table.map((row, r) => [...row, r === 0 ? row[column]! : r === 3 ? Number(row[column]) + 1 : row[column]!]);
    },
    refused: /has the name '.*' that column \d+ has too/,
  },
  "a count that Excel shortened": {
    change: eachOf(/^(?:prompt_tokens|input_tokens)$/iu, (cell, row) => (row === 2 ? "1.23457E+11" : cell)),
    refused: /that was shortened|more than|not what the row|same .* as row|adds? up|are not the input/,
  },
};
