import { noAnswer } from "../../cost-error";

/**
 * The cache hit rate above which caching saves money, 0…1.
 *
 * Rate = (write − input)/(write − cached), from hit · cached + (1 − hit) · write = input; prices in USD per 1M tokens. Writing that costs no
 * more than input pays from the first hit: 0.
 * @throws `#N/A` where writing costs no more than reading (no rate is needed), or where reading saves nothing
 * @example Input at 1, reading at 0.10, writing at 1.25: 0.2174.
 */
export function breakEvenCache(inputPrice: number, cachedPrice: number, cacheWritePrice: number): number {
  if (cachedPrice >= inputPrice) throw noAnswer("cache.never-pays", { cachedPrice, inputPrice });
  if (cacheWritePrice <= cachedPrice) throw noAnswer("cache.always-pays", { cacheWritePrice, cachedPrice });
  return Math.max(0, (cacheWritePrice - inputPrice) / (cacheWritePrice - cachedPrice));
}
