import { noAnswer, valueError, type CostError } from "../engine/cost-error";
import { messageText } from "../messages/text";
import { marksOf, notesOnPrice, type PriceMarks } from "./age";
import type { BookModel, PriceRow, TokenRates, TuningRow } from "./book-data";
import {
  agreedPrice,
  type AgreedPrice,
  companyProvider,
  termsOf,
  type CompanyPrices,
  type Terms,
} from "./company-prices";
import { bedrockKey, fullName, nameKey, oneOf, type WrittenName } from "./model-names";
import {
  rateNames,
  rateTable,
  tokenRateNames,
  type BookDate,
  type CallPrices,
  type PriceQuestion,
  type RateName,
} from "./rates";
import { toIsoDate } from "./serial-date";

/** Everything the book knows of one model on one day, for a pane or a note. */
export interface ModelDescription {
  readonly provider: string;
  readonly model: string;
  readonly name: string;
  readonly tuned: boolean;
  readonly pinnedOn: string | undefined;
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
  /** What of the company's price list is in force for the input price, or for the first price it touches; undefined: all at list price. */
  readonly agreed: { readonly list: Terms["list"]; readonly by: AgreedPrice["by"] } | undefined;
  readonly marks: PriceMarks;
  /** Sentences that a person should read beside the price: retired, conflicting sources, off-peak rates and so on. */
  readonly notes: readonly string[];
}

/** What a written name stands for in the price book: a model with token prices, rows on tuning it, or both. */
export class PricedModel {
  /** "openai", "azure", "anthropic" … */
  readonly provider: string;
  /** The model's name in the book: "gpt-4.1". */
  readonly model: string;
  /** Provider and model in the form that always finds this model again: "azure:gpt-4.1". */
  readonly name: string;
  /** As it was typed, for messages. */
  readonly written: string;
  /** The name was of a tuned model ("ft:gpt-4.1-mini:org::id"): its input, cached and output rates are the tuned ones. */
  readonly tuned: boolean;
  /** The day after the "@", as an ISO date. */
  readonly pinnedOn: string | undefined;
  /** What the company's own price list says of the model. */
  private readonly terms: Terms | undefined;

  /**
   * @param entry the model in the book of token prices
   * @param tuning the published ways to tune what the name means
   * @param bookDate the day whose prices hold where none is asked for
   * @param company the company's own price list; a name that begins with "list:" leaves it aside
   * @throws `#N/A` where the name is of a tuned model and no price of one is published.
   */
  constructor(
    { written, tuned, pinnedOn, atList }: WrittenName,
    { provider, id }: { readonly provider: string; readonly id: string },
    readonly entry: BookModel | undefined,
    private readonly tuning: readonly TuningRow[],
    private readonly bookDate: string,
    company?: CompanyPrices,
  ) {
    this.provider = provider;
    this.model = id;
    this.name = fullName({ provider, id });
    this.written = written;
    this.tuned = tuned;
    this.pinnedOn = pinnedOn;
    this.terms = atList ? undefined : termsOf(company, this);
    if (tuned && tuning.length === 0) throw noAnswer("price.no-tuned-model", { name: this.name });
  }

  /**
   * One rate: USD per 1 million tokens, `hosting` USD per hour.
   *
   * @throws `#N/A` where the model does not have the rate or had no price on that day.
   * @example priceBook.find("o3").rate("input", { date: "2025-06-01" }) is 10; from 2025-06-10 on it is 2
   */
  rate(rate: RateName, question: PriceQuestion = {}): number {
    const [date, tokens] = [this.dateOf(question.date), question.inputTokens ?? 0];
    const value = this.rateOn(this.billedAs(rate, date, tokens), date, tokens);
    if (value === undefined) throw this.missing(rate);
    return value;
  }

  /**
   * The prices of one call, its long-context tier chosen by the call's input tokens; the tuned ones where the name is of a tuned model.
   *
   * @throws `#N/A` where the model had no price on that day.
   * @example priceBook.find("claude-sonnet-4-5").callPrices({ inputTokens: 200_001 }).input is 6
   */
  callPrices(question: PriceQuestion = {}): CallPrices {
    const [date, tokens] = [this.dateOf(question.date), question.inputTokens ?? 0];
    return this.terms ? this.agreedCallPrices(date, tokens) : this.callPricesOn(date, tokens);
  }

