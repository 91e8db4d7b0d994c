import { CostError } from "../engine/cost-error";
import type { BookData } from "./book-data";
import { encodedBook } from "./data/encoded-book";
import { decodeBook, type EncodedBook } from "./decode-book";
import { listModels, listTunable, type ModelRow, type TunableRow } from "./lists";
import { readName } from "./model-names";
import { NameIndex } from "./name-index";
import { PricedModel, tuningRowsFor } from "./priced-model";
import type { BookDate } from "./rates";
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
