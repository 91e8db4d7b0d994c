import { CostError } from "../engine/cost-error";
import { dateOf } from "./answers/date-of";
import { rememberedFind, type Found } from "./answers/found";
import { endOf, notesOn } from "./answers/notes-on";
import { callPrices, rateMissing, rateOf } from "./answers/rate-of";
import { rowOn } from "./answers/token-rates";
import { openBook, type OpenBook } from "./book/open-book";
import { encodedBook } from "./data/encoded-book";
import { listModels, type ModelRow } from "./lists/model-list";
import { listTunable, type TunableRow } from "./lists/tunable-list";
import { rateNames, type BookDate, type CallPrices, type PriceQuestion, type RateName } from "./rates";
import { toIsoDate } from "./serial-date";

export type { ModelRow } from "./lists/model-list";
export type { TunableRow } from "./lists/tunable-list";

/** The day on which the price book was last put together, as an ISO date. A row's own check may be older: see `checkedOn`. */
export const priceBookDate: string = encodedBook.date;

let opened: { book: OpenBook; find: (written: string) => Found } | undefined;

/** The book is read at the first question, not when the add-in loads. */
function open(): { book: OpenBook; find: (written: string) => Found } {
  if (!opened) {
    const book = openBook(encodedBook);
    opened = { book, find: rememberedFind(book) };
  }
  return opened;
}

/** A model as a name found it. */
export interface FoundModel {
  /** "openai", "azure", "anthropic" … */
  readonly provider: string;
  /** The model's name in the book: "gpt-4.1". */
  readonly model: string;
  /** Provider and model in the form that always finds this model again: "azure:gpt-4.1". */
  readonly name: string;
  /** The name was of a tuned model ("ft:gpt-4.1-mini:org::id"): its input, cached and output rates are the tuned ones. */
  readonly tuned: boolean;
  /** The day after the "@", as an ISO date. */
  readonly pinnedOn: string | undefined;
}

/** Everything the book knows of one model on one day, for a pane or a note. */
export interface ModelSheet extends FoundModel {
  readonly date: string;
  /** Tokens. */
  readonly contextWindow: number | undefined;
  /** The day its provider switches it off, as an ISO date. */
  readonly endsOn: string | undefined;
  /** USD per 1 million tokens, hosting USD per hour; without those the model does not have. */
  readonly rates: Readonly<Partial<Record<RateName, number>>>;
  /** The input tokens above which a whole call costs more. */
  readonly longContextAbove: number | undefined;
  readonly source: string | undefined;
  readonly checkedOn: string | undefined;
  /** Sentences that a person should read beside the price: gone, conflicting sources, off-peak rates and so on. */
  readonly notes: readonly string[];
}

const shown = ({ provider, id, name, tuned, pinnedOn }: Found): FoundModel => ({
  provider,
  model: id,
  name,
  tuned,
  pinnedOn,
});

/**
 * The model that a name means.
 *
 * @throws `#N/A` with the candidates where it could mean several, with a near name where none has it; `#VALUE!` for a malformed pin.
 * @example findModel("GPT-4.1@2026-06-30") is { provider: "openai", model: "gpt-4.1", name: "openai:gpt-4.1", tuned: false, pinnedOn: "2026-06-30" }
 */
export const findModel = (name: string): FoundModel => shown(open().find(name));

/**
 * One rate of one model: USD per 1 million tokens, `hosting` USD per hour.
 *
 * @throws `#N/A` where the model does not have the rate or had no price on that day; whatever `findModel` throws.
 * @example rate("o3", "input", { date: "2025-06-01" }) is 10; from 2025-06-10 on it is 2
 */
export function rate(name: string, rateName: RateName, question: PriceQuestion = {}): number {
  const found = open().find(name);
  const value = rateOf(found, rateName, dateOf(found, question.date, priceBookDate), question.inputTokens ?? 0);
  if (value === undefined) throw rateMissing(found, rateName);
  return value;
}

/**
 * The prices of one call, its long-context tier chosen by the call's input tokens.
 *
 * @throws `#N/A` where the model had no price on that day; whatever `findModel` throws.
 * @example pricesOfCall("claude-sonnet-4-5", { inputTokens: 200_001 }).input is 6
 */
export function pricesOfCall(name: string, question: PriceQuestion = {}): CallPrices {
  const found = open().find(name);
  return callPrices(found, dateOf(found, question.date, priceBookDate), question.inputTokens ?? 0);
}

/**
 * USD per 1 million trained tokens.
 *
 * @throws `#N/A` where the model's training has no price per token.
 * @example trainingPrice("gpt-4.1") is 25
 */
export const trainingPrice = (name: string, question: PriceQuestion = {}): number => rate(name, "training", question);

/** The error of a rate that a model does not have: what `rate` throws, for callers of `pricesOfCall` that need what is missing. */
export const missingRate = (name: string, rateName: RateName): CostError => rateMissing(open().find(name), rateName);

/** Everything the book knows of a model. Throws what `findModel` throws, and `#N/A` where it had no price on that day. */
export function describeModel(name: string, question: PriceQuestion = {}): ModelSheet {
  const { find, book } = open();
  const found = find(name);
  const date = dateOf(found, question.date, priceBookDate);
  const row = found.model && rowOn(found.model, date);
  const [tuning] = found.tuning;
  const ofTuning = found.tuned || !row ? tuning : row;
  return {
    ...shown(found),
    date,
    contextWindow: found.model?.contextWindow,
    endsOn: endOf(found),
    rates: ratesOf(found, date, question.inputTokens ?? 0),
    longContextAbove: found.tuned ? undefined : row?.long?.above,
    source: ofTuning?.source,
    checkedOn: ofTuning?.checkedOn,
    notes: notesOn(found, book.date),
  };
}

/** All rates that a model has; one that depends on the tuning method is left out. */
function ratesOf(found: Found, date: string, inputTokens: number): Partial<Record<RateName, number>> {
  const known: Partial<Record<RateName, number>> = {};
  for (const rateName of rateNames) {
    if (dependsOnMethod(found, rateName)) continue;
    const value = rateOf(found, rateName, date, inputTokens);
    if (value !== undefined) known[rateName] = value;
  }
  return known;
}

const dependsOnMethod = (found: Found, rateName: RateName): boolean =>
  rateName === "training" && new Set(found.tuning.flatMap((row) => row.trainingPerMTok ?? [])).size > 1;

/**
 * The models whose provider or name contains every word of `search`, with their prices on a day; all of them for "".
 * A search that is a model's very name, "gpt-4.1" or "gpt-4.1@2026-06-30", has that model first.
 *
 * @throws `#VALUE!` where the name is pinned to another day than the one asked for
 */
export function searchModels(search = "", date?: BookDate): ModelRow[] {
  const { book, find } = open();
  const named = findOrNone(find, search);
  const day = toIsoDate(date ?? priceBookDate);
  return listModels(
    book,
    search,
    day,
    named?.model && { model: named.model, date: dateOf(named, date, priceBookDate) },
  );
}

function findOrNone(find: (written: string) => Found, name: string): Found | undefined {
  try {
    return find(name);
  } catch (error) {
    if (error instanceof CostError) return undefined;
    throw error;
  }
}

/** The ways to tune a model whose provider, name or method contains every word of `search`; all of them for "". */
export const tunable = (search = ""): TunableRow[] => listTunable(open().book, search);
