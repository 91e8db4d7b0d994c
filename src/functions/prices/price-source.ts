import { messageText } from "../../messages/text";
import { priceBook } from "../../prices/price-book";
import type { PricedModel } from "../../prices/priced-model";
import { isoToSerial } from "../../prices/serial-date";
import { define } from "../definition";
import { date, text } from "../parameters";

/** The day of the price book as Excel counts it. The book is read when it is asked for, not when the add-in loads. */
export const priceBookDay = (): number => isoToSerial(priceBook.date);

/** The input tokens above which a whole call of a model costs more, on the day of the price book; undefined where all cost the same. */
export const longCallsAbove = (model: string): number | undefined =>
  priceBook.find(model).describe({}).longContextAbove;

/** The company's own list as sheets keep it: "Acme prices of 2026-11-01", or "none". */
export function companyListName(): string {
  const { company } = priceBook;
  return company
    ? messageText({ id: "source.company-list", values: { list: company.name, date: company.date } })
    : messageText({ id: "source.no-company-list" });
}

/** The price lists in force: "Price book of 2026-11-30", with the company's own list before it where there is one. */
function listsInForce(): string {
  const book = priceBook.date;
  return priceBook.company
    ? messageText({ id: "source.company-lists", values: { company: companyListName(), book } })
    : messageText({ id: "source.lists", values: { book } });
}

/**
 * Where a model's price comes from and what to know of it, in sentences.
 * @param date the day whose price is meant
 * @param seenOn the day on which somebody looks at it, from which its age is counted
 */
export function sourceSentences(found: PricedModel, date: string, seenOn: string): string {
  const { agreed, checkedOn = "", endsOn } = found.describe({ date });
  const life =
    endsOn === undefined
      ? []
      : [messageText({ id: endsOn <= seenOn ? "note.retired" : "note.retires", values: { date: endsOn } })];
  const list = agreed ? [] : [messageText({ id: "source.list-price", values: { date: checkedOn } })];
  return [...list, ...found.priceNotes(date, seenOn), ...life].join(" ");
}

export const priceSourceFunction = define({
  id: "PRICESOURCE",
  group: "Prices and tokens",
  summary: "Where a model's price comes from: a contract or the list, and when it was checked.",
  remarks: ["Without a model: the price lists in force, the company's own first."],
  parameters: {
    model: text({ default: "", summary: 'Model name, such as "gpt-4.1"; "list:gpt-4.1" leaves contracts aside.' }),
    date: date({
      otherwise: "the price book's date, or the day in the name",
      summary: "The day whose price is meant.",
    }),
  },
  result: { kind: "text", unit: "text" },
  noAnswer: "The model is not in the price book, its name means several, or it had no price on that day.",
  examples: [
    { args: '"gpt-4.1"', result: "List price, checked on 2026-11-20. Its provider retires it on 2027-01-14." },
  ],
  related: ["MODELPRICE", "MODELS"],
  evaluate({ model, date: day }) {
    if (model.trim() === "") return listsInForce();
    const found = priceBook.find(model);
    return sourceSentences(found, found.dateOf(day), priceBook.date);
  },
});
