import { CostError, valueError } from "../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../engine/strategy/inputs";
import { isEmptyOrZero, readHeader, type StrategyColumn } from "./header";
import { InputRows, meantLabel, type RowRule, ruleOfLabel } from "./input-rows";
import { cellPlace, readRange, readValue, type PlaceOf } from "./read-row";
import { strategyOf } from "../engine/strategy/strategy";
import type { ColumnValues, InputCell, InputRange, InputsTable, RangeFault, Scenario } from "./scenario";
import { received } from "../messages/text";

type Column = { [K in InputKey]?: number | string | undefined };

/** What is known of a table while its rows are read. */
interface Read {
  readonly strategies: readonly StrategyColumn[];
  readonly columns: readonly Column[];
  readonly ranges: InputRange[];
  readonly faults: RangeFault[];
}

/**
 * Reads an inputs table: header row, labels in the first column, one column a strategy.
 *
 * Columns headed Unit, Check, Note, Source or Comment, or without a header, are skipped; Low and High belong to the strategy on their left. Empty rows are skipped; an unknown
 * label is a heading where all its strategy cells are empty or 0.
 * @throws `#VALUE!` naming row and column: unknown labels, what stands twice, empty cells, texts, values out of bounds; an error in a cell comes back as it is
 */
export function readScenario(table: InputsTable): Scenario {
  const { row: headerRow, strategies } = readHeader(table);
  const rows = new InputRows();
  const read: Read = { strategies, columns: strategies.map(() => strategyOf({})), ranges: [], faults: [] };
  for (let r = headerRow + 1; r < table.length; r++) {
    const cells = table[r]!;
    const rule = ruleOfRow(cells, r, strategies);
    if (rule === undefined) continue;
    if (rows.at(rule.place) > 0) throw valueError("row.twice", { label: inputLabel(rule.key) }, { row: r, column: 0 });
    rows.add(rule, r + 1);
    readRow(cells, rule, r, read);
  }
  if (!rows.has("calls_per_day")) throw valueError("table.no-calls");
  checkReasoning(rows, read);
  return {
    names: strategies.map(({ name }) => name),
    columns: read.columns as unknown as ColumnValues[],
    rows,
    ranges: sharedRanges(read),
    rangeFaults: read.faults,
  };
}

/** Puts an input's row into the columns, which begin with what holds without any row. */
function readRow(
  cells: readonly InputCell[],
  { key, from, to, otherwise, shared }: RowRule,
  row: number,
  read: Read,
): void {
  const { strategies, columns } = read;
  let isShared = true;
  let first: number | string | undefined;
  for (let i = 0; i < strategies.length; i++) {
    const strategy = strategies[i]!;
    const cell = cells[strategy.column];
    const isPlain = typeof cell === "number" && (cell === otherwise || (cell >= from && cell <= to));
    const value = isPlain ? cell : readValue(cell, key, placeIn(row, key, strategy), i === 0);
    if (value !== otherwise) columns[i]![key] = value;
    if (i === 0) first = value;
    else if (value !== first) isShared = false;
    if (strategy.low === undefined && strategy.high === undefined) continue;
    addRange(read, () => readRange(cells, key, strategy, i, value, placeIn(row, key, strategy)));
  }
  if (shared && !isShared) throw notShared(key, row, strategies, columns);
}

/** Reads a range; of its faults only those are told who read ranges, all others take the typed value. */
function addRange({ ranges, faults }: Read, range: () => InputRange | undefined): void {
  try {
    const found = range();
    if (found) ranges.push(found);
  } catch (error) {
    if (!(error instanceof CostError)) throw error;
    faults.push({ error, isValueOutside: error.id === "range.value-outside" });
  }
}

const placeIn =
  (row: number, key: InputKey, strategy: StrategyColumn): PlaceOf =>
  () =>
    cellPlace(row, key, strategy);

/** A label that begins with it is a memo. */
const memoSign = "#";

/** How a row is read; undefined for an empty row, a heading and a memo. */
function ruleOfRow(
  cells: readonly InputCell[],
  row: number,
  strategies: readonly StrategyColumn[],
): RowRule | undefined {
  const label = cells[0];
  if (typeof label === "string" && label.trimStart().startsWith(memoSign)) return undefined;
  const rule = typeof label === "string" ? ruleOfLabel(label) : undefined;
  if (rule !== undefined) return rule;
  if (label instanceof CostError) throw label;
  const filled = strategies.find(({ column }) => !isEmptyOrZero(cells[column]));
  if (isEmptyOrZero(label)) {
    if (filled) throw valueError("row.no-label", { name: filled.name }, { row, column: 0 });
    return undefined;
  }
  if (typeof label !== "string") throw valueError("row.label-not-text", { got: received(label) }, { row, column: 0 });
  if (filled) throw valueError("row.unknown", { label: label.trim(), hint: meantLabel(label) }, { row, column: 0 });
  return undefined;
}

/** The error of a workload input, which has one value for the whole scenario, where it has several. */
function notShared(
  key: InputKey,
  row: number,
  strategies: readonly StrategyColumn[],
  columns: readonly Column[],
): CostError {
  const other = columns.findIndex((column) => column[key] !== columns[0]![key]);
  const [first, differing] = [columns[0]![key], columns[other]![key]];
  return valueError(
    "row.not-shared",
    { first: first!, firstName: strategies[0]!.name, other: differing!, otherName: strategies[other]!.name },
    { row, column: strategies[other]!.column, label: inputLabel(key) },
  );
}

/** Reasoning is a part of the output. */
function checkReasoning(rows: InputRows, { strategies, columns }: Read): void {
  const row = rows.get("reasoning_tokens") - 1;
  strategies.forEach((strategy, i) => {
    const { reasoning_tokens: reasoning, output_tokens: output } = columns[i]!;
    if (Number(reasoning) > Number(output))
      throw valueError(
        "row.reasoning",
        { reasoning: Number(reasoning), output: Number(output) },
        cellPlace(row, "reasoning_tokens", strategy),
      );
  });
}

/** A workload input's range stands once, whichever column gives it; two different ones are a fault. */
function sharedRanges({ ranges, faults }: Read): InputRange[] {
  return ranges.flatMap((range) => {
    if (!inputDefinition(range.key).workload) return [range];
    const first = ranges.find(({ key }) => key === range.key)!;
    if (first === range) return [{ ...range, strategy: 0 }];
    if (first.low !== range.low || first.high !== range.high)
      faults.push({
        error: valueError("row.two-ranges", { label: inputLabel(range.key) }),
        isValueOutside: false,
      });
    return [];
  });
}
