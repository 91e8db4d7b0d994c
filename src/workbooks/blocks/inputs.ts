import { fillText } from "../../messages/fill";
import { sharedTexts } from "../../messages/sheets/shared";
import { boundsPhrase } from "../../messages/text";
import { CostError } from "../../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { meanInputTokens } from "../../engine/strategy/one-call";
import { strategyOf } from "../../engine/strategy/strategy";
import { priceOfModel } from "../../functions/scenarios/compared";
import { takesModel, type ModelPriceKey } from "../../scenario/scenario";
import type { Area } from "../grid/area";
import { type Around, type Draft, type DraftCell, oneCell } from "../layout/draft";
import { inputFormat, shownUnit } from "../layout/number-format";
import { headHeight, strategyWidth } from "../layout/styles";
import type { Formula, InputRow, InputsBlock, MemoRow } from "../template/template";
import { contentOf } from "./grid";
import { inputValidation, isAcceptableFormula, numberRule } from "./input-validation";

const texts = sharedTexts.inputs;

/** Which column of an inputs table holds what; columns count from 0. */
export interface InputColumns {
  readonly label: number;
  readonly unit: number;
  /** The value columns, one a strategy, with its range to the right where there are ranges. */
  readonly values: readonly number[];
  /** The last column with values of a strategy. */
  readonly last: number;
  /** The last column of the table that functions read: what is inserted right of the last strategy stands before it. */
  readonly note: number;
  /** Outside that table, since it follows from what the functions say of it. */
  readonly check: number;
  readonly count: number;
}

/** The columns of an inputs table, in their order. */
export function inputColumns({ strategies, ranges }: InputsBlock): InputColumns {
  const each = ranges ? 3 : 1;
  const values = strategies.map((_, strategy) => 2 + strategy * each);
  const last = 1 + strategies.length * each;
  return { label: 0, unit: 1, values, last, note: last + 1, check: last + 2, count: last + 3 };
}

/** What the check beside an input says: it may be used, has an empty cell, or has one with what the input does not take; with the add-in, CHECK says what else is wrong. */
export const checkWords = { good: "ok", empty: "empty", invalid: "invalid", unknown: "not checked" } as const;

type Line = { readonly heading: string } | { readonly input: InputRow } | { readonly memo: MemoRow };

const headingOf = ({ input, group, heading }: InputRow): string => group ?? heading ?? inputDefinition(input).section;

/** The rows of each folded group, without its heading. */
function foldedRows(lines: readonly Line[]): NonNullable<Draft["folded"]> {
  const folded: { row: number; rows: number }[] = [];
  lines.forEach((line, at) => {
    if (!("input" in line) || line.input.group === undefined) return;
    const last = folded.at(-1);
    if (last && last.row + last.rows === at + 1) last.rows++;
    else folded.push({ row: at + 1, rows: 1 });
  });
  return folded;
}

/** How many rows the table has, its header included. */
export const inputsHeight = (block: InputsBlock): number => linesOf(block).length + 1;

/** The rows of the table below its header: a heading where a section begins. */
function linesOf({ rows, memos = [] }: InputsBlock): Line[] {
  return rows.flatMap((input, at): Line[] => {
    const section = headingOf(input);
    const before = rows[at - 1];
    const begins = !before || headingOf(before) !== section;
    const below = memos.filter(({ after }) => after === input.input).map((memo): Line => ({ memo }));
    return [...(begins ? [{ heading: section }] : []), { input }, ...below];
  });
}

/** The value of a strategy; one that stands alone holds for all. */
const valueFor = (row: InputRow, strategy: number): number | string | undefined =>
  row.values.length === 1 ? row.values[0] : row.values[strategy];

