import { messageText } from "../messages/text";
import type { BookModel, PriceRow } from "./book-data";
import { tokenRateNames } from "./rates";

/** A price checked longer ago than this many days is old: look at its source before a decision that hangs on it. */
export const oldAfterDays = 90;

const millisecondsADay = 86_400_000;

/** Whether a price was checked more than 90 days before a day; both ISO dates. */
export const isOld = (checkedOn: string, day: string): boolean =>
  Date.parse(day) - Date.parse(checkedOn) > oldAfterDays * millisecondsADay;

/** What a person should know of a price before relying on it. */
export interface PriceMarks {
  /** Checked more than 90 days before the day it is looked at. */
  readonly old: boolean;
  /** Which sources conflict, or that there is only one. */
  readonly doubt?: string;
  /** The day up to which the provider promised a reduced price. */
  readonly promotionEnds?: string;
}

const doubtMark = /^In doubt[:,] */;

/** The marks of a model's price of a row, on the day on which it is looked at. */
export function marksOf(
  { notes }: Pick<BookModel, "notes">,
  row: Pick<PriceRow, "checkedOn" | "doubt" | "promotionEnds">,
  day: string,
): PriceMarks {
  const doubt = row.doubt ?? notes.find((note) => doubtMark.test(note))?.replace(doubtMark, "");
  return {
    old: isOld(row.checkedOn, day),
    ...(doubt !== undefined && { doubt }),
    ...(row.promotionEnds !== undefined && { promotionEnds: row.promotionEnds }),
  };
}

/** The sentences of a row's marks, and of the change of price that is announced next. */
export function notesOnPrice(model: BookModel, row: PriceRow, day: string): string[] {
  const next = model.rows.find(({ from }) => from > row.from && from > day);
  const { promotionEnds, doubt, checkedOn } = row;
  return [
    ...(doubt === undefined ? [] : [messageText({ id: "note.doubt", values: { reason: doubt } })]),
    ...(promotionEnds === undefined
      ? []
      : [
          messageText({
            id: promotionEnds < day ? "note.promotion-over" : "note.promotion",
            values: { date: promotionEnds },
          }),
        ]),
    ...(next
      ? [
          messageText({
            id: "note.next-price",
            values: {
              date: next.from,
              prices: Object.entries(tokenRateNames).flatMap(([key, rate]) => {
                const price = next.rates[key as keyof typeof tokenRateNames];
                return price === undefined ? [] : [messageText({ id: "note.rate", values: { rate, price } })];
              }),
            },
          }),
        ]
      : []),
    ...(isOld(checkedOn, day) ? [messageText({ id: "note.old", values: { date: checkedOn } })] : []),
  ];
}
