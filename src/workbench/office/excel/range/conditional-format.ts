import type { Area } from "../../../book/address";
import { invalidArgument } from "../../../book/book-error";
import type { Book } from "../../../book/book";
import type { ConditionalFormat as Format, ScalePoint } from "../../../book/rules/conditional-formats";
import { ClientCollection, list } from "../../core/client-collection";
import { ClientItem, ClientObject, part, target } from "../../core/client-object";
import { covers } from "../../core/covers";

/** Stands in for Excel.ConditionalFormatCollection: colour scales, formulas, comparisons with the cell's value. */
export class ConditionalFormatCollection extends ClientCollection<Area, ConditionalFormat> {
  override [list](book: Book): ConditionalFormat[] {
    return book.conditionalFormats
      .on(this[target]())
      .map((format) => new ConditionalFormat(this.context, () => format));
  }

  add(type: `${Excel.ConditionalFormatType}`): ConditionalFormat {
    if (type !== "ColorScale" && type !== "Custom" && type !== "CellValue")
      throw invalidArgument(`The workbench has no conditional format of type ${type}.`);
    return new ConditionalFormat(this.context, () => this.book.conditionalFormats.add(this[target](), type));
  }

  clearAll(): void {
    this.act((area, book) => book.conditionalFormats.clear(area));
  }
}

export class ConditionalFormat extends ClientItem<Format> {
  get colorScale(): ColorScaleConditionalFormat {
    return this[part]("colorScale", () => new ColorScaleConditionalFormat(this.context, () => this[target]()));
  }

  get custom(): CustomConditionalFormat {
    return this[part]("custom", () => new CustomConditionalFormat(this.context, () => this[target]()));
  }

  get cellValue(): CellValueConditionalFormat {
    return this[part]("cellValue", () => new CellValueConditionalFormat(this.context, () => this[target]()));
  }

  delete(): void {
    this.act((format, book) => book.conditionalFormats.remove(format));
  }
}

export class ColorScaleConditionalFormat extends ClientObject<Format> {}

abstract class WithLook extends ClientObject<Format> {
  get format(): ConditionalRangeFormat {
    return this[part]("format", () => new ConditionalRangeFormat(this.context, () => this[target]()));
  }
}

export class CustomConditionalFormat extends WithLook {
  get rule(): ConditionalFormatRule {
    return this[part]("rule", () => new ConditionalFormatRule(this.context, () => this[target]()));
  }
}

export class CellValueConditionalFormat extends WithLook {}
export class ConditionalFormatRule extends ClientObject<Format> {}

export class ConditionalRangeFormat extends ClientObject<Format> {
  get font(): ConditionalRangeFont {
    return this[part]("font", () => new ConditionalRangeFont(this.context, () => this[target]()));
  }

  get fill(): ConditionalRangeFill {
    return this[part]("fill", () => new ConditionalRangeFill(this.context, () => this[target]()));
  }
}

export class ConditionalRangeFont extends ClientObject<Format> {}
export class ConditionalRangeFill extends ClientObject<Format> {}

const pointTypes: Record<string, ScalePoint["type"]> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function point(criterion: Excel.ConditionalColorScaleCriterion): ScalePoint {
  const type = pointTypes[criterion.type];
  if (!type) throw invalidArgument(`"${criterion.type}" is no point of a colour scale.`);
  const { formula } = criterion;
  const value =
    formula === undefined || formula === null
      ? {}
      : { value: type === "formula" ? formula : Number(formula.replace(/^=/, "")) };
  return { type, color: criterion.color ?? "#FFFFFF", ...value };
}

const bare = (formula: string): string => formula.replace(/^=/, "");

covers<Excel.ConditionalFormatCollection>()("Excel.ConditionalFormatCollection", ConditionalFormatCollection, {});
covers<Excel.ConditionalFormat>()("Excel.ConditionalFormat", ConditionalFormat, {
  id: { read: ({ id }) => id },
  type: { read: ({ type }) => type },
});
covers<Excel.ColorScaleConditionalFormat>()("Excel.ColorScaleConditionalFormat", ColorScaleConditionalFormat, {
  criteria: {
    write: (format, { minimum, midpoint, maximum }, book) =>
      book.conditionalFormats.change(format, { scale: [minimum, ...(midpoint ? [midpoint] : []), maximum].map(point) }),
  },
});
covers<Excel.CustomConditionalFormat>()("Excel.CustomConditionalFormat", CustomConditionalFormat, {});
covers<Excel.ConditionalFormatRule>()("Excel.ConditionalFormatRule", ConditionalFormatRule, {
  formula: {
    read: ({ formula }) => `=${formula ?? ""}`,
    write: (format, formula, book) => book.conditionalFormats.change(format, { formula: bare(formula) }),
  },
});
covers<Excel.CellValueConditionalFormat>()("Excel.CellValueConditionalFormat", CellValueConditionalFormat, {
  rule: {
    write: (format, { operator, formula1, formula2 }, book) =>
      book.conditionalFormats.change(format, {
        comparison: {
          operator,
          values: [formula1, ...(formula2 === undefined ? [] : [formula2])].map((formula) => bare(String(formula))),
        },
      }),
  },
});
covers<Excel.ConditionalRangeFormat>()("Excel.ConditionalRangeFormat", ConditionalRangeFormat, {});
covers<Excel.ConditionalRangeFont>()("Excel.ConditionalRangeFont", ConditionalRangeFont, {
  color: {
    read: ({ look }) => look.fontColor ?? "",
    write: (format, fontColor, book) => book.conditionalFormats.change(format, { look: { ...format.look, fontColor } }),
  },
  bold: {
    read: ({ look }) => look.bold ?? false,
    write: (format, bold, book) => book.conditionalFormats.change(format, { look: { ...format.look, bold } }),
  },
});
covers<Excel.ConditionalRangeFill>()("Excel.ConditionalRangeFill", ConditionalRangeFill, {
  color: {
    read: ({ look }) => look.fill ?? "",
    write: (format, fill, book) => book.conditionalFormats.change(format, { look: { ...format.look, fill } }),
  },
});
