import { CostError } from "../../engine/cost-error";
import { type Cell, errorName } from "../../functions/cell";
import type { Area, PlacedArea } from "../grid/area";
import type { ConditionLook, StyleKey } from "./styles";

/** A sheet ready to be written, by the Excel API or into a file: plain data, every formula with its value. */
export interface SheetLayout {
  readonly name: string;
  /** Row by row, from left to right; no two have the same place. */
  readonly cells: readonly LayoutCell[];
  /** From column A on, in characters of the standard font. */
  readonly columnWidths: readonly number[];
  /** Rows that are not of the standard height, by row (from 0), in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Rows in groups that are folded, the row above each being its heading. */
  readonly folded: readonly { readonly row: number; readonly rows: number }[];
  readonly names: readonly LayoutName[];
  readonly validations: readonly LayoutValidation[];
  readonly conditions: readonly LayoutCondition[];
  readonly charts: readonly LayoutChart[];
  /** A sheet of steps that is hidden until one wants to see it; its charts and figures count all the same. */
  readonly hidden: boolean;
  /** Rows above and columns to the left that stay when one scrolls. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
}

/** One cell. Rows and columns count from 0. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  /** The constant, or what the formula gives; null where the cell is only formatted. */
  readonly value: Cell | null;
  /** With its "=", in English, functions of ours as `TUNE.NAME(…)`. */
  readonly formula?: string;
  /** The area that a formula fills, itself included; left out where it is the one cell. */
  readonly spill?: Area;
  /** Filled by a formula that spills into it: its value belongs into a file, and nothing is written by the API. */
  readonly spilled?: true;
  readonly style: StyleKey;
  /** Excel's number format; "General" where left out. */
  readonly format?: string;
}

/** Whether a cell's value is an error. */
export const showsError = ({ value }: Pick<LayoutCell, "value">): boolean => value instanceof CostError;

/** A cell's value as a sheet has it: an error as its name ("#N/A"), null where there is none. */
export const shownValue = ({ value }: Pick<LayoutCell, "value">): number | string | boolean | null =>
  value instanceof CostError ? errorName(value) : value;

/** A name that belongs to the sheet. */
export interface LayoutName {
  readonly name: string;
  readonly area: Area;
  readonly comment: string;
}

/** What may be entered into cells, and what Excel says about it. */
export interface LayoutValidation {
  readonly area: Area;
  readonly rule: ValidationRule;
  /** Shown while a cell of the area is selected. */
  readonly prompt: { readonly title: string; readonly message: string };
  /** Shown when something else is entered. */
  readonly error: { readonly title: string; readonly message: string };
}

/** How two numbers are compared, in the words of files; the API writes them with a capital. */
export type ValidationOperator = "between" | "equal" | "greaterThan" | "greaterThanOrEqual";

/** A bound on numbers, a list of texts, one of the cells of an area, or a formula written for the area's first cell. */
export type ValidationRule =
  | {
      readonly kind: "decimal" | "whole";
      readonly operator: ValidationOperator;
      readonly from: number;
      readonly to?: number;
    }
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "choice"; readonly formula: string }
  | { readonly kind: "custom"; readonly formula: string };

/** How cells look where a formula holds or by their value. */
export type LayoutCondition =
  | { readonly kind: "formula"; readonly area: Area; readonly formula: string; readonly look: ConditionLook }
  | {
      readonly kind: "scale";
      readonly area: Area;
      readonly colours: readonly [low: string, middle: string, high: string];
    };

/** A chart with its data on a sheet of the same workbook. */
export interface LayoutChart {
  readonly name: string;
  /** `lines`: each series against the x values; `columns` and `bars`: against categories, the first bar on top. */
  readonly kind: "lines" | "columns" | "bars";
  /** Columns or bars of the series on top of each other, or in one place, each from 0; otherwise side by side. */
  readonly together?: "stacked" | "overlaid";
  /** The cell that holds the title, and the title now. */
  readonly title: { readonly cell: PlacedArea; readonly text: string };
  readonly xAxis: ChartAxis;
  readonly yAxis: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** The cells that it covers. */
  readonly place: Area;
  /** What it shows, for those who do not see it. */
  readonly description: string;
}

/** The gap between columns or bars of one category and the next, in per cent of their width: narrow where they stand in one place. */
export const gapPercent = (together: LayoutChart["together"]): number => (together ? 20 : 60);

export interface ChartAxis {
  readonly title: string;
  readonly format: string;
  /** Where it ends; left out: where Excel chooses. */
  readonly max?: number;
}

export interface ChartSeries {
  /** The cell that holds its name, and the name now. */
  readonly name: { readonly cell: PlacedArea; readonly text: string };
  /** X values or categories. */
  readonly x: PlacedArea;
  readonly y: PlacedArea;
  /** RRGGBB. */
  readonly colour: string;
  /** How a line is drawn; columns and bars have none. */
  readonly line?: LineLook;
}

/** The dash is a second way, besides colour, to tell lines apart. */
export interface LineLook {
  readonly dash: "none" | "dash" | "dashDot" | "dot";
  readonly points: number;
}

/** The paper's margins in every print, in inches. */
export const marginInches = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** How the sheet is printed; always one page wide. */
export interface PrintSetup {
  readonly area: Area;
  /** Whether it is one page high too. */
  readonly onePage: boolean;
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, counted from 0. */
  readonly titleRows: { readonly first: number; readonly last: number };
}
