import { budgetTexts } from "../../../messages/sheets/budget";
import { fillText } from "../../../messages/fill";
import { sharedTexts } from "../../../messages/sheets/shared";
import { priceBookDay } from "../../../functions/prices/price-source";
import { at, call } from "../../formula/call";
import { textFormula } from "../../formula/text";
import { numberFormat, shownUnit } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, GridValidation } from "../../template/template";
import { type CallCells, callCostFormula } from "../call-cost";
import { dateFault, dateFormat, dateValidation, type TypedDate } from "../typed";
import { setting } from "./settings";
import { priceListFault, priceListRows } from "../price-list";
import { nameOf, of, useCases } from "./use-cases";

const texts = budgetTexts.prices;

type Rate = keyof typeof texts.rates;
const rates = Object.entries(texts.rates) as [Rate, string][];

const dated = ([label, meaning]: readonly [label: string, meaning: string]): TypedDate => ({
  key: "priced_on",
  label,
  meaning,
});
const pricedOn = dated(texts.pricedOn);
/** In plain formulas nothing looks prices up: the day says how old they are. */
const typedOn = dated(texts.typedOn);

/** Prices agreed with the provider, in the example. */
const agreed: Partial<Record<string, number>> = { input2: 0.6, output2: 3 };

const unit = shownUnit("USD/M tokens");
const priceFormat = numberFormat("USD/M tokens");
type Part = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

const across = (row: number): Part => ({ row, column: 2, rows: 1, columns: useCases.length });
/** The cells of each rate, and the prices of each use case, from a row on. */
const partsFrom = (row: number): Record<string, Part> => ({
  ...Object.fromEntries(rates.map(([rate], index) => [rate, across(row + index)])),
  ...Object.fromEntries(
    useCases.map((useCase, at): [string, Part] => [
      `of${useCase}`,
      { row, column: 2 + at, rows: rates.length, columns: 1 },
    ]),
  ),
});

const typedPrice = (rate: string, label: string): GridValidation => ({
  part: rate,
  rule: { kind: "decimal", operator: "greaterThanOrEqual", from: 0 },
  prompt: {
    title: label,
    message: texts.priceMeaning + fillText(sharedTexts.inputs.unit, { unit }),
  },
  error: { title: label, message: fillText(texts.priceError, { label }) },
});

const heading = (value: string, plain = value): GridCell[] => [
  { value, plain: { value: plain }, style: "section" },
  ...Array.from({ length: 1 + useCases.length }, (): GridCell => ({ style: "section" })),
];

const price = (rate: Rate, useCase: number): Formula => `{prices.${rate}${useCase}}`;
const ownPrice = (rate: Rate, useCase: number): Formula => `{own.${rate}${useCase}}`;
const cells = (useCase: number): CallCells => ({
  prompt_tokens: of("prompt_tokens", useCase),
  user_tokens: of("user_tokens", useCase),
  output_tokens: of("output_tokens", useCase),
  cache_hit_rate: of("cache_hit_rate", useCase),
  cache_min_tokens: of("cache_min_tokens", useCase),
  input: price("input", useCase),
  cached: price("cached", useCase),
  cache_write: price("cache_write", useCase),
  output: price("output", useCase),
});

/** The list price; of rates that a model need not have, an empty text where it has none, or where there is no add-in: files hold no empty texts. */
function listPrice(rate: Rate, useCase: number): Formula {
  const listed = (asked: Rate): Formula =>
    call("MODELPRICE", {
      model: at(`usecases.model${useCase}`),
      rate: { text: asked },
      date: at(`own.${pricedOn.key}`),
      input_tokens: { formula: `${of("prompt_tokens", useCase)}+${of("user_tokens", useCase)}` },
    });
  // Without a price of their own, cache writes are billed as input: at one's own input price where there is one.
  const list =
    rate === "cache_write"
      ? `IF(AND(ISNUMBER(${ownPrice("input", useCase)}),${listed(rate)}=${listed("input")}),"",${listed(rate)})`
      : listed(rate);
  return `IF(TRIM(${of("model", useCase)})="","",${rate === "input" ? list : `IFERROR(${list},"")`})`;
}

/** A price as one types it. In plain formulas the list prices stand there too, as they were when the sheet was made. */
function ownPriceCell(rate: Rate, useCase: number): GridCell {
  const value = agreed[`${rate}${useCase}`];
  return {
    key: `${rate}${useCase}`,
    ...(value !== undefined && { value }),
    plain: { filled: listPrice(rate, useCase) },
    style: "input",
    format: priceFormat,
  };
}

