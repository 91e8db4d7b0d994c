import { CostError, type Message } from "../engine/cost-error";
import type { BookData, BookModel } from "./book-data";
import { companyProvider, readCompanyPrices, type CompanyPrices } from "./company-prices";
import { encodedBook } from "./data/encoded-book";
import { bookForm, decodeBook, type EncodedBook } from "./decode-book";
import { listModels, listTunable, type ModelRow, type TunableRow } from "./lists";
import { fullName, readName } from "./model-names";
import { NameIndex } from "./name-index";
import { PricedModel, tuningRowsFor } from "./priced-model";
import type { BookDate } from "./rates";
import { isIsoDate, toIsoDate } from "./serial-date";

/** As many names as a workbook may hold. */
const mostRemembered = 1000;

/** What scripts beside the add-in's page set: a newer price book, a company's own price list. Both are checked before use. */
export interface PriceScripts {
  /** By price-book.js, which `npm run prices` writes. */
  readonly tunewisePriceBook?: unknown;
  /** By company-prices.js, which a company writes. */
  readonly tunewiseCompanyPrices?: unknown;
}

/** A book that was opened: its data, its names, and the company's list. */
interface Opened {
  readonly data: BookData;
  readonly names: NameIndex;
  readonly company: CompanyPrices | undefined;
  readonly faults: readonly Message[];
}

/** The models, their rates, since when they hold, and where they are published. Read at the first question, not when the add-in loads. */
export class PriceBook {
  private opened: Opened | undefined;
  /** What names stand for, errors included, so that each is looked up once. */
  private readonly found = new Map<string, PricedModel | CostError>();

  /**
   * @param carried the book that the add-in carries
   * @param scripts what the page's price scripts set
   */
  constructor(
    private readonly carried: EncodedBook,
    private readonly scripts: PriceScripts = {},
  ) {}

  /** The day of the book's newest row, as an ISO date. A row's own check may be older: see `checkedOn`. */
  get date(): string {
    return this.open().data.date;
  }

  /** The company's own price list in force, by name and date. */
  get company(): { readonly name: string; readonly date: string } | undefined {
    return this.open().company;
  }

  /** What is wrong with the price scripts, which are then left aside whole. */
  get faults(): readonly Message[] {
    return this.open().faults;
  }

  /**
   * The model that a name means, at the company's prices; "list:" before it leaves those aside.
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
    const { data } = this.open();
    const found = this.findOrError(search);
    const named = found instanceof CostError || !found.entry ? undefined : found;
    return listModels(
      data,
      search,
      toIsoDate(date ?? this.date),
      (model) => this.find(fullName(model)),
      named && { model: named, date: named.dateOf(date) },
    );
  }

  /** The ways to tune a model whose provider, name or method contains every word of `search`; all of them for "". */
  tunable(search = ""): TunableRow[] {
    const { data, company } = this.open();
    return listTunable(data, search, company);
  }

  /** A provider's name as it writes itself, "OpenAI" for "openai"; its id where the book has no other name. */
  providerName(id: string): string {
    return this.open().data.providers.find((provider) => provider.id === id)?.title ?? id;
  }

  private open(): Opened {
    if (!this.opened) {
      const { data, fault } = replacedBook(this.carried, this.scripts.tunewisePriceBook);
      const names = new NameIndex(data);
      const { list, faults } = companyList(this.scripts.tunewiseCompanyPrices, data, names);
      const own = list?.models ?? [];
      const whole = own.length === 0 ? data : withOwnModels(data, own, list!.name);
      this.opened = {
        data: whole,
        names: whole === data ? names : new NameIndex(whole),
        company: list,
        faults: [...(fault ? [fault] : []), ...faults],
      };
    }
    return this.opened;
  }

  private findOrError(name: string): PricedModel | CostError {
    let found = this.found.get(name);
    if (found === undefined) {
      const { data, names, company } = this.open();
      found = lookUp(name, data, names, company);
      if (this.found.size >= mostRemembered) this.found.clear();
      this.found.set(name, found);
    }
    return found;
  }
}

function lookUp(
  written: string,
  data: BookData,
  names: NameIndex,
  company: CompanyPrices | undefined,
): PricedModel | CostError {
  try {
    const name = readName(written);
    const model = names.find(name);
    const tuning = tuningRowsFor(name, model, data.tuning);
    const [row] = tuning;
    const identity = model ?? (row && { provider: row.provider, id: row.model });
    return identity ? new PricedModel(name, identity, model, tuning, data.date, company) : names.unknown(name);
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}

function companyList(written: unknown, data: BookData, names: NameIndex): ReturnType<typeof readCompanyPrices> {
  if (written === undefined) return { faults: [] };
  return readCompanyPrices(written, {
    date: data.date,
    fullName(name) {
      const found = lookUp(name, data, names, undefined);
      if (found instanceof CostError) throw found;
      return found.name;
    },
  });
}

const withOwnModels = (data: BookData, own: readonly BookModel[], name: string): BookData => ({
  ...data,
  providers: [{ id: companyProvider, title: name, source: "" }, ...data.providers],
  models: [...own, ...data.models],
});

/** The book of price-book.js where it has this version's form and is not older than the one carried; else the one carried. */
function replacedBook(carried: EncodedBook, written: unknown): { readonly data: BookData; readonly fault?: Message } {
  const own = (reason?: Message): { readonly data: BookData; readonly fault?: Message } => ({
    data: decodeBook(carried),
    ...(reason && { fault: { id: "book.left-aside", values: { reason } } }),
  });
  if (written === undefined) return own();
  if (!isEncodedBook(written)) return own({ id: "book.other-form" });
  if (written.madeOn === carried.madeOn && written.columns === carried.columns) return own();
  if (written.madeOn < carried.madeOn)
    return own({ id: "book.older", values: { date: written.madeOn, own: carried.madeOn } });
  const data = decodeBook(written);
  return isWhole(data) ? { data } : own({ id: "book.damaged" });
}

function isEncodedBook(written: unknown): written is EncodedBook {
  if (typeof written !== "object" || written === null) return false;
  const { form, date, madeOn, columns, sources, notes, tuning } = written as Record<string, unknown>;
  return (
    form === bookForm &&
    [date, madeOn].every((day) => typeof day === "string" && isIsoDate(day)) &&
    [columns, tuning].every((table) => typeof table === "string" && sameHeights(table)) &&
    isListOf(notes, (note) => typeof note === "string") &&
    isListOf(
      sources,
      (source) => Array.isArray(source) && source.length === 2 && source.every((part) => typeof part === "string"),
    )
  );
}

const isListOf = (list: unknown, is: (entry: unknown) => boolean): boolean => Array.isArray(list) && list.every(is);

const sameHeights = (table: string): boolean =>
  new Set(table.split("|").map((column) => column.split("\n").length)).size === 1;

/** Whether every model has its prices: a script that was cut or changed on the way has not. */
const isWhole = ({ providers, models }: BookData): boolean =>
  providers.length > 0 &&
  models.length > 0 &&
  models.every(
    ({ provider, rows }) =>
      provider !== "" &&
      rows.length > 0 &&
      rows.every(
        ({ from, checkedOn, rates }) =>
          isIsoDate(from) &&
          isIsoDate(checkedOn) &&
          Object.values(rates as Record<string, number>).every((price) => Number.isFinite(price) && price >= 0),
      ),
  );

/** The price book that the add-in carries, or the newer one beside its page, with the company's own price list. */
export const priceBook = new PriceBook(encodedBook, globalThis as PriceScripts);
