import { money, numberFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { type CallCells, callCostFormula } from "../call-cost";
import { dayNumber, firstOf, sentence, words } from "../wording";
import { places, shippedModels } from "./names";
import { price } from "./prices";
import { inputTokens, work } from "./workload";

const cost = (key: string, place: number): Formula => `{costs.${key}${place}}`;
const cells = (place: number): CallCells => ({
  prompt_tokens: work("prompt_tokens"),
  user_tokens: work("user_tokens"),
  output_tokens: work("output_tokens"),
  cache_hit_rate: work("cache_hit_rate"),
  cache_min_tokens: work("cache_min_tokens"),
  input: price("input", place),
  cached: price("cached", place),
  cache_write: price("cache_write", place),
  output: price("output", place),
});

/** The cost of a call at the model's prices; the error of its input price where the model is unknown or had no price. */
const callCost = (place: number): Formula =>
  `IF(${price("name", place)}="","",IF(ISERROR(${price("input", place)}),${price("input", place)},${callCostFormula(cells(place))}))`;

const perMonth = "365/12";
const ifCost = (place: number, then: Formula): Formula => `IF(ISNUMBER(${cost("call", place)}),${then},"")`;

/** Whether a model has ended or is about to. */
export const isEnding = (place: number): Formula =>
  `AND(ISNUMBER(${price("left", place)}),N(${price("left", place)})<=${work("soon")})`;

const standing = (place: number): Formula =>
  firstOf(
    [
      [`${price("name", place)}=""`, words("")],
      [`ISERROR(${price("input", place)})`, words("no price: its input price says why")],
      [`NOT(ISNUMBER(${cost("call", place)}))`, words("no price for its tokens")],
      [`NOT(ISNUMBER(${price("left", place)}))`, words("no end announced")],
      [`${price("left", place)}<=0`, words("switched off")],
      [`${price("left", place)}=1`, words("ends in 1 day")],
    ],
    sentence`ends in ${dayNumber(price("left", place))} days`,
  );

function row(place: number): GridCell[] {
  const figure = (key: string, formula: Formula, format = money, style: GridCell["style"] = "figure"): GridCell => ({
    key: `${key}${place}`,
    formula,
    style,
    format,
  });
  const model = shippedModels[place - 1];
  return [
    { key: `model${place}`, ...(model !== undefined && { value: model }), style: "inputText" },
    figure("call", callCost(place), numberFormat("USD/call")),
    figure("day", ifCost(place, `${work("calls_per_day")}*${cost("call", place)}`)),
    figure("month", ifCost(place, `${cost("day", place)}*${perMonth}`), money, "keyFigure"),
    figure("horizon", ifCost(place, `${cost("day", place)}*${work("horizon_days")}`)),
    figure("more", ifCost(place, `${cost("month", place)}-MIN({costs.months})`)),
    figure("times", ifCost(place, `IF(MIN({costs.months})>0,${cost("month", place)}/MIN({costs.months}),1)`), "0.0"),
    figure(
      "uncached",
      ifCost(
        place,
        `${work("calls_per_day")}*(${inputTokens}*${price("input", place)}+${work("output_tokens")}*N(${price("output", place)}))/1000000*${perMonth}`,
      ),
    ),
    figure("rank", ifCost(place, `RANK(${cost("month", place)},{costs.months},1)`), "0"),
    { key: `standing${place}`, formula: standing(place), style: "unitAfter" },
  ];
}

const columns: readonly (readonly [label: string, unit: string])[] = [
  ["A call", "USD/call"],
  ["A day", "USD/day"],
  ["A month", "USD/month"],
  ["Over the horizon", "USD"],
  ["More than the cheapest", "USD/month"],
  ["Times the cheapest", "times"],
  ["A month uncached", "USD/month"],
  ["Rank", "1: cheapest"],
];

const top = 3;
const part = (
  column: number,
): { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } => ({
  row: top,
  column,
  rows: places.length,
  columns: 1,
});
/** Columns of the table that formulas and the chart read. */
const at = { models: 0, months: 3, ranks: 8, standings: 9 } as const;

/** What the work costs on each model that is named. */
export const costs: GridBlock = {
  kind: "grid",
  id: "costs",
  rows: [
    [
      { value: "What it costs", style: "section" },
      ...Array.from({ length: columns.length + 3 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: "name, or empty", style: "unit" },
      ...columns.map(([, unit]): GridCell => ({ value: unit, style: "unitRight" })),
    ],
    [
      { value: "Model", style: "tableHead" },
      ...columns.map(([value]): GridCell => ({ value, style: "tableHeadWrapped" })),
      { value: "How it stands", style: "tableHeadAfter" },
      { style: "tableHead" },
      { style: "tableHead" },
    ],
    ...places.map(row),
  ],
  rowHeights: { [top - 1]: 32 },
  parts: {
    models: part(at.models),
    months: part(at.months),
    ranks: part(at.ranks),
    standings: part(at.standings),
    "standings.first": { ...part(at.standings), rows: 1 },
  },
  names: [
    { part: "models", name: "Models", comment: "The models that are compared: names of the price book, or empty" },
    { part: "months", name: "Cost_per_month", comment: "What the work costs a month on each model" },
  ],
  conditions: [
    {
      kind: "formula",
      part: "standings",
      formula: `OR({~costs.standing1}="switched off",LEFT({~costs.standing1},8)="no price",AND(ISNUMBER({~prices.left1}),N({~prices.left1})<={work.soon}))`,
      look: "bad",
    },
  ],
  validations: [
    {
      part: "models",
      rule: { kind: "custom", formula: "ISTEXT({~costs.model1})" },
      prompt: {
        title: "Model",
        message:
          "A name of the price book, such as gpt-4.1, azure:gpt-4.1 or gpt-4.1@2026-06-30; the pane lists them under Prices. Empty: no model.",
      },
      error: { title: "Model", message: "Type the name of a model." },
    },
  ],
};
