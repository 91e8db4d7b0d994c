import { priceBook } from "../../prices/price-book";
import { isoToSerial } from "../../prices/serial-date";

/** The day of the price book as Excel counts it. */
export const priceBookDay: number = isoToSerial(priceBook.date);
