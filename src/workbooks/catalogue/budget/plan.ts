import { quotedText } from "../../formula/call";
import type { ChosenUseCase, ChosenUseCases, Formula } from "../../template/template";

/** As many columns are kept free for use cases. */
export const mostUseCases = 12;

/** Rows of actuals that are drawn when a budget is made. */
export const usualActualRows = 36;
const usualOverrideRows = 12;

/** The example begins with a half-year, and has actuals of its first months: 1 July 2026. */
export const exampleStart = 46_204;

/** What a budget is made for. */
export interface Plan {
  /** The numbers of its use cases, from 1. */
  readonly useCases: readonly number[];
  /** Numbers of columns that are kept free, and of one more: what stands there does not count. */
  readonly free: readonly number[];
  readonly chosen: readonly ChosenUseCase[];
  readonly currency: string;
  readonly exchangeRate: number;
  /** The first day of the plan. */
  readonly start: number;
  readonly examples: boolean;
  readonly actualRows: number;
  readonly overrideRows: number;
}

/** The plan of a budget as chosen. */
export function planOf({
  useCases,
  currency = "USD",
  exchangeRate = 1,
  start = exampleStart,
  examples = false,
  actualRows = usualActualRows,
  overrideRows = usualOverrideRows,
}: ChosenUseCases): Plan {
  const numbers = Array.from({ length: mostUseCases + 1 }, (_, at) => at + 1);
  return {
    useCases: numbers.slice(0, useCases.length),
    free: numbers.slice(useCases.length),
    chosen: useCases,
    currency,
    exchangeRate,
    start,
    examples,
    actualRows: Math.max(usualActualRows, actualRows),
    overrideRows: Math.max(usualOverrideRows, overrideRows),
  };
}

/** The use case that a number is of. */
export const chosenAs = ({ chosen }: Plan, useCase: number): ChosenUseCase => chosen[useCase - 1]!;

export const currency: Formula = "{settings.currency}";

/** An amount without its sign: "1,310 EUR", with cents below 100. FIXED writes the reader's decimal and thousands separators. */
export const amount = (of: Formula): Formula => `FIXED(ABS(${of}),IF(ABS(${of})<100,2,0))&" "&${currency}`;

/** A unit of money: "EUR", or with what it is for, "EUR per call". */
export const moneyUnit = (per = ""): { readonly formula: Formula } => ({
  formula: per === "" ? currency : `${currency}&${quotedText(` per ${per}`)}`,
});

/** The address of a cell, as a fault names it. */
export const addressOf = (cell: Formula): Formula => `ADDRESS(ROW(${cell}),COLUMN(${cell}),4)`;

/** A number in SUMIFS and COUNTIFS: Excel has no other word for it. */
export const anyNumber = `">-1E+300"`;

/** The first of a calendar month from one of its days. */
export const firstOfMonth = (day: Formula): Formula => `${day}-DAY(${day})+1`;
