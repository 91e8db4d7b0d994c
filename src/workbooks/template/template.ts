import type { MetricKey } from "../../engine/metrics/metrics";
import type { InputKey } from "../../engine/strategy/inputs";
import type { Area } from "../grid/area";
import type { ValidationRule } from "../layout/sheet-layout";
import type { ConditionLook, StyleKey } from "../layout/styles";

/** Which formulas a workbook is made of: the add-in's functions, or plain Excel's. */
export type WorkbookKind = "addin" | "plain";

/** A workbook as data: what it asks, which sheets it has, and how the same figures come about in plain formulas. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** The question it answers, as a user would put it. */
  readonly question: string;
  /** The first sheet is the one that is shown; the others follow in the workbook. */
  readonly sheets: readonly SheetTemplate[];
  /** The same in plain Excel formulas, where they can. */
  readonly twin?: Twin;
  /** How the template is for other strategies than its usual ones, where one may choose them. */
  readonly strategies?: StrategyChoice;
  /** How the template is for other use cases than its usual ones, where one may choose them. */
  readonly useCases?: UseCaseChoice;
}

/** Which strategies a template can be made for; the first is the baseline. */
export interface StrategyChoice {
  readonly usual: readonly string[];
  /** What a further one is called until it has a name of its own; `{number}` is its place. */
  readonly further: string;
  readonly least: number;
  readonly most: number;
  of(strategies: readonly ChosenStrategy[]): Template;
}

/** A strategy that a template is made for: its name, and which of the usual ones its figures are at first those of. */
export interface ChosenStrategy {
  readonly name: string;
  readonly like: number;
}

/** Which use cases a template can be made for. */
export interface UseCaseChoice {
  readonly usual: readonly string[];
  /** What a further one is called until it has a name of its own; `{number}` is its place. */
  readonly further: string;
  readonly least: number;
  readonly most: number;
  of(choice: ChosenUseCases): Template;
}

/** The use cases that a template is made for, and the currency of its amounts. */
export interface ChosenUseCases {
  readonly useCases: readonly ChosenUseCase[];
  /** Three letters; left out: USD. */
  readonly currency?: string;
  /** That currency for 1 USD. */
  readonly exchangeRate?: number;
  /** The first day of the plan, as Excel counts days; left out: that of the example. */
  readonly start?: number;
  /** Whether the sheets come with actuals, as an example. */
  readonly examples?: boolean;
  /** How many rows of its table of actuals are drawn; left out: as many as one sees at first. */
  readonly actualRows?: number;
  /** The same of the calls per day that are entered by month. */
  readonly overrideRows?: number;
}

/** A use case: its name, and which of the usual ones its figures are at first those of; left out: they are to be entered. */
export interface ChosenUseCase {
  readonly name: string;
  readonly like?: number;
}

/** One sheet: columns, and blocks one under the other from a place on. */
export interface SheetTemplate {
  readonly id: string;
  /** The sheet's name; of all but the first sheet it is put after the name of the first. */
  readonly name: string;
  /** Widths from column A on, in characters. */
  readonly columns: readonly number[];
  readonly stacks: readonly Stack[];
  /** How many rows stay in sight. */
  readonly frozenRows: number;
  readonly orientation: "portrait" | "landscape";
  /** Only in workbooks of this kind. */
  readonly only?: WorkbookKind;
  /** Steps behind the figures of other sheets: it comes after those and is hidden until one wants to see it. */
  readonly helper?: true;
  /** Printed on one page, whatever the paper. */
  readonly onePage?: true;
  /** How many rows are printed, where only formulas read what stands below. */
  readonly printedRows?: number;
  /** How many columns are printed, where what charts draw stands right of them; all of them unless it says otherwise. */
  readonly printedColumns?: number;
}

/** Blocks one under the other, an empty row between them. */
export interface Stack {
  /** Its first cell: "A1". */
  readonly at: string;
  readonly blocks: readonly Block[];
}

/**
 * A formula as Excel has it in English, without its "=", in which references stand in braces: `{inputs}` the area of a block,
 * `{results.saving.2}` a part of it, such as a row's key and then the strategy's number. They become absolute addresses,
 * with the sheet where it is another one; `{~ledger.start}` becomes a relative one, `{~$ledger.start}` one that keeps its column.
 */
export type Formula = string;

export type Text = string | { readonly formula: Formula };

/** `only`: in workbooks of this kind alone. */
export type Block = (
  LinesBlock | InputsBlock | InputRowsBlock | CaseInputsBlock | FiguresBlock | SpillBlock | GridBlock | ChartBlock
) & {
  readonly only?: WorkbookKind;
};

