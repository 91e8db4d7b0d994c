/** A sync that does not go through as it should. */
export interface Fault {
  /** How many of its actions are still carried out. */
  readonly after: number;
  /** The code of Excel's error. */
  readonly code: string;
}

/** What may go wrong with a workbook: ordered by a test, or by whoever wants to see what the add-in makes of it. */
export class Faults {
  /** Milliseconds that every sync takes longer. */
  delay = 0;
  /** As if a cell were being edited. */
  cellBeingEdited = false;
  /** As if the workbook had been opened read-only. */
  readOnly = false;
  #left: number | undefined;
  #code = "";
  #forGood = false;

  /**
   * Lets a sync break off halfway: the n-th from now, as when Excel loses its connection, or each from then on, as when the workbook is closed.
   * @param number - 0: none
   */
  failSync(number: number, code: string, forGood: boolean): void {
    this.#left = number > 0 ? number : undefined;
    this.#code = code;
    this.#forGood = forGood;
  }

  /** Counts one sync; how it fails, or undefined when it runs whole. */
  next(actions: number): Fault | undefined {
    if (this.#left === undefined) return undefined;
    this.#left--;
    if (this.#left > 0) return undefined;
    this.#left = this.#forGood ? 1 : undefined;
    return { after: Math.floor(actions / 2), code: this.#code };
  }
}