  /** Whether the company's own list, by a contract's price or a discount, sets a price: no further discount off list prices acts on it. */
  isContractPrice(rate: RateName, question: PriceQuestion = {}): boolean {
    if (!this.terms) return false;
    const [date, tokens] = [this.dateOf(question.date), question.inputTokens ?? 0];
    return this.agreedOn(this.billedAs(rate, date, tokens), date, tokens) !== undefined;
  }

  /** A model without a price for cache writes bills them as input, whoever asks. */
  private billedAs(rate: RateName, date: string, inputTokens: number): RateName {
    return rate === "cache_write" && this.rateOn(rate, date, inputTokens) === undefined ? "input" : rate;
  }

  /** The error of a rate that the model does not have. */
  missing(rate: RateName): CostError {
    const perHour = this.tuning.find((row) => row.trainingPerMTok === undefined && row.trainingPerHour !== undefined);
    if (rate === "training" && perHour)
      return noAnswer("price.training-by-hour", { name: this.name, price: perHour.trainingPerHour! });
    const values = { name: this.name, price: rateTable[rate].meaning };
    return noAnswer(this.tuned ? "price.missing-tuned" : "price.missing", values);
  }

  /** Everything the book knows of the model on a day. Throws `#N/A` where it had no price on that day. */
  describe(question: PriceQuestion = {}): ModelDescription {
    const date = this.dateOf(question.date);
    const { seenOn = this.bookDate } = question;
    const row = this.entry && rowOn(this.entry, date);
    const sourced = this.tuned || !row ? this.tuning[0] : row;
    return {
      provider: this.provider,
      model: this.model,
      name: this.name,
      tuned: this.tuned,
      pinnedOn: this.pinnedOn,
      date,
      contextWindow: this.entry?.contextWindow,
      endsOn: this.endsOn,
      rates: this.allRates(date, question.inputTokens ?? 0),
      longContextAbove: this.tuned ? undefined : row?.long?.above,
      source: sourced?.source,
      checkedOn: sourced?.checkedOn,
      agreed: this.agreedAt(date),
      marks: this.marksOf(sourced, seenOn),
      notes: [
        ...new Set([
          ...this.lifeNotes(),
          ...this.priceNotes(date, seenOn),
          ...this.tuning.flatMap((each) => each.notes),
        ]),
      ],
    };
  }

  private marksOf(sourced: PriceRow | TuningRow | undefined, seenOn: string): PriceMarks {
    return sourced ? marksOf({ notes: this.entry?.notes ?? [] }, sourced, seenOn) : { old: false };
  }

  /**
   * The day a price is asked for: the one given, else the one in the name, else the book's.
   *
   * @throws `#VALUE!` where both are given and differ.
   */
  dateOf(asked: BookDate | undefined): string {
    if (asked === undefined) return this.pinnedOn ?? this.bookDate;
    const date = toIsoDate(asked);
    if (this.pinnedOn !== undefined && this.pinnedOn !== date)
      throw valueError("price.two-dates", { name: this.written, pinned: this.pinnedOn, date });
    return date;
  }

  /** The day the model is switched off: its own, or that of its tuned versions where the name is of one. */
  private get endsOn(): string | undefined {
    const tunedEnd = this.tuned ? this.tuning.find((row) => row.retiresOn !== undefined)?.retiresOn : undefined;
    return tunedEnd ?? this.entry?.endsOn;
  }

  private lifeNotes(): string[] {
    const ends = this.endsOn;
    if (ends === undefined) return [];
    return [messageText({ id: ends <= this.bookDate ? "note.retired" : "note.retires", values: { date: ends } })];
  }

  /** What to read beside the prices of a day: whose they are, in doubt, a promotion, the next price, old, and what the book remarks. */
  priceNotes(date: string, seenOn = this.bookDate): string[] {
    const row = this.tuned ? undefined : this.entry?.rows.findLast(({ from }) => from <= date);
    const onPrice = this.entry && row ? notesOnPrice(this.entry, row, seenOn) : [];
    return [...this.agreedNotes(date), ...onPrice, ...(this.entry?.notes ?? [])];
  }

