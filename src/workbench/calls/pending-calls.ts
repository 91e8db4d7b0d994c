import type { Calculation } from "../book/calculation";

/** Where a call stands. */
export interface CallSite {
  sheetId: string;
  row: number;
  column: number;
}

interface Call {
  key: string;
  outcome?: { value: unknown } | { thrown: unknown };
  /** The round of calculation that has taken the outcome. */
  takenInRound?: number;
}

/**
 * Asynchronous calls: the cell shows that it is busy, and is calculated again when the promise settles; that calculation takes the
 * outcome instead of calling again. Cells whose promises settle together are calculated together.
 */
export class PendingCalls {
  readonly #calls = new Map<string, Call[]>();
  #settledSites: CallSite[] = [];

  constructor(private readonly calculation: Calculation) {}

  /** The call with these arguments that this cell has begun before, if it is still wanted. */
  find(functionName: string, site: CallSite, args: readonly unknown[]): Call["outcome"] | "busy" | undefined {
    const place = placeOf(functionName, site);
    const calls = this.#calls.get(place);
    if (!calls) return undefined;
    const round = this.calculation.round;
    const wanted = calls.filter((call) => call.takenInRound === undefined || call.takenInRound === round);
    if (wanted.length > 0) this.#calls.set(place, wanted);
    else this.#calls.delete(place);
    const call = wanted.find(({ key }) => key === keyOf(args));
    if (!call) return undefined;
    if (!call.outcome) return "busy";
    if (wanted.every(({ outcome }) => outcome)) call.takenInRound = round;
    return call.outcome;
  }

  begin(functionName: string, site: CallSite, args: readonly unknown[], promise: PromiseLike<unknown>): void {
    const call: Call = { key: keyOf(args) };
    const place = placeOf(functionName, site);
    this.#calls.set(place, [...(this.#calls.get(place) ?? []), call]);
    const end = this.calculation.beginCall();
    const settle = (outcome: NonNullable<Call["outcome"]>): void => {
      call.outcome = outcome;
      if (this.#settledSites.length === 0) setTimeout(() => this.#recalculate(), 0);
      this.#settledSites.push(site);
      setTimeout(end, 0);
    };
    promise.then(
      (value) => settle({ value }),
      (thrown: unknown) => settle({ thrown }),
    );
  }

  #recalculate(): void {
    const sites = this.#settledSites;
    this.#settledSites = [];
    this.calculation.recalculateCells(sites);
  }
}

const placeOf = (functionName: string, { sheetId, row, column }: CallSite): string =>
  `${functionName} ${sheetId} ${row} ${column}`;
const keyOf = (args: readonly unknown[]): string => JSON.stringify(args);
