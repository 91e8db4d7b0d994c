import type { Grid } from "../../grid/univer";
import { type Area, areaAddress, intersection } from "../address";
import { alreadyExists, invalidArgument, notFound } from "../book-error";
import type { Cells } from "../cells/cells";
import type { Names } from "./names";
import type { Protection } from "../rules/protection";
import type { Sheets } from "../sheets";
import { tableTheme } from "./table-themes";

export interface Table {
  id: string;
  name: string;
  area: Area;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showHeaders: boolean;
}

/** The workbook's tables. Their names are unique in the workbook, among the names too. */
export class Tables {
  readonly #looks = new Map<string, Pick<Table, "style" | "showFilterButton" | "showBandedRows" | "showHeaders">>();
  #made = 0;

  constructor(
    private readonly grid: Grid,
    private readonly sheets: Sheets,
    private readonly cells: Cells,
    private readonly names: Names,
    private readonly protection: Protection,
  ) {}

  list(sheetId?: string): Table[] {
    return this.grid.workbook
      .getTableList()
      .map((table) => {
        const { startRow, startColumn, endRow, endColumn } = table.range;
        const area = {
          sheetId: table.subUnitId,
          row: startRow,
          column: startColumn,
          rows: endRow - startRow + 1,
          columns: endColumn - startColumn + 1,
        };
        const look = this.#looks.get(table.id) ?? {
          style: "TableStyleMedium2",
          showFilterButton: true,
          showBandedRows: true,
          showHeaders: true,
        };
        return { id: table.id, name: table.name, area, ...look };
      })
      .filter(({ area }) => sheetId === undefined || area.sheetId === sheetId);
  }

  find(nameOrId: string, sheetId?: string): Table | undefined {
    return this.list(sheetId).find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase());
  }

  get(id: string): Table {
    const table = this.list().find((candidate) => candidate.id === id);
    if (!table) throw notFound("the table");
    return table;
  }

  async add(area: Area, hasHeaders: boolean): Promise<Table> {
    this.protection.checkObjects(area.sheetId);
    if (!hasHeaders) throw invalidArgument("The workbench makes tables with a header row only.");
    const other = this.list(area.sheetId).find((table) => intersection(table.area, area));
    if (other)
      throw invalidArgument(`A table cannot overlap another table: ${other.name} is in ${areaAddress(other.area)}.`);
    const id = `table-${++this.#made}`;
    this.#looks.set(id, {
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      showHeaders: true,
    });
    const range = {
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row + area.rows - 1,
      endColumn: area.column + area.columns - 1,
    };
    this.cells.range(area);
    await this.grid.workbook.addTable(area.sheetId, this.freeName("Table"), range, id, {
      tableStyleId: "table-default-0",
    });
    const table = this.get(id);
    await this.#applyStyle(table);
    return table;
  }

  async rename(id: string, name: string): Promise<void> {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`"${name}" cannot be the name of a table.`);
    const other = this.find(name);
    if ((other && other.id !== id) || this.names.find(name)) throw alreadyExists(`the name "${name}"`);
    await this.sheets.sheet(this.get(id).area.sheetId).setTableName(id, name);
  }

  async setLook(
    id: string,
    change: Partial<Pick<Table, "style" | "showFilterButton" | "showBandedRows" | "showHeaders">>,
  ): Promise<void> {
    const { style, showFilterButton, showBandedRows, showHeaders } = this.get(id);
    this.#looks.set(id, { style, showFilterButton, showBandedRows, showHeaders, ...change });
    await this.#applyStyle(this.get(id));
  }

  async resize(id: string, area: Area): Promise<void> {
    await this.sheets.sheet(area.sheetId).setTableRange(id, {
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row + area.rows - 1,
      endColumn: area.column + area.columns - 1,
    });
  }

  async remove(id: string): Promise<void> {
    await this.grid.workbook.removeTable(id);
    this.#looks.delete(id);
  }

  async #applyStyle(table: Table): Promise<void> {
    await this.sheets.sheet(table.area.sheetId).addTableTheme(table.id, tableTheme(table.style, table.showBandedRows));
  }

  /** The next name that is free: a number behind it. */
  freeName(base: string): string {
    let number = 1;
    while (this.find(`${base}${number}`) || this.names.find(`${base}${number}`)) number++;
    return `${base}${number}`;
  }
}
