/** How figures stand in messages: enough digits to find them on the sheet again, no more. */

/** A day or a count, to a hundredth. */
export const inWords = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return Math.abs(value) >= 1e15 || rounded === 0 ? String(Number(value.toPrecision(4))) : String(rounded);
};

/** An amount of money: cents, or three digits of what is less. */
export const moneyInWords = (amount: number): string =>
  Math.abs(amount) >= 0.01 && Math.abs(amount) < 1e15 ? amount.toFixed(2) : String(Number(amount.toPrecision(3)));
