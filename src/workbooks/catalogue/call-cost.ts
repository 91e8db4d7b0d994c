import { call, type CallArgument } from "../formula/call";
import type { Formula } from "../template/template";

/** The cells that the cost of a call is made of: tokens, and prices in USD per million of them, or empty texts where there is none. */
export interface CallCells {
  readonly prompt_tokens: Formula;
  readonly user_tokens: Formula;
  readonly output_tokens: Formula;
  readonly cache_hit_rate: Formula;
  readonly cache_min_tokens: Formula;
  readonly input: Formula;
  readonly cached: Formula;
  readonly cache_write: Formula;
  readonly output: Formula;
}

/** All input tokens of a call. */
const inputTokens = ({ prompt_tokens, user_tokens }: CallCells): Formula => `(${prompt_tokens}+${user_tokens})`;

/** Whether the prompt is cached: it is long enough, and there is a price for it. */
const isCached = ({ cache_hit_rate, prompt_tokens, cache_min_tokens, cached }: CallCells): Formula =>
  `AND(${cache_hit_rate}>0,${prompt_tokens}>=${cache_min_tokens},ISNUMBER(${cached}))`;

/** What writing costs; billed as input where it has no price of its own. */
const writePrice = ({ cache_write, input }: CallCells): Formula =>
  `IF(ISNUMBER(${cache_write}),${cache_write},${input})`;

/** Whether there is a price for all the tokens that the call has. */
const isPriced = ({ input, output, output_tokens }: CallCells): Formula =>
  `AND(ISNUMBER(${input}),OR(${output_tokens}=0,ISNUMBER(${output})))`;

/**
 * What a call costs, by the add-in's function: the part of the prompt that is found as read from the cache, the rest of it as written.
 * @param prices the arguments that give its prices
 * @param cachedPrices further ones, where the prompt is cached
 */
export function callCostFormula(
  cells: CallCells,
  prices: Readonly<Record<string, CallArgument>>,
  cachedPrices: Readonly<Record<string, CallArgument>> = {},
): Formula {
  const whole = {
    input_tokens: { formula: inputTokens(cells) },
    output_tokens: { formula: cells.output_tokens },
    ...prices,
  };
  const read = `${cells.prompt_tokens}*${cells.cache_hit_rate}`;
  const cached = {
    ...whole,
    cached_tokens: { formula: read },
    cache_write_tokens: { formula: `${cells.prompt_tokens}-${read}` },
    ...cachedPrices,
  };
  return `IF(${isCached(cells)},${call("CALLCOST", cached)},${call("CALLCOST", whole)})`;
}

/** The same where the prices are numbers in cells: an empty text where one is missing. */
export const callCostAtPrices = (cells: CallCells): Formula =>
  `IF(${isPriced(cells)},${callCostFormula(cells, { price_or_model: { formula: cells.input }, output_price: { formula: `N(${cells.output})` } }, { cached_price: { formula: cells.cached }, cache_write_price: { formula: writePrice(cells) } })},"")`;

/** The same in plain formulas. */
export function plainCallCost(cells: CallCells): Formula {
  const { prompt_tokens, user_tokens, output_tokens, cache_hit_rate, input, cached, output } = cells;
  const prompt = `IF(${isCached(cells)},${cache_hit_rate}*${cached}+(1-${cache_hit_rate})*${writePrice(cells)},${input})`;
  return `IF(${isPriced(cells)},(${prompt_tokens}*${prompt}+${user_tokens}*${input}+${output_tokens}*N(${output}))/1000000,"")`;
}
