import { inputDefinition } from "../../engine/strategy/inputs";
import type { SheetContent } from "../../excel/read-workbook";
import { readHeader } from "../../scenario/header";
import { CostError } from "../../engine/cost-error";
import { areaOf, cellAddress, quotedSheet } from "../../workbooks/grid/area";
import { layout } from "../../workbooks/layout";
import { sheetNames } from "../../workbooks/layout/sheet-names";
import type {
  ChosenStrategy,
  GridBlock,
  GridCell,
  InputRow,
  InputsBlock,
  Template,
  WorkbookKind,
} from "../../workbooks/template/template";
import { overridesId } from "../../workbooks/catalogue/cases/overrides";
import { templates } from "../../workbooks/templates";
import { inputsBlockOf, withInputs } from "../new-sheet/inputs-block";
import { firstOf, firstVersionSheets } from "./first-version/recognize";
import { ourCellsOf } from "./our-formulas";
import { cellsOf, isTyped, readInputs, titleOf, withTypedCells } from "./plain-twin";

/** Sheets in the workbook that a template made, and the template with what is typed in their inputs now. */
export interface MadeSheets {
  /** The first sheet's name. */
  readonly name: string;
  readonly kind: WorkbookKind;
  readonly template: Template;
  readonly inputs: InputsBlock;
  /** What is typed beside the inputs, by block and key; none where the sheets no longer stand as they were made. */
  readonly beside: ReadonlyMap<string, GridCell>;
  /** The template's sheets that are in the workbook. */
  readonly family: readonly string[];
}

/** The sheets of templates that compare strategies in a table of inputs; those of version 1 have other rows, and are upgraded first. */
export function madeSheets(contents: readonly SheetContent[]): MadeSheets[] {
  const old = new Set(firstVersionSheets(contents).map(firstOf));
  return contents.filter((content) => !old.has(content)).flatMap((content) => madeSheetsOf(content, contents));
}

function madeSheetsOf(content: SheetContent, contents: readonly SheetContent[]): MadeSheets[] {
  const title = content.row === 0 && content.column === 0 ? content.values[0]?.[0] : undefined;
  const usual = templates.find((one) => inputsBlockOf(one) && titleOf(one) === title);
  const address = content.names["Inputs"];
  const base = usual && inputsBlockOf(usual);
  if (!usual || !base || address === undefined) return [];
  const table = cellsOf(content, areaOf(address));
  const names = headings(table);
  if (names === undefined || names.length < 2) return [];
  const template = usual.strategies?.of(names.map((name, at) => ({ name, like: Math.min(at, 1) }))) ?? usual;
  if (names.length !== inputsBlockOf(template)!.strategies.length) return [];
  const kind = ourCellsOf(content).length > 0 ? "addin" : "plain";
  const taken = new Set(contents.map(({ name }) => name));
  const family = sheetNames(template, { kind, sheetName: content.name });
  const inputs = readInputs(inputsBlockOf(template)!, table);
  return [
    {
      name: content.name,
      kind,
      template,
      inputs,
      beside: typedCells(withTypedCells(withInputs(template, inputs), content.name, contents, kind)),
      family: family.filter((name) => taken.has(name)),
    },
  ];
}

const pathOf = ({ id }: GridBlock, cell: GridCell): string | undefined =>
  cell.key === undefined || !isTyped(cell) ? undefined : `${id}.${cell.key}`;

const gridsOf = ({ sheets }: Template): GridBlock[] =>
  sheets.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "grid")));

/** The cells of a template's grids into which one types. */
function typedCells(template: Template | undefined): ReadonlyMap<string, GridCell> {
  const cells = template ? gridsOf(template).flatMap((grid) => grid.rows.flat().map((cell) => ({ grid, cell }))) : [];
  return new Map(
    cells.flatMap(({ grid, cell }) => {
      const path = cell ? pathOf(grid, cell) : undefined;
      return cell && path !== undefined ? [[path, cell] as const] : [];
    }),
  );
}

/** A template with other cells in the place of those into which one types. */
const withCells = (template: Template, cells: ReadonlyMap<string, GridCell>): Template => ({
  ...template,
  sheets: template.sheets.map((sheet) => ({
    ...sheet,
    stacks: sheet.stacks.map((stack) => ({
      ...stack,
      blocks: stack.blocks.map((block) =>
        block.kind === "grid"
          ? {
              ...block,
              rows: block.rows.map((row) => row.map((cell) => cell && (cells.get(pathOf(block, cell) ?? "") ?? cell))),
            }
          : block,
      ),
    })),
  })),
});

