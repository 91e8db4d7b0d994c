import type { Place } from "../engine/cost-error";
import type { FunctionDefinition } from "./definition";

const letters = 26;

/** The number of a column, from 0, by its letters. */
const columnNumber = (name: string): number =>
  [...name].reduce((number, letter) => number * letters + letter.charCodeAt(0) - 64, 0) - 1;

/** The letters of a column by its number, from 0. */
const columnName = (number: number): string =>
  (number < letters ? "" : columnName(Math.floor(number / letters) - 1)) + String.fromCharCode(65 + (number % letters));

/**
 * The address of a cell of a range.
 * @param range as Excel gives it: "Sheet1!$B$4:$F$30"
 * @example cellAddress("Inputs!B4:F30", 2, 1) is "C6"; undefined for what is no such range
 */
export function cellAddress(range: string, row: number, column: number): string | undefined {
  const [, firstColumn, firstRow] =
    /(?:^|!)\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/u.exec(range) ?? [];
  if (firstColumn === undefined) return undefined;
  return `${columnName(columnNumber(firstColumn) + column)}${Number(firstRow) + row}`;
}

/** The addresses of a call's arguments, which Excel appends where the metadata asks for them. */
function addressesOf(args: readonly unknown[]): readonly unknown[] {
  const invocation = args.at(-1);
  if (typeof invocation !== "object" || invocation === null) return [];
  const { parameterAddresses } = invocation as { readonly parameterAddresses?: unknown };
  return Array.isArray(parameterAddresses) ? parameterAddresses : [];
}

/** The parameter whose range is meant where a place names none. */
const inputsTable = "inputs";

/**
 * Finds the sheet's address of a place in one call's arguments; undefined where the host gives no addresses.
 * @param definition the function called
 * @param args as the host gives them, the invocation object last
 */
export function addressFinder(
  definition: FunctionDefinition,
  args: readonly unknown[],
): (place: Place) => string | undefined {
  const addresses = addressesOf(args);
  return ({ argument = inputsTable, row, column }) => {
    const address = addresses[definition.order.findIndex(([name]) => name === argument)];
    return typeof address === "string" && row !== undefined && column !== undefined
      ? cellAddress(address, row, column)
      : undefined;
  };
}
