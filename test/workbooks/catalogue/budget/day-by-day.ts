import { compare } from "../../../../src/engine/metrics/comparison";
import { evaluate } from "../../../../src/engine/metrics/metrics";
import { strategyOf } from "../../../../src/engine/strategy/strategy";
import type { Plan, UseCase } from "./plan";

/** What a month comes to. */
export interface MonthFigures {
  days: number;
  calls: number;
  spend: number;
}

/** A month of the calendar within the budget. */
export interface CalendarMonth {
  /** "2028-02". */
  readonly name: string;
  /** Days of it that belong to the budget. */
  days: number;
  /** The year in which its year ends. */
  readonly year: number;
}

export interface Walked {
  readonly months: CalendarMonth[];
  /** By use case, then by month. */
  readonly cases: MonthFigures[][];
}

const dayMs = 86_400_000;

/** The days of a budget one after the other: as many calendar months as it has, the first from the start date on. */
function* daysOf({ start, months }: Plan): Generator<{ readonly date: Date; readonly place: number }> {
  let place = 0;
  let month = start.slice(0, 7);
  for (let time = Date.parse(start); ; time += dayMs) {
    const date = new Date(time);
    const now = date.toISOString().slice(0, 7);
    if (now !== month) [month, place] = [now, place + 1];
    if (place === months) return;
    yield { date, place };
  }
}

/** Days in a calendar month: count them. */
function lengthOf(date: Date): number {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  let days = 27;
  while (new Date(Date.UTC(year, month, days + 1)).getUTCMonth() === month) days++;
  return days;
}

/** What a call costs by the engine. */
export function costPerCall({ prices: { input, cached, cache_write, output }, ...given }: UseCase): number {
  const { calls_per_day, prompt_tokens, user_tokens, output_tokens, cache_hit_rate, cache_min_tokens } = given;
  const strategy = strategyOf({
    calls_per_day,
    prompt_tokens,
    user_tokens,
    output_tokens,
    cache_min_tokens,
    cache_hit_rate: cached === null ? 0 : cache_hit_rate,
    input_price: input,
    output_price: output,
    cached_price: cached ?? input,
    cache_write_price: cache_write ?? input,
  });
  return evaluate("cost_per_call", compare([strategy])[0]!);
}

/** The budget's plan, day by day: no formula of months, no count of days. */
export function walked(plan: Plan): Walked {
  const months: CalendarMonth[] = [];
  const costs = plan.cases.map(costPerCall);
  const cases: MonthFigures[][] = plan.cases.map(() => []);
  const liveMonths = plan.cases.map((): Set<number> => new Set());
  const begun = Date.parse(plan.start);
  for (const { date, place } of daysOf(plan)) {
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    months[place] ??= {
      name: date.toISOString().slice(0, 7),
      days: 0,
      year: plan.yearBegins > 1 && month >= plan.yearBegins ? year + 1 : year,
    };
    months[place].days++;
    plan.cases.forEach((useCase, at) => {
      const figures = (cases[at]![place] ??= { days: 0, calls: 0, spend: 0 });
      if ((date.getTime() - begun) / dayMs < useCase.live_after) return;
      liveMonths[at]!.add(place);
      const calls =
        useCase.own[place] ?? useCase.calls_per_day * (1 + useCase.growth_per_month) ** (liveMonths[at]!.size - 1);
      figures.days++;
      figures.calls += calls;
      figures.spend +=
        calls * costs[at]! * (1 + useCase.price_change_per_year) ** (place / 12) +
        useCase.other_cost_per_month / lengthOf(date);
    });
  }
  return { months, cases };
}
