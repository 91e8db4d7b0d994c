import type { Calculation } from "../book/calculation";
import type { Outcome } from "../host/invocations";

/** The cell that calls. */
export interface CallSite {
  sheetId: string;
  row: number;
  column: number;
}

/** A call that has gone out: what it will come to, and a way to say that nobody waits for it any more. */
export interface OpenCall {
  outcome: Promise<Outcome>;
  cancel(): void;
}

interface Call {
  outcome?: Outcome;
  /** The calculation that last asked for it. */
  askedInRound: number;
  /** Takes it back; of no effect once it is answered. */
  cancel(): void;
}

/** The calls of one cell by function and arguments: a formula may call several times. */
interface CellCalls {
  readonly byKey: Map<string, Call>;
  /** The calculation that goes on with earlier answers. */
  continuedInRound: number;
  /** The calculation that last asked for any of them. */
  askedInRound: number;
}

/**
 * Calls of add-in functions, all of them asynchronous: the cell shows that it is busy, and is calculated again when the answer is there; that
 * calculation takes the answer instead of calling again. Cells whose answers come together are calculated together.
 */
export class PendingCalls {
  readonly #cells = new Map<string, CellCalls>();
  #answered: { site: CallSite; end: () => void }[] = [];
  /** The cells that are to be calculated again because an answer came. */
  readonly #expected = new Set<string>();

  constructor(private readonly calculation: Calculation) {
    calculation.onCalculated(() => this.#cancelSuperseded());
  }

  /**
   * The answer to a call, where it is there; else the call is begun, if it is not open already.
   * An answer holds for one calculation, and for those that wait for the other answers of the same cell; after that the cell calls again.
   */
  answer(site: CallSite, key: string, begin: () => OpenCall): Outcome | "busy" {
    const { round } = this.calculation;
    const calls = this.#callsOf(placeOf(site), round);
    const known = calls.get(key);
    if (known) {
      known.askedInRound = round;
      return known.outcome ?? "busy";
    }
    calls.set(key, this.#begin(begin(), site, round));
    return "busy";
  }

  #callsOf(place: string, round: number): Map<string, Call> {
    const cell = this.#cells.get(place) ?? { byKey: new Map<string, Call>(), continuedInRound: -1, askedInRound: -1 };
    this.#cells.set(place, cell);
    if (this.#expected.delete(place)) cell.continuedInRound = round;
    if (cell.askedInRound !== round && cell.continuedInRound !== round) {
      for (const [key, { outcome }] of cell.byKey) if (outcome !== undefined) cell.byKey.delete(key);
    }
    cell.askedInRound = round;
    return cell.byKey;
  }

  #begin(open: OpenCall, site: CallSite, round: number): Call {
    const end = this.calculation.beginCall();
    const call: Call = {
      askedInRound: round,
      cancel: () => {
        open.cancel();
        end();
      },
    };
    void open.outcome.then((outcome) => {
      call.outcome = outcome;
      if (this.#answered.length === 0) setTimeout(() => void this.#recalculate(), 0);
      this.#answered.push({ site, end });
    });
    return call;
  }

  /** Not while the grid calculates, which that would break off. */
  async #recalculate(): Promise<void> {
    await this.calculation.resting();
    const answered = this.#answered;
    this.#answered = [];
    for (const { site } of answered) this.#expected.add(placeOf(site));
    this.calculation.recalculateCells(answered.map(({ site }) => site));
    setTimeout(() => answered.forEach(({ end }) => end()), 0);
  }

  /** A cell that was calculated and did not ask for an open call again has other arguments now. */
  #cancelSuperseded(): void {
    const { round } = this.calculation;
    for (const { byKey, askedInRound } of this.#cells.values()) {
      if (askedInRound !== round) continue;
      for (const [key, call] of byKey) {
        if (call.outcome !== undefined || call.askedInRound === round) continue;
        byKey.delete(key);
        call.cancel();
      }
    }
  }
}

const placeOf = ({ sheetId, row, column }: CallSite): string => `${sheetId} ${row} ${column}`;
