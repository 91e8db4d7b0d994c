import { promptOrFineTuneTexts } from "../../../messages/sheets/prompt-or-fine-tune";
import { sharedTexts } from "../../../messages/sheets/shared";
import { at, call } from "../../formula/call";
import { firstOf, textFormula } from "../../formula/text";
import { moneyFormat, wholeFormat } from "../../layout/number-format";
import type { SheetTemplate, SpillBlock } from "../../template/template";
import { type CumulativeCost, cumulativeLines } from "../cumulative-lines";
import { paybackDay } from "./finding";

const texts = promptOrFineTuneTexts.cashFlow;

/** The months that the table shows; a longer horizon shows its beginning. */
export const shownMonths = 36;

const usd = (key: string): SpillBlock["columns"][number] => ({
  key,
  style: "figure",
  format: moneyFormat,
  unit: sharedTexts.units.usd,
});

const cashFlow: SpillBlock = {
  kind: "spill",
  id: "cashflow",
  heading: texts.heading,
  table: call("CASHFLOW", { inputs: at("inputs"), strategy: 2, months: shownMonths }),
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
};

/** The lines of the chart on the first sheet. */
export const cumulative: CumulativeCost = {
  id: "chartdata",
  strategies: 2,
  months: shownMonths,
  listed: "{cashflow.month}",
  horizonDays: "{inputs.horizon_days.1}",
  name: (strategy) => `{inputs.strategies.${strategy}}`,
  paid: (strategy) => (strategy === 1 ? "{cashflow.baseline_cumulative}" : "{cashflow.strategy_cumulative}"),
  day: () => paybackDay,
};

const monthsShown = firstOf(
  [[`{inputs.horizon_days.1}>${shownMonths}*365/12`, textFormula(texts.first, { months: String(shownMonths) })]],
  textFormula(texts.whole, { months: "COUNT({cashflow.month})-1" }),
);

/** The months: what each costs, and the figures that the chart draws. */
export const cashFlowSheet: SheetTemplate = {
  id: "months",
  name: texts.sheet,
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
            { text: texts.title, style: "title" },
            { text: texts.sentence, style: "sentence" },
            { text: { formula: monthsShown }, style: "sentence" },
          ],
        },
      ],
    },
    { at: "A5", blocks: [cashFlow] },
    { at: "L5", blocks: [cumulativeLines(cumulative)] },
  ],
};