/** Texts, one a row: titles, sentences, notes. They may run on over empty cells to the right. */
export interface LinesBlock {
  readonly kind: "lines";
  readonly id: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly key?: string;
  readonly text: Text;
  readonly style: StyleKey;
  /** Only in workbooks of this kind. */
  readonly only?: WorkbookKind;
  /** The cell's name, and what is in it. */
  readonly name?: { readonly name: string; readonly comment: string };
  readonly conditions?: readonly { readonly formula: Formula; readonly look: ConditionLook }[];
}

/** The scenario's table. Labels, units, formats, bounds and sections come from the definitions of the inputs. */
export interface InputsBlock {
  readonly kind: "inputs";
  readonly id: string;
  /** The first is the baseline. */
  readonly strategies: readonly string[];
  readonly rows: readonly InputRow[];
  /** The sheet's currency, in three letters, where it is not USD: units, sentences and charts of the workbook say it. It has a row for the exchange rate. */
  readonly currency?: string;
  /** Rows that functions do not read, which the sheet's own sentences do. */
  readonly memos?: readonly MemoRow[];
  /** A Low and a High column right of each strategy, for simulations. */
  readonly ranges?: true;
  /** A name for the whole table. */
  readonly name?: string;
  /** A sheet of checks stands beside it, on which CHECK says what is wrong with it. */
  readonly checked?: true;
  /** Cases override some of it. */
  readonly cased?: true;
}

/** A row of the table that says something of the baseline alone and counts in no figure; functions skip its label, which begins with "#". */
export interface MemoRow {
  /** How its cell is called in references. */
  readonly key: string;
  /** The input below which it stands. */
  readonly after: InputKey;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly note?: Text;
  /** What it means: shown while its cell is selected. */
  readonly meaning: string;
}

export interface InputRow {
  readonly input: InputKey;
  /** One value for every strategy, or one each; a text in a price row is a model's name. */
  readonly values: readonly (number | string)[];
  /** In the place of a strategy's value: a price that follows the sheet's exchange rate and discount. */
  readonly formulas?: readonly (Formula | undefined)[];
  /** Where the figure comes from or what to consider; short. What it says of figures is a formula. */
  readonly note?: Text;
  /** The note in plain formulas, where it is another one; empty: none. */
  readonly plainNote?: Text;
  /** Low and High, one pair for every strategy or one each; null: none. */
  readonly ranges?: readonly (readonly [low: number, high: number] | null)[];
  /** A name for the baseline's cell. */
  readonly name?: string;
  /** The heading above it and rows of the same one, in the place of the input's own section. */
  readonly heading?: string;
  /** The heading of a group of rows that is folded when the sheet is made, in the place of the input's own section; such rows come last. */
  readonly group?: string;
}

/** The rows of a block of inputs, and whether they still stand where formulas refer to them. */
export interface InputRowsBlock {
  readonly kind: "input-rows";
  readonly id: string;
  /** The block of inputs. */
  readonly inputs: string;
}

/** A table of inputs as a case has it: with the case's overrides in their places. */
export interface CaseInputsBlock {
  readonly kind: "case-inputs";
  readonly id: string;
  /** The block of inputs. */
  readonly inputs: string;
  /** The number of the case, from 1; "shown": the one that the results follow. */
  readonly of: number | "shown";
}

/** Figures by metric, a column a strategy, with the word "none" where there is no answer. */
export interface FiguresBlock {
  readonly kind: "figures";
  readonly id: string;
  readonly heading: string;
  /** The block of inputs that they are computed from. */
  readonly inputs: string;
  /** The table that functions read, where it is another one: the inputs of the case shown. */
  readonly read?: string;
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly metric: MetricKey;
  /** A name for the cell of the first alternative. */
  readonly name?: string;
  /** One of those to look at first. */
  readonly key?: true;
  /** What the first alternative's figure means, or why there is none. */
  readonly comment?: Formula;
}

/** A function of ours that fills a block of cells, its header row first. */
export interface SpillBlock {
  readonly kind: "spill";
  readonly id: string;
  readonly heading: string;
  /** The heading that follows other cells, where it does; `heading` is what messages call the table. */
  readonly headingOf?: Formula;
  /** The call that gives the table. Where it fails the cells are empty, and the heading says so. */
  readonly table: Formula;
  /** What stands where the table has no answer, #N/A. */
  readonly noAnswer?: string;
  /** An error stands in its own cell, and the others with their figures. */
  readonly keepsErrors?: true;
  /** Its heading holds where the table has no number too, such as a list of what is wrong. */
  readonly mayBeEmpty?: true;
  /** Rows that are kept free for it, its header row included. */
  readonly rows: number;
  readonly columns: readonly SpillColumn[];
  /** Units by column, in a row above the header. */
  readonly unitsAbove?: true;
  /** Units by row below the header, in a column to the right; for tables with a row a figure. */
  readonly unitsBeside?: readonly Text[];
  /** The height of the header row in points, where its texts are wrapped. */
  readonly headerHeight?: number;
  /** Conditional formats of its parts: a column by its key, or `body`, everything but the header row and the first column. */
  readonly conditions?: readonly GridCondition[];
}

