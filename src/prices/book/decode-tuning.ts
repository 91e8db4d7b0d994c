import type { TokenRates, TuningRow } from "./book-model";
import { entriesAt, tableOf } from "./table";

/** The fields of an encoded tuning row, in order. */
export const tuningFields = [
  "provider",
  "model",
  "bookId",
  "method",
  "variant",
  "trainingPerMTok",
  "trainingPerHour",
  "tuned",
  "tunedBatch",
  "hostingPerHour",
  "storagePerMonth",
  "minimumFee",
  "closedToNewCustomersOn",
  "lastNewJobOn",
  "retiresOn",
  "source",
  "checkedOn",
  "confidence",
  "notes",
] as const satisfies readonly (keyof TuningRow)[];

/** The fields that are written as "input,output,cached" instead of as they are. */
export const tokenRateFields: readonly (keyof TuningRow)[] = ["tuned", "tunedBatch"];

/** Reads the encoded tuning rows: a table such as that of the models, notes as places in the book's list of notes; what reads as a number is one. */
export function decodeTuning(
  text: string,
  notes: readonly string[],
  ratesOf: (text: string) => TokenRates,
): TuningRow[] {
  const decoded = (field: keyof TuningRow, value: string): unknown => {
    if (field === "notes") return entriesAt(value, notes);
    return tokenRateFields.includes(field) ? ratesOf(value) : Number.isNaN(Number(value)) ? value : Number(value);
  };
  return tableOf(text).map((row) => {
    const present = tuningFields
      .map((field, place) => [field, row[place]!] as const)
      .filter(([field, value]) => value !== "" || field === "notes");
    return Object.fromEntries(present.map(([field, value]) => [field, decoded(field, value)])) as unknown as TuningRow;
  });
}
