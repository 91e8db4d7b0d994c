/**
 * What can go wrong, in the three ways a spreadsheet can show it.
 *
 * - `value`: an argument or an input is not acceptable (`#VALUE!`)
 * - `notAvailable`: the question has no answer (`#N/A`)
 * - `number`: the result is too large to be a number (`#NUM!`)
 */
export type CostErrorCode = "value" | "notAvailable" | "number";

/** What a message's text is filled with: numbers as they are, texts, lists of texts, or another message that stands within it. */
export type MessageValue = number | string | readonly string[] | Message;

/** Values by the names that a message's text has for them. */
export type MessageValues = Readonly<Record<string, MessageValue>>;

/**
 * Where something is wrong: an argument of a function, a cell of a range, an input of a strategy, as far as it is known.
 *
 * Rows and columns count from 0 within the range.
 */
export interface Place {
  /** The function's parameter. */
  readonly argument?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  /** The label of the input. */
  readonly label?: string | undefined;
  /** The strategy in whose column it stands. */
  readonly strategy?: string | undefined;
  /** The bound of the input's range that is meant. */
  readonly side?: "Low" | "High" | undefined;
}

/** What is to be told, as data: the sentence is made of it in `messages`, in the reader's format. */
export interface Message {
  readonly id: string;
  readonly values?: MessageValues | undefined;
  readonly place?: Place | undefined;
}

/** An error that is part of the interface: `messages` makes one sentence of it for the person at the sheet. */
export class CostError extends Error implements Message {
  readonly code: CostErrorCode;
  readonly id: string;
  readonly values: MessageValues | undefined;
  readonly place: Place | undefined;

  /**
   * An error of one kind.
   * @param message what is told; a sentence that is not in the catalogue of messages stands for itself
   */
  constructor(code: CostErrorCode, message: Message | string) {
    const { id, values, place } = typeof message === "string" ? { id: message, values: undefined } : message;
    super(id);
    this.name = "CostError";
    this.code = code;
    this.id = id;
    this.values = values;
    this.place = place;
  }
}

/** The error of an argument or input that must be changed. */
export const valueError = (id: string, values?: MessageValues, place?: Place): CostError =>
  new CostError("value", { id, values, place });

/** The error of a question that has no answer, with the reason. */
export const noAnswer = (id: string, values?: MessageValues): CostError =>
  new CostError("notAvailable", { id, values });

/** The error of a result beyond what a number can hold. */
export const tooLarge = (what: MessageValue): CostError =>
  new CostError("number", { id: "too-large", values: { what } });

/**
 * Why there is no figure, put into words only when somebody asks.
 *
 * One that needs arguments is made by a function of its own: a function that makes it among others sets its arguments aside for it at every call, reason or not.
 */
export type Reason = () => CostError;

/** A figure, or the reason why there is none: most questions without an answer are asked in the thousands, and few of their reasons are read. */
export type Answer = number | Reason;

/** The figure of an answer; throws the reason where there is none. */
export function figureOf(answer: Answer): number {
  if (typeof answer === "number") return answer;
  throw answer();
}
