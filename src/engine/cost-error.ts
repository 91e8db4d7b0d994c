/**
 * What can go wrong, in the three ways a spreadsheet can show it.
 *
 * - `value`: an argument or an input is not acceptable (`#VALUE!`)
 * - `notAvailable`: the question has no answer (`#N/A`)
 * - `number`: the result is too large to be a number (`#NUM!`)
 */
export type CostErrorCode = "value" | "notAvailable" | "number";

/** Where a stack would be recorded, which nobody reads of these and which costs more than the figure they stand for. */
const recorder = Error as { stackTraceLimit?: number };

/** An error that is part of the interface: its message is one sentence for the person at the sheet. */
export class CostError extends Error {
  readonly code: CostErrorCode;

  constructor(code: CostErrorCode, message: string) {
    const limit = recorder.stackTraceLimit;
    recorder.stackTraceLimit = 0;
    super(message);
    if (limit === undefined) delete recorder.stackTraceLimit;
    else recorder.stackTraceLimit = limit;
    this.code = code;
    this.name = "CostError";
  }
}

/** The error of an argument or input that must be changed. */
export const valueError = (message: string): CostError => new CostError("value", message);

/** The error of a question that has no answer, with the reason. */
export const noAnswer = (reason: string): CostError => new CostError("notAvailable", reason);

/** The error of a result beyond what a number can hold. */
export const tooLarge = (what: string): CostError => new CostError("number", `${what} is too large to be a number.`);
