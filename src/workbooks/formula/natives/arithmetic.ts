import type { TableCell } from "../../../functions/cell";
import { type Natives, numberOf, numbersIn, ofNumbers, stop, stopping, valueOf, good } from "./native";
import { flat, sheetError } from "../value";

/** Rounds half away from zero at a decimal place, as Excel does with what its 15 digits show. */
function rounded(value: number, digits: number, way: (scaled: number) => number): number {
  const places = Math.trunc(digits);
  const scaled = Number(`${Math.abs(value)}e${places}`);
  if (!Number.isFinite(scaled)) return value;
  return Math.sign(value) * Number(`${way(Number(scaled.toPrecision(15)))}e${-places}`);
}

const toMultiple =
  (way: (quotient: number) => number) =>
  (value: number, step = 1) =>
    step === 0 ? 0 : way(Number((value / step).toPrecision(15))) * step;

function product(blocks: readonly (readonly number[])[]): number {
  const length = blocks[0]?.length ?? 0;
  if (blocks.some((block) => block.length !== length)) stop("#VALUE!");
  let sum = 0;
  for (let i = 0; i < length; i++) sum += blocks.reduce((factor, block) => factor * block[i]!, 1);
  return sum;
}

/** The rate at which flows are worth nothing, by Newton steps from a guess; Excel stops at 0.00001% too. */
function irr(flows: readonly number[], guess: number): number {
  let rate = guess;
  for (let step = 0; step < 20; step++) {
    let [worth, slope] = [0, 0];
    flows.forEach((flow, period) => {
      worth += flow / (1 + rate) ** period;
      slope -= (period * flow) / (1 + rate) ** (period + 1);
    });
    const next = rate - worth / slope;
    if (Math.abs(next - rate) < 1e-7) return next;
    rate = next;
  }
  return stop("#NUM!");
}

/** What N makes of a value: a text counts as 0, whatever stands in it. */
const asCounted = (cell: TableCell): number => (typeof cell === "number" ? cell : cell === true ? 1 : 0);

/** Calculation with numbers. */
export const arithmetic: Natives = {
  SUM: stopping((...args) => numbersIn(args).reduce((sum, number) => sum + number, 0)),
  SUMPRODUCT: stopping((...args) =>
    product(
      args.map((argument) =>
        flat(valueOf(argument)).map((cell) => (typeof good(cell) === "number" ? (cell as number) : 0)),
      ),
    ),
  ),
  PRODUCT: stopping((...args) => numbersIn(args).reduce((all, number) => all * number, 1)),
  ABS: ofNumbers(Math.abs),
  SIGN: ofNumbers(Math.sign),
  INT: ofNumbers(Math.floor),
  TRUNC: ofNumbers((value, digits = 0) => rounded(value, digits, Math.floor)),
  ROUND: ofNumbers((value, digits = 0) => rounded(value, digits, Math.round)),
  ROUNDUP: ofNumbers((value, digits = 0) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers((value, digits = 0) => rounded(value, digits, Math.floor)),
  CEILING: ofNumbers(toMultiple(Math.ceil)),
  FLOOR: ofNumbers(toMultiple(Math.floor)),
  MOD: ofNumbers((value, divisor) =>
    divisor === 0 || divisor === undefined ? sheetError("#DIV/0!") : value - divisor * Math.floor(value / divisor),
  ),
  POWER: ofNumbers((base, exponent) => base ** exponent!),
  SQRT: ofNumbers(Math.sqrt),
  EXP: ofNumbers(Math.exp),
  LN: ofNumbers(Math.log),
  LOG10: ofNumbers(Math.log10),
  LOG: ofNumbers((value, base = 10) => Math.log(value) / Math.log(base)),
  N: stopping((value) => asCounted(good(flat(valueOf(value ?? null))[0] ?? null))),
  IRR: stopping((flows, guess) => irr(numbersIn([flows ?? null]), numberOf(guess, 0.1))),
  NPV: stopping((rate, ...flows) =>
    numbersIn(flows).reduce((sum, flow, i) => sum + flow / (1 + numberOf(rate)) ** (i + 1), 0),
  ),
};

const dayMs = 86_400_000;
/** Day 0 of Excel's serial numbers for all dates from March 1900 on. */
const epoch = Date.UTC(1899, 11, 30);

const dateOf = (serial: number): Date => new Date(epoch + Math.floor(serial) * dayMs);
const serialOf = (year: number, month: number, day: number): number => (Date.UTC(year, month, day) - epoch) / dayMs;

/** The same day some months later, or the last of that month where it is shorter. */
function monthsLater(serial: number, months: number): number {
  const date = dateOf(serial);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month, Math.min(date.getUTCDate(), lastDay));
}

function monthEnd(serial: number, months: number): number {
  const date = dateOf(serial);
  return serialOf(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months) + 1, 0);
}

/** Dates, as Excel's serial numbers. */
export const dates: Natives = {
  DATE: ofNumbers((year, month = 1, day = 1) => serialOf(year!, month - 1, day)),
  EDATE: ofNumbers((serial, months = 0) => monthsLater(serial!, months)),
  EOMONTH: ofNumbers((serial, months = 0) => monthEnd(serial!, months)),
  YEAR: ofNumbers((serial) => dateOf(serial!).getUTCFullYear()),
  MONTH: ofNumbers((serial) => dateOf(serial!).getUTCMonth() + 1),
  DAY: ofNumbers((serial) => dateOf(serial!).getUTCDate()),
};
