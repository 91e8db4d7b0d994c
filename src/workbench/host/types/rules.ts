import type { Area } from "../../book/address";
import { invalidArgument } from "../../book/book-error";
import type { ConditionalFormat, ScalePoint } from "../../book/rules/conditional-formats";
import type { Validation } from "../../book/rules/validations";
import { existing, isReference, objectType, oneOf, reference, shortText, type Workbook } from "../object-type";

/** The longest texts that Excel takes beside a rule. */
const longestTitle = 32;
const longestMessage = 255;
const longestList = 255;

const kinds: Record<string, string> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};
const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const noPrompt = { message: "", showPrompt: true, title: "" };

/** A rule with addresses in place of ranges: bounds and the source of a list may be given as a range. */
function checkedRule(given: unknown, { book }: Workbook): Validation["rule"] {
  const parts = Object.entries(given as Record<string, Record<string, unknown>>);
  const kind = oneOf(Object.keys(kinds), parts[0]?.[0]);
  const bounds = Object.entries(parts[0]![1]).map(([name, value]) => [
    name,
    isReference(value) ? `=${book.addressOf(value.target as Area, true)}` : value,
  ]);
  const rule = { [kind]: Object.fromEntries(bounds) } as Validation["rule"];
  const source = rule.list?.source;
  if (typeof source === "string" && !source.startsWith("=")) shortText(source, longestList, "The list");
  return rule;
}

const dataValidation = objectType<Area>({
  properties: {
    rule: {
      get: (area, { book }) => book.validations.at(area)?.rule ?? {},
      set: (area, rule, workbook) => workbook.book.validations.set(area, { rule: checkedRule(rule, workbook) }),
    },
    errorAlert: {
      get: (area, { book }) => book.validations.at(area)?.errorAlert ?? noAlert,
      set: (area, given, { book }) => {
        const errorAlert = given as NonNullable<Validation["errorAlert"]>;
        shortText(errorAlert.title, longestTitle, "The alert's title");
        shortText(errorAlert.message, longestMessage, "The alert's message");
        oneOf(["Stop", "Warning", "Information"], errorAlert.style ?? "Stop");
        book.validations.set(area, { errorAlert: { ...errorAlert } });
      },
    },
    prompt: {
      get: (area, { book }) => book.validations.at(area)?.prompt ?? noPrompt,
      set: (area, given, { book }) => {
        const prompt = given as NonNullable<Validation["prompt"]>;
        shortText(prompt.title, longestTitle, "The prompt's title");
        shortText(prompt.message, longestMessage, "The prompt's message");
        book.validations.set(area, { prompt: { ...prompt } });
      },
    },
    ignoreBlanks: {
      get: (area, { book }) => book.validations.at(area)?.ignoreBlanks ?? true,
      set: (area, ignoreBlanks, { book }) => book.validations.set(area, { ignoreBlanks: Boolean(ignoreBlanks) }),
    },
    type: {
      get: (area, { book }) => kinds[Object.keys(book.validations.at(area)?.rule ?? {})[0] ?? ""] ?? "None",
    },
  },
  methods: { clear: (area, _args, { book }) => book.validations.clear(area) },
});

const pointTypes: Record<string, ScalePoint["type"]> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function scalePoint(criterion: Excel.ConditionalColorScaleCriterion): ScalePoint {
  const type = pointTypes[oneOf(Object.keys(pointTypes), criterion.type)]!;
  const { formula, color = "#FFFFFF" } = criterion;
  if (formula === undefined || formula === null) return { type, color };
  return { type, color, value: type === "formula" ? formula : Number(formula.replace(/^=/, "")) };
}

const bare = (formula: unknown): string => String(formula).replace(/^=/, "");

const conditionalFormatCollection = objectType<Area>({
  items: (area, { book }) => book.conditionalFormats.on(area).map((format) => reference("ConditionalFormat", format)),
  item: (area, id, { book }) =>
    existing(
      "ConditionalFormat",
      book.conditionalFormats.on(area).find((one) => one.id === id),
    ),
  methods: {
    add: (area, [type], { book }) =>
      reference("ConditionalFormat", book.conditionalFormats.add(area, oneOf(["ColorScale", "Custom"], type))),
    getItem: (area, [id], { book }) =>
      existing(
        "ConditionalFormat",
        book.conditionalFormats.on(area).find((one) => one.id === id),
      ),
    clearAll: (area, _args, { book }) => book.conditionalFormats.clear(area),
  },
});

const conditionalFormat = objectType<ConditionalFormat>({
  id: ({ id }) => id,
  properties: { id: { get: ({ id }) => id }, type: { get: ({ type }) => type } },
  parts: {
    colorScale: (format) => reference("ColorScaleConditionalFormat", format),
    custom: (format) => reference("CustomConditionalFormat", format),
  },
  methods: { delete: (format, _args, { book }) => book.conditionalFormats.remove(format) },
});

const colorScaleConditionalFormat = objectType<ConditionalFormat>({
  properties: {
    criteria: {
      set: (format, given, { book }) => {
        const { minimum, midpoint, maximum } = given as Excel.ConditionalColorScaleCriteria;
        if (!minimum || !maximum) throw invalidArgument("A colour scale has a minimum and a maximum.");
        const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
        book.conditionalFormats.change(format, { scale: points.map(scalePoint) });
      },
    },
  },
});

const customConditionalFormat = objectType<ConditionalFormat>({
  parts: {
    rule: (format) => reference("ConditionalFormatRule", format),
    format: (format) => reference("ConditionalRangeFormat", format),
  },
});

const conditionalFormatRule = objectType<ConditionalFormat>({
  properties: {
    formula: {
      get: ({ formula }) => `=${formula ?? ""}`,
      set: (format, formula, { book }) => book.conditionalFormats.change(format, { formula: bare(formula) }),
    },
  },
});

const conditionalRangeFormat = objectType<ConditionalFormat>({
  parts: {
    font: (format) => reference("ConditionalRangeFont", format),
    fill: (format) => reference("ConditionalRangeFill", format),
  },
});

const setLook = (format: ConditionalFormat, look: Partial<ConditionalFormat["look"]>, { book }: Workbook): void =>
  book.conditionalFormats.change(format, { look: { ...format.look, ...look } });

const conditionalRangeFont = objectType<ConditionalFormat>({
  properties: {
    color: {
      get: ({ look }) => look.fontColor ?? "",
      set: (format, fontColor, workbook) => setLook(format, { fontColor: String(fontColor) }, workbook),
    },
    bold: {
      get: ({ look }) => look.bold ?? false,
      set: (format, bold, workbook) => setLook(format, { bold: Boolean(bold) }, workbook),
    },
  },
});

const conditionalRangeFill = objectType<ConditionalFormat>({
  properties: {
    color: {
      get: ({ look }) => look.fill ?? "",
      set: (format, fill, workbook) => setLook(format, { fill: String(fill) }, workbook),
    },
  },
});

/** What may be entered into cells, and how they look when a rule holds. */
export const ruleTypes = {
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
};
