import type { Grid } from "../grid/univer";
import type { Area } from "./address";

/** What happens in the workbook, told to whoever listens. */
export interface BookEvents {
  changed: { area: Area };
  selected: { area: Area };
  activated: { sheetId: string };
  deactivated: { sheetId: string };
  added: { sheetId: string };
  deleted: { sheetId: string };
}

type Listener<Name extends keyof BookEvents> = (event: BookEvents[Name]) => void;

/** The sources of the workbook's events. */
export class Events {
  readonly #listeners: { [Name in keyof BookEvents]: Set<Listener<Name>> } = {
    changed: new Set(),
    selected: new Set(),
    activated: new Set(),
    deactivated: new Set(),
    added: new Set(),
    deleted: new Set(),
  };
  #active: string;

  constructor(grid: Grid) {
    const { api, workbook } = grid;
    this.#active = workbook.getActiveSheet().getSheetId();
    api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }) => {
      for (const range of effectedRanges) this.#tell("changed", { area: areaOf(range.getSheetId(), range.getRange()) });
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheetId = activeSheet.getSheetId();
      if (sheetId === this.#active) return;
      this.#tell("deactivated", { sheetId: this.#active });
      this.#active = sheetId;
      this.#tell("activated", { sheetId });
    });
    api.addEvent(api.Event.SheetCreated, ({ worksheet }) => this.#tell("added", { sheetId: worksheet.getSheetId() }));
    api.addEvent(api.Event.SheetDeleted, ({ sheetId }) => this.#tell("deleted", { sheetId }));
    if (!grid.drawn) return;
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const range = selections.at(-1);
      if (range) this.#tell("selected", { area: areaOf(worksheet.getSheetId(), range) });
    });
  }

  /** Listens to one kind of event; the returned function ends it. */
  on<Name extends keyof BookEvents>(name: Name, listener: Listener<Name>): () => void {
    this.#listeners[name].add(listener);
    return () => this.#listeners[name].delete(listener);
  }

  #tell<Name extends keyof BookEvents>(name: Name, event: BookEvents[Name]): void {
    for (const listener of this.#listeners[name]) listener(event);
  }
}

export const areaOf = (
  sheetId: string,
  {
    startRow,
    startColumn,
    endRow,
    endColumn,
  }: { startRow: number; startColumn: number; endRow: number; endColumn: number },
): Area => ({
  sheetId,
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
