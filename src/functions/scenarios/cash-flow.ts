import { edate } from "../../engine/calendar";
import { noAnswer } from "../../engine/cost-error";
import type { Comparison } from "../../engine/metrics/comparison";
import { cashFlow, type CashFlowMonth } from "../../engine/path/cash-flow";
import type { Cell } from "../cell";
import { define } from "../definition";
import { LastFew } from "../last-few";
import { date, number } from "../parameters";
import { alternativeOf, comparedOf, inputsParameter, strategyParameter } from "./compared";
import { exampleInputs } from "./example-inputs";

/** The columns: what each is headed and holds. */
const columns: readonly (readonly [header: string, of: (row: CashFlowMonth) => number])[] = [
  ["Calls", (row) => row.calls],
  ["Baseline running", (row) => row.baselineRunning],
  ["Baseline one-off", (row) => row.baselineOneOff],
  ["Strategy running", (row) => row.strategyRunning],
  ["Strategy one-off", (row) => row.strategyOneOff],
  ["Saving", (row) => row.saving],
  ["Baseline cumulative cost", (row) => row.baselineCumulative],
  ["Strategy cumulative cost", (row) => row.strategyCumulative],
  ["Cumulative saving", (row) => row.cumulativeSaving],
];

/** What the columns are headed. */
export const cashFlowHeader: readonly string[] = ["Month", ...columns.map(([title]) => title)];

/** The date of a month: month 0 is the start itself, each later month is told by its last day. */
const dateOf = (start: number, month: number): number => (month === 0 ? Math.floor(start) : edate(start, month) - 1);

/** The months of the last comparisons: a recalculation, and each cell of a file's table, asks again for what has not changed. */
const known = new LastFew<{ readonly comparison: Comparison; readonly months: readonly CashFlowMonth[] }>();

function monthsOf(comparison: Comparison): readonly CashFlowMonth[] {
  const before = known.find((one) => one.comparison === comparison);
  if (before) return before.months;
  const months = cashFlow(comparison);
  known.add({ comparison, months });
  return months;
}

export const cashFlowFunction = define({
  id: "CASHFLOW",
  group: "Scenarios",
  summary: "Monthly cash flow of a strategy and the baseline.",
  remarks: [
    "A month is 365/12 days. Month 0 is the upfront cost alone, so that NPV over months 1 and later, plus month 0, is the net present value; a retraining stands in its month. The last month may be cut short by the horizon.",
    "With a start date month 0 has that date and each later month its last day, as EDATE counts them; the arithmetic keeps the even months.",
  ],
  parameters: {
    inputs: inputsParameter,
    strategy: strategyParameter,
    start_date: date({ otherwise: "months are numbered from 0", summary: "Day of go-live." }),
    months: number({
      otherwise: "up to the horizon",
      unit: "months",
      min: 1,
      max: 1200,
      whole: true,
      summary: "The last month to give; months past the horizon are #N/A.",
    }),
  },
  result: { kind: "table", unit: "USD; calls" },
  noAnswer: "In the rows past the horizon.",
  examples: [
    {
      args: "inputs",
      ranges: { inputs: exampleInputs },
      result: [
        [...cashFlowHeader],
        [0, 0, 0, 0, 0, 4720, -4720, 0, 4720, -4720],
        [
          1,
          5000 * (365 / 12),
          28 * (365 / 12),
          0,
          18 * (365 / 12),
          0,
          10 * (365 / 12),
          28 * (365 / 12),
          18 * (365 / 12) + 4720,
          10 * (365 / 12) - 4720,
        ],
      ],
    },
  ],
  related: ["SCENARIO", "CROSSOVERS"],
  evaluate({ inputs, strategy, start_date, months }) {
    const rows = monthsOf(alternativeOf(comparedOf(inputs), strategy));
    const past = noAnswer("cash-flow.past-horizon", { months: rows.length - 1 });
    const row = (_: unknown, m: number): Cell[] => {
      const month = rows[m];
      if (!month) return cashFlowHeader.map(() => past);
      return [start_date === undefined ? m : dateOf(start_date, m), ...columns.map(([, of]) => of(month))];
    };
    return [cashFlowHeader, ...Array.from({ length: months === undefined ? rows.length : months + 1 }, row)];
  },
});
