/** The tokens of one call. */
export interface Call {
  /** All input tokens, those read from and written to a cache included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Input tokens read from a cache. */
  readonly cachedTokens: number;
  /** Input tokens written to a cache. */
  readonly cacheWriteTokens: number;
}

/** USD per 1M tokens of each kind. */
export interface TokenPrices {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
  readonly cacheWrite: number;
}

/** Tokens that a price is stated for. */
export const tokensPerPrice = 1e6;

/**
 * What one call costs, in USD.
 *
 * Cost = ((input − cached − written) · input price + cached · cached price + written · write price + output · output price) / 10⁶.
 * Tokens are counts, prices USD per 1M tokens; the caller sees to it that cached and written tokens are no more than the input.
 * @example 1 000 tokens in at 3 (30 of them cached at 0.30, 20 written at 3.75) and 100 out at 15 cost 0.004434 USD.
 * @see providers' price lists, which bill each kind of token at its own rate
 */
export const callCost = (call: Call, prices: TokenPrices): number =>
  ((call.inputTokens - call.cachedTokens - call.cacheWriteTokens) * prices.input +
    call.cachedTokens * prices.cached +
    call.cacheWriteTokens * prices.cacheWrite +
    call.outputTokens * prices.output) /
  tokensPerPrice;
