import { moneyFormat, numberFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { type CallCells, callCostFormula } from "../call-cost";
import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { dayNumber, firstOf, textFormula } from "../../formula/text";
import { isOtherPrice } from "./limits";
import { price, priceFault } from "./prices";
import { inputTokens, places, shippedModels, work } from "./work";

const texts = modelComparisonTexts.costs;

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

/** In plain formulas none where the prices are those of shorter or longer calls. */
const plainCallCost = (place: number): Formula => `IF(${isOtherPrice(place)},"",${callCost(place)})`;

/** The cost of a call at the model's prices; the error of its input price where the model is unknown or had no price. */
const callCost = (place: number): Formula =>
  `IF(${price("name", place)}="","",IF(ISERROR(${price("input", place)}),${price("input", place)},${callCostFormula(cells(place))}))`;

const perMonth = "365/12";
const ifCost = (place: number, then: Formula): Formula => `IF(ISNUMBER(${cost("call", place)}),${then},"")`;

/** Whether a model has ended or is about to. */
export const isEnding = (place: number): Formula =>
  `AND(ISNUMBER(${price("left", place)}),N(${price("left", place)})<=${work("soon")})`;

const standing = (place: number, ...before: readonly (readonly [Formula, Formula])[]): Formula =>
  firstOf(
    [
      [`${price("name", place)}=""`, `""`],
      ...before,
      [`ISERROR(${price("input", place)})`, textFormula(texts.status_unknown)],
      [`NOT(ISNUMBER(${cost("call", place)}))`, textFormula(texts.status_noPrice)],
      [`NOT(ISNUMBER(${price("left", place)}))`, textFormula(texts.status_noDate)],
      [`${price("left", place)}<=0`, textFormula(texts.status_retired)],
      [`${price("left", place)}=1`, textFormula(texts.status_tomorrow)],
    ],
    textFormula(texts.status_days, { days: dayNumber(price("left", place)) }),
  );

function row(place: number): GridCell[] {
  const figure = (
    key: string,
    formula: Formula,
    format = moneyFormat,
    style: GridCell["style"] = "figure",
  ): GridCell => ({
    key: `${key}${place}`,
    formula,
    style,
    format,
  });
  const model = shippedModels[place - 1];
  return [
    { key: `model${place}`, ...(model !== undefined && { value: model }), style: "inputText" },
    {
      ...figure("call", callCost(place), numberFormat("USD/call")),
      plain: { formula: plainCallCost(place) },
    },
    figure("day", ifCost(place, `${work("calls_per_day")}*${cost("call", place)}`)),
    figure("month", ifCost(place, `${cost("day", place)}*${perMonth}`), moneyFormat, "keyFigure"),
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
    {
      key: `standing${place}`,
      formula: standing(place, [
        `AND(ISERROR(${price("input", place)}),ISTEXT(${priceFault(place)}),${priceFault(place)}<>"")`,
        priceFault(place),
      ]),
      plain: { formula: standing(place, [isOtherPrice(place), textFormula(texts.status_otherPrice)]) },
      style: "unitAfter",
    },
  ];
}

const columns = Object.values(texts.columns);

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
const at = { models: 0, calls: 1, months: 3, horizons: 4, ranks: 8, standings: 9 } as const;

/** What the work costs on each model that is named. */
export const costs: GridBlock = {
  kind: "grid",
  id: "costs",
  rows: [
    [
      { value: texts.heading, style: "section" },
      ...Array.from({ length: columns.length + 3 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: texts.modelUnit, style: "unit" },
      ...columns.map(([, unit]): GridCell => ({ value: unit, style: "unitRight" })),
    ],
    [
      { value: texts.model, style: "tableHead" },
      ...columns.map(([value]): GridCell => ({ value, style: "tableHeadWrapped" })),
      { value: texts.status, style: "tableHeadAfter" },
      { style: "tableHead" },
      { style: "tableHead" },
    ],
    ...places.map(row),
  ],
  rowHeights: { [top - 1]: 32 },
  parts: {
    models: part(at.models),
    calls: part(at.calls),
    months: part(at.months),
    horizons: part(at.horizons),
    ranks: part(at.ranks),
    standings: part(at.standings),
    "standings.first": { ...part(at.standings), rows: 1 },
  },
  names: [
    { part: "models", name: "Models", comment: texts.modelsName },
    { part: "months", name: "Cost_per_month", comment: texts.monthsName },
  ],
  conditions: [
    {
      kind: "formula",
      part: "standings",
      formula: `OR({~costs.standing1}="${texts.status_retired}",LEFT({~costs.standing1},8)="no price",LEFT({~costs.standing1},6)="prices",AND(ISNUMBER({~prices.left1}),N({~prices.left1})<={work.soon}))`,
      look: "bad",
    },
  ],
  validations: [
    {
      part: "models",
      rule: { kind: "custom", formula: "ISTEXT({~costs.model1})" },
      prompt: { title: texts.promptTitle, message: texts.prompt },
      error: { title: texts.promptTitle, message: texts.error },
    },
  ],
};
