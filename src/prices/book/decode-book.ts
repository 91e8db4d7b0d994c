import type { BookModel, PriceRow, Provider, TokenRates } from "./book-model";
import { entriesAt, tableOf } from "./table";

/**
 * The encoded book, a table of
 *
 *     #openai, OpenAI, https://…                                     a provider; its models follow
 *     id, aliases, families, context, ends, batch, rows, notes       a model; nothing stands for what it does not have
 *
 * in the form that `tableOf` reads.
 *
 * aliases and families are parted by spaces, a leading "~" is the model's id. batch is "share,first day". Rows are parted by ";":
 * "first day prices[ >tokens prices][ !source]", prices "input,output,cached,cache write", days "250414".
 * source and notes are places in the lists beside the lines; a row without one has source 0, which the provider's own page completes.
 */
export interface EncodedBook {
  readonly date: string;
  readonly columns: string;
  /** [page, day of the check]; the first one's page is the provider's own. */
  readonly sources: readonly (readonly [page: string, checkedOn: string])[];
  readonly notes: readonly string[];
  readonly tuning: string;
}

const isoDay = (day: string): string => `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4, 6)}`;
const words = (text: string, id: string): string[] =>
  text ? text.split(" ").map((word) => word.replace(/^~/, id)) : [];

/** "input,output,cached,cache write" as prices; nothing between two commas: no such price; "=": as the input. */
export function ratesOf(text: string): TokenRates {
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

function rowOf(text: string, provider: Provider, sources: EncodedBook["sources"]): PriceRow {
  const [day = "", rates = "", ...rest] = text.split(" ");
  const above = rest[0]?.startsWith(">") ? Number(rest[0].slice(1)) : undefined;
  const place = rest.at(-1)?.startsWith("!") ? Number(rest.at(-1)?.slice(1)) : 0;
  const [page = "", checkedOn = ""] = sources[place] ?? [];
  return {
    from: isoDay(day),
    rates: ratesOf(rates),
    ...(above !== undefined && { long: { above, rates: ratesOf(rest[1] ?? "") } }),
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
    rows: rows.split(";").map((row) => rowOf(row, provider, book.sources)),
    notes: entriesAt(notes, book.notes),
  };
}

/** Reads the encoded providers and models. */
export function decodeModels(book: EncodedBook): { providers: Provider[]; models: BookModel[] } {
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
