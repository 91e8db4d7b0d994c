import { CostError } from "../engine/cost-error";
import { isBlank, isMissing, textOf, type LogCell } from "./cells";
import type { Header } from "./columns";
import type { Role } from "./layouts/layout";
import type { NumberReader } from "./numbers";
import { saysHit, saysYes, type UnknownWords, type WordRole } from "./words";

/** What all rows of a log share. */
export interface LogReaders {
  readonly numbers: NumberReader;
  /** The words that are not known, which are told. */
  readonly words: UnknownWords;
  /** The column that says of each row's call whether it went well or failed, where one does instead of counting them. */
  readonly flag: "goodCalls" | "failedCalls" | undefined;
  /** Whether any column tells that a call failed: asked once, not in every row. */
  readonly tellFailures: boolean;
}

/** The columns that tell whether a call failed. */
export const failureRoles = ["status", "success", "error", "finish", "cancelled"] as const satisfies readonly Role[];

/** A row of a log, its cells by what its columns tell. */
export class LogRow {
  constructor(
    readonly cells: readonly LogCell[],
    /** From 0, in the log as it was given. */
    readonly row: number,
    readonly header: Header,
    private readonly readers: LogReaders,
  ) {}

  get flag(): LogReaders["flag"] {
    return this.readers.flag;
  }

  get tellsFailure(): boolean {
    return this.readers.tellFailures;
  }

  /** The column of a role; undefined where the log has none. */
  place(role: Role): number | undefined {
    return this.header.columns[role]?.[0];
  }

  /** The cell of a role; throws the error that stands in it. */
  cell(role: Role): LogCell | undefined {
    const place = this.place(role);
    const cell = place === undefined ? undefined : this.cells[place];
    if (cell instanceof CostError) throw cell;
    return cell;
  }

  /** The text of a role; "" where it has none. */
  text(role: Role): string {
    return textOf(this.cell(role));
  }

  /** The count of a role, of all its columns together where it can have several; NaN where no cell has one. */
  count(role: Role): number {
    return this.countIn(this.header.columns[role]);
  }

  /** The count of some columns together. */
  countIn(columns: readonly number[] | undefined): number {
    if (columns === undefined) return NaN;
    if (columns.length === 1) return this.readers.numbers.count(this.cells[columns[0]!], this.row, columns[0]!);
    let sum = NaN;
    for (let i = 0; i < columns.length; i++) {
      const count = this.readers.numbers.count(this.cells[columns[i]!], this.row, columns[i]!);
      if (!Number.isNaN(count)) sum = Number.isNaN(sum) ? count : sum + count;
    }
    return sum;
  }

  /** The amount of a role; NaN where its cell has none. */
  amount(role: Role): number {
    const column = this.place(role);
    return column === undefined ? NaN : this.readers.numbers.amount(this.cells[column], this.row, column);
  }

  /** Whether a role's cell says yes; a word that says neither yes nor no is told. */
  yes(role: "cancelled" | "batch" | "gatewayHit"): boolean {
    const cell = this.cell(role);
    if (isMissing(cell)) return false;
    const answer = role === "gatewayHit" ? saysHit(cell) : saysYes(cell);
    if (answer === undefined) this.tellWord(role);
    return answer === true;
  }

  /** Tells that the word in a role's cell is not known. */
  tellWord(role: WordRole): void {
    this.readers.words.add(role, this.cell(role), this.row, this.place(role)!);
  }

  /** Whether any of some roles has a cell with something in it. */
  hasAny(roles: readonly Role[]): boolean {
    for (const role of roles) {
      const place = this.place(role);
      if (place !== undefined && !isMissing(this.cells[place])) return true;
    }
    return false;
  }

  /** Whether the row repeats the header, as an export that was appended to another does. */
  isHeaderAgain(): boolean {
    const time = this.place("time")!;
    return this.isName(time) && this.cells.every((cell, column) => isBlank(cell) || this.isName(column));
  }

  private isName(column: number): boolean {
    const cell = this.cells[column];
    return typeof cell === "string" && cell.trim() === this.header.names[column];
  }
}

/** A count that may be missing, as a number to add. */
export const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** A count that may be missing. */
export const orUndefined = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);
