import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { at, call, type CallArgument } from "../../formula/call";
import { numberFormat, shownUnit, wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, GridValidation, SheetTemplate, SpillBlock } from "../../template/template";
import { dateFormat } from "../typed";
import { dayInName, inputTokens, places, work } from "./work";

const texts = modelComparisonTexts.prices;

export const price = (key: string, place: number): Formula => `{prices.${key}${place}}`;

const perTokens = shownUnit("USD/M tokens");
const unitOf = (key: string): string => (key === "hosting" ? shownUnit("USD/h") : perTokens);
const rates = Object.entries(texts.rates).map(([key, label]) => [key, label, unitOf(key)] as const);

/** What MODELS gives on a model, from which the plain kind takes its dates. */
const modelsColumns = { checked: 8, ends: 10 } as const;

const name = (place: number): Formula => `{costs.model${place}}`;
const pinned = (place: number): CallArgument => ({ formula: price("name", place) });
const ifNamed = (place: number, then: Formula): Formula => `IF(${price("name", place)}="","",${then})`;
const ofModel = (place: number, column: keyof typeof modelsColumns): Formula =>
  ifNamed(place, `IFERROR(INDEX(${call("MODELS", { search: pinned(place) })},2,${modelsColumns[column]}),"")`);

/** A cell of the table of all prices: an error where that could not be filled, an empty text where it says nothing. */
function fromTable(place: number, key: string): Formula {
  const cell = `{pricetable.${key}.${place}}`;
  return `IF({pricetable.model.header}="",NA(),IF(${cell}="","",${cell}))`;
}

/** Why a model has no price, in words. */
export const priceFault = (place: number): Formula => `{pricetable.fault.${place}}`;

const modelPrice = (key: string, place: number): Formula =>
  call("MODELPRICE", { model: pinned(place), rate: { text: key }, input_tokens: { formula: inputTokens } });

/** A rate of a model. One that it need not have is an empty text where it has none, or where there is no add-in: files hold no empty texts. */
const rate = (key: string, place: number): GridCell => ({
  key: `${key}${place}`,
  formula: ifNamed(place, key === "input" ? fromTable(place, key) : `IFERROR(${fromTable(place, key)},"")`),
  plain: {
    typed: ifNamed(place, key === "input" ? modelPrice(key, place) : `IFERROR(${modelPrice(key, place)},"")`),
  },
  style: "figure",
  format: numberFormat("USD/M tokens"),
});

function row(place: number): GridCell[] {
  const written = `IF(TRIM(${name(place)})="","",IF(ISNUMBER(FIND("@",${name(place)})),${name(place)},${name(place)}&"@"&${dayInName}))`;
  return [
    {
      key: `name${place}`,
      formula: written,
      plain: { formula: `IF(TRIM(${name(place)})="","",${name(place)})` },
      style: "text",
    },
    ...rates.map(([key]) => rate(key, place)),
    ...(["checked", "ends"] as const).map((key): GridCell => ({
      key: `${key}${place}`,
      formula: ifNamed(place, `IFERROR(${fromTable(place, key)},"")`),
      plain: { typed: ofModel(place, key) },
      style: "figure",
      format: dateFormat,
    })),
    {
      key: `left${place}`,
      formula: `IF(ISNUMBER(${price("ends", place)}),${price("ends", place)}-${work("day")},"")`,
      style: "figure",
      format: wholeFormat,
    },
  ];
}

const top = 3;
const typedPart = (key: string): string => `${key}s`;

const typedPrice = (key: string, label: string): GridValidation => ({
  part: typedPart(key),
  only: "plain",
  rule: { kind: "decimal", operator: "greaterThanOrEqual", from: 0 },
  prompt: {
    title: label,
    message: texts.prompt,
  },
  error: { title: label, message: texts.error },
});

/** What each model costs by the token, from when the price is, and when the model ends. */
export const prices: GridBlock = {
  kind: "grid",
  id: "prices",
  rows: [
    [
      { value: texts.heading, style: "section" },
      ...Array.from({ length: rates.length + 3 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: texts.pinned, style: "unit" },
      ...rates.map(([, , unit]): GridCell => ({ value: unit, style: "unitRight" })),
      { value: texts.date, style: "unitRight" },
      { value: texts.date, style: "unitRight" },
      { value: texts.days, style: "unitRight" },
    ],
    [
      { value: texts.of, style: "tableHead" },
      ...[...rates.map(([, label]) => label), texts.checkedOn, texts.retiresOn, texts.retiresIn].map(
        (value): GridCell => ({
          value,
          style: "tableHeadWrapped",
        }),
      ),
    ],
    ...places.map(row),
  ],
  parts: {
    names: { row: top, column: 0, rows: places.length, columns: 1 },
    ...Object.fromEntries(
      rates.map(([key], at) => [typedPart(key), { row: top, column: 1 + at, rows: places.length, columns: 1 }]),
    ),
  },
  validations: rates.map(([key, label]) => typedPrice(key, label)),
};

/** All prices of all models: one call in the place of one for each price. */
const priceTable: SpillBlock = {
  kind: "spill",
  id: "pricetable",
  heading: texts.table.heading,
  table: call("PRICETABLE", { models: at("prices.names"), input_tokens: { formula: inputTokens } }),
  keepsErrors: true,
  rows: places.length + 1,
  columns: [
    { key: "model", style: "text" },
    ...rates.map(([key]) => ({ key, style: "figure", format: numberFormat("USD/M tokens") }) as const),
    { key: "checked", style: "figure", format: dateFormat },
    { key: "ends", style: "figure", format: dateFormat },
    { key: "fault", style: "text" },
  ],
};

/** The sheet on which that table stands. */
export const priceTableSheet: SheetTemplate = {
  id: "pricetables",
  name: texts.table.sheet,
  columns: [30, ...rates.map(() => 18), 18, 18, 60],
  frozenRows: 2,
  orientation: "landscape",
  only: "addin",
  helper: true,
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "pricetablehead",
          lines: [
            { text: texts.table.title, style: "title" },
            { text: texts.table.sentence, style: "sentence" },
          ],
        },
        priceTable,
      ],
    },
  ],
};
