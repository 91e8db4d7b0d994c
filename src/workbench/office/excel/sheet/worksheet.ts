import { invalidArgument } from "../../../book/book-error";
import type { Area } from "../../../book/address";
import { copySheet } from "../../../book/sheet-copy";
import type { Visibility } from "../../../book/sheets";
import { ClientItem, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import { enqueue } from "../../core/request-context";
import { ChartCollection } from "../chart/chart-collection";
import { EventHandlers } from "../event-handlers";
import { Range } from "../range/range";
import { located } from "../located";
import type { RequestContext } from "../request-context";
import { NamedItemCollection } from "../workbook/named-items";
import { TableCollection } from "../workbook/tables";
import { FreezePanes } from "./freeze-panes";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";

/** Stands in for Excel.Worksheet; what it stands for is the sheet's id. */
export class Worksheet extends ClientItem<string> {
  get names(): NamedItemCollection {
    return this[part]("names", () => new NamedItemCollection(this.context, () => ({ sheetId: this[target]() })));
  }

  get tables(): TableCollection {
    return this[part]("tables", () => new TableCollection(this.context, () => ({ sheetId: this[target]() })));
  }

  get charts(): ChartCollection {
    return this[part]("charts", () => new ChartCollection(this.context, () => this[target]()));
  }

  get freezePanes(): FreezePanes {
    return this[part]("freezePanes", () => new FreezePanes(this.context, () => this[target]()));
  }

  get pageLayout(): PageLayout {
    return this[part]("pageLayout", () => new PageLayout(this.context, () => this[target]()));
  }

  get protection(): WorksheetProtection {
    return this[part]("protection", () => new WorksheetProtection(this.context, () => this[target]()));
  }

  get onChanged(): EventHandlers<object> {
    return this[part](
      "onChanged",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on(
            "changed",
            ({ area }) => area.sheetId === this[target]() && tell(changed(this.#address(area), area.sheetId)),
          ),
        ),
    );
  }

  get onActivated(): EventHandlers<object> {
    return this[part](
      "onActivated",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on(
            "activated",
            ({ sheetId }) => sheetId === this[target]() && tell({ type: "WorksheetActivated", worksheetId: sheetId }),
          ),
        ),
    );
  }

  get onSelectionChanged(): EventHandlers<object> {
    return this[part](
      "onSelectionChanged",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on(
            "selected",
            ({ area }) =>
              area.sheetId === this[target]() &&
              tell({ type: "WorksheetSelectionChanged", worksheetId: area.sheetId, address: this.#address(area) }),
          ),
        ),
    );
  }

  getRange(address?: string): Range {
    return new Range(this.context, () => {
      const sheetId = this[target]();
      if (address === undefined || address === "") return this.#whole(sheetId);
      const area = this.book.areaOf(address, sheetId);
      if (!area) throw invalidArgument(`"${address}" is no address and no name.`);
      return area;
    });
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (![row, column, rows, columns].every(Number.isInteger) || row < 0 || column < 0 || rows < 1 || columns < 1)
      throw invalidArgument(`No range has row ${row}, column ${column}, ${rows} rows and ${columns} columns.`);
    return new Range(this.context, () => ({ sheetId: this[target](), row, column, rows, columns }));
  }

  getUsedRange(_valuesOnly?: boolean): Range {
    this.context[enqueue](() => this.book.calculation.settled());
    return new Range(
      this.context,
      () => this.book.cells.used(this[target]()) ?? { sheetId: this[target](), row: 0, column: 0, rows: 1, columns: 1 },
    );
  }

  getUsedRangeOrNullObject(_valuesOnly?: boolean): Range {
    this.context[enqueue](() => this.book.calculation.settled());
    return new Range(this.context, () => this.book.cells.used(this[target]()), { mayBeNull: true });
  }

  activate(): void {
    this.act((id, book) => book.sheets.activate(id));
  }

  copy(positionType: `${Excel.WorksheetPositionType}` = "None", relativeTo?: Worksheet): Worksheet {
    let copyId: string | undefined;
    this.act(async (id, book) => {
      copyId = await copySheet(book, id);
      const beside = relativeTo ? book.sheets.position(relativeTo[target]()) : 0;
      const positions = {
        None: undefined,
        Beginning: 0,
        End: book.sheets.ids().length - 1,
        Before: beside,
        After: beside + 1,
      };
      const position = positions[positionType];
      if (position !== undefined) book.sheets.move(copyId, position);
    });
    return (this.context as RequestContext).workbook.worksheets[located](() => copyId);
  }

  delete(): void {
    this.act((id, book) => book.sheets.remove(id));
  }

  calculate(_markAllDirty?: boolean): void {
    this.act((_id, book) => book.calculation.recalculate());
  }

  #whole(sheetId: string): Area {
    const sheet = this.book.sheets.sheet(sheetId);
    return { sheetId, row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  }

  #address(area: Area): string {
    return this.book.addressOf(area).replace(/^.*!/, "");
  }
}

const changed = (address: string, worksheetId: string): object => ({
  type: "WorksheetChanged",
  changeType: "RangeEdited",
  source: "Local",
  triggerSource: "Unknown",
  address,
  worksheetId,
});

covers<Excel.Worksheet>()("Excel.Worksheet", Worksheet, {
  id: { read: (id) => id },
  name: { read: (id, book) => book.sheets.name(id), write: (id, name, book) => book.sheets.rename(id, name) },
  position: {
    read: (id, book) => book.sheets.position(id),
    write: (id, position, book) => book.sheets.move(id, position),
  },
  visibility: {
    read: (id, book) => book.sheets.visibility(id),
    write: (id, visibility, book) => book.sheets.setVisibility(id, visibility as Visibility),
  },
  tabColor: {
    read: (id, book) => book.sheets.sheet(id).getTabColor() ?? "",
    write: (id, color, book) => void book.sheets.sheet(id).setTabColor(color),
  },
  showGridlines: {
    read: (id, book) => book.dimensions.showsGridlines(id),
    write: (id, shown, book) => book.dimensions.setGridlines(id, shown),
  },
});
