import { isoToSerial } from "../../../../src/prices/serial-date";

/** A use case as one types it; prices in USD per million tokens, null where there is none. */
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

const monthly = ["own", "actualcalls", "actualspend"] as const;
const figures = [
  "calls_per_day",
  "growth_per_month",
  "live_after",
  "prompt_tokens",
  "user_tokens",
  "output_tokens",
  "cache_hit_rate",
  "cache_min_tokens",
  "price_change_per_year",
  "other_cost_per_month",
] as const;
const rates = ["input", "cached", "cache_write", "output"] as const;

/** What to type for a plan, by the paths of the cells; null: nothing. */
export function typedFor({ start, months, yearBegins, cases }: Plan): Record<string, number | null> {
  const typed: Record<string, number | null> = {
    "settings.start": isoToSerial(start),
    "settings.months": months,
    "settings.year_begins": yearBegins,
  };
  cases.forEach((useCase, at) => {
    const n = at + 1;
    for (const key of figures) typed[`usecases.${key}${n}`] = useCase[key];
    // Without a model no list price takes the place of one that is not there.
    typed[`usecases.model${n}`] = null;
    for (const rate of rates) typed[`own.${rate}${n}`] = useCase.prices[rate];
    for (const column of monthly)
      for (let month = 1; month <= mostMonths; month++)
        typed[`case${n}.${column}${month}`] = useCase[column][month - 1] ?? null;
  });
  return typed;
}
