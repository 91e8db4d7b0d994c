import type { Cell } from "../../functions/cell";
import type { Area } from "../grid/area";
import type { ChartBlockSeries, Formula, InputsBlock, OutputPlace, Text, WorkbookKind } from "../template/template";
import type { ChartAxis, ValidationRule } from "./sheet-layout";
import type { ConditionLook, StyleKey } from "./styles";

/** A block before it has a place: rows and columns count from its first cell, references still stand in braces. */
export interface Draft {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly DraftCell[];
  /** What references can name, by path after the block's own; "" is the block. */
  readonly parts: Readonly<Record<string, Area>>;
  readonly names?: readonly { readonly name: string; readonly part: string; readonly comment: string }[];
  readonly validations?: readonly {
    readonly area: Area;
    readonly rule: ValidationRule;
    readonly prompt: Message;
    readonly error: Message;
  }[];
  readonly conditions?: readonly DraftCondition[];
  readonly chart?: DraftChart;
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Groups of rows that are folded. */
  readonly folded?: readonly { readonly row: number; readonly rows: number }[];
}

export interface Message {
  readonly title: string;
  readonly message: string;
}

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly value?: Cell | null;
  readonly formula?: Formula;
  /** It has the formula of the cell above, copied down. */
  readonly copied?: true;
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Only what the formula gives is kept: it stands there as if it were typed. */
  readonly typed?: true;
  readonly style: StyleKey;
  readonly format?: string;
}

export type DraftCondition =
  | { readonly kind: "formula"; readonly area: Area; readonly formula: Formula; readonly look: ConditionLook }
  | { readonly kind: "scale"; readonly area: Area; readonly colours: readonly [string, string, string] };

/** A chart whose cells are still paths. */
export interface DraftChart {
  readonly kind: "lines" | "columns" | "bars";
  readonly together?: "stacked" | "overlaid";
  readonly title: string;
  readonly xAxis: ChartAxis;
  readonly yAxis: ChartAxis;
  readonly series: readonly ChartBlockSeries[];
  readonly description: string;
}

/** What a block may want to know of the rest. */
export interface Around {
  readonly kind: WorkbookKind;
  /** The day on which the workbook is made, where it is known. */
  readonly today?: number;
  /** The block of inputs of an id. */
  inputs(id: string): InputsBlock;
  /** What stands in a place in plain formulas; only where the workbook is made of them. */
  readonly plain?: (place: OutputPlace) => Text;
}

/** One cell as an area. */
export const oneCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