/** The scenario's table: a header, sections, a row an input, and a check whether its cells are filled, and with what it takes. */
export function draftInputs(block: InputsBlock, { kind }: Pick<Around, "kind">): Draft {
  const columns = inputColumns(block);
  const lines = linesOf(block);
  const cells: DraftCell[] = headerCells(block, columns);
  const parts: Record<string, Area> = {
    "": { row: 0, column: 0, rows: lines.length + 1, columns: columns.note + 1 },
    header: { row: 0, column: 0, rows: 1, columns: columns.note + 1 },
    names: { row: 0, column: columns.values[0]!, rows: 1, columns: columns.last - 1 },
    first: oneCell(0, 0),
    "note.header": oneCell(0, columns.note),
    "check.header": oneCell(0, columns.check),
    body: { row: 1, column: 0, rows: lines.length, columns: columns.note + 1 },
    labels: { row: 1, column: columns.label, rows: lines.length, columns: 1 },
    "labels.first": oneCell(1, columns.label),
    values: { row: 1, column: columns.values[0]!, rows: lines.length, columns: columns.last - 1 },
    units: { row: 1, column: columns.unit, rows: lines.length, columns: 1 },
    check: { row: 1, column: columns.check, rows: lines.length, columns: 1 },
  };
  block.strategies.forEach(
    (_, strategy) => (parts[`strategies.${strategy + 1}`] = oneCell(0, columns.values[strategy]!)),
  );
  const names: { name: string; part: string; comment: string }[] =
    block.name === undefined ? [] : [{ name: block.name, part: "", comment: texts.name }];
  const validations: NonNullable<Draft["validations"]>[number][] = [];
  lines.forEach((line, at) => {
    const row = at + 1;
    if ("heading" in line) {
      for (let column = 0; column < columns.count; column++)
        cells.push({ row, column, ...(column === 0 && { value: line.heading }), style: "section" });
      return;
    }
    if ("memo" in line) {
      cells.push(...memoCells(line.memo, row, columns));
      parts[line.memo.key] = oneCell(row, columns.values[0]!);
      parts[`${line.memo.key}.row`] = { row, column: 0, rows: 1, columns: columns.note + 1 };
      parts[`${line.memo.key}.note`] = oneCell(row, columns.note);
      validations.push(memoValidation(block, line.memo, row, columns));
      return;
    }
    const { input, name } = line.input;
    cells.push(...rowCells(block, line.input, row, columns, kind === "addin"));
    parts[input] = { row, column: columns.values[0]!, rows: 1, columns: columns.last - 1 };
    parts[`${input}.row`] = { row, column: 0, rows: 1, columns: columns.note + 1 };
    columns.values.forEach((column, strategy) => (parts[`${input}.${strategy + 1}`] = oneCell(row, column)));
    if (name !== undefined) names.push({ name, part: `${input}.1`, comment: inputDefinition(input).meaning });
    validations.push(...rowValidations(block, input, row, columns, kind === "addin"));
  });
  const check = `{~${block.id}.check.first}`;
  const conditions: Draft["conditions"] = [
    {
      kind: "formula",
      area: parts["check"]!,
      formula: `AND(${check}<>"",${check}<>"${checkWords.good}")`,
      look: "bad",
    },
    { kind: "formula", area: parts["check"]!, formula: `${check}="${checkWords.good}"`, look: "good" },
  ];
  parts["check.first"] = oneCell(1, columns.check);
  const folded = foldedRows(lines);
  return {
    rows: lines.length + 1,
    columns: columns.count,
    cells,
    parts,
    names,
    validations,
    conditions,
    folded,
    rowHeights: headHeight(block.strategies, strategyWidth),
  };
}

function headerCells({ strategies, ranges }: InputsBlock, columns: InputColumns): DraftCell[] {
  const head = (column: number, value: string, style: DraftCell["style"] = "tableHead"): DraftCell => ({
    row: 0,
    column,
    value,
    style,
  });
  return [
    head(columns.label, sharedTexts.input),
    head(columns.unit, sharedTexts.unit),
    ...strategies.flatMap((name, strategy) => {
      const column = columns.values[strategy]!;
      const sides = ranges
        ? [head(column + 1, sharedTexts.low, "tableHeadRight"), head(column + 2, sharedTexts.high, "tableHeadRight")]
        : [];
      return [head(column, name, "tableHeadInputWrapped"), ...sides];
    }),
    head(columns.note, sharedTexts.note, "tableHeadAfter"),
    head(columns.check, sharedTexts.check, "tableHeadAfter"),
  ];
}

/** A memo: a label that functions skip, and one number in the baseline's column. */
function memoCells({ label, unit, value, note }: MemoRow, row: number, columns: InputColumns): DraftCell[] {
  const format = inputFormat(unit);
  return [
    { row, column: columns.label, value: label, style: "label" },
    { row, column: columns.unit, value: shownUnit(unit), style: "unit" },
    { row, column: columns.values[0]!, value, style: "input", format },
    { row, column: columns.note, ...(note !== undefined && contentOf(note)), style: "noteAfter" },
  ];
}

