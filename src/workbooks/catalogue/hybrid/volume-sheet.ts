import { hybridTexts } from "../../../messages/sheets/hybrid";
import { noAnswerWord } from "../../blocks/figures";
import type { MetricKey } from "../../../engine/metrics/metrics";
import { word } from "../../formula/call";
import { count, days, firstOf, textFormula } from "../../formula/text";
import { percentFormat, wholeFormat, wholeMoneyFormat } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell, SheetTemplate } from "../../template/template";
import { gpuCostSheet, gpusAtVolume, totalCostAt } from "../../twin/twin";
import { tableCell, type WhatIfTable } from "../what-if-tables";
import { volumeFinding } from "./finding";

const texts = hybridTexts.volume;

/** Volumes that are tried: none, then a step each. */
const volumes = 16;
const strategies = [1, 2, 3] as const;
const alternatives = [2, 3] as const;
const headRows = 3;

const step: GridBlock = {
  kind: "grid",
  id: "tried",
  rows: [
    [
      { value: texts.step, style: "label" },
      { key: "step", value: 10_000, style: "input", format: wholeFormat },
      { value: texts.stepUnit, style: "unitAfter" },
    ],
  ],
  validations: [
    {
      part: "step",
      rule: { kind: "decimal", operator: "greaterThan", from: 0 },
      prompt: { title: texts.step, message: texts.stepMeaning },
      error: { title: texts.step, message: texts.stepError },
    },
  ],
};

const volumeOf = (row: number): Formula => `{~$byvolume.volume${row}}`;

const tableOf = (id: string, metric: MetricKey, strategy: number): WhatIfTable => ({
  id,
  metric,
  down: "byvolume.volumes",
  rows: volumes,
  input: word("Calls per day"),
  strategy: `{results.strategies.${strategy}}`,
});

/** What the table by volume reads: the total cost of each strategy, and the GPUs of the third. */
export const volumeTables = [
  ...strategies.map((s) => tableOf(`costtable${s}`, "total_cost", s)),
  tableOf("gputable", "gpus", 3),
];

/** How much of what its GPUs can carry a volume uses. */
const used = (row: number): Formula =>
  `IFERROR({~byvolume.volume${row}}*{inputs.traffic_share.3}/({~byvolume.gpus${row}}*{hosting.capacity}),"")`;

const cheapest = (row: number): Formula =>
  `IFERROR(INDEX({results.strategies},1,MATCH(MIN({~byvolume.costs${row}}),{~byvolume.costs${row}},0)),"")`;

const volumeRow = (row: number): GridCell[] => [
  { key: `volume${row}`, formula: `${row}*{tried.step}`, style: "text", format: wholeFormat },
  ...strategies.map((s): GridCell => ({
    formula: tableCell(`costtable${s}`, row),
    plain: { formula: totalCostAt(s, volumeOf(row), row) },
    style: "figure",
    format: wholeMoneyFormat,
  })),
  {
    key: `gpus${row}`,
    formula: tableCell("gputable", row),
    plain: { formula: gpusAtVolume(3, volumeOf(row)) },
    style: "figure",
    format: "0",
  },
  { formula: used(row), style: "figure", format: percentFormat },
  { formula: cheapest(row), style: "textAfter" },
];

const named = (strategy: number): GridCell => ({
  key: `name${strategy}`,
  formula: `{results.strategies.${strategy}}`,
  style: "tableHeadRight",
});