  /** A rate under the company's terms; undefined where they do not touch it. */
  private agreedOn(rate: RateName, date: string, inputTokens: number): AgreedPrice | undefined {
    if (!this.terms) return undefined;
    const asked = this.tuned ? (tunedRates[rate] ?? rate) : rate;
    return agreedPrice(this.terms, asked, date, inputTokens, this.listRate(rate, date, inputTokens));
  }

  private agreedCallPrices(date: string, inputTokens: number): CallPrices {
    return Object.fromEntries(
      Object.entries(tokenRateNames).map(([key, rate]) => [key, this.rateOn(rate, date, inputTokens)]),
    );
  }

  /** What of the company's list is in force on a day. */
  private agreedAt(date: string): ModelDescription["agreed"] {
    const agreed = this.terms && rateNames.map((rate) => this.tryAgreed(rate, date)).find((one) => one !== undefined);
    return agreed && this.terms && { list: this.terms.list, by: agreed.by };
  }

  /** As agreedOn; a rate that depends on the tuning method is none. */
  private tryAgreed(rate: RateName, date: string): AgreedPrice | undefined {
    try {
      return this.agreedOn(rate, date, 0);
    } catch {
      return undefined;
    }
  }

  /** Where the model's prices come from, if the company's list sets any. */
  private agreedNotes(date: string): string[] {
    const { terms } = this;
    const first = terms && rateNames.map((rate) => this.tryAgreed(rate, date)).find((one) => one !== undefined);
    if (!terms || !first) return [];
    const { list } = terms;
    const values = { list: list.name, date: list.date };
    const until = first.to === undefined ? [] : [messageText({ id: "note.agreed-until", values: { date: first.to } })];
    if (first.by !== "contract")
      return [messageText({ id: "note.discount", values: { ...values, percent: first.by } }), ...until];
    const atList = (["input", "output"] as const).flatMap((rate) => {
      const price = this.listRate(rate, date, 0);
      return price === undefined ? [] : [messageText({ id: "note.rate", values: { rate, price } })];
    });
    const compared =
      this.provider === companyProvider || atList.length === 0
        ? []
        : [messageText({ id: "note.list-price", values: { prices: atList } })];
    return [messageText({ id: "note.contract", values }), ...compared, ...until];
  }

  /** All rates that the model has; one that depends on the tuning method is left out. */
  private allRates(date: string, inputTokens: number): Partial<Record<RateName, number>> {
    const trainingDependsOnMethod = new Set(this.tuning.flatMap((row) => row.trainingPerMTok ?? [])).size > 1;
    const known: Partial<Record<RateName, number>> = {};
    for (const rate of rateNames) {
      if (rate === "training" && trainingDependsOnMethod) continue;
      const value = this.rateOn(rate, date, inputTokens);
      if (value !== undefined) known[rate] = value;
    }
    return known;
  }

  /** One rate as it holds for this company, or `undefined` where the model does not have it. */
  private rateOn(rate: RateName, date: string, inputTokens: number): number | undefined {
    return this.agreedOn(rate, date, inputTokens)?.price ?? this.listRate(rate, date, inputTokens);
  }

  /** One rate at list price, or `undefined` where the model does not have it. */
  private listRate(rate: RateName, date: string, inputTokens: number): number | undefined {
    const kept = rateTable[rate];
    if ("call" in kept) return this.callPricesOn(date, inputTokens)[kept.call];
    this.refuseBeforeFirstDay(date);
    if ("tuning" in kept) return this.tuningRate(kept.tuning);
    if (this.tuned) return this.tuningRate((row) => row.tunedBatch?.[kept.batch]);
    return this.entry && batchPrice(this.entry, date, tierFor(rowOn(this.entry, date), inputTokens)[kept.batch]);
  }

  private callPricesOn(date: string, inputTokens: number): CallPrices {
    if (this.entry && !this.tuned) return tierFor(rowOn(this.entry, date), inputTokens);
    this.refuseBeforeFirstDay(date);
    if (!this.tuned) return {};
    return {
      input: this.tuningRate(rateTable.tuned_input.tuning),
      output: this.tuningRate(rateTable.tuned_output.tuning),
      cached: this.tuningRate(rateTable.tuned_cached.tuning),
    };
  }

