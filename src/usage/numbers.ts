import { CostError } from "../engine/cost-error";
import { cellFault, isMissing, type LogCell, type LogLocale, type LogTable } from "./cells";

/** More tokens, calls or money than anyone has; sums of millions of rows stay finite. */
const most = 1e15;
const longestNumber = 40;
const mostKnown = 20_000;

/** What may stand around an amount of money, and what parts groups of digits besides point and comma. */
const before = /^(?:[A-Z]{3}|[$€£¥₹])/u;
const after = /(?:[A-Z]{3}|[$€£¥₹])$/u;
const alone = (text: string): string => text.replace(before, "").replace(after, "").trim();
const groupMarks = /(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?:\D|$))/gu;
const digitsAndMarks = /^\d[\d.,]*$/u;
const withExponent = /^\d+(?:\.\d+)?e[+-]?\d{1,3}$/iu;

/** "1.23457E+11", as Excel shows a number with more digits. */
const shortened = /^\d[.,](\d+)e\+?(\d{1,3})$/iu;
const threeZeros = /^\d{1,3}[.,]000$/u;

const plainDigits = /^\d{1,15}$/u;

type Decimal = "." | ",";

/** A written number without its sign and what stands around it. */
function bare(text: string): { readonly digits: string; readonly negative: boolean } {
  const inside = /^\((.*)\)$/u.exec(text)?.[1];
  const signed = alone(inside ?? text);
  const negative = inside !== undefined || /^[-−–]/u.test(signed);
  return {
    digits: alone(signed.replace(/^[-−–+]/u, "")).replace(groupMarks, ""),
    negative,
  };
}

const other = (mark: Decimal): Decimal => (mark === "." ? "," : ".");

/**
 * Which mark a written number shows to be the decimal one; "whole" where it can be either (2.200), undefined where it has none or is no number.
 * @example "1.234,5" shows a comma, "1.234.567" too, "0.05" a point; "2.200" can be read two ways
 */
