import { CostError } from "../engine/cost-error";
import type { BookData } from "./book-data";
import { encodedBook } from "./data/encoded-book";
import { decodeBook, type EncodedBook } from "./decode-book";
import { listModels, listTunable, type ModelRow, type TunableRow } from "./lists";
import { readName } from "./model-names";
import { NameIndex } from "./name-index";
import { PricedModel, tuningRowsFor, type ModelDescription } from "./priced-model";
import type { BookDate, CallPrices, PriceQuestion, RateName } from "./rates";
import { toIsoDate } from "./serial-date";

/** As many names as a workbook may hold. */
const mostRemembered = 1000;

/** The models, their rates, since when they hold, and where they are published. Read at the first question, not when the add-in loads. */
export class PriceBook {
  private opened: { readonly data: BookData; readonly names: NameIndex } | undefined;
  /** What names stand for, errors included, so that each is looked up once. */
  private readonly found = new Map<string, PricedModel | CostError>();

  constructor(private readonly encoded: EncodedBook) {}

  /** The day on which the book was last put together, as an ISO date. A row's own check may be older: see `checkedOn`. */
  get date(): string {
    return this.encoded.date;
  }

  /**
   * The model that a name means.
   *
   * @throws `#N/A` with the candidates where it could mean several, with a near name where none has it; `#VALUE!` for a malformed pin.
   * @example priceBook.find("GPT-4.1@2026-06-30") has name "openai:gpt-4.1" and pinnedOn "2026-06-30"
   */
  find(name: string): PricedModel {
    const found = this.findOrError(name);
    if (found instanceof CostError) throw found;
    return found;
  }

  /**
   * The models whose provider or name contains every word of `search`, with their prices on a day; all of them for "".
   * A search that is a model's very name, "gpt-4.1" or "gpt-4.1@2026-06-30", has that model first.
   *
   * @throws `#VALUE!` where the name is pinned to another day than the one asked for
   */
  search(search = "", date?: BookDate): ModelRow[] {
    const found = this.findOrError(search);
    const named = found instanceof CostError ? undefined : found;
    return listModels(
      this.open().data,
      search,
      toIsoDate(date ?? this.date),
      named?.entry && { model: named.entry, date: named.dateOf(date) },
    );
  }

  /** The ways to tune a model whose provider, name or method contains every word of `search`; all of them for "". */
  tunable(search = ""): TunableRow[] {
    return listTunable(this.open().data, search);
  }

  /** A provider's name as it writes itself, "OpenAI" for "openai"; its id where the book has no other name. */
  providerName(id: string): string {
    return this.open().data.providers.find((provider) => provider.id === id)?.title ?? id;
  }

  private open(): { readonly data: BookData; readonly names: NameIndex } {
    if (!this.opened) {
      const data = decodeBook(this.encoded);
      this.opened = { data, names: new NameIndex(data) };
    }
    return this.opened;
  }

  private findOrError(name: string): PricedModel | CostError {
    let found = this.found.get(name);
    if (found === undefined) {
      found = this.lookUp(name);
      if (this.found.size >= mostRemembered) this.found.clear();
      this.found.set(name, found);
    }
    return found;
  }

  private lookUp(written: string): PricedModel | CostError {
    const { data, names } = this.open();
    try {
      const name = readName(written);
      const model = names.find(name);
      const tuning = tuningRowsFor(name, model, data.tuning);
      const [row] = tuning;
      const identity = model ?? (row && { provider: row.provider, id: row.model });
      return identity ? new PricedModel(name, identity, model, tuning, data.date) : names.unknown(name);
    } catch (error) {
      if (error instanceof CostError) return error;
      throw error;
    }
  }
}

/** The price book that the add-in carries. */
export const priceBook = new PriceBook(encodedBook);

// The book's questions as plain functions, for callers that have not yet moved to `priceBook`.

export type { ModelRow, TunableRow } from "./lists";
export type ModelSheet = ModelDescription;
export const priceBookDate = encodedBook.date;
export const findModel = (name: string): PricedModel => priceBook.find(name);
export const describeModel = (name: string, question?: PriceQuestion): ModelDescription =>
  priceBook.find(name).describe(question);
export const rate = (name: string, rateName: RateName, question?: PriceQuestion): number =>
  priceBook.find(name).rate(rateName, question);
export const pricesOfCall = (name: string, question?: PriceQuestion): CallPrices =>
  priceBook.find(name).callPrices(question);
export const trainingPrice = (name: string): number => priceBook.find(name).rate("training");
export const missingRate = (name: string, rateName: RateName): CostError => priceBook.find(name).missing(rateName);
export const searchModels = (search?: string, date?: BookDate): ModelRow[] => priceBook.search(search, date);
export const tunable = (search?: string): TunableRow[] => priceBook.tunable(search);
