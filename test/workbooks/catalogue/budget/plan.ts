import { isoToSerial } from "../../../../src/prices/serial-date";
import { budgetOf } from "../../../../src/workbooks/catalogue/budget/template";

/** A use case as one types it; prices in USD per 1M tokens, null where there is none. */
export interface UseCase {
  readonly calls_per_day: number;
  readonly growth_per_month: number;
  readonly live_after: number;
  readonly prompt_tokens: number;
  readonly user_tokens: number;
  readonly output_tokens: number;
  readonly cache_hit_rate: number;
  readonly cache_min_tokens: number;
  readonly price_change_per_year: number;
  readonly other_cost_per_month: number;
  readonly prices: {
    readonly input: number;
    readonly cached: number | null;
    readonly cache_write: number | null;
    readonly output: number;
  };
  /** By month from 0; null: not typed. */
  readonly own: readonly (number | null)[];
  readonly actualcalls: readonly (number | null)[];
  readonly actualspend: readonly (number | null)[];
}

export interface Plan {
  /** ISO date. */
  readonly start: string;
  readonly months: number;
  readonly yearBegins: number;
  readonly cases: readonly UseCase[];
}

/** The rows of the sheet. */
export const mostMonths = 36;

/** The budget that plans are typed into: with as many rows for actuals as any of them has. */
export const planned = budgetOf({
  useCases: ["First", "Second", "Third"].map((name, like) => ({ name, like })),
  actualRows: 110,
  overrideRows: 110,
});
const names = ["First", "Second", "Third"];

const figures = [
  "calls_per_day",
  "growth_per_month",
  "prompt_tokens",
  "user_tokens",
  "output_tokens",
  "cache_hit_rate",
  "cache_min_tokens",
  "price_change_per_year",
  "other_cost_per_month",
] as const;
const rates = ["input", "cached", "cache_write", "output"] as const;

/** List prices of the sheet in plain formulas, which stand as typed, taken away as those of no model. */
export const withoutListPrices: Record<string, null> = Object.fromEntries(
  rates.flatMap((rate) => names.map((_, at): [string, null] => [`list.${rate}${at + 1}`, null])),
);

/** The first of the calendar month that is so many after the one of a day, as Excel counts it. */
export function monthSerial(start: string, place: number): number {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  return Math.round(Date.UTC(year, month - 1 + place, 1) / 86_400_000) + 25_569;
}

/** What to type for a plan, by the paths of the cells; null: nothing. Actuals stand in rows of their own, by month and use case. */
export function typedFor(plan: Plan, rows = 110, overrideRows = 110): Record<string, number | string | null> {
  const { start, months, yearBegins, cases } = plan;
  const typed: Record<string, number | string | null> = {
    "settings.start": isoToSerial(start),
    "settings.months": months,
    "settings.year_begins": yearBegins,
  };
  let [actual, override] = [0, 0];
  cases.forEach((useCase, at) => {
    const n = at + 1;
    for (const key of figures) typed[`usecases.${key}${n}`] = useCase[key];
    typed[`usecases.name${n}`] = names[at]!;
    typed[`usecases.start${n}`] = isoToSerial(start) + useCase.live_after;
    // Without a model no list price takes the place of one that is not there.
    typed[`usecases.model${n}`] = null;
    for (const rate of rates) {
      typed[`own.${rate}${n}`] = useCase.prices[rate];
    }
    for (let place = 0; place < months; place++) {
      const [calls, spend, own] = [useCase.actualcalls[place], useCase.actualspend[place], useCase.own[place]];
      if ((calls ?? spend ?? null) !== null) {
        actual++;
        typed[`ledger.month${actual}`] = monthSerial(start, place);
        typed[`ledger.usecase${actual}`] = names[at]!;
        typed[`ledger.calls${actual}`] = calls ?? null;
        typed[`ledger.spend${actual}`] = spend ?? null;
      }
      if ((own ?? null) !== null) {
        override++;
        typed[`overrides.month${override}`] = monthSerial(start, place);
        typed[`overrides.usecase${override}`] = names[at]!;
        typed[`overrides.calls${override}`] = own!;
      }
    }
  });
  if (actual > rows || override > overrideRows) throw new RangeError(`The plan has ${actual} rows of actuals`);
  for (let row = actual + 1; row <= rows; row++)
    for (const column of ["month", "usecase", "calls", "spend"]) typed[`ledger.${column}${row}`] = null;
  for (let row = override + 1; row <= overrideRows; row++)
    for (const column of ["month", "usecase", "calls"]) typed[`overrides.${column}${row}`] = null;
  return typed;
}
