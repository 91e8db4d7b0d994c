import { areaAddress, type Area } from "../book/address";
import type { Book } from "../book/book";
import type { CellValue } from "../book/cells/cell-input";
import type { BorderSide, CellFormat } from "../book/cells/styles";
import type { Chart, ChartText } from "../book/objects/charts";

/** A cell as it is in the sheet: what it holds, what it shows, how it looks. */
export interface InspectedCell {
  value: CellValue;
  formula?: string;
  text: string;
  numberFormat: string;
  format: CellFormat;
  borders: BorderSide[];
  locked: boolean;
  /** The message of the error it shows. */
  message?: string;
}

const formatsWithoutContent: (keyof CellFormat)[] = ["fill", "bold", "fontColor"];

function cells(book: Book, used: Area): Record<string, InspectedCell> {
  const values = book.cells.values(used);
  const texts = book.cells.texts(used);
  const numberFormats = book.styles.numberFormats(used);
  const found: Record<string, InspectedCell> = {};
  for (let r = 0; r < used.rows; r++) {
    for (let c = 0; c < used.columns; c++) {
      const [row, column] = [used.row + r, used.column + c];
      const format = book.styles.at(used.sheetId, row, column);
      const value = values[r]?.[c] ?? "";
      const borders = book.styles.borders(used.sheetId, row, column);
      const plain =
        value === "" &&
        borders.length === 0 &&
        formatsWithoutContent.every((name) => format[name] === book.styles.plain[name]);
      const formula = book.cells.formula(used.sheetId, row, column);
      if (plain && formula === undefined) continue;
      found[areaAddress({ row, column, rows: 1, columns: 1 })] = {
        value,
        ...(formula === undefined ? {} : { formula }),
        text: texts[r]?.[c] ?? "",
        numberFormat: numberFormats[r]?.[c] ?? "General",
        format,
        borders,
        locked: book.protection.isLocked(used.sheetId, row, column),
      };
    }
  }
  return found;
}

function columnWidths(book: Book, used: Area): Record<string, number> {
  const widths = Array.from({ length: used.column + used.columns }, (_unused, column) => {
    const area = { sheetId: used.sheetId, row: 0, column, rows: 1, columns: 1 };
    return [areaAddress(area).replace("1", ""), book.dimensions.columnWidth(area) ?? 0] as const;
  });
  return Object.fromEntries(widths);
}

/** A chart with addresses in place of areas, and texts taken from cells as they stand there. */
export function inspectChart(chart: Chart, book: Book): object {
  const address = (area: Area | undefined): string | undefined => area && book.addressOf(area, true);
  const text = ({ text: fixed, source, visible }: ChartText): object => ({
    text: source ? (book.cells.texts(source)[0]?.[0] ?? "") : fixed,
    source: address(source),
    visible,
  });
  const axis = (which: "categoryAxis" | "valueAxis"): object => ({ ...chart[which], title: text(chart[which].title) });
  const series = chart.series.map((one) => ({
    ...one,
    name: one.nameSource ? (book.cells.texts(one.nameSource)[0]?.[0] ?? "") : one.name,
    nameSource: address(one.nameSource),
    values: address(one.values),
    categories: address(one.categories),
  }));
  return {
    ...chart,
    title: text(chart.title),
    categoryAxis: axis("categoryAxis"),
    valueAxis: axis("valueAxis"),
    series,
  };
}

/** All that a sheet has, in plain data: to be compared with a file, or with what was wanted. */
export function inspectSheet(book: Book, sheetId: string): object {
  const used = book.cells.used(sheetId) ?? { sheetId, row: 0, column: 0, rows: 1, columns: 1 };
  const here = ({ area, ...rest }: { area: Area }): object => ({ address: areaAddress(area), ...rest });
  return {
    name: book.sheets.name(sheetId),
    visibility: book.sheets.visibility(sheetId),
    tabColor: book.sheets.sheet(sheetId).getTabColor() ?? "",
    showGridlines: book.dimensions.showsGridlines(sheetId),
    used: areaAddress(used),
    cells: cells(book, used),
    columnWidths: columnWidths(book, used),
    folded: book.dimensions.groupsOf(sheetId).map(({ row, rows }) => ({
      row,
      rows,
      hidden: !book.sheets.sheet(sheetId).getSheet().getRowVisible(row),
    })),
    merged: book.dimensions.merged(sheetId).map((area) => areaAddress(area)),
    frozen: book.dimensions.frozen(sheetId),
    names: [...book.names.list(), ...book.names.list(sheetId)].map(
      ({ name, formula, comment, sheetId: scope, visible }) => ({
        name,
        formula,
        comment,
        visible,
        scope: scope === undefined ? "Workbook" : book.sheets.name(scope),
      }),
    ),
    validations: book.validations.list(sheetId).map(here),
    conditionalFormats: book.conditionalFormats.list(sheetId).map(here),
    charts: book.charts.list(sheetId).map((chart) => inspectChart(chart, book)),
    pageSetup: book.pageSetups.of(sheetId),
    protected: book.protection.isProtected(sheetId),
  };
}
