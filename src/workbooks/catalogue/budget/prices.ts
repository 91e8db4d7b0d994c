import { budgetTexts } from "../../../messages/sheets/budget";
import { fillText } from "../../../messages/fill";
import { priceBookDay } from "../../../functions/prices/price-source";
import { at, call, quotedText } from "../../formula/call";
import { firstOf, textFormula } from "../../formula/text";
import { numberFormat } from "../../layout/number-format";
import type { Area } from "../../grid/area";
import type { Formula, GridBlock, GridCell, GridValidation } from "../../template/template";
import { type CallCells, callCostFormula } from "../call-cost";
import { dateFault, dateFormat, dateValidation, type TypedDate } from "../typed";
import { priceListFault, priceListRows } from "../price-list";
import { addressOf, chosenAs, moneyUnit, mostUseCases, type Plan } from "./plan";
import { setting } from "./settings";
import { columnParts, type Fault, nameOf, of } from "./use-cases";

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

/** Prices agreed with the provider, in the example, by the use case that it is of. */
const agreed: Partial<Record<string, number>> = { input1: 0.6, output1: 3 };

const per = "1M tokens";
const priceFormat = numberFormat("USD/M tokens");

const across = (row: number): Area => ({ row, column: 2, rows: 1, columns: mostUseCases });
/** The cells of each rate, and the prices of each use case, from a row on. */
const rateParts = (plan: Plan, row: number): Record<string, Area> => ({
  ...Object.fromEntries(rates.map(([rate], index) => [rate, across(row + index)])),
  ...Object.fromEntries(
    plan.useCases.map((useCase): [string, Area] => [
      `prices${useCase}`,
      { row, column: 1 + useCase, rows: rates.length, columns: 1 },
    ]),
  ),
});

const typedPrice = (rate: string, label: string, message: string): GridValidation => ({
  part: rate,
  rule: { kind: "decimal", operator: "greaterThanOrEqual", from: 0 },
  prompt: { title: label, message },
  error: { title: label, message: fillText(texts.priceError, { label }) },
});

const heading = (plan: Plan, value: string): GridCell[] => [
  { value, style: "section" },
  ...Array.from({ length: 1 + plan.useCases.length }, (): GridCell => ({ style: "section" })),
];

const price = (rate: Rate, useCase: number): Formula => `{prices.${rate}${useCase}}`;
const ownPrice = (rate: Rate, useCase: number): Formula => `{own.${rate}${useCase}}`;
const listPrice = (rate: Rate, useCase: number): Formula => `{list.${rate}${useCase}}`;
const cells = (useCase: number, input: (key: string) => Formula): CallCells => ({
  prompt_tokens: input("prompt_tokens"),
  user_tokens: input("user_tokens"),
  output_tokens: input("output_tokens"),
  cache_hit_rate: input("cache_hit_rate"),
  cache_min_tokens: input("cache_min_tokens"),
  input: price("input", useCase),
  cached: price("cached", useCase),
  cache_write: price("cache_write", useCase),
  output: price("output", useCase),
});

/** Prices of one's own, which go before those of the list. */
export const ownPrices = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "own",
  rows: [
    heading(plan, texts.own),
    ...rates.map(([rate, label]): GridCell[] => [
      { value: label, style: "label" },
      { ...moneyUnit(per), style: "unit" },
      ...plan.useCases.map((useCase): GridCell => {
        const { like } = chosenAs(plan, useCase);
        const value = like === undefined ? undefined : agreed[`${rate}${like}`];
        return { key: `${rate}${useCase}`, ...(value !== undefined && { value }), style: "input", format: priceFormat };
      }),
    ]),
  ],
  parts: { ...columnParts(plan, 0, rates.length + 1), ...rateParts(plan, 1) },
  validations: rates.map(([rate, label]) => typedPrice(rate, label, texts.priceMeaning)),
});

export const ownLabels: readonly string[] = [texts.own, ...rates.map(([, label]) => label)];

/** A discount is one off list prices: with it, a company's own prices are left aside. */
function lookedUp(rate: Rate, useCase: number): Formula {
  const model = of("model", useCase);
  const leavesContract = `AND(N(${of("list_price_discount", useCase)})>0,LEFT(${model},5)<>"list:")`;
  const found = call("MODELPRICE", {
    model: { formula: `IF(${leavesContract},"list:","")&${model}` },
    rate: { text: rate },
    date: at(`list.${pricedOn.key}`),
    input_tokens: { formula: `${of("prompt_tokens", useCase)}+${of("user_tokens", useCase)}` },
  });
  return `IF(TRIM(${model})="","",${rate === "input" ? found : `IFERROR(${found},"")`})`;
}

