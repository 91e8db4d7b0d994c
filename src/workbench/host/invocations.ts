/** A call of a custom function, as it goes to the add-in's runtime. */
export interface Invocation {
  /** The function's id, as the metadata has it. */
  readonly functionId: string;
  readonly args: readonly unknown[];
  /** The calling cell, with its sheet. */
  readonly address: string;
  /** The addresses of range arguments, where the metadata asks for them. */
  readonly parameterAddresses?: readonly (string | null)[] | undefined;
  readonly cancelable?: boolean;
  /** Whether error cells may be among the arguments. */
  readonly errorsAllowed?: boolean;
}

/** What a call came to: a value, an array of rows, or an error of a cell with its message. */
export type Outcome = CellResult | CellResult[][];
export type CellResult = number | string | boolean | null | CellErrorResult;

export interface CellErrorResult {
  readonly error: string;
  readonly message: string;
}

/** An error cell among the arguments. */
export const errorArgument = (code: string): object => ({ type: "CustomFunctionError", code });

/** One entry of a message to the page: category and type of the message, its target, itself, and an id. */
type Entry = readonly [category: number, type: number, target: string, message: string, id: number];

const functionsCategory = 1;
const invocationMessage = 1000;
const cancellationMessage = 1001;
const flag = { cancelable: 1, errorsAllowed: 4 } as const;

/** The codes with which the runtime reports a failed call. A plain exception (2, 3) is an error without words. */
const failures: Record<number, string> = {
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};
/** The kinds of error whose message Excel shows. */
const withMessage = new Set(["#VALUE!", "#N/A"]);

const cellError = (error: string, message: unknown): CellErrorResult => ({
  error,
  message: withMessage.has(error) && typeof message === "string" ? message : "",
});

/** What a function returned for one cell: an error keeps its kind. */
function cellOf(value: unknown): CellResult {
  if (typeof value !== "object" || value === null) return value as CellResult;
  const { type, basicValue, message } = value as { type?: unknown; basicValue?: unknown; message?: unknown };
  return type === "Error" ? cellError(String(basicValue), message) : cellError("#VALUE!", "");
}

function outcomeOf([, succeeded, value, errorCode]: readonly unknown[]): Outcome {
  if (!succeeded) return cellError(failures[Number(errorCode)] ?? "#NUM!", value);
  if (!Array.isArray(value)) return cellOf(value);
  return value.map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

/**
 * Calls of custom functions through the runtime in the add-in's page: those of one calculation go out together when it rests, however long it
 * takes, and their results come in rounds.
 */
export class Invocations {
  readonly #open = new Map<number, { invocation: Invocation; settle: (outcome: Outcome) => void }>();
  #waiting: Entry[] = [];
  #lastId = 0;
  #send: ((entries: readonly Entry[]) => void) | undefined;
  /** How many calls have gone out, for those who count. */
  calls = 0;

  constructor(private readonly resting: () => Promise<void>) {}

  call(invocation: Invocation): { outcome: Promise<Outcome>; cancel(): void } {
    const id = ++this.#lastId;
    const outcome = new Promise<Outcome>((settle) => this.#open.set(id, { invocation, settle }));
    this.#enqueue(entryOf(id, invocation));
    return { outcome, cancel: () => this.#cancel(id) };
  }

  /** The page's runtime is ready; calls that an earlier page has not answered go to this one. */
  connect(send: (entries: readonly Entry[]) => void): void {
    this.#send = send;
    this.#waiting = [];
    for (const [id, { invocation }] of this.#open) this.#enqueue(entryOf(id, invocation));
  }

  /** The page is going; until the next one is ready calls wait. */
  disconnect(): void {
    this.#send = undefined;
  }

  /** Results as the runtime sends them: rows of id, success, value, error code. */
  take(rows: readonly unknown[]): void {
    for (const row of rows as unknown[][]) {
      const id = Number(row[0]);
      const open = this.#open.get(id);
      this.#open.delete(id);
      open?.settle(outcomeOf(row));
    }
  }

  #cancel(id: number): void {
    const open = this.#open.get(id);
    this.#open.delete(id);
    if (open?.invocation.cancelable)
      this.#enqueue([functionsCategory, cancellationMessage, "", JSON.stringify({ invocationId: id }), id]);
  }

  #enqueue(entry: Entry): void {
    const send = (): void => this.#flush();
    // A calculation that is not over after a minute is not waited for.
    if (this.#waiting.length === 0) void this.resting().then(send, send);
    this.#waiting.push(entry);
  }

  #flush(): void {
    if (!this.#send) return;
    const entries = this.#waiting;
    this.#waiting = [];
    this.calls += entries.length;
    if (entries.length > 0) this.#send(entries);
  }
}

function entryOf(id: number, { functionId, args, address, parameterAddresses, ...options }: Invocation): Entry {
  const flags = (options.cancelable ? flag.cancelable : 0) | (options.errorsAllowed ? flag.errorsAllowed : 0);
  const message = [id, functionId, args, address, flags, ...(parameterAddresses ? [parameterAddresses] : [])];
  return [functionsCategory, invocationMessage, "", JSON.stringify(message), id];
}