function decimalShown(digits: string): Decimal | "either" | undefined {
  const [point, comma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  if ((point < 0 && comma < 0) || !digitsAndMarks.test(digits)) return undefined;
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const mark: Decimal = point >= 0 ? "." : ",";
  const [whole = "", ...groups] = digits.split(mark);
  if (groups.length > 1) return other(mark);
  return groups[0]!.length === 3 && whole.length <= 3 && !whole.startsWith("0") ? "either" : mark;
}

const grouped = {
  ".": /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$|^\d+(?:\.\d*)?$/u,
  ",": /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$|^\d+(?:,\d*)?$/u,
};

/** The number that digits are with that decimal mark; NaN where they are none. */
function valueOf(digits: string, decimal: Decimal): number {
  if (withExponent.test(digits)) return Number(digits);
  if (!grouped[decimal].test(digits)) return NaN;
  return Number(decimal === "." ? digits.replaceAll(",", "") : digits.replaceAll(".", "").replace(",", "."));
}

/** A column of numbers: where it stands, and whether its numbers are whole. */
export interface NumberColumn {
  readonly column: number;
  readonly whole: boolean;
}

interface Sighting {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How the numbers of one log are written: decided by all of its columns together, or by its reader's country. */
export class NumberReader {
  private readonly shown: Partial<Record<Decimal, Sighting>> = {};
  /** A whole number with a mark before three digits that are not all 0: a fraction it cannot be, so the mark parts groups. */
  private readonly grouping: Partial<Record<Decimal, Sighting>> = {};
  private readonly decimal: Decimal | undefined;
  /** Numbers by their texts, as a log has many of few. */
  private readonly known = new Map<string, number>();

  constructor(
    log: LogTable,
    firstRow: number,
    columns: readonly NumberColumn[],
    private readonly locale: LogLocale | undefined,
  ) {
    for (let row = firstRow; row < log.length; row++) {
      const cells = log[row]!;
      for (const { column, whole } of columns) {
        const cell = cells[column];
        if (typeof cell === "string") this.look(cell, row, column, whole);
      }
    }
    const { ".": point, ",": comma } = this.shown;
    if (point && comma)
      throw cellFault("log-two-decimals", comma.row, comma.column, {
        text: comma.text,
        other: point.text,
        row: point.row + 1,
      });
    this.decimal = point ? "." : comma ? "," : this.byGroups();
  }

  private look(cell: string, row: number, column: number, whole: boolean): void {
    if (cell.length > longestNumber || !(cell.includes(".") || cell.includes(","))) return;
    const { digits } = bare(cell.trim());
    const decimal = decimalShown(digits);
    if (decimal === undefined) return;
    const sighting = { row, column, text: cell.trim() };
    if (decimal !== "either") this.shown[decimal] ??= sighting;
    else if (whole && !digits.endsWith("000")) this.grouping[digits.includes(".") ? "." : ","] ??= sighting;
  }

  private byGroups(): Decimal | undefined {
    const { ".": point, ",": comma } = this.grouping;
    if (point && comma)
      throw cellFault("log-two-decimals", comma.row, comma.column, {
        text: comma.text,
        other: point.text,
        row: point.row + 1,
      });
    return point ? "," : comma ? "." : this.locale?.decimal;
  }

  /** The count in a cell; NaN where the cell says that it has none. Throws where it holds anything but a whole number of 0 or more. */
  count(cell: LogCell | undefined, row: number, column: number): number {
    if (typeof cell === "number" && cell >= 0 && cell <= most && Number.isInteger(cell)) return cell;
    const value = this.number(cell, row, column, "log-not-a-count");
    if (typeof cell === "string" && !Number.isNaN(value)) this.checkWritten(cell.trim(), value, row, column);
    if (Number.isNaN(value) || (value >= 0 && value <= most && Number.isInteger(value))) return value;
    const id = value < 0 ? "log-negative" : value > most ? "log-too-large" : "log-fraction";
    throw cellFault(id, row, column, { value: typeof cell === "string" ? cell.trim() : value });
  }

  /** A count that is written with three decimals of 0 can be one of thousands, and one that was shortened to a power of ten is not known. */
  private checkWritten(text: string, value: number, row: number, column: number): void {
    const [, decimals = "", power = ""] = shortened.exec(text) ?? [];
    if (decimals.length > 1 && Number(power) > decimals.length) throw cellFault("log-shortened", row, column, { text });
    if (Number.isInteger(value) && value < 1000 && threeZeros.test(text))
      throw cellFault("log-number-two-ways", row, column, { text, without: text.replace(/[.,]/u, "") });
  }

  /** The amount in a cell: money, or a quantity of a bill; NaN where the cell says that it has none. */
  amount(cell: LogCell | undefined, row: number, column: number): number {
    const value = this.number(cell, row, column, "log-not-a-number");
    if (Math.abs(value) > most) throw cellFault("log-too-large", row, column, { value });
    return value;
  }

  private number(cell: LogCell | undefined, row: number, column: number, fault: string): number {
    if (typeof cell === "number") return cell;
    if (typeof cell === "string" && plainDigits.test(cell)) return Number(cell);
    const known = typeof cell === "string" ? this.known.get(cell) : undefined;
    if (known !== undefined) return known;
    if (isMissing(cell)) return NaN;
    if (cell instanceof CostError) throw cell;
    const text = typeof cell === "string" ? cell.trim() : String(cell);
    const { digits, negative } = bare(text.slice(0, longestNumber + 1));
    const value = text.length > longestNumber || typeof cell === "boolean" ? NaN : this.read(digits, row, column, text);
    if (Number.isNaN(value)) throw cellFault(fault, row, column, { text: text.slice(0, longestNumber) });
    const signed = negative ? -value : value;
    if (this.known.size < mostKnown) this.known.set(text, signed);
    return signed;
  }

  private read(digits: string, row: number, column: number, text: string): number {
    if (/^\d+$/u.test(digits)) return Number(digits);
    const decimal = this.decimal ?? (decimalShown(digits) === "either" ? undefined : ".");
    if (decimal === undefined)
      throw cellFault("log-number-two-ways", row, column, { text, without: digits.replace(/[.,]/u, "") });
    return valueOf(digits, decimal);
  }
}
