import { type Area, areaAddress, columnLetters } from "../../../book/address";
import { notFound } from "../../../book/book-error";
import type { Book } from "../../../book/book";
import type { PageSetup } from "../../../book/rules/page-setup";
import { ClientObject, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { Property } from "../../core/property";
import { Range } from "../range/range";

type PrintedArea = "printArea" | "titleRows" | "titleColumns";

/** Stands in for Excel.PageLayout. */
export class PageLayout extends ClientObject<string> {
  get headersFooters(): HeaderFooterGroup {
    return this[part]("headersFooters", () => new HeaderFooterGroup(this.context, () => this[target]()));
  }

  setPrintArea(printed: Range | string): void {
    this.#keep("printArea", printed);
  }

  setPrintTitleRows(rows: Range | string): void {
    this.#keep("titleRows", rows);
  }

  setPrintTitleColumns(columns: Range | string): void {
    this.#keep("titleColumns", columns);
  }

  setPrintMargins(unit: `${Excel.PrintMarginUnit}`, margins: Excel.PageLayoutMarginOptions): void {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    this.act((sheetId, book) => {
      for (const [side, size] of Object.entries(margins))
        Object.assign(book.pageSetups.of(sheetId), { [`${side}Margin`]: (size as number) * points });
    });
  }

  getPrintAreaOrNullObject(): Range {
    return this.#kept("printArea");
  }

  getPrintTitleRowsOrNullObject(): Range {
    return this.#kept("titleRows");
  }

  getPrintTitleColumnsOrNullObject(): Range {
    return this.#kept("titleColumns");
  }

  #keep(name: PrintedArea, given: Range | string): void {
    this.act((sheetId, book) => {
      const area = given instanceof Range ? given[target]() : book.areaOf(given, sheetId);
      if (!area) throw notFound(`the range ${String(given)}`);
      book.pageSetups.of(sheetId)[name] = printedAddress(name, area);
    });
  }

  #kept(name: PrintedArea): Range {
    return new Range(
      this.context,
      () => {
        const address = this.book.pageSetups.of(this[target]())[name];
        return address === undefined ? undefined : this.book.areaOf(address, this[target]());
      },
      { mayBeNull: true },
    );
  }
}

/** Stands in for Excel.HeaderFooterGroup; only the header and footer of all pages. */
export class HeaderFooterGroup extends ClientObject<string> {
  get defaultForAllPages(): HeaderFooter {
    return this[part]("defaultForAllPages", () => new HeaderFooter(this.context, () => this[target]()));
  }
}

export class HeaderFooter extends ClientObject<string> {}

function printedAddress(name: PrintedArea, area: Area): string {
  if (name === "titleRows") return `$${area.row + 1}:$${area.row + area.rows}`;
  if (name === "titleColumns")
    return `$${columnLetters(area.column)}:$${columnLetters(area.column + area.columns - 1)}`;
  return areaAddress(area, true);
}

const setting = <Name extends keyof PageSetup, Value>(name: Name): Property<string, Value> => ({
  read: (sheetId: string, book: Book) => book.pageSetups.of(sheetId)[name] as unknown as Value,
  write: (sheetId: string, value: Value, book: Book) => {
    book.pageSetups.of(sheetId)[name] = value as unknown as PageSetup[Name];
  },
});

const headerText = (name: keyof PageSetup["headerFooter"]): Property<string, string> => ({
  read: (sheetId, book) => book.pageSetups.of(sheetId).headerFooter[name],
  write: (sheetId, text, book) => {
    book.pageSetups.of(sheetId).headerFooter[name] = text;
  },
});

covers<Excel.PageLayout>()("Excel.PageLayout", PageLayout, {
  orientation: setting("orientation"),
  paperSize: setting("paperSize"),
  zoom: setting("zoom"),
  centerHorizontally: setting("centerHorizontally"),
  centerVertically: setting("centerVertically"),
  blackAndWhite: setting("blackAndWhite"),
  printGridlines: setting("printGridlines"),
  printHeadings: setting("printHeadings"),
  printOrder: setting("printOrder"),
  leftMargin: setting("leftMargin"),
  rightMargin: setting("rightMargin"),
  topMargin: setting("topMargin"),
  bottomMargin: setting("bottomMargin"),
  headerMargin: setting("headerMargin"),
  footerMargin: setting("footerMargin"),
});
covers<Excel.HeaderFooterGroup>()("Excel.HeaderFooterGroup", HeaderFooterGroup, {});
covers<Excel.HeaderFooter>()("Excel.HeaderFooter", HeaderFooter, {
  leftHeader: headerText("leftHeader"),
  centerHeader: headerText("centerHeader"),
  rightHeader: headerText("rightHeader"),
  leftFooter: headerText("leftFooter"),
  centerFooter: headerText("centerFooter"),
  rightFooter: headerText("rightFooter"),
});