const memoValidation = (
  { id }: InputsBlock,
  { key, label, unit, meaning }: MemoRow,
  row: number,
  columns: InputColumns,
): NonNullable<Draft["validations"]>[number] => {
  const title = label.slice(0, 32);
  return {
    area: oneCell(row, columns.values[0]!),
    rule: numberRule({ min: 0 }, `{~${id}.${key}}`),
    prompt: { title, message: meaning + fillText(texts.unit, { unit }) },
    error: { title, message: fillText(sharedTexts.typed.outOfBounds, { label, bounds: boundsPhrase({ min: 0 }) }) },
  };
};

function rowCells(block: InputsBlock, row: InputRow, at: number, columns: InputColumns, isAddIn: boolean): DraftCell[] {
  const { unit, workload, alternativeOnly } = inputDefinition(row.input);
  const format = inputFormat(unit);
  const path = (strategy: number): string => `~${block.id}.${row.input}.${strategy + 1}`;
  const values = columns.values.flatMap((column, strategy): DraftCell[] => {
    if (workload && strategy > 0)
      return [
        { row: at, column, formula: `{${path(0)}}`, style: "fixed", format },
        ...rangeCells(block, row, 0, at, column, format, true),
      ];
    const value = valueFor(row, strategy);
    const style = alternativeOnly && strategy === 0 ? "fixed" : "input";
    return [
      {
        row: at,
        column,
        ...(row.formulas?.[strategy] !== undefined
          ? { formula: row.formulas[strategy] }
          : value !== undefined && { value }),
        style,
        format,
      },
      ...rangeCells(block, row, strategy, at, column, format, style === "fixed"),
    ];
  });
  return [
    { row: at, column: columns.label, value: inputLabel(row.input), style: "label" },
    { row: at, column: columns.unit, value: shownUnit(unit), style: "unit" },
    ...values,
    { row: at, column: columns.note, ...(row.note !== undefined && contentOf(row.note)), style: "noteAfter" },
    {
      row: at,
      column: columns.check,
      formula:
        isAddIn && block.checked
          ? foundFormula(block.id, `{${path(0)}}`)
          : checkFormula(
              row.input,
              block.strategies.map((_, strategy) => `{${path(strategy)}}`),
              isAddIn,
            ),
      style: "checkAfter",
    },
  ];
}

/** The block of faults that CHECK finds in a table of inputs. */
export const faultsOf = (inputs: string): string => `${inputs}faults`;

/** The block of what is wrong with a sheet: its inputs, its columns, its results. */
export const sheetChecksOf = (inputs: string): string => `${inputs}checks`;

/** The block that lists the columns of a table of inputs. */
export const columnListOf = (inputs: string): string => `${inputs}columns`;

/** Whether the add-in has checked the table: else its list of faults is empty, because it is not installed or has not answered yet. */
export const isChecked = (inputs: string): Formula => `{${faultsOf(inputs)}.row.header}="Row"`;

/** What CHECK says of an input's row, which is found by a cell of it. */
function foundFormula(inputs: string, cell: Formula): Formula {
  const place = `MATCH(ROW(${cell})-ROW({${inputs}.first})+1,{${faultsOf(inputs)}.row},0)`;
  const found = `IF(ISNUMBER(${place}),INDEX({${faultsOf(inputs)}.check},${place}),"${checkWords.good}")`;
  return `IFERROR(IF(${isChecked(inputs)},${found},"${checkWords.unknown}"),"${checkWords.unknown}")`;
}

/** The check of an input by its cells alone; the workload has but one, which the others repeat. */
function checkFormula(key: InputKey, cells: readonly Formula[], knowsModels: boolean): Formula {
  const own = inputDefinition(key).workload ? cells.slice(0, 1) : cells;
  const { good, empty, invalid } = checkWords;
  const acceptable = own.map((cell, strategy) => isAcceptableFormula(key, strategy === 0, cell, knowsModels)).join(",");
  return `IF(${own.map((cell) => `COUNTBLANK(${cell})`).join("+")}>0,"${empty}",IFERROR(IF(AND(${acceptable}),"${good}","${invalid}"),"${invalid}"))`;
}

