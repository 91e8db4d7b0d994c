import { at, call } from "../../formula/call";
import { money, wholeNumber } from "../../layout/number-format";
import type { SheetTemplate, SpillBlock } from "../../template/template";
import { type CumulativeCost, cumulativeLines } from "../cumulative-lines";
import { firstOf, words } from "../wording";
import { paybackDay } from "./finding";

/** The months that the table shows; a longer horizon shows its beginning. */
export const shownMonths = 36;

const usd = (key: string): SpillBlock["columns"][number] => ({ key, style: "figure", format: money, unit: "USD" });

const cashFlow: SpillBlock = {
  kind: "spill",
  id: "cashflow",
  heading: "Cash flow",
  table: call("CASHFLOW", { inputs: at("inputs"), strategy: 2, months: shownMonths }),
  rows: shownMonths + 1,
  unitsAbove: true,
  headerHeight: 48,
  columns: [
    { key: "month", style: "text", format: "0", unit: "month" },
    { key: "calls", style: "figure", format: wholeNumber, unit: "calls" },
    usd("baseline_running"),
    usd("baseline_one_off"),
    usd("strategy_running"),
    usd("strategy_one_off"),
    usd("saving"),
    usd("baseline_cumulative"),
    usd("strategy_cumulative"),
    usd("cumulative_saving"),
  ],
};

/** The lines of the chart on the first sheet. */
export const cumulative: CumulativeCost = {
  id: "chartdata",
  strategies: 2,
  months: shownMonths,
  listed: "{cashflow.month}",
  horizonDays: "{inputs.horizon_days.1}",
  name: (strategy) => `{inputs.strategies.${strategy}}`,
  upfront: (strategy) => `{results.upfront.${strategy}}`,
  paid: (strategy) => (strategy === 1 ? "{cashflow.baseline_cumulative}" : "{cashflow.strategy_cumulative}"),
  day: () => paybackDay,
};

/** The months: what each costs, and the figures that the chart draws. */
export const cashFlowSheet: SheetTemplate = {
  id: "months",
  name: "cash flow",
  columns: [10, 13, 14, 14, 14, 14, 14, 16, 16, 14, 3, 12, 14, 14, 18, 14],
  frozenRows: 7,
  orientation: "landscape",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "months",
          lines: [
            { words: "Cash flow by month", style: "title" },
            {
              words:
                "A month is 365/12 days from go-live. Month 0 holds what is paid up front; a retraining stands in its month.",
              style: "sentence",
            },
            {
              words: {
                formula: firstOf(
                  [
                    [
                      `{inputs.horizon_days.1}>${shownMonths}*365/12`,
                      words(
                        `The horizon is longer than ${shownMonths} months: the table and the chart show the first ${shownMonths}.`,
                      ),
                    ],
                  ],
                  `${words("The table ends with the horizon, after ")}&COUNT({cashflow.month})&${words(" months.")}`,
                ),
              },
              style: "sentence",
            },
          ],
        },
      ],
    },
    { at: "A5", blocks: [cashFlow] },
    { at: "L5", blocks: [cumulativeLines(cumulative)] },
  ],
};
