import type { Area } from "../../../book/address";
import { invalidArgument } from "../../../book/book-error";
import type { Book } from "../../../book/book";
import type { Table as TableRecord } from "../../../book/objects/tables";
import { ClientCollection, list } from "../../core/client-collection";
import { ClientItem, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { Property } from "../../core/property";
import { enqueue } from "../../core/request-context";
import { Range } from "../range/range";
import { located } from "../located";
import type { RequestContext } from "../request-context";
import type { Worksheet } from "../sheet/worksheet";

/** Stands in for Excel.TableCollection, of the workbook or of one sheet. */
export class TableCollection extends ClientCollection<{ sheetId?: string }, Table> {
  override [list](book: Book): Table[] {
    return book.tables.list(this[target]().sheetId).map(({ id }) => new Table(this.context, () => id));
  }

  getItem(nameOrId: string): Table {
    return new Table(this.context, () => this.#find(nameOrId));
  }

  getItemOrNullObject(nameOrId: string): Table {
    return new Table(this.context, () => this.#find(nameOrId), { mayBeNull: true });
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    let made: TableRecord | undefined;
    this.act(async ({ sheetId }, book) => {
      const area = address instanceof Range ? address[target]() : book.areaOf(address, sheetId);
      if (!area) throw invalidArgument(`"${String(address)}" is no address.`);
      made = await book.tables.add(area, hasHeaders);
    });
    return new Table(this.context, () => made?.id);
  }

  #find(nameOrId: string): string | undefined {
    return this.book.tables.find(nameOrId, this[target]().sheetId)?.id;
  }
}

/** Stands in for Excel.Table; what it stands for is the table's id. */
export class Table extends ClientItem<string> {
  get worksheet(): Worksheet {
    return this[part]("worksheet", () =>
      (this.context as RequestContext).workbook.worksheets[located](() => this.#area().sheetId),
    );
  }

  getRange(): Range {
    return new Range(this.context, () => this.#area());
  }

  getHeaderRowRange(): Range {
    return new Range(this.context, () => ({ ...this.#area(), rows: 1 }));
  }

  getDataBodyRange(): Range {
    return new Range(this.context, () => ({ ...this.#area(), row: this.#area().row + 1, rows: this.#area().rows - 1 }));
  }

  resize(range: Range | string): void {
    this.act((id, book) => {
      const area = range instanceof Range ? range[target]() : book.areaOf(range, this.#area().sheetId);
      if (!area) throw invalidArgument(`"${String(range)}" is no address.`);
      return book.tables.resize(id, area);
    });
  }

  delete(): void {
    this.context[enqueue](() => this.book.tables.remove(this[target]()));
  }

  #area(): Area {
    return this.book.tables.get(this[target]()).area;
  }
}

const look = <Name extends "style" | "showFilterButton" | "showBandedRows" | "showHeaders">(
  name: Name,
): Property<string, TableRecord[Name]> => ({
  read: (id, book) => book.tables.get(id)[name],
  write: (id, value, book) => book.tables.setLook(id, { [name]: value }),
});

covers<Excel.TableCollection>()("Excel.TableCollection", TableCollection, {});
covers<Excel.Table>()("Excel.Table", Table, {
  id: { read: (id) => id },
  name: { read: (id, book) => book.tables.get(id).name, write: (id, name, book) => book.tables.rename(id, name) },
  style: look("style"),
  showFilterButton: look("showFilterButton"),
  showBandedRows: look("showBandedRows"),
  showHeaders: look("showHeaders"),
});
