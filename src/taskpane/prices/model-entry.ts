import { describeModel, type ModelRow } from "../../prices/price-book";
import { rateNames, type RateName } from "../../prices/rates";
import { choiceField } from "../controls/field";
import { insertion } from "../controls/insertion";
import { h } from "../dom/element";
import { signal } from "../dom/signal";
import { englishFormula } from "../function-finder/formula";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { factList, sourceLink } from "./facts";

/** The name by which the price book always finds the model again. */
export const bookName = ({ provider, model }: Pick<ModelRow, "provider" | "model">): string => `${provider}:${model}`;

const unitOf = (rate: RateName): string => (rate === "hosting" ? texts.prices.perHour : texts.prices.perMTok);

const priceFormula = (name: string, rate: RateName): string =>
  englishFormula("MODELPRICE", `"${name.replaceAll('"', '""')}", "${rate}"`);

/** All that the price book has on a model, and its prices' way into a cell. */
export function modelEntry(pane: Pane, row: ModelRow): HTMLElement {
  const { formats } = pane;
  const sheet = describeModel(bookName(row));
  const known = rateNames.filter((rate) => sheet.rates[rate] !== undefined);
  const chosen = signal<RateName>(known[0] ?? "input");
  const name = sheet.name;
  return h(
    "div",
    { class: "stack" },
    factList([
      ...known.map(
        (rate) =>
          [
            texts.prices.rates[rate],
            [formats.number(sheet.rates[rate]!), h("span", { class: "hint" }, ` ${unitOf(rate)}`)],
          ] as const,
      ),
    ]),
    h(
      "p",
      { class: "hint" },
      [
        sheet.contextWindow !== undefined && texts.prices.context(formats.whole(sheet.contextWindow)),
        sheet.checkedOn !== undefined && texts.prices.checked(formats.date(sheet.checkedOn)),
      ]
        .filter(Boolean)
        .join(" · "),
      sheet.source !== undefined && [" · ", sourceLink(texts.prices.source, sheet.source)],
    ),
    sheet.longContextAbove !== undefined &&
      h("p", { class: "hint" }, texts.prices.longContext(formats.whole(sheet.longContextAbove))),
    sheet.notes.length > 0 &&
      h(
        "ul",
        { class: "hint" },
        sheet.notes.map((note) => h("li", {}, note)),
      ),
    known.length > 0 && [
      choiceField(
        chosen,
        known.map((rate) => ({ value: rate, label: texts.prices.rates[rate] })),
        { label: texts.prices.rate, hint: texts.prices.formulaFollows },
      ),
      insertion(pane, [
        () => ({
          name: texts.prices.formulaName,
          label: texts.prices.insertFormula,
          content: priceFormula(name, chosen()),
        }),
        () => ({
          name: texts.prices.priceName(name),
          label: texts.prices.insertPrice,
          content: sheet.rates[chosen()]!,
        }),
      ]),
    ],
  );
}
