import type { CostError } from "../engine/cost-error";
import { cellFault } from "./cells";
import { orUndefined, orZero, type LogRow } from "./log-row";
import type { Kind, Tokens } from "./record";
import { detailsIn, inMetadata } from "./token-details";
import { reconciled, type Contradiction, type GivenTokens, type Parts } from "./tokens";

/** The counts of a row's own columns. */
export function givenBy(row: LogRow): GivenTokens {
  // By their names, not in a loop: this is done for every row.
  const { columns } = row.header;
  return {
    input: row.countIn(columns.input),
    uncached: row.countIn(columns.uncached),
    cached: row.countIn(columns.cached),
    written: row.countIn(columns.written),
    writtenForAnHour: row.countIn(columns.writtenForAnHour),
    tool: row.countIn(columns.tool),
    output: row.countIn(columns.output),
    reasoning: row.countIn(columns.reasoning),
    total: row.countIn(columns.total),
  };
}

/**
 * The tokens of a row, reconciled; undefined where it has none.
 * @param parts what is a part of what in this log
 * @param failed all its calls failed: figures that do not add up are then none
 * @throws where its figures contradict each other
 */
export function tokensOf(row: LogRow, parts: Parts, kind: Kind, failed: boolean): Tokens | undefined {
  const details = row.place("details") === undefined ? undefined : detailsIn(row.cell("details"));
  const given = details?.given ?? withMetadata(givenBy(row), row);
  if (!isWhole(given, kind)) return undefined;
  if (isUnclear(given, row, parts)) throw unclear(given, row);
  const sums = reconciled(given, details?.usual ?? parts);
  if (typeof sums === "string") {
    if (failed) return undefined;
    throw contradiction(sums, given, row);
  }
  if (sums.input + sums.output === 0) return undefined;
  return {
    input: sums.input,
    output: sums.output,
    cached: orZero(given.cached),
    written: orZero(given.written) + orZero(given.writtenForAnHour),
    writtenForAnHour: orZero(given.writtenForAnHour),
    reasoning: orUndefined(given.reasoning),
    otherKinds: (details?.otherKinds ?? 0) + orZero(row.count("otherKinds")),
  };
}

/** Whether a row tells both its input and its output: what is not told is not 0. Only a call has an output. */
const isWhole = ({ input, uncached, cached, output, reasoning }: GivenTokens, kind: Kind): boolean =>
  !(Number.isNaN(input) && Number.isNaN(uncached) && Number.isNaN(cached)) &&
  (kind !== "call" || !(Number.isNaN(output) && Number.isNaN(reasoning)));

/** The counts with those that LiteLLM keeps in its metadata, where no column has them. */
function withMetadata(given: GivenTokens, row: LogRow): GivenTokens {
  if (row.place("metadata") === undefined) return given;
  const found = inMetadata(row.cell("metadata"));
  const first = (one: number, other: number): number => (Number.isNaN(one) ? other : one);
  return {
    ...given,
    cached: first(given.cached, found.cached),
    written: first(given.written, found.written),
    reasoning: first(given.reasoning, found.reasoning),
  };
}

/** Whether nothing says if the input holds the cached tokens: not the export, not a column of uncached ones, not any row of the log. */
const isUnclear = (given: GivenTokens, row: LogRow, parts: Parts): boolean =>
  row.header.layout.unclearFor !== undefined &&
  given.cached > 0 &&
  Number.isNaN(given.uncached) &&
  parts.cached === "inside" &&
  row.header.layout.unclearFor.test(row.text("model"));

const unclear = ({ cached, input }: GivenTokens, row: LogRow): CostError =>
  cellFault("log-cached-two-ways", row.row, row.place("cached")!, { cached, input: orZero(input) });

function contradiction(of: Contradiction, given: GivenTokens, row: LogRow): CostError {
  const column = [of, "details", "cached", "written", "input", "metadata"] as const;
  const place = column.map((role) => row.place(role)).find((found) => found !== undefined) ?? 0;
  return cellFault(`log-contradiction-${of}`, row.row, place, {
    input: orZero(given.input),
    cached: orZero(given.cached) + orZero(given.written) + orZero(given.writtenForAnHour),
    uncached: orZero(given.uncached),
    output: orZero(given.output),
    reasoning: orZero(given.reasoning),
    total: orZero(given.total),
  });
}
