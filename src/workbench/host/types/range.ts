import { type Area, intersection } from "../../book/address";
import type { CellValue } from "../../book/cells/cell-input";
import type { Border, BorderSide, CellFormat } from "../../book/cells/styles";
import { invalidArgument, notFound } from "../../book/book-error";
import {
  areaArgument,
  block,
  existing,
  type Found,
  objectType,
  oneOf,
  orNull,
  type Property,
  type Reference,
  reference,
  type Workbook,
} from "../object-type";

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** The most characters that a cell and a formula hold. */
const longestText = 32_767;
const longestFormula = 8_192;

const range = (area: Area): Reference => {
  const { row, column, rows, columns } = area;
  if (rows < 1 || columns < 1 || row < 0 || column < 0 || row + rows > lastRow || column + columns > lastColumn)
    throw invalidArgument("The range does not lie on the sheet.");
  return reference("Range", area);
};

const whole = (value: unknown, absent = 0): number => {
  const number = value ?? absent;
  if (!Number.isInteger(number)) throw invalidArgument(`"${String(value)}" is no whole number.`);
  return number as number;
};

function usedWithin(area: Area, { book }: Workbook): Area | undefined {
  const used = book.cells.used(area.sheetId);
  return used && intersection(used, area);
}

function spanning(area: Area, other: Area): Area {
  const row = Math.min(area.row, other.row);
  const column = Math.min(area.column, other.column);
  return {
    ...area,
    row,
    column,
    rows: Math.max(area.row + area.rows, other.row + other.rows) - row,
    columns: Math.max(area.column + area.columns, other.column + other.columns) - column,
  };
}

function write(area: Area, values: unknown, { book }: Workbook): void {
  const cells = block<CellValue | null>(values, area);
  for (const value of cells.flat()) {
    if (typeof value !== "string") continue;
    const most = value.startsWith("=") ? longestFormula : longestText;
    if (value.length > most)
      throw invalidArgument(`A text of ${value.length} characters is too long; ${most} are allowed.`);
  }
  book.cells.write(area, cells);
}

const rangeType = objectType<Area>({
  tracked: true,
  properties: {
    address: { get: (area, { book }) => book.addressOf(area) },
    cellCount: { get: ({ rows, columns }) => rows * columns },
    rowCount: { get: ({ rows }) => rows },
    columnCount: { get: ({ columns }) => columns },
    rowIndex: { get: ({ row }) => row },
    columnIndex: { get: ({ column }) => column },
    values: { calculated: true, get: (area, { book }) => book.cells.values(area), set: write },
    formulas: { calculated: true, get: (area, { book }) => book.cells.formulas(area), set: write },
    text: { calculated: true, get: (area, { book }) => book.cells.texts(area) },
    valueTypes: { calculated: true, get: (area, { book }) => book.cells.kinds(area) },
    numberFormat: {
      get: (area, { book }) => book.styles.numberFormats(area),
      set: (area, formats, { book }) => book.styles.setNumberFormats(area, block<string | null>(formats, area)),
    },
  },
  parts: {
    format: (area) => reference("RangeFormat", area),
    dataValidation: (area) => reference("DataValidation", area),
    conditionalFormats: (area) => reference("ConditionalFormatCollection", area),
    worksheet: ({ sheetId }) => reference("Worksheet", sheetId),
  },
  methods: {
    getCell: (area, [row, column]) =>
      range({ ...area, row: area.row + whole(row), column: area.column + whole(column), rows: 1, columns: 1 }),
    getRow: (area, [row]) => range({ ...area, row: area.row + whole(row), rows: 1 }),
    getAbsoluteResizedRange: (area, [rows, columns]) =>
      range({ ...area, rows: whole(rows, 1), columns: whole(columns, 1) }),
    getEntireColumn: (area, _args, { book }) =>
      range({ ...area, row: 0, rows: book.sheets.sheet(area.sheetId).getMaxRows() }),
    getEntireRow: (area, _args, { book }) =>
      range({ ...area, column: 0, columns: book.sheets.sheet(area.sheetId).getMaxColumns() }),
    getBoundingRect: (area, [other], workbook) => range(spanning(area, areaArgument(other, workbook, area.sheetId))),
    getUsedRange: (area, _args, workbook) => existing("Range", usedWithin(area, workbook)),
    getUsedRangeOrNullObject: (area, _args, workbook): Found => orNull("Range", usedWithin(area, workbook)),
    getSpillingToRangeOrNullObject: (area, _args, { book }): Found =>
      orNull("Range", book.cells.spillOf(area.sheetId, area.row, area.column)),
    select: (area, _args, { book }) => book.selection.select(area),
    group: (area, [by], { book }) => {
      oneOf(["ByRows"], by);
      book.dimensions.groupRows(area);
    },
    hideGroupDetails: (area, [by], { book }) => {
      oneOf(["ByRows"], by);
      book.dimensions.foldRows(area);
    },
    /** Whole rows alone: what is below moves down. */
    insert: (area, [shift], { book }) => {
      const sheet = book.sheets.sheet(area.sheetId);
      if (shift !== "Down" || area.columns < sheet.getMaxColumns())
        throw invalidArgument("Only whole rows are inserted here.");
      sheet.insertRows(area.row, area.rows);
      return range(area);
    },
    clear: (area, [applyTo = "All"], { book }) => {
      const what = oneOf(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], applyTo);
      if (what === "All" || what === "Contents") book.cells.write(area, block<CellValue>("", area));
      if (what === "All" || what === "Formats") {
        book.styles.clear(area);
        book.conditionalFormats.clear(area);
      }
      if (what === "All") book.validations.clear(area);
    },
    /** The client writes many cells some rows at a time, and has the whole checked first. */
    _ValidateArraySize: ({ rows, columns }, [rowCount, columnCount]) => {
      if (rowCount !== rows || columnCount !== columns)
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    },
  },
});

