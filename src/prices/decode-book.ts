import type { BookData, BookModel, PriceRow, Provider, TokenRates, TuningRow } from "./book-data";

/**
 * The encoded book, a table of
 *
 *     #openai, OpenAI, https://…                                     a provider; its models follow
 *     id, aliases, families, context, ends, batch, rows, notes       a model; nothing stands for what it does not have
 *
 * in the form that `tableOf` reads.
 *
 * aliases and families are parted by spaces, a leading "~" is the model's id. batch is "share,first day". Rows are parted by ";":
 * "first day prices[ >tokens prices][ <last day of a promotion][ ?note that says why it is in doubt][ !source]",
 * prices "input,output,cached,cache write", days "250414".
 * source and notes are places in the lists beside the lines; a row without one has source 0, which the provider's own page completes.
 */
export interface EncodedBook {
  /** The form of the rest. The add-in reads this one only. */
  readonly form: typeof bookForm;
  /** The day of the newest row, as an ISO date. */
  readonly date: string;
  /** The day on which the book was put together, as an ISO date: the later of two books is the newer. */
  readonly madeOn: string;
  readonly columns: string;
  /** [page, day of the check]; the first one's page is the provider's own. */
  readonly sources: readonly (readonly [page: string, checkedOn: string])[];
  readonly notes: readonly string[];
  readonly tuning: string;
}

/** The form that this version of the add-in reads and writes. */
export const bookForm = 2;

/** Reads a table that is written column by column, as alike things compress well: a line an entry, "|" between the columns. */
function tableOf(text: string): string[][] {
  const columns = text.split("|").map((column) => column.split("\n"));
  return columns[0]!.map((_, row) => columns.map((column) => column[row]!));
}

/** The entries of a list at some places, written "3 14". */
const entriesAt = (places: string, list: readonly string[]): string[] =>
  places ? places.split(" ").map((place) => list[Number(place)]!) : [];

const isoDay = (day: string): string => `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4, 6)}`;
const words = (text: string, id: string): string[] =>
  text ? text.split(" ").map((word) => word.replace(/^~/, id)) : [];

/** "input,output,cached,cache write" as prices; nothing between two commas: no such price; "=": as the input. */
function ratesOf(text: string): TokenRates {
  const parts = text.split(",");
  const [input, output, cached, cacheWrite] = parts.map((part) =>
    part ? Number(part === "=" ? parts[0] : part) : undefined,
  );
  return {
    ...(input !== undefined && { input }),
    ...(output !== undefined && { output }),
    ...(cached !== undefined && { cached }),
    ...(cacheWrite !== undefined && { cacheWrite }),
  };
}

function rowOf(text: string, provider: Provider, { sources, notes }: EncodedBook): PriceRow {
  const [day = "", rates = "", ...rest] = text.split(" ");
  const after = (mark: string): string | undefined => rest.find((part) => part.startsWith(mark))?.slice(1);
  const [above, promotionEnds, doubt] = [after(">"), after("<"), after("?")];
  const [page = "", checkedOn = ""] = sources[Number(after("!") ?? 0)] ?? [];
  return {
    from: isoDay(day),
    rates: ratesOf(rates),
    ...(above !== undefined && { long: { above: Number(above), rates: ratesOf(rest[1] ?? "") } }),
    ...(promotionEnds !== undefined && { promotionEnds: isoDay(promotionEnds) }),
    ...(doubt !== undefined && { doubt: notes[Number(doubt)]! }),
    source: page || provider.source,
    checkedOn,
  };
}

function modelOf(fields: readonly string[], provider: Provider, book: EncodedBook): BookModel {
  const [id = "", aliases = "", families = "", context, ends, batch, rows = "", notes = ""] = fields;
  const [share, from = ""] = batch ? batch.split(",") : [];
  return {
    provider: provider.id,
    id,
    aliases: words(aliases, id),
    families: words(families, id),
    ...(context && { contextWindow: Number(context) }),
    ...(ends && { endsOn: isoDay(ends) }),
    ...(share && { batch: { share: Number(share), from: isoDay(from) } }),
    rows: rows.split(";").map((row) => rowOf(row, provider, book)),
    notes: entriesAt(notes, book.notes),
  };
}

/** Reads the encoded providers and models. */
function decodeModels(book: EncodedBook): { providers: Provider[]; models: BookModel[] } {
  const providers: Provider[] = [];
  const models: BookModel[] = [];
  let provider: Provider = { id: "", title: "", source: "" };
  for (const fields of tableOf(book.columns)) {
    const id = fields[0]!;
    if (id.startsWith("#")) {
      provider = { id: id.slice(1), title: fields[1]!, source: fields[2]! };
      providers.push(provider);
    } else models.push(modelOf(fields, provider, book));
  }
  return { providers, models };
}

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
  "doubt",
  "notes",
] as const satisfies readonly (keyof TuningRow)[];

/** The fields that are written as "input,output,cached" instead of as they are. */
export const tokenRateFields: readonly (keyof TuningRow)[] = ["tuned", "tunedBatch"];

/** Reads the encoded tuning rows: a table such as that of the models, notes as places in the book's list of notes; what reads as a number is one. */
function decodeTuning(text: string, notes: readonly string[]): TuningRow[] {
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

/** Reads an encoded book; about a millisecond's work, so do it once. */
export function decodeBook(encoded: EncodedBook): BookData {
  return { date: encoded.date, ...decodeModels(encoded), tuning: decodeTuning(encoded.tuning, encoded.notes) };
}
