import { type MonthFigures, costPerCall, walked } from "./day-by-day";
import { mostMonths, type Plan } from "./plan";

/** What stands in a cell: a number, or "" where nothing is said. */
export type Expected = number | string;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const there = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const orNone = (values: readonly (number | null)[]): Expected => (there(values).length === 0 ? "" : sum(there(values)));
const share = (variance: Expected, plan: number): Expected =>
  variance === "" ? "" : plan === 0 ? "no plan" : Number(variance) / plan;

/** A month of a use case beside what is typed. */
interface Compared extends MonthFigures {
  readonly actualcalls: number | null;
  readonly actualspend: number | null;
  readonly callsvariance: number | null;
  readonly spendvariance: number | null;
  readonly byvolume: number | null;
  readonly outlook: number;
}

/** The figures of months that are added up: of a month over the use cases, of a use case over its months, of all. */
function together(
  prefix: string,
  of: readonly Compared[],
  out: Map<string, Expected>,
  name: (column: string) => string,
): void {
  const put = (column: string, value: Expected): void => void out.set(`${prefix}.${name(column)}`, value);
  put("calls", sum(of.map((one) => one.calls)));
  put("spend", sum(of.map((one) => one.spend)));
  put("outlook", sum(of.map((one) => one.outlook)));
  for (const [plan, actual, variance, part] of [
    ["calls", "actualcalls", "callsvariance", "callsshare"],
    ["spend", "actualspend", "spendvariance", "spendshare"],
  ] as const) {
    put(actual, orNone(of.map((one) => one[actual])));
    put(variance, orNone(of.map((one) => one[variance])));
    put(
      part,
      share(
        orNone(of.map((one) => one[variance])),
        sum(of.filter((one) => one[variance] !== null).map((one) => one[plan])),
      ),
    );
  }
  put("byvolume", orNone(of.map((one) => one.byvolume)));
  put("bycost", orNone(of.map((one) => (one.byvolume === null ? null : one.spendvariance! - one.byvolume))));
}

/** What every figure of the sheet must be, by the path of its cell. */
export function expectedOf(plan: Plan): Map<string, Expected> {
  const { months, cases } = walked(plan);
  const out = new Map<string, Expected>();
  const compared = cases.map((figures, at) =>
    figures.map((month, place): Compared => {
      const useCase = plan.cases[at]!;
      const [actualcalls, actualspend] = [useCase.actualcalls[place] ?? null, useCase.actualspend[place] ?? null];
      const callsvariance = actualcalls === null ? null : actualcalls - month.calls;
      const spendvariance = actualspend === null ? null : actualspend - month.spend;
      const rate = costPerCall(useCase) * (1 + useCase.price_change_per_year) ** (place / 12);
      return {
        ...month,
        actualcalls,
        actualspend,
        callsvariance,
        spendvariance,
        byvolume: callsvariance === null || spendvariance === null ? null : callsvariance * rate,
        outlook: actualspend ?? month.spend,
      };
    }),
  );
  for (let place = 0; place < mostMonths; place++) {
    const month = months[place];
    out.set(`calendar.days${place + 1}`, month?.days ?? "").set(`calendar.year${place + 1}`, month?.year ?? "");
    compared.forEach((of, at) => {
      const one = of[place];
      out.set(`case${at + 1}.days${place + 1}`, one?.days ?? "");
      if (one) together(`case${at + 1}`, [one], out, (column) => `${column}${place + 1}`);
      else
        for (const column of ["calls", "spend", "callsvariance", "spendvariance", "spendshare", "outlook"])
          out.set(`case${at + 1}.${column}${place + 1}`, "");
    });
    if (month)
      together(
        "all",
        compared.map((of) => of[place]!),
        out,
        (column) => `${column}${place + 1}`,
      );
    else
      for (const column of ["calls", "spend", "actualspend", "spendvariance", "outlook"])
        out.set(`all.${column}${place + 1}`, "");
  }
  compared.forEach((of, at) => together(`case${at + 1}`, of, out, (column) => `total_${column}`));
  together("all", compared.flat(), out, (column) => `total_${column}`);
  byYear(months, compared, out);
  return out;
}

function byYear(
  months: readonly { readonly year: number }[],
  compared: readonly (readonly Compared[])[],
  out: Map<string, Expected>,
): void {
  const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => a - b);
  for (let place = 0; place < 4; place++) {
    const year = years[place];
    const of =
      year === undefined
        ? []
        : compared.flatMap((figures) => figures.filter((_, month) => months[month]!.year === year));
    for (const [block, plan, actual, variance] of [
      ["spendyears", "spend", "actualspend", "spendvariance"],
      ["callsyears", "calls", "actualcalls", "callsvariance"],
    ] as const) {
      const off = orNone(of.map((one) => one[variance]));
      out.set(`${block}.plan${place + 1}`, year === undefined ? "" : sum(of.map((one) => one[plan])));
      out.set(`${block}.actual${place + 1}`, orNone(of.map((one) => one[actual])));
      out.set(`${block}.variance${place + 1}`, off);
      out.set(
        `${block}.share${place + 1}`,
        share(off, sum(of.filter((one) => one[variance] !== null).map((one) => one[plan]))),
      );
    }
    out.set(`spendyears.outlook${place + 1}`, year === undefined ? "" : sum(of.map((one) => one.outlook)));
  }
}

/**
 * The cells that hold something else, with both. Numbers are equal to within rounding of what was added up and taken away: a variance is the
 * small difference of large numbers.
 */
export function differences(expected: ReadonlyMap<string, Expected>, shown: (path: string) => unknown): string[] {
  const gross = Math.max(
    1,
    ...[...expected].filter(([path]) => /total_(spend|calls)$/.test(path)).map(([, value]) => Number(value)),
  );
  return [...expected].flatMap(([path, wanted]) => {
    const found = shown(path) ?? "";
    const isClose =
      typeof wanted === "number" &&
      typeof found === "number" &&
      Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted) + 1e-13 * gross;
    return isClose || found === wanted ? [] : [`${path}: ${String(found)}, not ${wanted}`];
  });
}
