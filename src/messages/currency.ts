/** The currency of the price book, and of a table or sheet that names no other. */
export const usualCurrency = "USD";

/** A text or formula that says USD, for a sheet in another currency. What an exchange rate is per, and "for 1 USD", stay. */
export function inCurrency<T extends string>(text: T, currency: string = usualCurrency): string {
  if (currency === usualCurrency) return text;
  return text.replace(/(^|: )per USD\b|(for 1 )?\bUSD\b/g, (found, before?: string, one?: string) => {
    if (before !== undefined) return `${before}${currency} per USD`;
    return one === undefined ? currency : found;
  });
}
