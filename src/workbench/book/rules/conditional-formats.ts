import { type Area, intersection } from "../address";
import { type Shift, shifted } from "../shift";
import type { Protection } from "./protection";
import type { Sheets } from "../sheets";

export interface ScalePoint {
  type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  value?: number | string;
  color: string;
}

export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

/** A conditional format: a color scale, or a look that cells take on when a formula holds. */
export interface ConditionalFormat {
  id: string;
  area: Area;
  type: "ColorScale" | "Custom";
  scale?: ScalePoint[];
  /** Without "=", written for the area's first cell. */
  formula?: string;
  look: ConditionalLook;
  /** The grid's rule, once the format says enough to make one. */
  ruleId?: string;
}

type GridRule = Parameters<ReturnType<Sheets["sheet"]>["addConditionalFormattingRule"]>[0];

/** The workbook's conditional formats. */
export class ConditionalFormats {
  #list: ConditionalFormat[] = [];
  #made = 0;

  constructor(
    private readonly sheets: Sheets,
    private readonly protection: Protection,
  ) {}

  list(sheetId: string): ConditionalFormat[] {
    return this.#list.filter(({ area }) => area.sheetId === sheetId);
  }

  on(area: Area): ConditionalFormat[] {
    return this.#list.filter((format) => intersection(format.area, area));
  }

  add(area: Area, type: ConditionalFormat["type"]): ConditionalFormat {
    this.protection.checkFormat(area);
    const format: ConditionalFormat = { id: `conditional-format-${++this.#made}`, area, type, look: {} };
    this.#list.push(format);
    return format;
  }

  change(format: ConditionalFormat, change: Partial<ConditionalFormat>): void {
    Object.assign(format, change);
    const sheet = this.sheets.sheet(format.area.sheetId);
    if (format.ruleId) sheet.deleteConditionalFormattingRule(format.ruleId);
    const rule = this.#rule(format);
    if (!rule) return;
    sheet.addConditionalFormattingRule(rule);
    format.ruleId = rule.cfId;
  }

  remove(format: ConditionalFormat): void {
    if (format.ruleId) this.sheets.sheet(format.area.sheetId).deleteConditionalFormattingRule(format.ruleId);
    this.#list = this.#list.filter((other) => other !== format);
  }

  clear(area: Area): void {
    for (const format of this.on(area)) this.remove(format);
  }

  /** The grid moves its rules by itself; what is known of them follows. */
  shift(shift: Shift): void {
    for (const format of this.#list) format.area = shifted(format.area, shift);
  }

  /** The grid has copied the formats of a sheet along with it. */
  noteCopies(sheetId: string, copyId: string): void {
    this.#list.push(
      ...this.list(sheetId).map((format) => ({
        ...format,
        id: `conditional-format-${++this.#made}`,
        area: { ...format.area, sheetId: copyId },
      })),
    );
  }

  #rule(format: ConditionalFormat): GridRule | undefined {
    const { area, scale, look } = format;
    const builder = this.sheets.sheet(area.sheetId).newConditionalFormattingRule();
    const range = this.sheets.sheet(area.sheetId).getRange(area.row, area.column, area.rows, area.columns).getRange();
    if (format.type === "ColorScale") {
      if (!scale) return undefined;
      const points = scale.map(({ type, value, color }, index) => ({
        index,
        color,
        value: { type, ...(value === undefined ? {} : { value }) },
      })) as Parameters<typeof builder.setColorScale>[0];
      return builder.setColorScale(points).setRanges([range]).build();
    }
    const { formula } = format;
    if (formula === undefined || (look.fill === undefined && look.fontColor === undefined && look.bold === undefined))
      return undefined;
    let highlight = builder.whenFormulaSatisfied(`=${formula}`).setRanges([range]);
    if (look.fill !== undefined) highlight = highlight.setBackground(look.fill);
    if (look.fontColor !== undefined) highlight = highlight.setFontColor(look.fontColor);
    if (look.bold !== undefined) highlight = highlight.setBold(look.bold);
    return highlight.build();
  }
}