  /** Tuning prices hold as long as the model has had a price; those of a model without token prices since they were first read. */
  private refuseBeforeFirstDay(date: string): void {
    if (this.entry) rowOn(this.entry, date);
    else if (this.tuning.every((row) => date < row.checkedOn))
      throw noPriceYet(this.name, date, this.tuning[0]?.checkedOn);
  }

  /**
   * One rate of the tuned model; `undefined` where it is not published.
   *
   * @throws `#N/A` where the methods cost differently and the name does not say which.
   */
  private tuningRate(read: (row: TuningRow) => number | undefined): number | undefined {
    const known = [...new Set(this.tuning.map(read).filter((value) => value !== undefined))];
    if (known.length < 2) return known[0];
    const ways = this.tuning.flatMap((row) => {
      const price = read(row);
      const name = `${row.provider}:${tuningRowName(row)}`;
      return price === undefined ? [] : [messageText({ id: "tuning.at-price", values: { name, price } })];
    });
    throw noAnswer("model.tuned-differently", { name: this.written, ways: oneOf(ways) });
  }
}

/** A tuned model's prices of a call by the names that a contract has for them. */
const tunedRates: Partial<Record<RateName, RateName>> = {
  input: "tuned_input",
  cached: "tuned_cached",
  output: "tuned_output",
};

const noPriceYet = (name: string, date: string, first: string | undefined): CostError =>
  noAnswer("price.not-yet", { name, date, first: first ?? "no day" });

/**
 * The row that holds on a day: the last one that has begun.
 *
 * @throws `#N/A` before the first row.
 */
function rowOn(model: BookModel, date: string): PriceRow {
  for (let place = model.rows.length - 1; place >= 0; place--) {
    const row = model.rows[place]!;
    if (row.from <= date) return row;
  }
  throw noPriceYet(fullName(model), date, model.rows[0]?.from);
}

/**
 * The prices of a call of so many input tokens. Past the long-context threshold the whole call costs more, output
 * included: claude-sonnet-4-5 takes 3 USD per 1M tokens for 200,000 input tokens and 6 for each of 200,001.
 *
 * @throws `#VALUE!` where the tokens are no count.
 */
function tierFor(row: PriceRow, inputTokens: number): TokenRates {
  if (!(inputTokens >= 0 && inputTokens < Infinity)) throw valueError("price.input-tokens", { tokens: inputTokens });
  return row.long && inputTokens > row.long.above ? row.long.rates : row.rates;
}

/** A batch's price: a published share of the price, from the day batches were sold, without the noise of binary arithmetic. */
const batchPrice = ({ batch }: BookModel, date: string, price: number | undefined): number | undefined =>
  !batch || date < batch.from || price === undefined ? undefined : Number((price * batch.share).toPrecision(12));

/** The name by which one row, and no other, is asked for: "together:open model <=16B (LoRA supervised)". */
const tuningRowName = (row: TuningRow): string =>
  `${row.model} (${[row.method, row.variant].filter((part) => part !== undefined).join(", ")})`;

/**
 * The published ways to tune what a name means. A name with the method in brackets means that row alone;
 * rows with a variant are meant by their full name only.
 *
 * @throws `#N/A` where several providers tune something of that name.
 */
export function tuningRowsFor(
  name: WrittenName,
  model: BookModel | undefined,
  rows: readonly TuningRow[],
): TuningRow[] {
  const isNamed = (row: TuningRow): boolean =>
    (name.provider === undefined || row.provider === name.provider) &&
    [nameKey(row.model), nameKey(tuningRowName(row)), bedrockKey(row.model.toLowerCase())].includes(name.key);
  const offered = rows.filter((row) =>
    model ? row.provider === model.provider && row.bookId === model.id : isNamed(row),
  );
  const byMethod = offered.filter((row) => nameKey(tuningRowName(row)) === name.key);
  const meant = byMethod.length > 0 ? byMethod : offered.filter((row) => row.variant === undefined);
  const providers = [...new Set(meant.map((row) => row.provider))];
  if (providers.length > 1)
    throw noAnswer("model.several-tuners", {
      name: name.written,
      names: oneOf(providers.map((id) => `${id}:${name.written}`)),
    });
  return meant;
}
