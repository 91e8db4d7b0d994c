import type { Area } from "../../../book/address";
import type { Border, BorderSide, CellFormat } from "../../../book/cells/styles";
import { ClientObject, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { Property } from "../../core/property";
import type { QueueingContext } from "../../core/request-context";

/** Stands in for Excel.RangeFormat. */
export class RangeFormat extends ClientObject<Area> {
  get font(): RangeFont {
    return this[part]("font", () => new RangeFont(this.context, () => this[target]()));
  }

  get fill(): RangeFill {
    return this[part]("fill", () => new RangeFill(this.context, () => this[target]()));
  }

  get borders(): RangeBorderCollection {
    return this[part]("borders", () => new RangeBorderCollection(this.context, () => this[target]()));
  }

  get protection(): FormatProtection {
    return this[part]("protection", () => new FormatProtection(this.context, () => this[target]()));
  }

  autofitColumns(): void {
    this.act(async (area, book) => {
      await book.calculation.settled();
      book.dimensions.fitColumns(area);
    });
  }

  autofitRows(): void {
    this.act(async (area, book) => {
      await book.calculation.settled();
      book.dimensions.fitRows(area);
    });
  }
}

export class RangeFont extends ClientObject<Area> {}

export class RangeFill extends ClientObject<Area> {
  clear(): void {
    this.act((area, book) => book.styles.set(area, "fill", ""));
  }
}

export class FormatProtection extends ClientObject<Area> {}

/** Stands in for Excel.RangeBorderCollection: the sides are there always, each found by its name. */
export class RangeBorderCollection extends ClientObject<Area> {
  getItem(side: `${Excel.BorderIndex}`): RangeBorder {
    return this[part](side, () => new RangeBorder(this.context, () => this[target](), side as BorderSide));
  }
}

interface Side {
  area: Area;
  side: BorderSide;
  border: Border;
}

export class RangeBorder extends ClientObject<Side> {
  constructor(context: QueueingContext, locate: () => Area, side: BorderSide) {
    super(context, () => ({ area: locate(), side, border: { style: "Continuous", weight: "Thin", color: "#000000" } }));
  }
}

/** A trait of the cells: null where they differ, as Excel has it although its typings do not say so. */
const trait = <Name extends keyof CellFormat, Value>(name: Name): Property<Area, Value> => ({
  read: (area, book) => book.styles.get(area, name) as Value,
  write: (area, value, book) => book.styles.set(area, name, value as unknown as CellFormat[Name]),
});

covers<Excel.RangeFormat>()("Excel.RangeFormat", RangeFormat, {
  horizontalAlignment: trait("horizontalAlignment"),
  verticalAlignment: trait("verticalAlignment"),
  wrapText: trait("wrapText"),
  indentLevel: trait("indentLevel"),
  columnWidth: {
    read: (area, book) => book.dimensions.columnWidth(area) as number,
    write: (area, points, book) => book.dimensions.setColumnWidth(area, points),
  },
  rowHeight: {
    read: (area, book) => book.dimensions.rowHeight(area) as number,
    write: (area, points, book) => book.dimensions.setRowHeight(area, points),
  },
});

covers<Excel.RangeFont>()("Excel.RangeFont", RangeFont, {
  bold: trait("bold"),
  italic: trait("italic"),
  underline: trait("underline"),
  name: trait("fontName"),
  size: trait("fontSize"),
  color: trait("fontColor"),
});

covers<Excel.RangeFill>()("Excel.RangeFill", RangeFill, {
  color: {
    read: (area, book) =>
      book.styles.get(area, "fill") === "" ? "#FFFFFF" : (book.styles.get(area, "fill") as string),
    write: (area, color, book) => book.styles.set(area, "fill", color),
  },
});

covers<Excel.FormatProtection>()("Excel.FormatProtection", FormatProtection, {
  locked: {
    read: (area, book) => book.protection.isLocked(area.sheetId, area.row, area.column),
    write: (area, locked, book) => book.protection.setLocked(area, locked),
  },
});

covers<Excel.RangeBorderCollection>()("Excel.RangeBorderCollection", RangeBorderCollection, {});

const borderPart = <Name extends keyof Border>(name: Name): Property<Side, never> => ({
  write: (side, value, book) => {
    side.border[name] = value;
    book.styles.setBorder(side.area, side.side, side.border);
  },
});

covers<Excel.RangeBorder>()("Excel.RangeBorder", RangeBorder, {
  style: {
    ...(borderPart("style") as Property<Side, Excel.RangeBorder["style"]>),
    read: ({ area, side }, book) =>
      book.styles.borders(area.sheetId, area.row, area.column).includes(side) ? "Continuous" : "None",
  },
  color: borderPart("color") as Property<Side, string>,
  weight: borderPart("weight") as Property<Side, Excel.RangeBorder["weight"]>,
});
