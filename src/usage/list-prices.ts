import { CostError } from "../engine/cost-error";
import { priceBook } from "../prices/price-book";
import type { PricedModel } from "../prices/priced-model";
import type { CallPrices } from "../prices/rates";
import type { LogRecord, Tokens } from "./record";
import { dayOf, isoDay } from "./times";

/** The list price of a record in USD, or why the price book has none. */
export type ListPrice = number | { readonly why: Unpriced };

/** Why a record has no list price, as `messages` tells it: unpriced-model, unpriced-tokens … */
export type Unpriced =
  "model" | "day" | "rate" | "tokens" | "unit" | "tier" | "kinds" | "hour" | "batch-cache" | "noModel" | "noDay";

/** A model at the list's prices, whatever the company's contract says: discounts are measured against them. */
const atList = (model: string): PricedModel => priceBook.find(`list:${model}`);

interface PricesOfDay {
  /** Input tokens of one call above which all of it costs the long-context prices. */
  readonly above: number;
  readonly usual: CallPrices;
  readonly long: CallPrices;
  readonly batch: CallPrices;
  readonly longBatch: CallPrices;
}

/** The price book's answers, kept for one log: it has few models and days and many rows. */
export class ListPrices {
  private readonly kept = new Map<string, Map<number, PricesOfDay | Unpriced>>();

  /** What a record costs at the list prices of its day. */
  of(record: LogRecord): ListPrice {
    const { tokens, model, time } = record;
    if (record.fromGateway) return 0;
    if (!tokens) return withoutTokens(record);
    const why = reasonFor(record, tokens);
    if (why !== undefined) return { why };
    const prices = this.pricesOn(model, dayOf(time!));
    return typeof prices === "string" ? { why: prices } : costAt(pricesFor(record, tokens, prices), tokens);
  }

  private pricesOn(model: string, day: number): PricesOfDay | Unpriced {
    let byDay = this.kept.get(model);
    if (!byDay) this.kept.set(model, (byDay = new Map()));
    let found = byDay.get(day);
    if (found === undefined) byDay.set(day, (found = look(model, isoDay(day))));
    return found;
  }
}

/** A bill without tokens has its own list price, or none; a failed call without tokens and a row without any charge are free. */
function withoutTokens({ listCost, unread, calls, failed, cost }: LogRecord): ListPrice {
  if (listCost !== undefined) return listCost;
  if (unread) return { why: "unit" };
  // A credit is a discount on what other lines bill.
  if (cost !== undefined && cost < 0) return 0;
  return (calls !== undefined && failed === calls) || !cost ? 0 : { why: "tokens" };
}

/** Why a record's tokens have no price in the book, whatever its model. */
function reasonFor({ model, time, tier, batch }: LogRecord, tokens: Tokens): Unpriced | undefined {
  if (model === "") return "noModel";
  if (time === undefined) return "noDay";
  if (tier !== "") return "tier";
  if (tokens.otherKinds > 0) return "kinds";
  if (tokens.writtenForAnHour > 0) return "hour";
  return batch === true && tokens.cached > 0 ? "batch-cache" : undefined;
}

function look(model: string, day: string): PricesOfDay | Unpriced {
  try {
    atList(model).describe();
  } catch (error) {
    if (error instanceof CostError) return "model";
    throw error;
  }
  try {
    const above = atList(model).describe({ date: day }).longContextAbove ?? Infinity;
    const longTokens = Number.isFinite(above) ? above + 1 : 0;
    const batch = (inputTokens: number): CallPrices => ({
      input: rateOrNone(model, "batch_input", day, inputTokens),
      output: rateOrNone(model, "batch_output", day, inputTokens),
    });
    return {
      above,
      usual: atList(model).callPrices({ date: day }),
      long: atList(model).callPrices({ date: day, inputTokens: longTokens }),
      batch: batch(0),
      longBatch: batch(longTokens),
    };
  } catch (error) {
    if (error instanceof CostError) return "day";
    throw error;
  }
}

function rateOrNone(
  model: string,
  name: "batch_input" | "batch_output",
  date: string,
  inputTokens: number,
): number | undefined {
  try {
    return atList(model).rate(name, { date, inputTokens });
  } catch (error) {
    if (error instanceof CostError) return undefined;
    throw error;
  }
}

/** Of a total of several calls, the mean input says which prices hold, or the export itself. */
function pricesFor({ calls, longContext, batch }: LogRecord, { input }: Tokens, prices: PricesOfDay): CallPrices {
  const perCall = calls !== undefined && calls > 0 ? input / calls : 0;
  const isLong = longContext || perCall > prices.above;
  if (batch === true) return isLong ? prices.longBatch : prices.batch;
  return isLong ? prices.long : prices.usual;
}

function costAt(prices: CallPrices, { input, cached, written, output }: Tokens): ListPrice {
  const fresh = input - cached - written;
  const parts: readonly (readonly [tokens: number, price: number | undefined])[] = [
    [fresh, prices.input],
    [cached, prices.cached],
    [written, prices.cacheWrite ?? prices.input],
    [output, prices.output],
  ];
  let cost = 0;
  for (const [tokens, price] of parts) {
    if (tokens === 0) continue;
    if (price === undefined) return { why: "rate" };
    cost += tokens * price;
  }
  return cost / 1e6;
}
