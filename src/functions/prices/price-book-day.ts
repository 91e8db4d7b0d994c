import { priceBook } from "../../prices/price-book";
import { isoToSerial } from "../../prices/serial-date";

/** The day of the price book as Excel counts it. */
export const priceBookDay: number = isoToSerial(priceBook.date);

/** The input tokens above which a whole call of a model costs more, on the day of the price book; undefined where all cost the same. */
export const longCallsAbove = (model: string): number | undefined =>
  priceBook.find(model).describe({}).longContextAbove;
