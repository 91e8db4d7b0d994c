import type { SheetContent } from "../../../excel/read-workbook";
import { priceBookDate } from "../../../prices/price-book";
import { cellAddress } from "../../../workbooks/grid/area";
import { texts } from "../../texts";
import type { Finding } from "./finding";

/** How the note beside prices that were taken out of the book says which day's they are. */
export const pricesOf = (name: string, date: string): string => `${name}, prices of ${date}`;

const NOTED = /([^;]+?), prices of (\d{4}-\d{2}-\d{2})/g;

/** Notes beside prices that are those of a day before the price book's. */
export function notedPrices(
  { name: sheet, row, column, formulas }: SheetContent,
  date: (iso: string) => string,
): Finding[] {
  return formulas.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      typeof cell !== "string" || !cell.includes(", prices of ")
        ? []
        : [...cell.matchAll(NOTED)]
            .filter(([, , day = ""]) => day < priceBookDate)
            .map(([, model = "", day = ""]): Finding => ({
              is: "old price",
              sheet,
              address: cellAddress(row + r, column + c),
              text: texts.tools.check.oldPrice(model.trim(), date(day), date(priceBookDate)),
            })),
    ),
  );
}
