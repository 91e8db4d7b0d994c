import { ClientObject, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import { EventHandlers } from "../event-handlers";
import { Range } from "../range/range";
import type { RequestContext } from "../request-context";
import { WorksheetCollection } from "../sheet/worksheet-collection";
import { Application } from "./application";
import { NamedItemCollection } from "./named-items";
import { DocumentProperties } from "./properties";
import { WorkbookProtection } from "./protection";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";

/** Stands in for Excel.Workbook. */
export class Workbook extends ClientObject<true> {
  get worksheets(): WorksheetCollection {
    return this[part]("worksheets", () => new WorksheetCollection(this.context, () => this[target]()));
  }

  get names(): NamedItemCollection {
    return this[part]("names", () => new NamedItemCollection(this.context, () => ({})));
  }

  get tables(): TableCollection {
    return this[part]("tables", () => new TableCollection(this.context, () => ({})));
  }

  get application(): Application {
    return this[part]("application", () => new Application(this.context, () => this[target]()));
  }

  get protection(): WorkbookProtection {
    return this[part]("protection", () => new WorkbookProtection(this.context, () => this[target]()));
  }

  get properties(): DocumentProperties {
    return this[part]("properties", () => new DocumentProperties(this.context, () => this[target]()));
  }

  get settings(): SettingCollection {
    return this[part]("settings", () => new SettingCollection(this.context, () => this[target]()));
  }

  get onSelectionChanged(): EventHandlers<object> {
    return this[part](
      "onSelectionChanged",
      () =>
        new EventHandlers(this.context as RequestContext, (tell) =>
          this.book.events.on("selected", () => tell({ workbook: this })),
        ),
    );
  }

  getSelectedRange(): Range {
    return new Range(this.context, () => this.book.selection.area());
  }

  getActiveCell(): Range {
    return new Range(this.context, () => this.book.selection.cell());
  }
}

covers<Excel.Workbook>()("Excel.Workbook", Workbook, {
  name: { read: () => "Book1.xlsx" },
  readOnly: { read: () => false },
  isDirty: { read: () => true },
});
