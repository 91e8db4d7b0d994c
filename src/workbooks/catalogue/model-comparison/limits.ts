import { longCallsAbove } from "../../../functions/prices/price-source";
import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { firstOf, textFormula } from "../../formula/text";
import { wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { inputTokens, places, shippedModels } from "./work";

const texts = modelComparisonTexts.limits;

const limit = (key: string, place: number): Formula => `{limits.${key}${place}}`;

/** Whether the calls of the work and those that the typed prices are of are on different sides of a model's threshold; plain formulas only. */
export const isOtherPrice = (place: number): Formula =>
  `AND(ISNUMBER(${limit("above", place)}),(${inputTokens}>${limit("above", place)})<>(N(${limit("tokens", place)})>${limit("above", place)}))`;

/** What to type where the prices are those of other calls. */
export const otherPriceText = (place: number): Formula =>
  textFormula(texts.other, {
    side: `IF(${inputTokens}>${limit("above", place)},"${texts.above}","${texts.upTo}")`,
    tokens: `FIXED(${limit("above", place)},0)`,
  });

function row(place: number): GridCell[] {
  const model = shippedModels[place - 1];
  const above = model === undefined ? undefined : longCallsAbove(model);
  return [
    { formula: `IF({costs.model${place}}="","",{costs.model${place}})`, style: "text" },
    { key: `above${place}`, ...(above !== undefined && { value: above }), style: "input", format: wholeFormat },
    { key: `tokens${place}`, plain: { filled: inputTokens }, style: "input", format: wholeFormat },
    {
      formula: firstOf(
        [
          [`{costs.model${place}}=""`, `""`],
          [isOtherPrice(place), otherPriceText(place)],
        ],
        textFormula(texts.good),
      ),
      key: `check${place}`,
      style: "checkAfter",
    },
  ];
}

const top = 3;
const part = (column: number): { row: number; column: number; rows: number; columns: number } => ({
  row: top,
  column,
  rows: places.length,
  columns: 1,
});

/** Where a model charges more for long calls, which calls the typed prices are of: plain formulas cannot look up the others. */
export const limits: GridBlock = {
  kind: "grid",
  id: "limits",
  rows: [
    [{ value: texts.heading, style: "section" }, ...Array.from({ length: 3 }, (): GridCell => ({ style: "section" }))],
    [
      { value: texts.modelUnit, style: "unit" },
      { value: texts.tokensUnit, style: "unitRight" },
      { value: texts.tokensUnit, style: "unitRight" },
      { style: "unit" },
    ],
    [
      { value: texts.model, style: "tableHead" },
      { value: texts.threshold, style: "tableHeadWrapped" },
      { value: texts.priced, style: "tableHeadWrapped" },
      { value: texts.check, style: "tableHeadAfter" },
    ],
    ...places.map(row),
  ],
  rowHeights: { [top - 1]: 32 },
  parts: { above: part(1), tokens: part(2), checks: part(3) },
  conditions: [
    { kind: "formula", part: "checks", formula: `LEFT({~$limits.check1},5)="${texts.other.slice(0, 5)}"`, look: "bad" },
  ],
  validations: ["above", "tokens"].map((key) => ({
    part: key,
    rule: { kind: "decimal", operator: "greaterThanOrEqual", from: 0 },
    prompt: { title: texts.promptTitle, message: texts.prompt },
    error: { title: texts.promptTitle, message: texts.error },
  })),
};