/** Which list prices, and those that go before them. */
export const ownPrices: GridBlock = {
  kind: "grid",
  id: "own",
  rows: [
    heading(texts.own, texts.plainOwn),
    [
      { value: pricedOn.label, plain: { value: typedOn.label }, style: "label" },
      { value: budgetTexts.date, style: "unit" },
      {
        key: pricedOn.key,
        value: priceBookDay,
        style: "input",
        format: dateFormat,
        name: { name: "Prices_of", comment: texts.pricedOnName },
      },
    ],
    ...priceListRows("own", [{ style: "unit" }]),
    ...rates.map(([rate, label]): GridCell[] => [
      { value: label, style: "label" },
      { value: unit, style: "unit" },
      ...useCases.map((useCase) => ownPriceCell(rate, useCase)),
    ]),
  ],
  parts: partsFrom(4),
  validations: [
    { ...dateValidation(pricedOn), only: "addin" },
    { ...dateValidation(typedOn), only: "plain" },
    ...rates.map(([rate, label]) => typedPrice(rate, label)),
  ],
};

/** One's own price before the list's. */
const usedPrice = (rate: Rate, useCase: number): GridCell => {
  const orElse = (other: Formula): Formula =>
    `IF(ISNUMBER(${ownPrice(rate, useCase)}),${ownPrice(rate, useCase)},${other})`;
  return {
    key: `${rate}${useCase}`,
    formula: orElse(listPrice(rate, useCase)),
    plain: { formula: orElse(`""`) },
    style: "figure",
    format: priceFormat,
  };
};

const figures = (
  label: string,
  of: string,
  key: string,
  formula: (useCase: number) => Pick<GridCell, "formula">,
  format: string,
  style: GridCell["style"] = "figure",
): GridCell[] => [
  { value: label, style: "label" },
  { value: of, style: "unit" },
  ...useCases.map((useCase): GridCell => ({ key: `${key}${useCase}`, ...formula(useCase), style, format })),
];

export const costOf = (useCase: number): Formula => `{prices.call${useCase}}`;
/** The day of the first call. */
export const liveFrom = (useCase: number): Formula => `{prices.live${useCase}}`;

/** The prices that are used, and what they come to when a use case goes live. */
export const prices: GridBlock = {
  kind: "grid",
  id: "prices",
  rows: [
    heading(texts.heading),
    ...rates.map(([rate, label]): GridCell[] => [
      { value: label, style: "label" },
      { value: unit, style: "unit" },
      ...useCases.map((useCase) => usedPrice(rate, useCase)),
    ]),
    figures(
      texts.call,
      shownUnit("USD/call"),
      "call",
      (useCase) => ({ formula: callCostFormula(cells(useCase)) }),
      numberFormat("USD/call"),
      "keyFigure",
    ),
    figures(
      texts.day,
      shownUnit("USD/day"),
      "day",
      (useCase) => ({
        formula: `IF(COUNT(${of("calls_per_day", useCase)},${costOf(useCase)})=2,${of("calls_per_day", useCase)}*${costOf(useCase)},"")`,
      }),
      numberFormat("USD"),
    ),
    figures(
      texts.live,
      budgetTexts.date,
      "live",
      (useCase) => ({
        formula: `IF(COUNT(${setting("start")},${of("live_after", useCase)})=2,${setting("start")}+${of("live_after", useCase)},"")`,
      }),
      dateFormat,
    ),
  ],
  parts: { ...partsFrom(1), calls: across(rates.length + 1) },
  names: [
    {
      part: "calls",
      name: "Cost_per_call",
      comment: texts.callsName,
    },
  ],
};

type Fault = readonly [condition: Formula, text: Formula];

/** What is wrong with the day of the list prices, or with the list. */
export const listFaults: readonly Fault[] = [dateFault("own", pricedOn), priceListFault("own")];

/** What is wrong with one's own prices. */
export const ownPriceFaults = (useCase: number): readonly Fault[] => [
  [
    `OR(COUNTA({own.of${useCase}})>COUNT({own.of${useCase}}),COUNTIF({own.of${useCase}},"<0")>0)`,
    textFormula(texts.ownFault, { useCase: nameOf(useCase) }),
  ],
];

/** What is wrong with the prices that are used. */
export const priceFaults = (useCase: number): readonly Fault[] => [
  [`COUNTIF({prices.of${useCase}},"<0")>0`, textFormula(texts.negative, { useCase: nameOf(useCase) })],
  [`NOT(ISNUMBER(${costOf(useCase)}))`, textFormula(texts.missing, { useCase: nameOf(useCase) })],
];
