import { inputDefinition, inputKeys, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { overridesId, withoutOverrides } from "../../workbooks/catalogue/cases/overrides";
import { inputColumns } from "../../workbooks/blocks/inputs";
import type { InputRow, InputsBlock, Template } from "../../workbooks/template/template";

/** A cell that is left blank, to be filled in on the sheet. */
export const OPEN = "";

/** A template's inputs table; undefined where it has none. The first is the one that is filled in here. */
export function inputsBlockOf(template: Template): InputsBlock | undefined {
  for (const sheet of template.sheets)
    for (const stack of sheet.stacks) {
      const block = stack.blocks.find((each) => each.kind === "inputs");
      if (block) return block;
    }
  return undefined;
}

/** The template with another inputs table, in columns that its models' names fit into. */
export function withInputs(template: Template, inputs: InputsBlock): Template {
  const replaced = inputsBlockOf(template);
  // The overrides of an example mean nothing beside other inputs.
  const stale = replaced !== undefined && !sameInputs(replaced, inputs);
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.stacks.some(({ blocks }) => blocks.some((block) => block === replaced))
        ? wideEnough(sheet.columns, inputs)
        : sheet.columns,
      stacks: sheet.stacks.map((stack) => ({
        ...stack,
        blocks: stack.blocks.map((block) => {
          if (block === replaced) return inputs;
          return stale && block.kind === "grid" && block.id === overridesId ? withoutOverrides(block) : block;
        }),
      })),
    })),
  };
}

const sameInputs = (one: InputsBlock, other: InputsBlock): boolean =>
  JSON.stringify(inputsTable(one)) === JSON.stringify(inputsTable(other));

/** A column as wide as the longest name of a model in it, up to so many characters. */
const WIDEST_NAME = 26;

function wideEnough(columns: readonly number[], inputs: InputsBlock): readonly number[] {
  const places = inputColumns(inputs).values;
  const longest = (strategy: number): number =>
    Math.max(
      0,
      ...inputs.rows.map(({ values: { [strategy]: value } }) => (typeof value === "string" ? value.length : 0)),
    );
  return columns.map((width, column) => {
    const strategy = places.indexOf(column);
    return strategy < 0 ? width : Math.max(width, Math.min(WIDEST_NAME, longest(strategy) + 1));
  });
}

/** One value of the table: an input of a strategy; the strategy is 0 for the baseline. */
export interface InputPlace {
  readonly input: InputKey;
  readonly strategy: number;
}

/** The value at a place; undefined where the table has no such row. */
export function valueAt({ rows }: InputsBlock, { input, strategy }: InputPlace): number | string | undefined {
  const values = rows.find((row) => row.input === input)?.values;
  return values && (values.length === 1 ? values[0] : values[strategy]);
}

/** The table with a value at a place; the workload has one value for all strategies. A missing row is added in its order. */
export function withValue(block: InputsBlock, { input, strategy }: InputPlace, value: number | string): InputsBlock {
  const rows = block.rows.some((row) => row.input === input) ? block.rows : withRow(block, input);
  const one = inputDefinition(input).workload;
  const values = (row: InputRow): (number | string)[] =>
    one
      ? [value]
      : block.strategies.map((_, at) =>
          at === strategy ? value : (valueAt({ ...block, rows: [row] }, { input, strategy: at }) ?? OPEN),
        );
  return { ...block, rows: rows.map((row) => (row.input === input ? { ...row, values: values(row) } : row)) };
}

/** The rows with one more, at its default for every strategy, where the order of inputs has it. */
function withRow(block: InputsBlock, input: InputKey): readonly InputRow[] {
  const { default: usual, workload } = inputDefinition(input);
  const values = block.strategies.map((_, strategy) =>
    typeof usual === "number" ? usual : (valueAt(block, { input: "input_price", strategy }) ?? 0),
  );
  const place = block.rows.findIndex((row) => inputKeys.indexOf(row.input) > inputKeys.indexOf(input));
  const row = { input, values: workload ? values.slice(0, 1) : values };
  return place < 0 ? [...block.rows, row] : block.rows.toSpliced(place, 0, row);
}

/** The table as the functions read it: a header row, then a row an input. */
export function inputsTable(block: InputsBlock): (number | string)[][] {
  const { strategies, rows } = block;
  const values = (input: InputKey): (number | string)[] =>
    strategies.map((_, strategy) => valueAt(block, { input, strategy }) ?? OPEN);
  return [["Input", ...strategies], ...rows.map(({ input }) => [inputLabel(input), ...values(input)])];
}

/** The labels of the rows that have a blank cell. */
export const openInputs = (block: InputsBlock): readonly string[] =>
  block.rows
    .filter(({ input }) =>
      block.strategies.some((_, strategy) => (valueAt(block, { input, strategy }) ?? OPEN) === OPEN),
    )
    .map(({ input }) => inputLabel(input));
