import { ClientObject, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import { Range } from "../range/range";

/** Stands in for Excel.WorksheetFreezePanes. */
export class FreezePanes extends ClientObject<string> {
  freezeRows(count = 1): void {
    this.act((sheetId, book) => book.dimensions.freeze(sheetId, count, 0));
  }

  freezeColumns(count = 1): void {
    this.act((sheetId, book) => book.dimensions.freeze(sheetId, 0, count));
  }

  /** Freezes the rows and columns up to the end of a range that begins in the sheet's corner. */
  freezeAt(frozen: Range | string): void {
    this.act((sheetId, book) => {
      const area = frozen instanceof Range ? frozen[target]() : book.areaOf(frozen, sheetId);
      if (area) book.dimensions.freeze(sheetId, area.row + area.rows, area.column + area.columns);
    });
  }

  unfreeze(): void {
    this.act((sheetId, book) => book.dimensions.freeze(sheetId, 0, 0));
  }

  getLocationOrNullObject(): Range {
    const frozen = (): ReturnType<typeof this.book.dimensions.frozen> => this.book.dimensions.frozen(this[target]());
    return new Range(
      this.context,
      () => {
        const { rows, columns } = frozen();
        if (rows === 0 && columns === 0) return undefined;
        const sheet = this.book.sheets.sheet(this[target]());
        return {
          sheetId: this[target](),
          row: 0,
          column: 0,
          rows: rows || sheet.getMaxRows(),
          columns: columns || sheet.getMaxColumns(),
        };
      },
      { mayBeNull: true },
    );
  }
}

covers<Excel.WorksheetFreezePanes>()("Excel.WorksheetFreezePanes", FreezePanes, {});
