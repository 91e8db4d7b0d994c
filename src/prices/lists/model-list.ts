import type { BookModel } from "../book/book-model";
import type { OpenBook } from "../book/open-book";
import { searchFor } from "./search-words";

/** One row of MODELS. Prices in USD per 1 million tokens; `undefined`: the model does not have it. Dates are ISO dates. */
export interface ModelRow {
  readonly provider: string;
  readonly model: string;
  /** Tokens. */
  readonly contextWindow: number | undefined;
  readonly input: number | undefined;
  readonly cached: number | undefined;
  readonly cacheWrite: number | undefined;
  readonly output: number | undefined;
  /** The day on which the source stood so. */
  readonly checkedOn: string;
  readonly source: string;
  readonly endsOn: string | undefined;
  readonly notes: readonly string[];
}

/** A model as a row of the list, at its prices of a day; undefined before it had any. */
function rowOn({ provider, id, contextWindow, endsOn, notes, rows }: BookModel, date: string): ModelRow | undefined {
  const row = rows.findLast(({ from }) => from <= date);
  if (!row) return undefined;
  const { input, cached, cacheWrite, output } = row.rates;
  return {
    provider,
    model: id,
    contextWindow,
    input,
    cached,
    cacheWrite,
    output,
    checkedOn: row.checkedOn,
    source: row.source,
    endsOn,
    notes,
  };
}

/**
 * The models that had a price on a day and whose provider or names have every word of a search.
 * @param named the model that the search is the very name of: it comes first, on the day that its name is pinned to
 */
export function listModels(
  book: OpenBook,
  search: string,
  date: string,
  named?: { readonly model: BookModel; readonly date: string },
): ModelRow[] {
  const matches = searchFor(search);
  const first = named && rowOn(named.model, named.date);
  const others = book.models.filter(
    (model) => model !== named?.model && matches(model.provider, model.id, ...model.aliases),
  );
  return [...(first ? [first] : []), ...others.flatMap((model) => rowOn(model, date) ?? [])];
}
