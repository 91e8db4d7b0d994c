import { hybridTexts } from "../../../messages/sheets/hybrid";
import { sharedTexts } from "../../../messages/sheets/shared";
import { fillText } from "../../../messages/fill";
import { at, call, word } from "../../formula/call";
import { textFormula } from "../../formula/text";
import { moneyFormat, wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, SheetTemplate, SpillBlock } from "../../template/template";
import { gpusAtVolume } from "../../twin/twin";
import { type CumulativeCost, cumulativeLines } from "../cumulative-lines";
import { tableCell, type WhatIfTable } from "../what-if-tables";
import { gpuFinding, paybackDay } from "./finding";

const texts = hybridTexts.months;

/** The months that the tables show; a longer horizon shows its beginning. */
const shownMonths = 36;
const headerHeight = 48;

const usd = (key: string): SpillBlock["columns"][number] => ({
  key,
  style: "figure",
  format: moneyFormat,
  unit: sharedTexts.units.usd,
});

const cashFlow = (strategy: number, heading: string): SpillBlock => ({
  kind: "spill",
  id: `cashflow${strategy}`,
  heading,
  table: call("CASHFLOW", {
    inputs: at("inputs"),
    strategy: at(`results.strategies.${strategy}`),
    months: shownMonths,
  }),
  rows: shownMonths + 2,
  unitsAbove: true,
  headerHeight,
  columns: [
    { key: "month", style: "text", format: "0", unit: sharedTexts.units.month },
    { key: "calls", style: "figure", format: wholeFormat, unit: sharedTexts.units.calls },
    ...[
      "baseline_running",
      "baseline_one_off",
      "strategy_running",
      "strategy_one_off",
      "saving",
      "baseline",
      "strategy",
      "cumulative_saving",
    ].map(usd),
  ],
});

/** The lines of the chart on the first sheet. */
export const cumulative: CumulativeCost = {
  id: "chartdata",
  strategies: 3,
  months: shownMonths,
  listed: "{cashflow2.month}",
  horizonDays: "{inputs.horizon_days.1}",
  name: (strategy) => `{results.strategies.${strategy}}`,
  paid: (strategy) => (strategy === 1 ? "{cashflow2.baseline}" : `{cashflow${strategy}.strategy}`),
  day: paybackDay,
};

/** Whether a month begins before the horizon. It is not read off the cash flow, since a cell of the add-in that waits for another one costs Excel a second round. */
const isWithin = (month: number): Formula => `${month}*365/12<N({inputs.horizon_days.1})*(1-10^-12)`;

const volumeIn = (month: number): Formula => `{inputs.calls_per_day.1}*(1+{inputs.growth_per_month.1})^${month}`;

/** The volume of every month, those past the horizon too: a table takes numbers alone. */
export const monthVolumes: GridBlock = {
  kind: "grid",
  id: "monthvolumes",
  rows: [
    [{ value: sharedTexts.tables.volume, style: "section" }],
    ...Array.from({ length: shownMonths }, (_, month): GridCell[] => [
      { formula: volumeIn(month), style: "figure", format: wholeFormat },
    ]),
  ],
  parts: { volumes: { row: 1, column: 0, rows: shownMonths, columns: 1 } },
};

/** The GPUs that each of these volumes needs. */
export const monthGpus: WhatIfTable = {
  id: "monthgpus",
  metric: "gpus",
  down: "monthvolumes.volumes",
  rows: shownMonths,
  input: word("Calls per day"),
  strategy: "{results.strategies.3}",
};

function gpuRow(month: number): GridCell[] {
  const volume = `{~gpus.volume${month}}`;
  const ifMonth = (then: Formula): Formula => `IF(${isWithin(month)},IFERROR(${then},""),"")`;
  return [
    { formula: `IF(${isWithin(month)},${month + 1},"")`, style: "text", format: "0" },
    {
      key: `volume${month}`,
      formula: ifMonth(volumeIn(month)),
      style: "figure",
      format: wholeFormat,
    },
    {
      formula: ifMonth(tableCell("monthgpus", month)),
      plain: { formula: ifMonth(gpusAtVolume(3, volume)) },
      style: "figure",
      format: "0",
    },
  ];
}

/** How many GPUs the volume of each month needs. */
const gpus: GridBlock = {
  kind: "grid",
  id: "gpus",
  rows: [
    [{ value: texts.gpus, style: "section" }, { style: "section" }, { style: "section" }],
    [
      { value: texts.monthUnit, style: "unit" },
      { value: texts.callsUnit, style: "unitRight" },
      { value: texts.gpu[1], style: "unitRight" },
    ],
    [
      { value: texts.month, style: "tableHead" },
      { value: texts.calls, style: "tableHeadRight" },
      { formula: "{results.strategies.3}", style: "tableHeadRight" },
    ],
    ...Array.from({ length: shownMonths }, (_, month) => gpuRow(month)),
  ],
  parts: {
    month: { row: 3, column: 0, rows: shownMonths, columns: 1 },
    count: { row: 3, column: 2, rows: shownMonths, columns: 1 },
  },
};

const strategies = textFormula(texts.strategies, {
  first: "{results.strategies.2}",
  second: "{results.strategies.3}",
  baseline: "{results.strategies.1}",
});

/** The months of both alternatives, the GPUs they need, and what the chart draws of them. */
export const monthsSheet: SheetTemplate = {
  id: "months",
  name: texts.sheet,
  columns: [10, 13, 13, 13, 13, 13, 13, 16, 16, 14, 3, 12, 16, 14, 14, 18, 18, 13, 13],
  frozenRows: 5,
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
            { text: { formula: gpuFinding }, style: "headline" },
            { text: { formula: strategies }, style: "sentence" },
            { text: fillText(texts.sentence, { months: shownMonths }), style: "sentence" },
          ],
        },
      ],
    },
    { at: "A6", blocks: [cashFlow(2, texts.first)] },
    { at: "A47", blocks: [cashFlow(3, texts.second)] },
    { at: "L6", blocks: [cumulativeLines(cumulative)] },
    { at: "L47", blocks: [gpus] },
  ],
};
