import fc from "fast-check";
import { mostMonths, type Plan, type UseCase } from "./plan";

const none: readonly null[] = [];

const plain: UseCase = {
  calls_per_day: 1000,
  growth_per_month: 0,
  live_after: 0,
  prompt_tokens: 2000,
  user_tokens: 100,
  output_tokens: 200,
  cache_hit_rate: 0,
  cache_min_tokens: 1024,
  price_change_per_year: 0,
  other_cost_per_month: 0,
  prices: { input: 2, cached: 0.5, cache_write: 2.5, output: 8 },
  own: none,
  actualcalls: none,
  actualspend: none,
};
const growing: UseCase = {
  ...plain,
  calls_per_day: 333.25,
  growth_per_month: 0.04,
  cache_hit_rate: 0.7,
  price_change_per_year: -0.3,
  other_cost_per_month: 310,
  actualcalls: [10_000, null, 0, 12_345],
  actualspend: [101.5, 99, null, 0],
};
const late: UseCase = {
  ...growing,
  live_after: 45,
  own: [null, 500, null, 0, 700.5],
  prices: { input: 0.4, cached: null, cache_write: null, output: 1.6 },
};

const plan = (start: string, months: number, yearBegins: number, ...cases: readonly UseCase[]): Plan => ({
  start,
  months,
  yearBegins,
  cases: cases.length === 0 ? [plain, growing, late] : cases,
});

/** Budgets on the calendar's edges. */
export const edges: Readonly<Record<string, Plan>> = {
  "from 29 February, through the next one": plan("2028-02-29", 36, 1),
  "a leap year's twelve months": plan("2028-01-01", 12, 1),
  "from the last day of a month": plan("2027-01-31", 13, 2),
  "from the middle of a month": plan("2026-07-15", 24, 7),
  "four calendar years": plan("2026-12-31", 36, 1),
  "years from April": plan("2026-02-03", 36, 4),
  "through 2100, which is no leap year": plan("2099-12-30", 36, 12),
  "nothing goes live": plan(
    "2026-01-01",
    12,
    1,
    { ...plain, live_after: 1200 },
    { ...late, live_after: 1200, actualspend: [5] },
    { ...plain, live_after: 365 },
  ),
  "live on the last day of a month, and of the budget": plan(
    "2026-03-01",
    12,
    1,
    { ...growing, live_after: 30 },
    { ...late, live_after: 364 },
    plain,
  ),
  "no calls": plan(
    "2026-03-01",
    12,
    3,
    { ...plain, calls_per_day: 0, actualcalls: [3], actualspend: [1] },
    { ...plain, calls_per_day: 0, other_cost_per_month: 99.99 },
    { ...plain, own: [0, 0, 5] },
  ),
  "every month has its actuals": plan(
    "2026-05-20",
    18,
    10,
    {
      ...growing,
      actualcalls: Array.from({ length: 18 }, (_, at) => 9000 + at),
      actualspend: Array.from({ length: 18 }, (_, at) => 60 - at),
    },
    plain,
    plain,
  ),
};

const maybe = (value: fc.Arbitrary<number>, weight: number): fc.Arbitrary<number | null> =>
  fc.oneof({ weight, arbitrary: value }, { weight: 2, arbitrary: fc.constant(null) });
const typed = (value: fc.Arbitrary<number>, weight: number): fc.Arbitrary<(number | null)[]> =>
  fc.array(maybe(value, weight), { maxLength: mostMonths });
/** As one types them, with a few digits: what is next to nothing has no digits left in the difference of two figures. */
const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((x) => Number(x.toFixed(3)));

const useCase: fc.Arbitrary<UseCase> = fc.record({
  calls_per_day: fc.oneof(fc.integer({ min: 0, max: 100_000 }), number(0, 5000)),
  growth_per_month: number(-0.2, 0.2),
  live_after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 1, max: 100 })),
  prompt_tokens: fc.integer({ min: 0, max: 6000 }),
  user_tokens: fc.integer({ min: 0, max: 6000 }),
  output_tokens: fc.integer({ min: 0, max: 2000 }),
  cache_hit_rate: fc.oneof(fc.constant(0), number(0, 1)),
  cache_min_tokens: fc.constantFrom(0, 1024, 2048),
  price_change_per_year: fc.oneof(fc.constant(0), number(-0.6, 0.2)),
  other_cost_per_month: fc.oneof(fc.constant(0), number(0, 5000)),
  prices: fc.record({
    input: number(0, 10),
    cached: fc.constantFrom(null, 0, 0.25),
    cache_write: fc.constantFrom(null, 1.25, 3),
    output: number(0, 40),
  }),
  own: typed(number(0, 50_000), 1),
  actualcalls: typed(fc.integer({ min: 0, max: 500_000 }), 3),
  actualspend: typed(number(0, 20_000), 3),
});

const start = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any budgets, the same each time. */
export const randomPlans = (count: number, seed: number): Plan[] =>
  fc.sample(
    fc.record({
      start,
      months: fc.integer({ min: 12, max: 36 }),
      yearBegins: fc.integer({ min: 1, max: 12 }),
      cases: fc.tuple(useCase, useCase, useCase),
    }),
    { numRuns: count, seed },
  );
