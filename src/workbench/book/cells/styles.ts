import { BorderStyleTypes, BorderType, type IStyleData, type Nullable, WrapStrategy } from "@univerjs/core";
import { sheetFont } from "../../grid/empty-book";
import type { Grid } from "../../grid/univer";
import type { Area } from "../address";
import { invalidArgument } from "../book-error";
import type { Cells } from "./cells";
import type { Protection } from "../rules/protection";
import type { Sheets } from "../sheets";

/** How a cell looks, in Excel's words. Sizes are in points, colours `#RRGGBB`; "" is no fill. */
export interface CellFormat {
  bold: boolean;
  italic: boolean;
  underline: "None" | "Single";
  fontName: string;
  fontSize: number;
  fontColor: string;
  fill: string;
  horizontalAlignment: "General" | "Left" | "Center" | "Right" | "Justify";
  verticalAlignment: "Top" | "Center" | "Bottom";
  wrapText: boolean;
  indentLevel: number;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export interface Border {
  style: "None" | "Continuous" | "Dash" | "Dot" | "Double";
  weight: "Hairline" | "Thin" | "Medium" | "Thick";
  color: string;
}

interface Trait<Value> {
  type: keyof IStyleData;
  toGrid(value: Value): unknown;
  fromGrid(style: IStyleData): Value;
}

/** What one level of indentation is on the screen, in pixels. */
const indentPx = 12;
const horizontal: readonly CellFormat["horizontalAlignment"][] = ["General", "Left", "Center", "Right", "Justify"];
const vertical: readonly CellFormat["verticalAlignment"][] = ["Bottom", "Top", "Center", "Bottom"];

function position<Value>(values: readonly Value[], value: Value, from = 0): number {
  const index = values.indexOf(value, from);
  if (index < 0) throw invalidArgument(`"${String(value)}" is not an alignment.`);
  return index;
}

/** Colours as Excel gives them back: six digits, upper case. */
export const color = (rgb: Nullable<string>, absent: string): string => (rgb ? rgb.toUpperCase() : absent);

const traits: { [Name in keyof CellFormat]: Trait<CellFormat[Name]> } = {
  bold: { type: "bl", toGrid: Number, fromGrid: ({ bl }) => bl === 1 },
  italic: { type: "it", toGrid: Number, fromGrid: ({ it }) => it === 1 },
  underline: {
    type: "ul",
    toGrid: (line) => ({ s: line === "None" ? 0 : 1 }),
    fromGrid: ({ ul }) => (ul?.s === 1 ? "Single" : "None"),
  },
  fontName: { type: "ff", toGrid: String, fromGrid: ({ ff }) => ff ?? sheetFont },
  fontSize: { type: "fs", toGrid: Number, fromGrid: ({ fs }) => fs ?? 11 },
  fontColor: { type: "cl", toGrid: (rgb) => ({ rgb }), fromGrid: ({ cl }) => color(cl?.rgb, "#000000") },
  fill: { type: "bg", toGrid: (rgb) => (rgb === "" ? null : { rgb }), fromGrid: ({ bg }) => color(bg?.rgb, "") },
  horizontalAlignment: {
    type: "ht",
    toGrid: (name) => position(horizontal, name),
    fromGrid: ({ ht }) => horizontal[ht ?? 0] ?? "General",
  },
  verticalAlignment: {
    type: "vt",
    toGrid: (name) => position(vertical, name, 1),
    fromGrid: ({ vt }) => vertical[vt ?? 0] ?? "Bottom",
  },
  wrapText: {
    type: "tb",
    toGrid: (wrap) => (wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW),
    fromGrid: ({ tb }) => tb === WrapStrategy.WRAP,
  },
  indentLevel: {
    type: "pd",
    toGrid: (level) => ({ l: level * indentPx + 2 }),
    fromGrid: ({ pd }) => Math.round(Math.max(0, (pd?.l ?? 2) - 2) / indentPx),
  },
};

const sides = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};

