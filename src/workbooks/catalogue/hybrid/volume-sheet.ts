import { noAnswerWord } from "../../blocks/figures";
import { at, call, word } from "../../formula/call";
import { percentage, wholeNumber } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell, SheetTemplate } from "../../template/template";
import { gpusAtVolume, totalCostAt } from "../../twin/at-volume";
import { firstOf, words } from "../wording";
import { volumeFinding } from "./finding";

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
      { value: "Step", style: "label" },
      { key: "step", value: 10_000, style: "input", format: wholeNumber },
      { value: "calls/day from one volume to the next", style: "unitAfter" },
    ],
  ],
  validations: [
    {
      part: "step",
      rule: { kind: "decimal", operator: "greaterThan", from: 0 },
      prompt: { title: "Step", message: "Calls a day from one volume to the next." },
      error: { title: "Step", message: "The step must be above 0." },
    },
  ],
};

const volumeOf = (row: number): Formula => `{~$byvolume.volume${row}}`;

/** A figure of a strategy at the volume of a row. */
const asked = (metric: string, strategy: number, row: number): Formula =>
  `IFERROR(INDEX(${call("WHATIF", { inputs: at("inputs"), metric: word(metric), input_1: word("Calls per day"), values_1: { formula: volumeOf(row) }, strategy })},2,2),"")`;

/** How much of what its GPUs can carry a volume uses. */
const used = (row: number): Formula =>
  `IFERROR({~byvolume.volume${row}}/({~byvolume.gpus${row}}*{hosting.capacity}),"")`;

const cheapest = (row: number): Formula =>
  `IFERROR(INDEX({results.strategies},MATCH(MIN({~byvolume.costs${row}}),{~byvolume.costs${row}},0)),"")`;

const volumeRow = (row: number): GridCell[] => [
  { key: `volume${row}`, formula: `${row}*{tried.step}`, style: "text", format: wholeNumber },
  ...strategies.map((s): GridCell => ({
    formula: asked("total_cost", s, row),
    plain: { formula: totalCostAt(s, volumeOf(row)) },
    style: "figure",
    format: wholeNumber,
  })),
  {
    key: `gpus${row}`,
    formula: asked("gpus", 3, row),
    plain: { formula: gpusAtVolume(3, volumeOf(row)) },
    style: "figure",
    format: "0",
  },
  { formula: used(row), style: "figure", format: percentage },
  { formula: cheapest(row), style: "textAfter" },
];

const named = (strategy: number): GridCell => ({
  key: `name${strategy}`,
  formula: `{inputs.strategies.${strategy}}`,
  style: "tableHeadRight",
});

/** What each strategy costs over the horizon, by volume. */
const byVolume: GridBlock = {
  kind: "grid",
  id: "byvolume",
  rows: [
    [
      {
        formula: `${words("Total cost over ")}&{inputs.horizon_days.1}&${words(" days, by volume at go-live")}`,
        style: "section",
      },
      ...Array.from({ length: 6 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: "calls/day", style: "unit" },
      ...strategies.map((): GridCell => ({ value: "USD", style: "unitRight" })),
      { value: "at go-live", style: "unitRight" },
      { value: "% of them", style: "unitRight" },
      { style: "unit" },
    ],
    [
      { value: "Calls a day", style: "tableHead" },
      ...strategies.map(named),
      { value: "GPUs", style: "tableHeadRight" },
      { value: "Used", style: "tableHeadRight" },
      { value: "Cheapest", style: "tableHeadAfter" },
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

const guideName = (s: number): Formula =>
  `{inputs.strategies.${s}}&${firstOf(
    [
      [
        `ISNUMBER({results.breakeven_calls.${s}})`,
        `${words(" pays above ")}&FIXED({results.breakeven_calls.${s}},0)&${words(" calls a day")}`,
      ],
      [`{results.breakeven_calls.${s}}<>"${noAnswerWord}"`, words(": only the add-in tells")],
    ],
    words(" pays at no volume"),
  )}`;

/** The lines of the chart, and an upright one at each volume where two of them cross. */
const lines: GridBlock = {
  kind: "grid",
  id: "volumelines",
  rows: [
    [
      { value: "Lines of the chart", style: "section" },
      ...Array.from({ length: 7 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: "calls/day", style: "unit" },
      ...[...strategies, ...alternatives].map((): GridCell => ({ value: "USD", style: "unitRight" })),
      ...alternatives.map((): GridCell => ({ value: "calls/day", style: "unitRight" })),
    ],
    [
      { value: "Calls a day", style: "tableHead" },
      ...strategies.map((s): GridCell => ({ ...named(s), style: "tableHeadWrapped" })),
      ...alternatives.map((s): GridCell => ({ key: `guide${s}`, formula: guideName(s), style: "tableHeadWrapped" })),
      ...alternatives.map((s): GridCell => ({
        formula: `{inputs.strategies.${s}}&${words(": where")}`,
        style: "tableHeadWrapped",
      })),
    ],
    ...Array.from({ length: volumes }, (_, row): (GridCell | null)[] => [
      { formula: `{~byvolume.volume${row}}`, style: "text", format: wholeNumber },
      ...strategies.map((s): GridCell => ({
        formula: `INDEX({byvolume.cost${s}},${row + 1})`,
        style: "figure",
        format: wholeNumber,
      })),
      ...alternatives.map((s): GridCell | null =>
        row > 1
          ? null
          : { ...(row === 0 ? { value: 0 } : { formula: costThere(s) }), style: "figure", format: wholeNumber },
      ),
      ...alternatives.map((s): GridCell | null =>
        row > 1
          ? null
          : {
              ...(row === 0 && { key: `at${s}` }),
              formula: row === 0 ? crossing(s) : `{volumelines.at${s}}`,
              style: "figure",
              format: wholeNumber,
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
  xAxis: { title: "Calls a day at go-live", format: wholeNumber },
  yAxis: { title: "Total cost over the horizon, USD", format: wholeNumber },
  series: [
    ...strategies.map((s) => ({ name: `volumelines.name${s}`, x: "volumelines.x", y: `volumelines.y${s}` })),
    ...alternatives.map((s) => ({
      name: `volumelines.guide${s}`,
      x: `volumelines.guidex${s}`,
      y: `volumelines.guidey${s}`,
      guide: true as const,
    })),
  ],
  description:
    "Three lines: what each strategy costs over the horizon by its calls a day. Prices per token rise evenly, GPUs in steps. Upright lines mark the volumes above which an alternative is cheaper than the baseline.",
};

/** What each strategy costs by volume: per-token prices rise evenly, GPUs in steps. */
export const volumeSheet: SheetTemplate = {
  id: "volume",
  name: "volume",
  columns: [13, 13, 13, 13, 16, 16, 14, 13, 3, 12, 12, 12, 12, 12, 12, 12, 12],
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
            { words: "From which volume on does a GPU pay?", style: "title" },
            { key: "finding", words: { formula: volumeFinding }, style: "headline" },
            {
              words:
                "The same work at other volumes, everything else as typed on the first sheet: upfront, retraining and growth included.",
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
