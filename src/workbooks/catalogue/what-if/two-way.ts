import type { MetricKey } from "../../../engine/metrics/metrics";
import { call, word } from "../../formula/call";
import { noAnswerWord } from "../../blocks/figures";
import { wholeNumber } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell } from "../../template/template";
import { words } from "../wording";

const calls = [2000, 4000, 6000, 8000, 10_000, 15_000, 20_000];
const tokens = [500, 1000, 2000, 3000, 4000, 6000];

/** Blue, white and orange: told apart by everyone, and dark text stays readable on each. */
const cool = "9ECAE1";
const middle = "F7F7F7";
const warm = "FDC38D";

const headRows = 3;
const typed = (key: string, value: number): GridCell => ({ key, value, style: "input", format: wholeNumber });
const tally = (part: string, title: string, message: string): NonNullable<GridBlock["validations"]>[number] => ({
  part,
  rule: { kind: "decimal", operator: "greaterThanOrEqual", from: 0 },
  prompt: { title, message },
  error: { title, message: `${title} must be 0 or more.` },
});

/** The figure at a volume and a length of the baseline's prompt: each cell asks for its own, so that it stands in files for everyone to read. */
const asked = (metric: MetricKey, row: number, column: number): Formula =>
  `IFERROR(IFNA(INDEX(${call("WHATIF", {
    inputs: { formula: "{inputs}" },
    metric: word(metric),
    input_1: word("Calls per day"),
    values_1: { formula: `{~$breakevendays.calls${row}}` },
    input_2: { formula: `{inputs.strategies.1}&${words(": Prompt tokens")}` },
    values_2: { formula: `{breakevendays.tokens${column}}` },
  })},2,2),"${noAnswerWord}"),"")`;

/** In plain formulas a Data Table's corner holds the figure, and still reads as the heading of the column. */
const cornerFormat = Array.from({ length: 4 }, () => '"Calls a day"').join(";");

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
    [{ value: "calls/day", style: "unit" }, ...tokens.map((): GridCell => ({ value: unit, style: "unitRight" }))],
    [
      { value: "Calls a day", plain: { formula: `{results.${metric}.2}` }, style: "tableHead", format: cornerFormat },
      ...tokens.map((_, column) => across(column)),
    ],
    ...calls.map((_, row): GridCell[] => [
      down(row),
      ...tokens.map((_, column): GridCell => ({
        formula: asked(metric, row, column),
        plain: { value: "" },
        style: "figure",
        format: wholeNumber,
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

const byBoth = `${words(", by calls a day (down) and prompt tokens of ")}&{inputs.strategies.1}&${words(" (across)")}`;

/** The break-even day; its volumes and lengths are typed, so that one sees one's own range. */
export const breakEvenTable: GridBlock = {
  ...twoWay({
    id: "breakevendays",
    metric: "breakeven_days",
    heading: `${words("Break-even day")}&${byBoth}`,
    unit: "tokens/call",
    colours: [cool, middle, warm],
    down: (row) => ({ ...typed(`calls${row}`, calls[row]!), style: "inputText" }),
    across: (column) => typed(`tokens${column}`, tokens[column]!),
  }),
  validations: [
    tally("calls", "Calls a day", "A volume for a row of the tables."),
    tally("tokens", "Prompt tokens", "A length of the baseline's prompt for a column of the tables."),
  ],
};

export const savingTable = twoWay({
  id: "savings",
  metric: "saving",
  heading: `${words("Saving over ")}&{inputs.horizon_days.1}&${words(" days")}&${byBoth}`,
  unit: "USD",
  colours: [warm, middle, cool],
  down: (row) => ({ formula: `{~breakevendays.calls${row}}`, style: "text", format: wholeNumber }),
  across: (column) => ({
    key: `name${column}`,
    formula: `FIXED({~breakevendays.tokens${column}},0)&${words(" tokens")}`,
    plain: { formula: `{~breakevendays.tokens${column}}` },
    style: "tableHeadRight",
    format: wholeNumber,
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
  xAxis: { title: "Calls a day", format: wholeNumber },
  yAxis: { title: "Saving over the horizon, USD", format: wholeNumber },
  series: drawn.map((column) => ({ name: `savings.name${column}`, x: "savings.calls", y: `savings.column${column}` })),
  description:
    "Five lines: the saving over the horizon by calls a day, from a short prompt of the baseline to a long one. Above 0 the alternative is cheaper.",
};