function borderStyle({ style, weight }: Border): BorderStyleTypes {
  if (style === "None") return BorderStyleTypes.NONE;
  if (style === "Double") return BorderStyleTypes.DOUBLE;
  if (style === "Dash") return weight === "Medium" ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
  if (style === "Dot") return BorderStyleTypes.DOTTED;
  return {
    Hairline: BorderStyleTypes.HAIR,
    Thin: BorderStyleTypes.THIN,
    Medium: BorderStyleTypes.MEDIUM,
    Thick: BorderStyleTypes.THICK,
  }[weight];
}

const formatOf = (style: IStyleData): CellFormat =>
  Object.fromEntries(
    Object.entries(traits).map(([name, { fromGrid }]) => [name, fromGrid(style)]),
  ) as unknown as CellFormat;

/** Fonts, fills, alignment, borders and number formats of cells. */
export class Styles {
  /** The look of a cell that nobody has touched. */
  readonly plain = formatOf({});

  constructor(
    private readonly grid: Grid,
    private readonly sheets: Sheets,
    private readonly cells: Cells,
    private readonly protection: Protection,
  ) {}

  set<Name extends keyof CellFormat>(area: Area, name: Name, value: CellFormat[Name]): void {
    this.protection.checkFormat(area);
    const range = this.cells.range(area);
    const { type, toGrid } = traits[name];
    const style = { type, value: toGrid(value) };
    this.grid.api.syncExecuteCommand("sheet.command.set-style", {
      unitId: range.getUnitId(),
      subUnitId: area.sheetId,
      range: range.getRange(),
      style,
    });
  }

  /** A trait that all cells of the area share; null where they differ, as Excel has it. */
  get<Name extends keyof CellFormat>(area: Area, name: Name): CellFormat[Name] | null {
    const first = this.at(area.sheetId, area.row, area.column)[name];
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (traits[name].fromGrid(this.#style(area.sheetId, row, column)) !== first) return null;
    return first;
  }

  /** All of one cell. */
  at(sheetId: string, row: number, column: number): CellFormat {
    return formatOf(this.#style(sheetId, row, column));
  }

  setBorder(area: Area, side: BorderSide, border: Border): void {
    this.protection.checkFormat(area);
    this.cells.range(area).setBorder(sides[side], borderStyle(border), border.color);
  }

  /** Which sides of a cell have a line. */
  borders(sheetId: string, row: number, column: number): BorderSide[] {
    const { t, b, l, r } = this.#style(sheetId, row, column).bd ?? {};
    const lines: [BorderSide, unknown][] = [
      ["EdgeTop", t],
      ["EdgeBottom", b],
      ["EdgeLeft", l],
      ["EdgeRight", r],
    ];
    return lines.filter(([, line]) => line).map(([side]) => side);
  }

  numberFormats(area: Area): string[][] {
    return this.cells
      .range(area)
      .getNumberFormats()
      .map((row) => row.map((format) => format || "General"));
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.protection.checkFormat(area);
    if (formats.some((row) => row.includes(null))) {
      // Cells that are left out are not written: the grid forgets a formula whose text is formatted again.
      for (const run of runs(area, formats)) this.setNumberFormats(run.area, [run.formats]);
      return;
    }
    this.cells
      .range(area)
      .setNumberFormats(
        formats.map((row) => row.map((format) => (format === null || format === "General" ? "" : format))),
      );
  }

  clear(area: Area): void {
    this.protection.checkFormat(area);
    this.cells.range(area).clearFormat();
  }

  #style(sheetId: string, row: number, column: number): IStyleData {
    return this.sheets.sheet(sheetId).getSheet().getComposedCellStyle(row, column);
  }
}

/** Formats beside each other in a row, without those that are left as they are. */
function runs(
  area: Area,
  formats: readonly (readonly (string | null)[])[],
): { readonly area: Area; readonly formats: readonly string[] }[] {
  const found: { readonly area: Area; readonly formats: string[] }[] = [];
  formats.forEach((row, r) =>
    row.forEach((format, c) => {
      if (format === null) return;
      const last = found.at(-1);
      if (c > 0 && row[c - 1] !== null && last) last.formats.push(format);
      else
        found.push({
          area: { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
          formats: [format],
        });
    }),
  );
  return found.map((run) => ({ ...run, area: { ...run.area, columns: run.formats.length } }));
}