/** Low and High right of a value; a range of the workload is given once. */
function rangeCells(
  { ranges }: InputsBlock,
  row: InputRow,
  strategy: number,
  at: number,
  column: number,
  format: string,
  fixed: boolean,
): DraftCell[] {
  if (!ranges) return [];
  const given = fixed ? null : ((row.ranges?.length === 1 ? row.ranges[0] : row.ranges?.[strategy]) ?? null);
  return [0, 1].map((side) => ({
    row: at,
    column: column + 1 + side,
    ...(given && { value: given[side]! }),
    style: fixed ? "fixed" : "input",
    format,
  }));
}

/** The rule of each value column, columns with the same rule together. */
function rowValidations(
  block: InputsBlock,
  key: InputKey,
  row: number,
  columns: InputColumns,
  knowsModels: boolean,
): NonNullable<Draft["validations"]> {
  const { workload, alternativeOnly } = inputDefinition(key);
  const width = columns.last - 1;
  const first = columns.values[0]!;
  const rule = (column: number, count: number, strategy: number): NonNullable<Draft["validations"]>[number] => ({
    area: { row, column, rows: 1, columns: count },
    ...inputValidation(key, strategy === 0, `{~${block.id}.${key}.${strategy + 1}}`, knowsModels),
  });
  if (workload) return [rule(first, block.ranges ? 3 : 1, 0)];
  if (!alternativeOnly || block.strategies.length === 1) return [rule(first, width, 0)];
  const second = columns.values[1]!;
  return [rule(first, 1, 0), rule(second, width - (second - first), 1)];
}

const isPriceRow = (row: InputRow): row is InputRow & { readonly input: ModelPriceKey } => takesModel(row.input);

/** A model's price, told apart where it is a contract's; its name where the price book has none, which the checks of the sheet then tell. */
function modelPrice(key: ModelPriceKey, model: string, inputTokens: number): ReturnType<typeof priceOfModel> | string {
  try {
    return priceOfModel(key, model, inputTokens);
  } catch (error) {
    if (error instanceof CostError) return model;
    throw error;
  }
}

/** The mean input tokens of a strategy's calls, by which a price tier is chosen. */
function inputTokensOf({ rows }: InputsBlock, strategy: number): number {
  const given = rows.map((row) => [row.input, Number(valueFor(row, strategy) ?? 0)] as const);
  return meanInputTokens(strategyOf(Object.fromEntries(given.filter(([key]) => !takesModel(key)))));
}

/** What a sheet's exchange rate and discount make of a model's price, where it has rows for them. */
function followed(inputs: InputsBlock, strategy: number, price: number, isListPrice: boolean): Formula | undefined {
  const cell = (key: InputKey): Formula => `{${inputs.id}.${key}.${strategy + 1}}`;
  const factors = [
    ...(isListPrice && hasRow(inputs, "list_price_discount") ? [`(1-${cell("list_price_discount")})`] : []),
    ...(hasRow(inputs, "exchange_rate") ? [cell("exchange_rate")] : []),
  ];
  return factors.length === 0 ? undefined : [String(price), ...factors].join("*");
}

const hasRow = ({ rows }: InputsBlock, key: InputKey): boolean => rows.some(({ input }) => input === key);

/**
 * The inputs with models' prices in the place of their names, which plain formulas cannot look up; a note says whose they are.
 *
 * Where the sheet has rows for an exchange rate or a discount, such a price is a formula that follows them.
 */
export function withListPrices(inputs: InputsBlock): InputsBlock {
  const rows = inputs.rows.map((row): InputRow => {
    if (!isPriceRow(row)) return row;
    const typed = inputs.strategies.map((_, strategy) => valueFor(row, strategy) ?? 0);
    const models = [...new Set(typed.filter((value): value is string => typeof value === "string" && value !== ""))];
    const { note: addInNote, plainNote = addInNote, ...rest } = row;
    const note = models.length > 0 ? fillText(texts.listPrice, { models }) : plainNote;
    const found = typed.map((value, strategy) =>
      typeof value === "number" || value === ""
        ? undefined
        : modelPrice(row.input, value, inputTokensOf(inputs, strategy)),
    );
    return {
      ...rest,
      values: found.map((price, at) => (typeof price === "object" ? price.contractPrice : (price ?? typed[at]!))),
      formulas: found.map((price, at) => {
        if (price === undefined || typeof price === "string") return undefined;
        return typeof price === "number"
          ? followed(inputs, at, price, true)
          : followed(inputs, at, price.contractPrice, false);
      }),
      ...(note !== undefined && note !== "" && { note }),
    };
  });
  return { ...inputs, rows };
}
