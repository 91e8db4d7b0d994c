import { sharedTexts } from "../../messages/sheets/shared";
import { at, call } from "../formula/call";
import { firstOf, textFormula } from "../formula/text";
import { moneyFormat, wholeFormat } from "../layout/number-format";
import { fillText } from "../../messages/fill";
import type { Formula, SheetTemplate, SpillBlock } from "../template/template";
import { type CumulativeCost, cumulativeLines } from "./cumulative-lines";
import { entered, type ReadTable } from "./scenario-inputs";

const texts = sharedTexts.cashFlow;

/** The months that the table shows; a longer horizon shows its beginning. */
export const shownMonths = 36;

const usd = (key: string): SpillBlock["columns"][number] => ({
  key,
  style: "figure",
  format: moneyFormat,
  unit: sharedTexts.units.usd,
});

/** The block of an alternative's cash flow. */
export const cashFlowOf = (strategy: number): string => `cashflow${strategy}`;

const cashFlow = (strategy: number, strategies: number, { inputs }: ReadTable): SpillBlock => ({
  kind: "spill",
  id: cashFlowOf(strategy),
  ...(strategies > 2
    ? {
        heading: fillText(texts.numbered, { number: strategy - 1 }),
        headingOf: textFormula(texts.of, { strategy: `{results.strategies.${strategy}}` }),
      }
    : { heading: texts.heading }),
  table: call("CASHFLOW", {
    inputs: at(inputs),
    strategy: at(`results.strategies.${strategy}`),
    months: shownMonths,
  }),
  rows: shownMonths + 2,
  unitsAbove: true,
  headerHeight: 48,
  columns: [
    { key: "month", style: "text", format: "0", unit: sharedTexts.units.month },
    { key: "calls", style: "figure", format: wholeFormat, unit: sharedTexts.units.calls },
    usd("baseline_running"),
    usd("baseline_one_off"),
    usd("strategy_running"),
    usd("strategy_one_off"),
    usd("saving"),
    usd("baseline_cumulative"),
    usd("strategy_cumulative"),
    usd("cumulative_saving"),
  ],
});

/** From which day an alternative has paid back for good, else from which it has for a while; no number where there is none. */
const paybackDay = (strategy: number): Formula => {
  const [forGood, first] = [`{results.lasting_breakeven_days.${strategy}}`, `{results.breakeven_days.${strategy}}`];
  return `IF(ISNUMBER(${forGood}),${forGood},${first})`;
};

/** The lines of the chart on the first sheet. */
export const cumulativeOf = (strategies: number, { horizonDays } = entered): CumulativeCost => ({
  id: "chartdata",
  strategies,
  months: shownMonths,
  listed: "{cashflow2.month}",
  horizonDays,
  name: (strategy) => `{results.strategies.${strategy}}`,
  paid: (strategy) =>
    strategy === 1 ? "{cashflow2.baseline_cumulative}" : `{${cashFlowOf(strategy)}.strategy_cumulative}`,
  day: paybackDay,
});

const monthsShown = (horizonDays: Formula): Formula =>
  firstOf(
    [[`${horizonDays}>${shownMonths}*365/12`, textFormula(texts.first, { months: String(shownMonths) })]],
    textFormula(texts.whole, { months: "COUNT({cashflow2.month})-1" }),
  );

/** The row of the first heading. */
const firstRow = 5;

/** Rows that a cash flow takes, and the empty one below it. */
const tableRows = shownMonths + 5;

/**
 * The months: what each costs, and the figures that the chart draws.
 * @param read the table of inputs that the figures come from
 */
export function cashFlowSheetOf(strategies: number, read = entered): SheetTemplate {
  const alternatives = Array.from({ length: strategies - 1 }, (_, at) => at + 2);
  return {
    id: "months",
    name: texts.sheet,
    columns: [10, 13, 14, 14, 14, 14, 14, 16, 16, 14, 3, 12, ...Array.from({ length: 3 * strategies - 2 }, () => 18)],
    frozenRows: alternatives.length > 1 ? 3 : 7,
    orientation: "landscape",
    printedColumns: 10,
    stacks: [
      {
        at: "A1",
        blocks: [
          {
            kind: "lines",
            id: "months",
            lines: [
              { text: texts.title, style: "title" },
              { text: texts.sentence, style: "sentence" },
              { text: { formula: monthsShown(read.horizonDays) }, style: "sentence" },
            ],
          },
        ],
      },
      ...alternatives.map((strategy, at) => ({
        at: `A${firstRow + at * tableRows}`,
        blocks: [cashFlow(strategy, strategies, read)],
      })),
      { at: `L${firstRow}`, blocks: [cumulativeLines(cumulativeOf(strategies, read))] },
    ],
  };
}
