import type { TokenRates, TuningRow } from "./book-model";

/** The fields of an encoded tuning row, in order. */
export const tuningFields = [
  "provider", "model", "bookId", "method", "variant", "trainingPerMTok", "trainingPerHour", "tuned", "tunedBatch", "hostingPerHour", "storagePerMonth",
  "minimumFee", "closedToNewCustomersOn", "lastNewJobOn", "retiresOn", "source", "checkedOn", "confidence", "notes",
] as const satisfies readonly (keyof TuningRow)[];

/** The fields that are written as "input,output,cached" instead of as they are. */
export const tokenRateFields: readonly (keyof TuningRow)[] = ["tuned", "tunedBatch"];

/** Reads the encoded tuning rows: a JSON list of lists, null where a row has nothing, notes as places in the book's list of notes. */
export function decodeTuning(text: string, notes: readonly string[], ratesOf: (text: string) => TokenRates): TuningRow[] {
  const decoded = (field: keyof TuningRow, value: unknown): unknown => {
    if (field === "notes") return (value as number[]).map((place) => notes[place] ?? "");
    return tokenRateFields.includes(field) ? ratesOf(value as string) : value;
  };
  const rows = JSON.parse(text) as unknown[][];
  return rows.map((row) => {
    const present = tuningFields.map((field, place) => [field, row[place]] as const).filter(([, value]) => value !== null && value !== undefined);
    return Object.fromEntries(present.map(([field, value]) => [field, decoded(field, value)])) as unknown as TuningRow;
  });
}
