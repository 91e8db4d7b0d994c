import { namespace } from "../../messages/namespace";
import { CostError } from "../../engine/cost-error";
import { inputKeys, type InputKey } from "../../engine/strategy/inputs";
import type { ScenarioSheet } from "../../excel/read-workbook";
import type { Cell } from "../../functions/cell";
import type { FunctionDefinition } from "../../functions/definition";
import { documentedFunctions as functions } from "../../functions/documented";
import { invoke } from "../../functions/invoke";
import type { Parameter } from "../../functions/parameters";
import { readHeader } from "../../scenario/header";
import { inputOfLabel } from "../../scenario/input-rows";
import type { InputsTable } from "../../scenario/scenario";
import { evaluate } from "../../workbooks/formula/evaluate";
import { isMatrix } from "../../workbooks/formula/value";
import { cellAddress, quotedSheet } from "../../workbooks/grid/area";
import { Around, treeOf } from "../tools/our-formulas";

/** A formula of ours in its English form, out of what stands between the brackets. */
export const englishFormula = (id: string, args: string): string => `=${namespace}.${id}(${args})`;

/** The arguments of an example one by one: commas inside texts, braces and brackets are none between arguments. */
export function exampleArguments(args: string): string[] {
  const list: string[] = [""];
  let depth = 0;
  for (const piece of args.match(/"(?:[^"]|"")*"|[^]/g) ?? []) {
    if (/^[({[]$/.test(piece)) depth++;
    if (/^[)}\]]$/.test(piece)) depth--;
    if (piece === "," && depth === 0) list.push("");
    else list[list.length - 1] += piece;
  }
  return list.map((arg) => arg.trim());
}

/** Parameters that stand for what is on a scenario sheet under another name. */
const SUMS: Readonly<Record<string, readonly InputKey[]>> = {
  input_tokens: ["prompt_tokens", "user_tokens"],
  price_or_model: ["input_price"],
  prompt_price: ["input_price"],
  cached_share: ["cache_hit_rate"],
};

/** Parameters that are figures of the scenario: a metric, of the baseline or of the first alternative. */
const FIGURES: Readonly<Record<string, readonly [metric: string, strategy: number]>> = {
  upfront_cost: ["upfront", 2],
  prompt_cost_per_day: ["cost_per_day", 1],
  tuned_cost_per_day: ["cost_per_day", 2],
  prompt_cost_per_call: ["cost_per_call", 1],
  tuned_cost_per_call: ["cost_per_call", 2],
};

const isInput = (name: string): name is InputKey => (inputKeys as readonly string[]).includes(name);

/** The cell of an input on a scenario sheet, the baseline's, as a formula refers to it. */
function cellOf({ tableSheet, row, column, values }: ScenarioSheet, input: InputKey): string | undefined {
  const [baseline] = readHeader(values as InputsTable).strategies;
  const at = values.findIndex(([label]) => typeof label === "string" && inputOfLabel(label) === input);
  return baseline && at >= 0
    ? `${quotedSheet(tableSheet)}!${cellAddress(row + at, column + baseline.column)}`
    : undefined;
}

/** What on a scenario sheet stands for a parameter; undefined where nothing does. */
function referenceFor(name: string, { matrix }: Parameter, scenario: ScenarioSheet): string | undefined {
  if (matrix) return name === "inputs" ? scenario.reference : undefined;
  const figure = FIGURES[name];
  if (figure) return `${namespace}.SCENARIO(${scenario.reference}, "${figure[0]}", ${figure[1]})`;
  const cells = (SUMS[name] ?? (isInput(name) ? [name] : [])).map((input) => cellOf(scenario, input));
  return cells.length > 0 && cells.every((cell) => cell !== undefined) ? cells.join("+") : undefined;
}

/** A function to be inserted. */
export interface FormulaToInsert {
  readonly formula: string;
  /** It refers to cells of the scenario sheet. */
  readonly refers: boolean;
  /** It needs a table that is not there: inserted, it would only show an error. */
  readonly lacks: boolean;
}