export interface SpillColumn {
  /** How its cells below the header are called in references. */
  readonly key: string;
  readonly style: StyleKey;
  /** One number format for the column, or each row's own below the header. */
  readonly format?: string | readonly string[];
  readonly unit?: string;
}

/** A chart over cells of other blocks. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly id: string;
  readonly chart: "lines" | "columns" | "bars";
  /** Columns or bars of the series on top of each other, or in one place, each from 0. */
  readonly together?: "stacked" | "overlaid";
  readonly rows: number;
  readonly columns: number;
  /** The cell with the title, which states the finding. */
  readonly title: string;
  /** `max`: where it ends, where that is not for Excel to choose. */
  readonly xAxis: { readonly title: string; readonly format: string; readonly max?: number };
  readonly yAxis: { readonly title: string; readonly format: string };
  readonly series: readonly ChartBlockSeries[];
  readonly description: string;
}

/** Paths of the cells that a chart draws. The names of the series stand side by side right of the heading of the x values: only so do they follow their cells in Excel. */
export interface ChartBlockSeries {
  readonly name: string;
  readonly x: string;
  readonly y: string;
  /** A thin upright line that marks a place, such as where two lines cross; those come last. */
  readonly guide?: true;
}

/** Cells of any kind, row by row. */
export interface GridBlock {
  readonly kind: "grid";
  readonly id: string;
  readonly rows: readonly (readonly (GridCell | null)[])[];
  /** Parts of it for references: areas within the block. */
  readonly parts?: Readonly<Record<string, Area>>;
  /** Names of parts, and what is in them. */
  readonly names?: readonly { readonly part: string; readonly name: string; readonly comment: string }[];
  readonly conditions?: readonly GridCondition[];
  readonly validations?: readonly GridValidation[];
  /** Rows of another than the standard height, by row, in points. */
  readonly rowHeights?: Readonly<Record<number, number>>;
}

/** A conditional format of a part of the block. */
export type GridCondition =
  | { readonly kind: "formula"; readonly part: string; readonly formula: Formula; readonly look: ConditionLook }
  | {
      readonly kind: "scale";
      readonly part: string;
      readonly colours: readonly [low: string, middle: string, high: string];
    };

/** What may be typed into a part of the block, and what Excel says about it. */
export interface GridValidation {
  readonly part: string;
  readonly only?: WorkbookKind;
  readonly rule: ValidationRule;
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

export interface GridCell {
  /** How it is called in references. */
  readonly key?: string;
  /** It has the formula of the cell above, copied down. */
  readonly copied?: true;
  readonly value?: number | string | boolean;
  /** It holds the day on which the sheet is made, where that is known. */
  readonly today?: true;
  readonly formula?: Formula;
  /**
   * In plain formulas, in the place of a function of the add-in: a formula, a value, or what the function, or the formula `typed`, gives when the sheet is
   * made, as if typed; `filled`: where nothing is typed, what that formula gives when the sheet is made.
   */
  readonly plain?:
    | { readonly formula: Formula }
    | { readonly typed: Formula }
    | { readonly value: number | string }
    | { readonly filled: Formula }
    | "typed";
  readonly style: StyleKey;
  readonly format?: string;
  readonly name?: { readonly name: string; readonly comment: string };
}

/** A place in a template for which a twin has a formula of its own. */
export interface OutputPlace {
  /** The block. */
  readonly block: string;
  /** The metric in a block of figures. */
  readonly metric?: MetricKey;
  /** The strategy's number in a block of figures; 1 is the baseline. */
  readonly strategy?: number;
  /** The row and column in a block that a function fills, from 0. */
  readonly row?: number;
  readonly column?: number;
}

/** A template's figures in plain Excel formulas, for whatever rows and strategies its table of inputs has. */
export interface Twin {
  /** Sheets that only the twin has: its ledger. */
  sheets(inputs: InputsBlock): readonly SheetTemplate[];
  /** What stands in a place: a formula, or the words that say why plain formulas cannot. */
  formula(place: OutputPlace, inputs: InputsBlock): Text;
}
