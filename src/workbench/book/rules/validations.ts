import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type IDataValidationRuleOptions,
} from "@univerjs/core";
import type { Grid } from "../../grid/univer";
import { type Area, intersection } from "../address";
import { invalidArgument } from "../book-error";
import type { Cells } from "../cells/cells";
import { type Shift, shifted } from "../shift";
import type { Protection } from "./protection";

/** A rule on what may be entered, in the words of Excel's API, and the messages with it. */
export interface Validation {
  area: Area;
  rule: Excel.DataValidationRule;
  errorAlert?: Excel.DataValidationErrorAlert;
  prompt?: Excel.DataValidationPrompt;
  ignoreBlanks: boolean;
}

const kinds = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
} as const;
const operators: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const errorStyles: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

interface GridRule {
  type: DataValidationType;
  operator?: DataValidationOperator;
  formula1: string;
  formula2?: string;
}

function gridRule(rule: Excel.DataValidationRule): GridRule | undefined {
  if (rule.list) return { type: DataValidationType.LIST, formula1: String(rule.list.source) };
  if (rule.custom) return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  for (const [kind, type] of Object.entries(kinds)) {
    const bounds = (rule as Record<string, Excel.BasicDataValidation | undefined>)[kind];
    if (!bounds) continue;
    const operator = operators[bounds.operator];
    if (!operator) throw invalidArgument(`"${bounds.operator}" is not an operator of data validation.`);
    return {
      type,
      operator,
      formula1: String(bounds.formula1),
      ...(bounds.formula2 === undefined ? {} : { formula2: String(bounds.formula2) }),
    };
  }
  return undefined;
}

function messages({ errorAlert, prompt }: Validation): Partial<IDataValidationRuleOptions> {
  return {
    showErrorMessage: errorAlert?.showAlert ?? true,
    errorStyle: errorStyles[errorAlert?.style ?? "Stop"] ?? DataValidationErrorStyle.STOP,
    ...(errorAlert?.message ? { error: errorAlert.message } : {}),
    ...(errorAlert?.title ? { errorTitle: errorAlert.title } : {}),
    ...(prompt?.showPrompt && prompt.message
      ? { showInputMessage: true, prompt: prompt.message, promptTitle: prompt.title }
      : {}),
  };
}

/** The rules on what may be entered. */
export class Validations {
  #list: Validation[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly cells: Cells,
    private readonly protection: Protection,
  ) {}

  list(sheetId: string): Validation[] {
    return this.#list.filter(({ area }) => area.sheetId === sheetId);
  }

  at(area: Area): Validation | undefined {
    return this.#list.findLast((validation) => intersection(validation.area, area));
  }

  /** Sets or changes the rule of exactly this area. */
  set(area: Area, change: Partial<Omit<Validation, "area">>): void {
    this.protection.checkObjects(area.sheetId);
    const present = this.#list.find((validation) => sameArea(validation.area, area));
    const validation: Validation = { area, rule: {}, ignoreBlanks: true, ...present, ...change };
    if (present) this.#list[this.#list.indexOf(present)] = validation;
    else this.#list.push(validation);
    this.#apply(validation);
  }

  clear(area: Area): void {
    this.protection.checkObjects(area.sheetId);
    this.#list = this.#list.filter((validation) => !intersection(validation.area, area));
    this.cells.range(area).setDataValidation(null);
  }

  /** The grid moves its rules by itself; what is known of them follows. */
  shift(shift: Shift): void {
    this.#list = this.#list.map((validation) => ({ ...validation, area: shifted(validation.area, shift) }));
  }

  /** The grid has copied the rules of a sheet along with it. */
  noteCopies(sheetId: string, copyId: string): void {
    this.#list.push(
      ...this.list(sheetId).map((validation) => ({ ...validation, area: { ...validation.area, sheetId: copyId } })),
    );
  }

  #apply(validation: Validation): void {
    const rule = gridRule(validation.rule);
    const range = this.cells.range(validation.area);
    if (!rule) return;
    const { type, operator, formula1, formula2 } = rule;
    const built = this.grid.api.newDataValidation().build();
    Object.assign(built.rule, {
      type,
      ...(operator ? { operator } : {}),
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
      allowBlank: validation.ignoreBlanks,
      showDropDown: validation.rule.list?.inCellDropDown ?? true,
      ...messages(validation),
    });
    range.setDataValidation(built);
  }
}

const sameArea = (one: Area, other: Area): boolean =>
  one.sheetId === other.sheetId &&
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;
