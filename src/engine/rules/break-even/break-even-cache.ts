import { noAnswer } from "../../cost-error";

/**
 * The share of calls that must find the prompt in the cache for caching to pay, 0…1.
 *
 * Rate = (write − input)/(write − cached), from hit · cached + (1 − hit) · write = input; prices in USD per million tokens. Writing that costs no
 * more than input pays from the first hit: 0.
 * @throws `#N/A` where writing costs no more than reading (no rate is needed), or where reading saves nothing
 * @example Input at 1, reading at 0.10, writing at 1.25: 0.2174.
 */
export function breakEvenCache(inputPrice: number, cachedPrice: number, cacheWritePrice: number): number {
  if (cachedPrice >= inputPrice)
    throw noAnswer(`Caching never pays: cached tokens cost ${cachedPrice} USD/M and input tokens ${inputPrice}.`);
  if (cacheWritePrice <= cachedPrice)
    throw noAnswer(
      `No hit rate is needed: writing to the cache costs ${cacheWritePrice} USD/M and reading from it ${cachedPrice}.`,
    );
  return Math.max(0, (cacheWritePrice - inputPrice) / (cacheWritePrice - cachedPrice));
}
