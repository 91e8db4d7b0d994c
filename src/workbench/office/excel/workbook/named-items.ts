import type { Area } from "../../../book/address";
import { invalidArgument } from "../../../book/book-error";
import type { Book } from "../../../book/book";
import type { Name } from "../../../book/objects/names";
import { ClientCollection, list } from "../../core/client-collection";
import { ClientItem, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import { Range } from "../range/range";
import { located } from "../located";
import type { RequestContext } from "../request-context";
import type { Worksheet } from "../sheet/worksheet";

/** The workbook's names, or those of one sheet. */
export interface NameScope {
  sheetId?: string;
}

/** Stands in for Excel.NamedItemCollection. */
export class NamedItemCollection extends ClientCollection<NameScope, NamedItem> {
  override [list](book: Book): NamedItem[] {
    return book.names.list(this[target]().sheetId).map(({ id }) => new NamedItem(this.context, () => id));
  }

  getItem(name: string): NamedItem {
    return new NamedItem(this.context, () => this.#find(name));
  }

  getItemOrNullObject(name: string): NamedItem {
    return new NamedItem(this.context, () => this.#find(name), { mayBeNull: true });
  }

  add(name: string, reference: Range | string, comment = ""): NamedItem {
    return new NamedItem(this.context, () => {
      const formula = reference instanceof Range ? `=${this.book.addressOf(reference[target](), true)}` : reference;
      if (!formula.startsWith("="))
        throw invalidArgument(`The formula of a name starts with "=", not as "${formula}" does.`);
      return this.book.names.add(name, formula, comment, this[target]().sheetId).id;
    });
  }

  #find(name: string): string | undefined {
    return this.book.names.find(name, this[target]().sheetId)?.id;
  }
}

/** Stands in for Excel.NamedItem; what it stands for is the name's id. */
export class NamedItem extends ClientItem<string> {
  get worksheetOrNullObject(): Worksheet {
    return this[part]("worksheetOrNullObject", () =>
      (this.context as RequestContext).workbook.worksheets[located](
        () => this.book.names.get(this[target]()).sheetId,
        true,
      ),
    );
  }

  getRange(): Range {
    return new Range(this.context, () => this.#area());
  }

  getRangeOrNullObject(): Range {
    return new Range(this.context, () => this.#area(), { mayBeNull: true });
  }

  delete(): void {
    this.act((id, book) => book.names.remove(id));
  }

  #area(): Area | undefined {
    const { formula, sheetId } = this.book.names.get(this[target]());
    return this.book.areaOf(formula, sheetId);
  }
}

function valueOf({ formula }: Name, book: Book): unknown {
  const area = book.areaOf(formula);
  if (!area) return formula.replace(/^=/, "");
  return area.rows * area.columns === 1 ? book.cells.values(area)[0]?.[0] : book.addressOf(area, true);
}

covers<Excel.NamedItemCollection>()("Excel.NamedItemCollection", NamedItemCollection, {});
covers<Excel.NamedItem>()("Excel.NamedItem", NamedItem, {
  name: { read: (id, book) => book.names.get(id).name },
  formula: {
    read: (id, book) => book.names.get(id).formula as never,
    write: (id, formula: unknown, book) => book.names.update(id, { formula: String(formula) }),
  },
  comment: {
    read: (id, book) => book.names.get(id).comment,
    write: (id, comment, book) => book.names.update(id, { comment }),
  },
  visible: {
    read: (id, book) => book.names.get(id).visible,
    write: (id, visible, book) => book.names.update(id, { visible }),
  },
  scope: { read: (id, book) => (book.names.get(id).sheetId === undefined ? "Workbook" : "Worksheet") },
  type: { read: (id, book) => (book.areaOf(book.names.get(id).formula) ? "Range" : "String") },
  value: { calculated: true, read: (id, book) => valueOf(book.names.get(id), book) },
});
