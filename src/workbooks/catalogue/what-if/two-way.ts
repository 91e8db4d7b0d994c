import { whatIfTexts } from "../../../messages/sheets/what-if";
import type { MetricKey } from "../../../engine/metrics/metrics";
import { fillText } from "../../../messages/fill";
import { word } from "../../formula/call";
import { count, days, textFormula } from "../../formula/text";
import { noAnswerWord } from "../../blocks/figures";
import { wholeFormat, wholeMoneyFormat } from "../../layout/number-format";
import { tableCell, type WhatIfTable } from "../what-if-tables";
import type { ChartBlock, Formula, GridBlock, GridCell } from "../../template/template";

const texts = whatIfTexts.twoWay;
const chartTexts = whatIfTexts.byVolume;

const calls = [2000, 4000, 6000, 8000, 10_000, 15_000, 20_000];
const tokens = [500, 1000, 2000, 3000, 4000, 6000];

/** Blue, white and orange: told apart by everyone, and dark text stays readable on each. */
const cool = "9ECAE1";
const middle = "F7F7F7";
const warm = "FDC38D";

const headRows = 3;
const typed = (key: string, value: number): GridCell => ({ key, value, style: "input", format: wholeFormat });
const tally = (part: string, title: string, message: string): NonNullable<GridBlock["validations"]>[number] => ({
  part,
  rule: { kind: "decimal", operator: "greaterThanOrEqual", from: 0 },
  prompt: { title, message },
  error: { title, message: fillText(texts.error, { title }) },
});

/** The tables behind: a row for each volume, a column for each length of the baseline's prompt. */
const tableOf = (id: string, metric: MetricKey): WhatIfTable => ({
  id: `${id}table`,
  metric,
  down: "breakevendays.calls",
  rows: calls.length,
  input: word("Calls per day"),
  across: {
    input: { formula: textFormula(texts.promptTokensOf, { baseline: "{results.strategies.1}" }) },
    values: "breakevendays.tokens",
    columns: tokens.length,
  },
  strategy: "{results.strategies.2}",
});

export const whatIfTables = [tableOf("breakevendays", "breakeven_days"), tableOf("savings", "saving")];

/** In plain formulas a Data Table's corner holds the figure, and still reads as the heading of the column. */
const cornerFormat = Array.from({ length: 4 }, () => `"${texts.calls}"`).join(";");

interface TwoWay {
  readonly id: string;
  readonly metric: MetricKey;
  readonly heading: Formula;
  /** The unit in the row above the figures. */
  readonly unit: string;
  readonly colours: readonly [low: string, middle: string, high: string];
  /** The volume of a row, and the prompt's length of a column. */
  readonly down: (row: number) => GridCell;
  readonly across: (column: number) => GridCell;
}

/** A figure by calls a day and the length of the baseline's prompt, coloured from good to bad. */
const twoWay = ({ id, metric, heading, unit, colours, down, across }: TwoWay): GridBlock => ({
  kind: "grid",
  id,
  rows: [
    [{ formula: heading, style: "section" }, ...tokens.map((): GridCell => ({ style: "section" }))],
    [{ value: texts.callsUnit, style: "unit" }, ...tokens.map((): GridCell => ({ value: unit, style: "unitRight" }))],
    [
      { value: texts.calls, plain: { formula: `{results.${metric}.2}` }, style: "tableHead", format: cornerFormat },
      ...tokens.map((_, column) => across(column)),
    ],
    ...calls.map((_, row): GridCell[] => [
      down(row),
      ...tokens.map((_, column): GridCell => ({
        formula: tableCell(`${id}table`, row, column),
        plain: { value: "" },
        style: "figure",
        format: metric === "saving" ? wholeMoneyFormat : wholeFormat,
      })),
    ]),
  ],
  parts: {
    corner: { row: headRows - 1, column: 0, rows: 1, columns: 1 },
    last: { row: headRows + calls.length - 1, column: tokens.length, rows: 1, columns: 1 },
    calls: { row: headRows, column: 0, rows: calls.length, columns: 1 },
    tokens: { row: headRows - 1, column: 1, rows: 1, columns: tokens.length },
    body: { row: headRows, column: 1, rows: calls.length, columns: tokens.length },
    first: { row: headRows, column: 1, rows: 1, columns: 1 },
    ...Object.fromEntries(
      tokens.map((_, column) => [
        `column${column}`,
        { row: headRows, column: 1 + column, rows: calls.length, columns: 1 },
      ]),
    ),
  },
  conditions: [
    { kind: "scale", part: "body", colours },
    { kind: "formula", part: "body", formula: `{~${id}.first}="${noAnswerWord}"`, look: "faint" },
  ],
});

/** The break-even day; its volumes and lengths are typed, so that one sees one's own range. */
export const breakEvenTable: GridBlock = {
  ...twoWay({
    id: "breakevendays",
    metric: "breakeven_days",
    heading: textFormula(texts.breakEven, { baseline: "{results.strategies.1}" }),
    unit: texts.tokensUnit,
    colours: [cool, middle, warm],
    down: (row) => ({ ...typed(`calls${row}`, calls[row]!), style: "inputText" }),
    across: (column) => typed(`tokens${column}`, tokens[column]!),
  }),
  validations: [
    tally("calls", texts.calls, texts.callsMeaning),
    tally("tokens", texts.promptTokens, texts.tokensMeaning),
  ],
};

export const savingTable = twoWay({
  id: "savings",
  metric: "saving",
  heading: textFormula(texts.saving, {
    horizon: days("{inputs.horizon_days.1}"),
    baseline: "{results.strategies.1}",
  }),
  unit: texts.usd,
  colours: [warm, middle, cool],
  down: (row) => ({ formula: `{~breakevendays.calls${row}}`, style: "text", format: wholeFormat }),
  across: (column) => ({
    key: `name${column}`,
    formula: textFormula(texts.tokens, { tokens: count(`{~breakevendays.tokens${column}}`) }),
    plain: { formula: `{~breakevendays.tokens${column}}` },
    style: "tableHeadRight",
    format: wholeFormat,
  }),
});

/** Which columns of the table the chart draws: the first ones, since names follow their cells only beside the x values. */
const drawn = [0, 1, 2, 3, 4] as const;

export const chart: ChartBlock = {
  kind: "chart",
  id: "byvolume",
  chart: "lines",
  rows: 17,
  columns: 7,
  title: "headvolume.finding",
  xAxis: { title: chartTexts.x, format: wholeFormat },
  yAxis: { title: chartTexts.y, format: wholeMoneyFormat },
  series: drawn.map((column) => ({ name: `savings.name${column}`, x: "savings.calls", y: `savings.column${column}` })),
  description: chartTexts.description,
};
