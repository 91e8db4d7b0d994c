import type { Grid } from "../grid/univer";
import { type Address, type Area, areaAddress, parseAddress, quotedSheetName } from "./address";
import { Calculation, recalculateVacated } from "./calculation";
import { Cells } from "./cells/cells";
import { Charts } from "./objects/charts";
import { ConditionalFormats } from "./rules/conditional-formats";
import { Dimensions } from "./cells/dimensions";
import { Events } from "./events";
import { Names } from "./objects/names";
import { PageSetups } from "./rules/page-setup";
import { Protection } from "./rules/protection";
import { Selection } from "./selection";
import { Sheets } from "./sheets";
import { onShift } from "./shift";
import { Styles } from "./cells/styles";
import { Validations } from "./rules/validations";

/** The open workbook: everything of it that the add-in can read or write, over the grid that shows it. */
export class Book {
  readonly calculation: Calculation;
  readonly cells: Cells;
  readonly charts: Charts;
  readonly conditionalFormats: ConditionalFormats;
  readonly dimensions: Dimensions;
  readonly events: Events;
  readonly names: Names;
  readonly pageSetups = new PageSetups();
  readonly protection = new Protection();
  readonly selection: Selection;
  readonly sheets: Sheets;
  readonly styles: Styles;
  readonly validations: Validations;

  constructor(grid: Grid) {
    this.sheets = new Sheets(grid, this.protection);
    this.calculation = new Calculation(grid);
    recalculateVacated(grid, this.calculation);
    this.cells = new Cells(grid, this.sheets, this.protection);
    this.styles = new Styles(grid, this.sheets, this.cells, this.protection);
    this.dimensions = new Dimensions(grid, this.sheets, this.protection);
    this.names = new Names(grid);
    this.validations = new Validations(grid, this.cells, this.protection);
    this.conditionalFormats = new ConditionalFormats(this.sheets, this.protection);
    this.charts = new Charts(this.cells, this.protection);
    this.events = new Events(grid);
    this.selection = new Selection(grid, this.sheets);
    this.events.on("deleted", ({ sheetId }) => this.charts.removeOfSheet(sheetId));
    onShift(grid, (shift) => {
      for (const records of [this.charts, this.dimensions, this.validations, this.conditionalFormats, this.protection])
        records.shift(shift);
    });
  }

  /** The area of an address or a name, on the sheet it names or else on the given one; undefined where there is none. */
  areaOf(reference: string, sheetId = this.sheets.active()): Area | undefined {
    const address = parseAddress(reference);
    if (address) return this.#within(address, sheetId);
    const name = this.names.find(reference, sheetId) ?? this.names.find(reference);
    const target = name && parseAddress(name.formula);
    return target && this.#within(target, sheetId);
  }

  /** An area's address with its sheet: `'My sheet'!B2:C9`. */
  addressOf(area: Area, absolute = false): string {
    return `${quotedSheetName(this.sheets.name(area.sheetId))}!${areaAddress(area, absolute)}`;
  }

  #within(address: Address, sheetId: string): Area | undefined {
    const target = address.sheetName === undefined ? sheetId : this.sheets.find(address.sheetName);
    if (target === undefined) return undefined;
    const sheet = this.sheets.sheet(target);
    const rows = Number.isFinite(address.rows) ? address.rows : sheet.getMaxRows();
    const columns = Number.isFinite(address.columns) ? address.columns : sheet.getMaxColumns();
    return { sheetId: target, row: address.row, column: address.column, rows, columns };
  }
}