/** A column of values as a formula has it: "{5000;10000}". Undefined for a table, which a formula refers to. */
function columnText(range: readonly (readonly unknown[])[]): string | undefined {
  if (range.length > 12 || range.some((row) => row.length !== 1 || typeof row[0] !== "number")) return undefined;
  return `{${range.map(([value]) => String(value)).join(";")}}`;
}

/** A function's formula for the active cell: its first example, with the scenario sheet's cells where they stand for an argument. */
export function formulaToInsert(
  { id, order, examples }: FunctionDefinition,
  scenario: ScenarioSheet | undefined,
): FormulaToInsert {
  const [example] = examples;
  const typed = example ? exampleArguments(example.args) : [];
  const ranges: Readonly<Record<string, readonly (readonly unknown[])[]>> = example?.ranges ?? {};
  let refers = false;
  let lacks = false;
  const args = order.map(([name, parameter], at) => {
    const reference = scenario && referenceFor(name, parameter, scenario);
    if (reference !== undefined && (!parameter.optional || (typed[at] ?? "") !== "")) {
      refers = true;
      return reference;
    }
    const range = ranges[typed[at] ?? ""];
    const column = range && columnText(range);
    lacks ||= range !== undefined && column === undefined;
    return column ?? typed[at] ?? "";
  });
  const last = args.findLastIndex((arg) => arg !== "");
  return { formula: englishFormula(id, args.slice(0, last + 1).join(", ")), refers, lacks };
}

/** Functions that answer of single figures what a metric answers of a whole table: the metric, and of which strategy. */
const METRICS: Readonly<Record<string, readonly [metric: string, strategy: number]>> = {
  BREAKEVEN_DAYS: ["breakeven_days", 2],
  BREAKEVEN_CALLS: ["breakeven_calls", 2],
  BREAKEVEN_TOKENS: ["breakeven_tokens", 2],
  TUNINGCOST: ["upfront", 2],
  GPUS: ["gpus", 2],
  LATENCY: ["latency", 2],
  CALLCOST: ["cost_per_call", 1],
  PROMPTCOST: ["cost_per_day", 1],
};

/** What a formula over a scenario sheet's table gives, beside what the function gives for single cells of it. */
export interface SheetFigure {
  readonly formula: string;
  readonly value: Cell;
  /** What the function itself gives, with the sheet's cells. */
  readonly plain: Cell | undefined;
}

/** The figure of a scenario sheet that answers the same question as a function of single figures; undefined where there is none. */
export function sheetFigure(definition: FunctionDefinition, scenario: ScenarioSheet): SheetFigure | undefined {
  const figure = METRICS[definition.id];
  if (!figure) return undefined;
  const [metric, place] = figure;
  const strategy = readHeader(scenario.values as InputsTable).strategies[place - 1];
  if (!strategy) return undefined;
  const name = strategy.name.replaceAll('"', '""');
  const formula = englishFormula("SCENARIO", `${scenario.reference}, "${metric}", "${name}"`);
  const { formula: ofCells, refers } = formulaToInsert(definition, scenario);
  return { formula, value: valueOn(scenario, formula) ?? "", plain: refers ? valueOn(scenario, ofCells) : undefined };
}

/** What a formula gives that reads nothing but a scenario sheet's table. */
function valueOn({ tableSheet, row, column, values }: ScenarioSheet, formula: string): Cell | undefined {
  const content = { name: tableSheet, row, column, values, formulas: values, names: {} };
  const node = treeOf(formula);
  if (!node) return undefined;
  const value = evaluate(node, new Around({ sheets: [content], tooLarge: [] }, tableSheet));
  return isMatrix(value) ? undefined : (value as Cell);
}

/** The definition of a function; undefined where there is no such one. */
export const functionNamed = (id: string): FunctionDefinition | undefined =>
  functions.find((definition) => definition.id === id);

/** What a function gives for arguments as a formula has them: a value, a table, or the error as a value. Never for one that waits for a file. */
export function called(id: string, args: readonly unknown[]): Cell | Cell[][] {
  const definition = functionNamed(id);
  if (!definition) throw new TypeError(`no function ${id}`);
  try {
    const result = invoke(definition, args);
    if (result instanceof Promise) throw new TypeError(`${id} waits for a file`);
    return result;
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}
