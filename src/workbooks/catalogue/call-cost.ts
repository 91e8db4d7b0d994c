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
 * The cost of one call from prices in cells: the share of the prompt that is found is read from the cache, the rest of it is written. An empty text where
 * a price is missing. The add-in's CALLCOST gives the same, but a call of it that reads the prices which MODELPRICE gives would cost Excel a second round.
 */
export function callCostFormula(cells: CallCells): Formula {
  const { prompt_tokens, user_tokens, output_tokens, cache_hit_rate, input, cached, output } = cells;
  const prompt = `IF(${isCached(cells)},${cache_hit_rate}*${cached}+(1-${cache_hit_rate})*${writePrice(cells)},${input})`;
  return `IF(${isPriced(cells)},(${prompt_tokens}*${prompt}+${user_tokens}*${input}+${output_tokens}*N(${output}))/1000000,"")`;
}
