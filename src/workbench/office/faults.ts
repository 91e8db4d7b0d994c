/** A sync that does not go through as it should. */
export interface Fault {
  /** How many of its operations are still carried out. */
  readonly after: number;
  /** The code of Excel's error. */
  readonly code: string;
}

/** Failures ordered by a test: the n-th sync from now breaks off halfway, as when Excel loses its connection, or each from then on, as when the workbook is closed. */
export class Faults {
  /** Milliseconds that every sync takes longer. */
  delay = 0;
  #left: number | undefined;
  #code = "";
  #forGood = false;

  /** @param number - 0: none */
  failSync(number: number, code: string, forGood: boolean): void {
    this.#left = number > 0 ? number : undefined;
    this.#code = code;
    this.#forGood = forGood;
  }

  /** Counts one sync; how it fails, or undefined when it runs whole. */
  next(operations: number): Fault | undefined {
    if (this.#left === undefined) return undefined;
    this.#left--;
    if (this.#left > 0) return undefined;
    this.#left = this.#forGood ? 1 : undefined;
    return { after: Math.floor(operations / 2), code: this.#code };
  }
}
