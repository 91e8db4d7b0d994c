import { CostError } from "../../../engine/cost-error";
import { inputDefinition, type InputKey, inputKeys } from "../../../engine/strategy/inputs";
import { type Header, readHeader, type StrategyColumn } from "../../../scenario/header";
import { inputOfLabel } from "../../../scenario/input-rows";
import type { InputRow, InputsBlock, Template } from "../../../workbooks/template/template";
import { inputsBlockOf, OPEN, withInputs } from "../../new-sheet/inputs-block";
import { cellsOf } from "../plain-twin";
import { areaNamed, type OldValues } from "./carried";
import { isOwn } from "./own-content";
import { firstOf } from "./recognize";

/** Why there can be no copy of a sheet with a table of inputs. */
export type InputsRefusal =
  { readonly is: "no table" } | { readonly is: "strategies"; readonly count: number; readonly wanted: number };

type Table = ReturnType<typeof cellsOf>;

/** A template with the strategies and inputs of a sheet of version 1, by label and column. */
export function withOldInputs(template: Template, values: OldValues): Template | InputsRefusal {
  const first = firstOf(values.old);
  const area = areaNamed(first, "Inputs");
  if (!area) return { is: "no table" };
  const table = cellsOf(first, area);
  const header = headerOf(table);
  if (!header) return { is: "no table" };
  const names = header.strategies.map(({ name }) => name);
  const wanted = inputsBlockOf(template)!.strategies.length;
  const { strategies: choice } = template;
  const fits = choice ? names.length >= choice.least && names.length <= choice.most : names.length === wanted;
  if (!fits) return { is: "strategies", count: names.length, wanted: choice ? choice.most : wanted };
  const sized = choice?.of(names.map((name, at) => ({ name, like: Math.min(at, 1) }))) ?? template;
  for (const { column } of header.strategies) values.take("", area.row + header.row, area.column + column);
  const rows = new OldRows(values, { table, header, row: area.row, column: area.column }).rows(sized);
  return withInputs(sized, { ...inputsBlockOf(sized)!, strategies: names, rows });
}

function headerOf(table: Table): Header | undefined {
  try {
    const header = readHeader(table);
    return header.strategies.length > 1 ? header : undefined;
  } catch (error) {
    if (error instanceof CostError) return undefined;
    throw error;
  }
}

interface PlacedTable {
  readonly table: Table;
  readonly header: Header;
  readonly row: number;
  readonly column: number;
}

/** The rows of a table of inputs of version 1, in those of a template. */
class OldRows {
  readonly #lines = new Map<InputKey, number>();

  constructor(
    private readonly values: OldValues,
    private readonly placed: PlacedTable,
  ) {
    for (const [at, [label]] of placed.table.entries()) {
      const input = at > placed.header.row && typeof label === "string" ? inputOfLabel(label) : undefined;
      if (input !== undefined && !this.#lines.has(input)) this.#lines.set(input, at);
    }
  }

  rows(template: Template): readonly InputRow[] {
    const base = inputsBlockOf(template)!;
    const known = base.rows.map((row) =>
      this.#lines.has(row.input)
        ? this.#typed(template, base, row)
        : row.group === undefined
          ? this.#missing(base, row)
          : row,
    );
    const others = [...this.#lines.keys()].filter((input) => !base.rows.some((row) => row.input === input));
    return others.reduce(
      (rows, input) => inOrder(rows, this.#typed(template, base, { input, values: [] })),
      known as readonly InputRow[],
    );
  }

  #take(line: number, column: number): string | number | undefined {
    return this.values.take("", this.placed.row + line, this.placed.column + column);
  }

  #own(input: InputKey): readonly StrategyColumn[] {
    const { strategies } = this.placed.header;
    return inputDefinition(input).workload ? strategies.slice(0, 1) : strategies;
  }

  #typed(template: Template, base: InputsBlock, row: InputRow): InputRow {
    const line = this.#lines.get(row.input)!;
    const own = this.#own(row.input);
    const note = this.#note(template, line);
    return {
      ...withoutValues(row),
      values: own.map(({ column }) => this.#take(line, column) ?? OPEN),
      ...(base.ranges && { ranges: own.map((strategy) => this.#range(line, strategy)) }),
      ...(note !== undefined && { note, plainNote: note }),
    };
  }

  /** Low and High of a strategy; one alone stays where it is. */
  #range(line: number, { low, high }: StrategyColumn): readonly [number, number] | null {
    const cells = this.placed.table[line]!;
    if (low === undefined || high === undefined) return null;
    if (typeof cells[low] !== "number" || typeof cells[high] !== "number") return null;
    return [Number(this.#take(line, low)), Number(this.#take(line, high))];
  }

  /** A note that the owner of the sheet put there. */
  #note(template: Template, line: number): string | undefined {
    const { row, column, header } = this.placed;
    const first = firstOf(this.values.old);
    const right = column + Math.max(...header.strategies.flatMap((one) => [one.column, one.high ?? 0])) + 2;
    const place = { row: row + line, column: right };
    const text = first.formulas[place.row - first.row]?.[place.column - first.column];
    if (first.values[row + header.row - first.row]?.[right - first.column] !== "Note") return undefined;
    if (typeof text !== "string" || text.startsWith("=") || isOwn(template.id, "", place, text)) return undefined;
    return String(this.values.take("", place.row, place.column));
  }

  /** A row that was not there counted at its default, a price for the cache at the input price. */
  #missing(base: InputsBlock, row: InputRow): InputRow {
    const { default: usual } = inputDefinition(row.input);
    const priced = this.#lines.get("input_price");
    const own = this.#own(row.input);
    return {
      ...withoutValues(row),
      values: own.map(({ column }) =>
        typeof usual === "number" ? usual : priced === undefined ? 0 : (this.#take(priced, column) ?? OPEN),
      ),
      ...(base.ranges && { ranges: own.map(() => null) }),
    };
  }
}

/** A row of a template without what stands in its cells. */
function withoutValues({ input, name, group, note, plainNote }: InputRow): Omit<InputRow, "values"> {
  return {
    input,
    ...(name !== undefined && { name }),
    ...(group !== undefined && { group }),
    ...(note !== undefined && { note }),
    ...(plainNote !== undefined && { plainNote }),
  };
}

/** The rows with one more, where the order of inputs has it; the folded groups stay last. */
function inOrder(rows: readonly InputRow[], row: InputRow): readonly InputRow[] {
  const place = rows.findIndex(
    ({ input, group }) => group !== undefined || inputKeys.indexOf(input) > inputKeys.indexOf(row.input),
  );
  return rows.toSpliced(place < 0 ? rows.length : place, 0, row);
}
