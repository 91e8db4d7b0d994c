/** A small calculator for the texts of explanations: numbers, + − × / ^, parentheses, MIN, MAX, ROUNDUP. It knows nothing of how they were written. */
class Calculator {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(text: string) {
    const tokens = text.match(/\d[\d,]*(?:\.\d+)?(?:E[+-]?\d+)?|[A-Z]+|[+−×/^(),]|\S/gu) ?? [];
    // A comma within a number groups its digits; one before a space separates arguments.
    this.#tokens = tokens.flatMap((token) => (/^\d.*,$/u.test(token) ? [token.slice(0, -1), ","] : [token]));
  }

  value(): number {
    const value = this.#sum();
    if (this.#at < this.#tokens.length) throw new Error(`"${this.#tokens[this.#at]}" is not expected here`);
    return value;
  }

  #next(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #sum(): number {
    let value = this.#next("−") ? -this.#product() : this.#product();
    for (;;) {
      if (this.#next("+")) value += this.#product();
      else if (this.#next("−")) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#power();
    for (;;) {
      if (this.#next("×")) value *= this.#power();
      else if (this.#next("/")) value /= this.#power();
      else return value;
    }
  }

  #power(): number {
    const base = this.#whole();
    if (!this.#next("^")) return base;
    return base ** (this.#next("−") ? -this.#whole() : this.#whole());
  }

  #whole(): number {
    if (this.#next("(")) {
      const value = this.#sum();
      this.#close();
      return value;
    }
    const token = this.#tokens[this.#at++] ?? "";
    const called = { MIN: Math.min, MAX: Math.max, ROUNDUP: (x: number) => Math.ceil(x) }[token];
    if (called) return called(...(this.#arguments() as [number]));
    const value = Number(token.replaceAll(",", ""));
    if (token === "" || Number.isNaN(value)) throw new Error(`"${token}" is no number`);
    return value;
  }

  #arguments(): number[] {
    if (!this.#next("(")) throw new Error("A function without arguments");
    const values = [this.#sum()];
    while (this.#next(",")) values.push(this.#sum());
    this.#close();
    return values;
  }

  #close(): void {
    if (!this.#next(")")) throw new Error("A parenthesis is not closed");
  }
}

/** What the left side of a calculation's text comes to, and the result beside it; undefined where the text is no calculation. */
export function evaluated(text: string): { readonly value: number; readonly result: string } | undefined {
  const [left, result, more] = text.split(" = ");
  if (left === undefined || result === undefined) return undefined;
  if (more !== undefined) throw new Error(`Two results: ${text}`);
  return { value: new Calculator(left).value(), result };
}

/** A figure stands in eight digits or more; zeros at the end of a longer one may be none of them. */
const leastDigits = 8;

/** Half of the last digit in which a result stands. */
export function halfDigit(result: string): number {
  const [, digits = "", exponent = "0"] = /^−?([\d.,]+)(?:E([+-]?\d+))?$/u.exec(result) ?? [];
  const places = digits.includes(".") ? digits.split(".")[1]!.length : 0;
  const whole = digits.replaceAll(",", "");
  const zeros = places === 0 ? /0*$/u.exec(whole)![0].length : 0;
  const filled = Math.max(0, Math.min(zeros, whole.length - leastDigits));
  return 0.5 * 10 ** (Number(exponent) - places + filled);
}

/** The number of a result. */
export const resultOf = (result: string): number => Number(result.replaceAll(",", "").replace("−", "-"));