/** What each strategy costs over the horizon, by volume. */
const byVolume: GridBlock = {
  kind: "grid",
  id: "byvolume",
  rows: [
    [
      {
        formula: textFormula(texts.heading, { horizon: days("{inputs.horizon_days.1}") }),
        style: "section",
      },
      ...Array.from({ length: 6 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: texts.callsUnit, style: "unit" },
      ...strategies.map((): GridCell => ({ value: texts.usd, style: "unitRight" })),
      { value: texts.gpusUnit, style: "unitRight" },
      { value: texts.usedUnit, style: "unitRight" },
      { style: "unit" },
    ],
    [
      { value: texts.calls, style: "tableHead" },
      ...strategies.map(named),
      { value: texts.gpus, style: "tableHeadRight" },
      { value: texts.used, style: "tableHeadRight" },
      { value: texts.cheapest, style: "tableHeadAfter" },
    ],
    ...Array.from({ length: volumes }, (_, row) => volumeRow(row)),
  ],
  parts: Object.fromEntries([
    ["volumes", { row: headRows, column: 0, rows: volumes, columns: 1 }],
    ...strategies.map((s) => [`cost${s}`, { row: headRows, column: s, rows: volumes, columns: 1 }]),
    ...Array.from({ length: volumes }, (_, row) => [
      `costs${row}`,
      { row: headRows + row, column: 1, rows: 1, columns: strategies.length },
    ]),
  ]),
};

/** The volume from which an alternative beats the baseline, where it is among those that are tried; else 0. */
const crossing = (s: number): Formula =>
  `IF(ISNUMBER({results.breakeven_calls.${s}}),IF({results.breakeven_calls.${s}}<=${volumes - 1}*{tried.step},{results.breakeven_calls.${s}},0),0)`;

/** What the baseline costs at that volume, on the line between the two tried ones beside it. */
function costThere(s: number): Formula {
  const steps = `{volumelines.at${s}}/{tried.step}`;
  const before = `INDEX({byvolume.cost1},INT(${steps})+1)`;
  return `IF({volumelines.at${s}}=0,0,IFERROR(${before}+(${steps}-INT(${steps}))*(INDEX({byvolume.cost1},MIN(INT(${steps})+2,${volumes}))-${before}),0))`;
}

function guideName(s: number): Formula {
  const strategy = `{results.strategies.${s}}`;
  const calls = `{results.breakeven_calls.${s}}`;
  return firstOf(
    [
      [`ISNUMBER(${calls})`, textFormula(texts.above, { strategy, calls: count(calls) })],
      [`${calls}<>"${noAnswerWord}"`, textFormula(texts.addInOnly, { strategy })],
    ],
    textFormula(texts.none, { strategy }),
  );
}

/** The lines of the chart, and an upright one at each volume where two of them cross. */
const lines: GridBlock = {
  kind: "grid",
  id: "volumelines",
  rows: [
    [{ value: texts.lines, style: "section" }, ...Array.from({ length: 7 }, (): GridCell => ({ style: "section" }))],
    [
      { value: texts.callsUnit, style: "unit" },
      ...[...strategies, ...alternatives].map((): GridCell => ({ value: texts.usd, style: "unitRight" })),
      ...alternatives.map((): GridCell => ({ value: texts.callsUnit, style: "unitRight" })),
    ],
    [
      { value: texts.calls, style: "tableHead" },
      ...strategies.map((s): GridCell => ({ ...named(s), style: "tableHeadWrapped" })),
      ...alternatives.map((s): GridCell => ({ key: `guide${s}`, formula: guideName(s), style: "tableHeadWrapped" })),
      ...alternatives.map((s): GridCell => ({
        formula: textFormula(texts.guideVolume, { strategy: `{results.strategies.${s}}` }),
        style: "tableHeadWrapped",
      })),
    ],
    ...Array.from({ length: volumes }, (_, row): (GridCell | null)[] => [
      { formula: `{~byvolume.volume${row}}`, style: "text", format: wholeFormat },
      ...strategies.map((s): GridCell => ({
        formula: `INDEX({byvolume.cost${s}},${row + 1})`,
        style: "figure",
        format: wholeMoneyFormat,
      })),
      ...alternatives.map((s): GridCell | null =>
        row > 1
          ? null
          : { ...(row === 0 ? { value: 0 } : { formula: costThere(s) }), style: "figure", format: wholeMoneyFormat },
      ),
      ...alternatives.map((s): GridCell | null =>
        row > 1
          ? null
          : {
              ...(row === 0 && { key: `at${s}` }),
              formula: row === 0 ? crossing(s) : `{volumelines.at${s}}`,
              style: "figure",
              format: wholeFormat,
            },
      ),
    ]),
  ],
  parts: Object.fromEntries([
    ["x", { row: headRows, column: 0, rows: volumes, columns: 1 }],
    ...strategies.map((s) => [`y${s}`, { row: headRows, column: s, rows: volumes, columns: 1 }]),
    ...alternatives.flatMap((s, at) => [
      [`guidey${s}`, { row: headRows, column: 4 + at, rows: 2, columns: 1 }],
      [`guidex${s}`, { row: headRows, column: 6 + at, rows: 2, columns: 1 }],
    ]),
  ]),
  rowHeights: { 2: 48 },
};

const chart: ChartBlock = {
  kind: "chart",
  id: "costbyvolume",
  chart: "lines",
  rows: 20,
  columns: 8,
  title: "volume.finding",
  xAxis: { title: texts.x, format: wholeFormat },
  yAxis: { title: texts.y, format: wholeMoneyFormat },
  series: [
    ...strategies.map((s) => ({ name: `volumelines.name${s}`, x: "volumelines.x", y: `volumelines.y${s}` })),
    ...alternatives.map((s) => ({
      name: `volumelines.guide${s}`,
      x: `volumelines.guidex${s}`,
      y: `volumelines.guidey${s}`,
      guide: true as const,
    })),
  ],
  description: texts.description,
};

/** What the GPUs of each volume cost by month, where plain formulas have no other way. */
export const volumeGpusSheet = gpuCostSheet(
  strategies,
  Array.from({ length: volumes }, (_, row) => `{byvolume.volume${row}}`),
);

/** What each strategy costs by volume: per-token prices rise evenly, GPUs in steps. */
export const volumeSheet: SheetTemplate = {
  id: "volume",
  name: texts.sheet,
  columns: [16, 13, 13, 13, 16, 16, 14, 13, 3, 12, 12, 12, 12, 12, 12, 12, 12],
  frozenRows: 4,
  orientation: "landscape",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "volume",
          lines: [
            { text: texts.title, style: "title" },
            { key: "finding", text: { formula: volumeFinding }, style: "headline" },
            {
              text: texts.sentence,
              style: "sentence",
            },
          ],
        },
      ],
    },
    { at: "A5", blocks: [step, byVolume, lines] },
    { at: "J5", blocks: [chart] },
  ],
};
