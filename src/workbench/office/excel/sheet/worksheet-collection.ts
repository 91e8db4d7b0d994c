import type { Book } from "../../../book/book";
import { ClientCollection, list } from "../../core/client-collection";
import { part } from "../../core/client-object";
import { covers } from "../../core/covers";
import { EventHandlers } from "../event-handlers";
import { located } from "../located";
import type { RequestContext } from "../request-context";
import { Worksheet } from "./worksheet";

/** Stands in for Excel.WorksheetCollection. */
export class WorksheetCollection extends ClientCollection<true, Worksheet> {
  override [list](book: Book): Worksheet[] {
    return book.sheets.ids().map((id) => this[located](() => id));
  }

  get onActivated(): EventHandlers<object> {
    return this[part](
      "onActivated",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on("activated", ({ sheetId }) => tell({ type: "WorksheetActivated", worksheetId: sheetId })),
        ),
    );
  }

  get onDeactivated(): EventHandlers<object> {
    return this[part](
      "onDeactivated",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on("deactivated", ({ sheetId }) =>
            tell({ type: "WorksheetDeactivated", worksheetId: sheetId }),
          ),
        ),
    );
  }

  get onAdded(): EventHandlers<object> {
    return this[part](
      "onAdded",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on("added", ({ sheetId }) =>
            tell({ type: "WorksheetAdded", source: "Local", worksheetId: sheetId }),
          ),
        ),
    );
  }

  get onDeleted(): EventHandlers<object> {
    return this[part](
      "onDeleted",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on("deleted", ({ sheetId }) =>
            tell({ type: "WorksheetDeleted", source: "Local", worksheetId: sheetId }),
          ),
        ),
    );
  }

  get onChanged(): EventHandlers<object> {
    return this[part](
      "onChanged",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on("changed", ({ area }) =>
            tell({
              type: "WorksheetChanged",
              changeType: "RangeEdited",
              source: "Local",
              triggerSource: "Unknown",
              address: this.book.addressOf(area).replace(/^.*!/, ""),
              worksheetId: area.sheetId,
            }),
          ),
        ),
    );
  }

  getItem(nameOrId: string): Worksheet {
    return this[located](() => this.book.sheets.find(nameOrId));
  }

  getItemOrNullObject(nameOrId: string): Worksheet {
    return this[located](() => this.book.sheets.find(nameOrId), true);
  }

  getActiveWorksheet(): Worksheet {
    return this[located](() => this.book.sheets.active());
  }

  getFirst(visibleOnly = false): Worksheet {
    return this[located](() =>
      this.book.sheets.ids().find((id) => !visibleOnly || this.book.sheets.visibility(id) === "Visible"),
    );
  }

  getLast(visibleOnly = false): Worksheet {
    return this[located](() =>
      this.book.sheets.ids().findLast((id) => !visibleOnly || this.book.sheets.visibility(id) === "Visible"),
    );
  }

  add(name?: string): Worksheet {
    return this[located](() => this.book.sheets.add(name));
  }

  [located](locate: () => string | undefined, mayBeNull = false): Worksheet {
    return new Worksheet(this.context, locate, { mayBeNull });
  }
}

covers<Excel.WorksheetCollection>()("Excel.WorksheetCollection", WorksheetCollection, {});