const look = <Name extends keyof CellFormat>(
  name: Name,
  check: (value: unknown) => CellFormat[Name],
): Property<Area> => ({
  get: (area, { book }) => book.styles.get(area, name),
  set: (area, value, { book }) => book.styles.set(area, name, check(value)),
});

const colour = (value: unknown): string => {
  const text = String(value);
  if (!/^#[0-9a-f]{6}$/i.test(text) && !/^[a-z]+$/i.test(text)) throw invalidArgument(`"${text}" is no colour.`);
  return text;
};

const positive = (value: unknown): number => {
  if (typeof value !== "number" || !(value >= 0)) throw invalidArgument(`"${String(value)}" is no size.`);
  return value;
};

const rangeFormat = objectType<Area>({
  properties: {
    horizontalAlignment: look("horizontalAlignment", (value) =>
      oneOf(["General", "Left", "Center", "Right", "Justify"], value),
    ),
    verticalAlignment: look("verticalAlignment", (value) => oneOf(["Top", "Center", "Bottom"], value)),
    wrapText: look("wrapText", Boolean),
    indentLevel: look("indentLevel", positive),
    columnWidth: {
      get: (area, { book }) => book.dimensions.columnWidth(area),
      set: (area, points, { book }) => book.dimensions.setColumnWidth(area, positive(points)),
    },
    rowHeight: {
      get: (area, { book }) => book.dimensions.rowHeight(area),
      set: (area, points, { book }) => book.dimensions.setRowHeight(area, positive(points)),
    },
  },
  parts: {
    font: (area) => reference("RangeFont", area),
    fill: (area) => reference("RangeFill", area),
    borders: (area) => reference("RangeBorderCollection", area),
    protection: (area) => reference("FormatProtection", area),
  },
});

const rangeFont = objectType<Area>({
  properties: {
    bold: look("bold", Boolean),
    italic: look("italic", Boolean),
    size: look("fontSize", positive),
    color: look("fontColor", colour),
  },
});

const rangeFill = objectType<Area>({
  properties: {
    color: {
      get: (area, { book }) => {
        const fill = book.styles.get(area, "fill");
        return fill === "" ? "#FFFFFF" : fill;
      },
      set: (area, value, { book }) => book.styles.set(area, "fill", colour(value)),
    },
  },
  methods: { clear: (area, _args, { book }) => book.styles.set(area, "fill", "") },
});

const formatProtection = objectType<Area>({
  properties: {
    locked: {
      get: ({ sheetId, row, column }, { book }) => book.protection.isLocked(sheetId, row, column),
      set: (area, locked, { book }) => book.protection.setLocked(area, Boolean(locked)),
    },
  },
});

const borderSides: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];

interface Side {
  readonly area: Area;
  readonly side: BorderSide;
  readonly border: Border;
}

const side = (area: Area, key: unknown): Reference =>
  reference("RangeBorder", {
    area,
    side: oneOf(borderSides, key),
    border: { style: "Continuous", weight: "Thin", color: "#000000" },
  } satisfies Side);

const rangeBorderCollection = objectType<Area>({
  item: side,
  methods: { getItem: (area, [key]) => side(area, key) },
});

const setBorder = ({ area, side: which, border }: Side, change: Partial<Border>, { book }: Workbook): void => {
  Object.assign(border, change);
  book.styles.setBorder(area, which, border);
};

const rangeBorder = objectType<Side>({
  properties: {
    style: {
      get: ({ area, side: which }, { book }) =>
        book.styles.borders(area.sheetId, area.row, area.column).includes(which) ? "Continuous" : "None",
      set: (place, style, workbook) =>
        setBorder(place, { style: oneOf(["None", "Continuous", "Dash", "Dot", "Double"], style) }, workbook),
    },
    weight: {
      set: (place, weight, workbook) =>
        setBorder(place, { weight: oneOf(["Hairline", "Thin", "Medium", "Thick"], weight) }, workbook),
    },
    color: { set: (place, value, workbook) => setBorder(place, { color: colour(value) }, workbook) },
  },
});

/** Ranges, how their cells look, and finding them by address. */
export const rangeTypes = {
  Range: rangeType,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
};

/** The range of an address or a name on a sheet; without one, the whole sheet. */
export function rangeAt(address: unknown, sheetId: string, { book }: Workbook): Reference {
  if (address === undefined || address === "") {
    const sheet = book.sheets.sheet(sheetId);
    return range({ sheetId, row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
  }
  const area = book.areaOf(String(address), sheetId);
  if (!area) throw invalidArgument(`"${String(address)}" is no address and no name.`);
  if (!book.sheets.exists(area.sheetId)) throw notFound("the worksheet");
  return range(area);
}
