import { areaAddress } from "../workbooks/grid/area";
import {
  type LayoutCondition,
  type LayoutValidation,
  type SheetLayout,
  type ValidationOperator,
  type ValidationRule,
  marginInches,
} from "../workbooks/layout/sheet-layout";
import { conditionLooks, helperTabColour } from "../workbooks/layout/styles";
import { rangeOf } from "./write-cells";

const operators = {
  between: "Between",
  equal: "EqualTo",
  greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
} as const satisfies Record<ValidationOperator, string>;

/** Gives the sheet its names. */
export function writeNames(sheet: Excel.Worksheet, { names }: SheetLayout): void {
  for (const { name, area, comment } of names) sheet.names.add(name, rangeOf(sheet, area), comment);
}

/** Says what may be entered, and sets the conditional formats. */
export function writeRules(sheet: Excel.Worksheet, { validations, conditions }: SheetLayout): void {
  for (const validation of validations) writeValidation(rangeOf(sheet, validation.area).dataValidation, validation);
  for (const condition of conditions) writeCondition(rangeOf(sheet, condition.area).conditionalFormats, condition);
}

function writeValidation(to: Excel.DataValidation, { rule, prompt, error }: LayoutValidation): void {
  to.rule = ruleFor(rule);
  to.prompt = { ...prompt, showPrompt: true };
  to.errorAlert = { ...error, showAlert: true, style: "Stop" };
}

function ruleFor(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.values.join(",") } };
  if (rule.kind === "choice") return { list: { inCellDropDown: true, source: rule.formula } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const bounds: Excel.BasicDataValidation = {
    formula1: rule.from,
    operator: operators[rule.operator],
    ...(rule.to !== undefined && { formula2: rule.to }),
  };
  return rule.kind === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
}

function writeCondition(formats: Excel.ConditionalFormatCollection, condition: LayoutCondition): void {
  if (condition.kind === "formula") {
    const { custom } = formats.add("Custom");
    const look: { colour: string; bold?: true } = conditionLooks[condition.look];
    custom.rule.formula = condition.formula;
    custom.format.font.color = `#${look.colour}`;
    if (look.bold) custom.format.font.bold = true;
    return;
  }
  const [low, middle, high] = condition.colours;
  formats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: `#${low}` },
    midpoint: { type: "Percentile", formula: "50", color: `#${middle}` },
    maximum: { type: "HighestValue", color: `#${high}` },
  };
}

/** Freezes the head, hides the grid's lines and sets up the print: one page wide, the head on every page. */
export function writePage(sheet: Excel.Worksheet, { freeze, print, hidden }: SheetLayout): void {
  if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintMargins("Inches", marginInches);
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage && { verticalFitToPages: 1 }) };
  pageLayout.setPrintArea(areaAddress(print.area));
  pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&A, page &P of &N";
  if (!hidden) return;
  sheet.tabColor = `#${helperTabColour}`;
  sheet.visibility = "Hidden";
}
