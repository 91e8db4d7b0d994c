import type { ModelRow, TunableRow } from "../../prices/lists";
import { priceBook } from "../../prices/price-book";
import { rateNames, type RateName } from "../../prices/rates";
import { factList, sourceLink, type Fact } from "../controls/basics";
import { choiceField } from "../controls/fields";
import { insertion } from "../controls/insertion";
import { h } from "../dom/element";
import { signal } from "../dom/signal";
import { englishFormula } from "../function-finder/formula";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";

/** The name by which the price book always finds the model again. */
export const bookName = ({ provider, model }: Pick<ModelRow, "provider" | "model">): string => `${provider}:${model}`;

const unitOf = (rate: RateName): string => (rate === "hosting" ? texts.prices.perHour : texts.prices.perMillion);

const priceFormula = (name: string, rate: RateName): string =>
  englishFormula("MODELPRICE", `"${name.replaceAll('"', '""')}", "${rate}"`);

/** Everything in the price book on a model, and buttons that insert its prices. */
export function modelEntry(pane: Pane, row: ModelRow): HTMLElement {
  const { formats } = pane;
  const sheet = priceBook.find(bookName(row)).describe();
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
            [formats.price(sheet.rates[rate]!), h("span", { class: "hint" }, ` ${unitOf(rate)}`)],
          ] as const,
      ),
    ]),
    h(
      "p",
      { class: "hint" },
      [
        sheet.contextWindow !== undefined && formats.fill(texts.prices.context, { tokens: sheet.contextWindow }),
        sheet.checkedOn !== undefined && formats.fill(texts.prices.checked, { date: formats.date(sheet.checkedOn) }),
      ]
        .filter(Boolean)
        .join(" · "),
      sheet.source !== undefined && [" · ", sourceLink(texts.prices.source, sheet.source)],
    ),
    sheet.longContextAbove !== undefined &&
      h("p", { class: "hint" }, formats.fill(texts.prices.longContext, { tokens: sheet.longContextAbove })),
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
          name: texts.prices.theFormula,
          label: texts.prices.insertFormula,
          content: priceFormula(name, chosen()),
        }),
        () => ({
          name: formats.fill(texts.prices.thePrice, { model: name }),
          label: texts.prices.insertPrice,
          content: sheet.rates[chosen()]!,
        }),
      ]),
    ],
  );
}

/** Identifies a way to tune a model. */
export const tunableKey = ({ provider, model, method }: TunableRow): string => [provider, model, method].join(" ");

/** What tuning a model this way costs, what running it costs, and its dates. */
export function tunableEntry({ formats }: Pane, row: TunableRow): HTMLElement {
  const { rates, perHour, perMillion, perMonth, usd } = texts.prices;
  const figure = (name: string, value: number | undefined, unit: string): Fact | undefined =>
    value === undefined ? undefined : [name, [formats.price(value), h("span", { class: "hint" }, ` ${unit}`)]];
  const day = (name: string, iso: string | undefined): Fact | undefined =>
    iso === undefined ? undefined : [name, formats.date(iso)];
  return h(
    "div",
    { class: "stack" },
    factList([
      figure(rates.training, row.training, perMillion),
      figure(texts.prices.trainingPerHour, row.trainingPerHour, perHour),
      figure(texts.prices.minimumFee, row.minimumFee, usd),
      figure(rates.tuned_input, row.tunedInput, perMillion),
      figure(rates.tuned_cached, row.tunedCached, perMillion),
      figure(rates.tuned_output, row.tunedOutput, perMillion),
      figure(rates.hosting, row.hostingPerHour, perHour),
      figure(texts.prices.storage, row.storagePerMonth, perMonth),
      day(texts.prices.closedToNew, row.closedToNewCustomersOn),
      day(texts.prices.lastJob, row.lastNewJobOn),
      day(texts.prices.retires, row.retiresOn),
    ]),
    h(
      "p",
      { class: "hint" },
      formats.fill(texts.prices.checked, { date: formats.date(row.checkedOn) }),
      " · ",
      sourceLink(texts.prices.source, row.source),
    ),
    row.confidence === "excerpt" && h("p", { class: "hint" }, texts.prices.excerpt),
    row.notes.length > 0 &&
      h(
        "ul",
        { class: "hint" },
        row.notes.map((note) => h("li", {}, note)),
      ),
  );
}
