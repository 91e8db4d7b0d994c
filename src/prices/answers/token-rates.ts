import { noAnswer, valueError } from "../../engine/cost-error";
import type { BookModel, PriceRow, TokenRates } from "../book/book-model";
import { fullName } from "../names/find-model";

/**
 * The row that holds on a day: the last one that has begun.
 *
 * @throws `#N/A` before the first row.
 */
export function rowOn(model: BookModel, date: string): PriceRow {
  for (let place = model.rows.length - 1; place >= 0; place--) {
    const row = model.rows[place]!;
    if (row.from <= date) return row;
  }
  throw noAnswer(
    `${fullName(model)} had no price on ${date}: the price book knows its prices from ${model.rows[0]?.from ?? "no day"} on.`,
  );
}

/**
 * The prices of a call of so many input tokens. Past the long-context threshold the whole call costs more, output
 * included: claude-sonnet-4-5 takes 3 USD/M for 200 000 input tokens and 6 for each of 200 001.
 *
 * @throws `#VALUE!` where the tokens are no count.
 */
export function tierFor(row: PriceRow, inputTokens: number): TokenRates {
  if (!(inputTokens >= 0 && inputTokens < Infinity))
    throw valueError(`input_tokens must be 0 or more, got ${inputTokens}.`);
  return row.long && inputTokens > row.long.above ? row.long.rates : row.rates;
}

const withoutNoise = (price: number): number => Number(price.toPrecision(12));

/** A batch's prices: a published share of the input and output prices, from the day batches were sold. */
export function batchRates(model: BookModel, rates: TokenRates, date: string): Pick<TokenRates, "input" | "output"> {
  const { batch } = model;
  if (!batch || date < batch.from) return {};
  return {
    ...(rates.input !== undefined && { input: withoutNoise(rates.input * batch.share) }),
    ...(rates.output !== undefined && { output: withoutNoise(rates.output * batch.share) }),
  };
}
