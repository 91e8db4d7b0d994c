import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { call, type CallArgument } from "../../formula/call";
import { numberFormat, shownUnit, wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, GridValidation } from "../../template/template";
import { dateFormat } from "../typed";
import { dayInName, inputTokens, places, work } from "./work";

const texts = modelComparisonTexts.prices;

export const price = (key: string, place: number): Formula => `{prices.${key}${place}}`;

const perTokens = shownUnit("USD/M tokens");
const unitOf = (key: string): string => (key === "hosting" ? shownUnit("USD/h") : perTokens);
const rates = Object.entries(texts.rates).map(([key, label]) => [key, label, unitOf(key)] as const);

/** The columns of MODELS, whose first row below the header is the model that is named. */
const [checkedOn, endsOn] = [8, 10];

const name = (place: number): Formula => `{costs.model${place}}`;
const pinned = (place: number): CallArgument => ({ formula: price("name", place) });
const ifNamed = (place: number, then: Formula): Formula => `IF(${price("name", place)}="","",${then})`;
const ofModel = (place: number, column: number): Formula =>
  ifNamed(place, `IFERROR(INDEX(${call("MODELS", { search: pinned(place) })},2,${column}),"")`);

const modelPrice = (key: string, place: number): Formula =>
  call("MODELPRICE", { model: pinned(place), rate: { text: key }, input_tokens: { formula: inputTokens } });

/** A rate of a model. One that it need not have is an empty text where it has none, or where there is no add-in: files hold no empty texts. */
const rate = (key: string, place: number): GridCell => ({
  key: `${key}${place}`,
  formula: ifNamed(place, key === "input" ? modelPrice(key, place) : `IFERROR(${modelPrice(key, place)},"")`),
  plain: "typed",
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
    { key: `checked${place}`, formula: ofModel(place, checkedOn), plain: "typed", style: "figure", format: dateFormat },
    { key: `ends${place}`, formula: ofModel(place, endsOn), plain: "typed", style: "figure", format: dateFormat },
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
  parts: Object.fromEntries(
    rates.map(([key], at) => [typedPart(key), { row: top, column: 1 + at, rows: places.length, columns: 1 }]),
  ),
  validations: rates.map(([key, label]) => typedPrice(key, label)),
};
