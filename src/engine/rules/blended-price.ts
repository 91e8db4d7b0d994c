/** How the tokens of a mix divide. */
export interface TokenMix {
  /** Share of all tokens that is output, 0…1. */
  readonly outputShare: number;
  /** Share of the input tokens that is read from a cache, 0…1. */
  readonly cachedShare: number;
}

/**
 * One price for a mix of tokens, in USD per million.
 *
 * Price = (1 − output share) · ((1 − cached share) · input + cached share · cached) + output share · output.
 * @example 2 USD in and 8 USD out, a quarter of the tokens output: 3.50 USD per 1M tokens.
 */
export const blendedPrice = (
  { outputShare, cachedShare }: TokenMix,
  prices: { readonly input: number; readonly output: number; readonly cached: number },
): number =>
  (1 - outputShare) * ((1 - cachedShare) * prices.input + cachedShare * prices.cached) + outputShare * prices.output;
