import type { TunableRow } from "../../prices/price-book";
import { h } from "../dom/element";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { factList, sourceLink, type Fact } from "./facts";

/** What tells one way to tune a model from the others. */
export const tunableKey = ({ provider, model, method }: TunableRow): string => [provider, model, method].join(" ");

/** What it costs to tune a model this way and to run it then, and until when. */
export function tunableEntry({ formats }: Pane, row: TunableRow): HTMLElement {
  const { rates, perHour, perMTok, perMonth, usd } = texts.prices;
  const figure = (name: string, value: number | undefined, unit: string): Fact | undefined =>
    value === undefined ? undefined : [name, [formats.number(value), h("span", { class: "hint" }, ` ${unit}`)]];
  const day = (name: string, iso: string | undefined): Fact | undefined =>
    iso === undefined ? undefined : [name, formats.date(iso)];
  return h(
    "div",
    { class: "stack" },
    factList([
      figure(rates.training, row.training, perMTok),
      figure(texts.prices.trainingPerHour, row.trainingPerHour, perHour),
      figure(texts.prices.minimumFee, row.minimumFee, usd),
      figure(rates.tuned_input, row.tunedInput, perMTok),
      figure(rates.tuned_cached, row.tunedCached, perMTok),
      figure(rates.tuned_output, row.tunedOutput, perMTok),
      figure(rates.hosting, row.hostingPerHour, perHour),
      figure(texts.prices.storage, row.storagePerMonth, perMonth),
      day(texts.prices.closed, row.closedToNewCustomersOn),
      day(texts.prices.lastJob, row.lastNewJobOn),
      day(texts.prices.retires, row.retiresOn),
    ]),
    h(
      "p",
      { class: "hint" },
      texts.prices.checked(formats.date(row.checkedOn)),
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