/** The list prices of the models in USD: one call of the add-in each. In plain formulas they stand as typed, as they were when the sheet was made. */
export const listPrices = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "list",
  rows: [
    heading(plan, texts.list),
    [
      { value: pricedOn.label, plain: { value: typedOn.label }, style: "label" },
      { value: budgetTexts.date, style: "unit" },
      {
        key: pricedOn.key,
        value: priceBookDay(),
        style: "input",
        format: dateFormat,
        name: { name: "Prices_of", comment: texts.pricedOnName },
      },
    ],
    ...priceListRows("list", [{ style: "unit" }]),
    ...rates.map(([rate, label]): GridCell[] => [
      { value: label, style: "label" },
      { value: texts.usdUnit, style: "unit" },
      ...plan.useCases.map((useCase): GridCell => ({
        key: `${rate}${useCase}`,
        formula: lookedUp(rate, useCase),
        plain: "typed",
        style: "figure",
        format: priceFormat,
      })),
    ]),
  ],
  parts: rateParts(plan, 4),
  validations: [
    { ...dateValidation(pricedOn), only: "addin" },
    { ...dateValidation(typedOn), only: "plain" },
    ...rates.map(([rate, label]): GridValidation => ({
      ...typedPrice(rate, label, texts.listMeaning),
      only: "plain",
    })),
  ],
});

/** One's own price, else the list's less the discount, in the budget's currency. An empty text where there is none. */
function usedPrice(rate: Rate, useCase: number): Formula {
  const list = listPrice(rate, useCase);
  const converted = `${list}*(1-${of("list_price_discount", useCase)})*${setting("exchange_rate")}`;
  // Without a price of their own, cache writes are billed as input: at one's own input price where there is one.
  const asInput = `AND(ISNUMBER(${ownPrice("input", useCase)}),${list}=${listPrice("input", useCase)})`;
  const fromList = `IF(ISNUMBER(${list}),${converted},${list})`;
  return firstOf(
    [
      [`ISNUMBER(${ownPrice(rate, useCase)})`, ownPrice(rate, useCase)],
      ...(rate === "cache_write" ? [[`IFERROR(${asInput},FALSE)`, `""`] as const] : []),
      // In plain formulas an empty cell is no price.
      [`ISBLANK(${list})`, `""`],
    ],
    fromList,
  );
}

const figures = (
  plan: Plan,
  label: string,
  unit: Pick<GridCell, "value" | "formula">,
  key: string,
  formula: (useCase: number) => Formula,
  format: string,
  style: GridCell["style"] = "figure",
): GridCell[] => [
  { value: label, style: "label" },
  { ...unit, style: "unit" },
  ...plan.useCases.map((useCase): GridCell => ({ key: `${key}${useCase}`, formula: formula(useCase), style, format })),
];

/** The cost of a call of a use case at the prices of the first sheet; `input` gives the cells of its tokens. */
export const callCost = (useCase: number, input: (key: string) => Formula): Formula =>
  callCostFormula(cells(useCase, input));

export const costOf = (useCase: number): Formula => `{prices.call${useCase}}`;

/** The prices that are used, and what they come to. */
export const prices = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "prices",
  rows: [
    heading(plan, texts.heading),
    ...rates.map(([rate, label]): GridCell[] => [
      { value: label, style: "label" },
      { ...moneyUnit(per), style: "unit" },
      ...plan.useCases.map((useCase): GridCell => ({
        key: `${rate}${useCase}`,
        formula: usedPrice(rate, useCase),
        style: "figure",
        format: priceFormat,
      })),
    ]),
    figures(
      plan,
      texts.call,
      moneyUnit("call"),
      "call",
      (useCase) => callCost(useCase, (key) => of(key, useCase)),
      numberFormat("USD/call"),
      "keyFigure",
    ),
    figures(
      plan,
      texts.day,
      moneyUnit("day"),
      "day",
      (useCase) =>
        `IF(COUNT(${of("calls_per_day", useCase)},${costOf(useCase)})=2,${of("calls_per_day", useCase)}*${costOf(useCase)},"")`,
      numberFormat("USD"),
    ),
  ],
  parts: { ...rateParts(plan, 1), calls: { ...across(rates.length + 1), columns: plan.useCases.length } },
  names: [{ part: "calls", name: "Cost_per_call", comment: texts.callsName }],
});

/** What is wrong with the day of the list prices, or with the list. */
export const listFaults: readonly Fault[] = [dateFault("list", pricedOn), priceListFault("list")];

/** What is wrong with the prices of a use case. */
export function priceFaults(useCase: number): readonly Fault[] {
  const told = (fault: string): Formula =>
    textFormula(budgetTexts.useCases.at, {
      address: addressOf(ownPrice("input", useCase)),
      useCase: nameOf(useCase),
      fault: quotedText(fault),
    });
  const [own, used] = [`{own.prices${useCase}}`, `{prices.prices${useCase}}`];
  return [
    [`OR(COUNTA(${own})>COUNT(${own}),COUNTIF(${own},"<0")>0)`, told(texts.ownFault)],
    [`COUNTIF(${used},"<0")>0`, told(texts.negative)],
    [`NOT(ISNUMBER(${costOf(useCase)}))`, told(texts.missing)],
  ];
}