/** The strategies of a table; undefined where its header cannot be read. */
function headings(table: Parameters<typeof readHeader>[0]): readonly string[] | undefined {
  try {
    return readHeader(table).strategies.map(({ name }) => name);
  } catch (error) {
    if (error instanceof CostError) return undefined;
    throw error;
  }
}

/** A row for other strategies, each with the values of one that there is; what only an alternative can have is the baseline's own at the first place. */
function rowFor(row: InputRow, strategies: readonly ChosenStrategy[]): InputRow {
  const { alternativeOnly, baselineValue = 0, workload } = inputDefinition(row.input);
  const { ranges } = row;
  if (workload || row.values.length === 1) return row;
  return {
    ...row,
    values: strategies.map(({ like }, at) => (at === 0 && alternativeOnly ? baselineValue : row.values[like]!)),
    ...(ranges && ranges.length > 1 && { ranges: strategies.map(({ like }) => ranges[like] ?? null) }),
  };
}

/**
 * The template of made sheets for other strategies.
 * @param strategies each with the place of the strategy whose inputs it has, 0 the baseline
 */
export function templateWith(made: MadeSheets, strategies: readonly ChosenStrategy[]): Template {
  const template = made.template.strategies?.of(strategies.map(({ name }, at) => ({ name, like: Math.min(at, 1) })));
  const base = template && inputsBlockOf(template);
  if (!template || !base) throw new TypeError(`${made.template.id} is not made for other strategies`);
  // Notes are the template's: what they say follows from the strategies.
  const noteOf = (input: InputRow["input"]): Partial<InputRow> => {
    const { note, plainNote } = base.rows.find((row) => row.input === input) ?? {};
    return { ...(note !== undefined && { note }), ...(plainNote !== undefined && { plainNote }) };
  };
  const remade = withInputs(template, {
    ...base,
    ...(made.inputs.memos && { memos: made.inputs.memos }),
    ...(made.inputs.currency !== undefined && { currency: made.inputs.currency }),
    rows: made.inputs.rows.map((row) => ({ ...rowFor(row, strategies), ...noteOf(row.input) })),
  });
  return withCells(remade, renamed(made, strategies));
}

/** What is typed beside the inputs, the strategies in it by their new names; one that is no longer there keeps its name, which the sheet's checks then tell. */
function renamed({ beside, inputs }: MadeSheets, strategies: readonly ChosenStrategy[]): MadeSheets["beside"] {
  const nameOf = (value: GridCell["value"]): string | undefined =>
    strategies.find(({ like }) => inputs.strategies[like] === value)?.name;
  return new Map(
    [...beside].map(([path, cell]) => {
      const name = path.startsWith(`${overridesId}.side`) ? nameOf(cell.value) : undefined;
      return [path, name === undefined ? cell : { ...cell, value: name }];
    }),
  );
}

/** What sheets are still needed for once others were made of their inputs. */
export type Kept =
  | { readonly is: "referred"; readonly sheet: string; readonly address: string }
  | { readonly is: "own content"; readonly sheet: string; readonly address: string };

/** What would be lost if made sheets were deleted: a formula elsewhere that refers to them, or a cell that their template does not have. */
export function whatWouldBeLost(made: MadeSheets, contents: readonly SheetContent[]): Kept | undefined {
  return referring(made, contents) ?? ownContent(made, contents);
}

function referring({ family }: MadeSheets, contents: readonly SheetContent[]): Kept | undefined {
  const references = family.flatMap((name) => [`${quotedSheet(name)}!`.toLowerCase(), `${name}!`.toLowerCase()]);
  for (const { name, row, column, formulas } of contents.filter(({ name: other }) => !family.includes(other)))
    for (const [r, cells] of formulas.entries())
      for (const [c, formula] of cells.entries()) {
        if (typeof formula !== "string" || !formula.startsWith("=")) continue;
        if (references.some((reference) => formula.toLowerCase().includes(reference)))
          return { is: "referred", sheet: name, address: cellAddress(row + r, column + c) };
      }
  return undefined;
}

function ownContent(
  { template, inputs, kind, name, family }: MadeSheets,
  contents: readonly SheetContent[],
): Kept | undefined {
  const laid = layout(withInputs(template, inputs), { kind, sheetName: name });
  for (const content of contents.filter((one) => family.includes(one.name))) {
    const known = new Set(
      laid.find((sheet) => sheet.name === content.name)?.cells.map(({ row, column }) => `${row},${column}`),
    );
    for (const [r, cells] of content.values.entries())
      for (const [c, value] of cells.entries()) {
        const [row, column] = [content.row + r, content.column + c];
        if (value !== "" && value !== null && !known.has(`${row},${column}`))
          return { is: "own content", sheet: content.name, address: cellAddress(row, column) };
      }
  }
  return undefined;
}
