import { CostError } from "../../../engine/cost-error";
import type { TableCell } from "../../../functions/cell";
import { asText, each, flat, sheetError } from "../value";
import { type Argument, cellOf, good, type Natives, numberOf, stopping, valueOf } from "./native";

const textOf = (argument: Argument | null | undefined): string => good(asText(cellOf(argument)));

function lengthOf(cell: TableCell): TableCell {
  const text = asText(cell);
  return text instanceof CostError ? text : text.length;
}

/** Writers of numbers by their decimals and grouping: slow to make, quick to use, and sheets write hundreds of numbers into texts. */
const writers = new Map<string, Intl.NumberFormat>();

function writerOf(decimals: number, useGrouping: boolean): Intl.NumberFormat {
  const key = `${decimals} ${useGrouping}`;
  let writer = writers.get(key);
  if (!writer) {
    writer = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping,
    });
    writers.set(key, writer);
  }
  return writer;
}

/** A number with a fixed number of decimals and commas between thousands. */
export function fixed(value: number, decimals: number, plain: boolean): string {
  const scale = 10 ** Math.max(0, -decimals);
  const digits = Math.max(0, decimals);
  const rounded =
    (Math.round(Number(((Math.abs(value) * 10 ** digits) / scale).toPrecision(15))) * scale) / 10 ** digits;
  const text = writerOf(digits, !plain).format(rounded);
  return value < 0 && rounded !== 0 ? `-${text}` : text;
}

/** Texts. */
export const text: Natives = {
  FIXED: stopping((value, decimals, plain) =>
    fixed(numberOf(value), Math.trunc(numberOf(decimals, 2)), plain ? numberOf(plain) !== 0 : false),
  ),
  LEN: (value) => each(lengthOf, [valueOf(value)]),
  LEFT: stopping((value, count) => textOf(value).slice(0, numberOf(count, 1))),
  RIGHT: stopping((value, count) => textOf(value).slice(Math.max(0, textOf(value).length - numberOf(count, 1)))),
  MID: stopping((value, from, count) => textOf(value).slice(numberOf(from) - 1, numberOf(from) - 1 + numberOf(count))),
  FIND: stopping((sought, within, from) => {
    const at = textOf(within).indexOf(textOf(sought), numberOf(from, 1) - 1);
    return at < 0 ? sheetError("#VALUE!") : at + 1;
  }),
  TRIM: stopping((value) => textOf(value).trim().replace(/ +/g, " ")),
  UPPER: stopping((value) => textOf(value).toUpperCase()),
  LOWER: stopping((value) => textOf(value).toLowerCase()),
  SUBSTITUTE: stopping((value, old, replacement) => textOf(value).replaceAll(textOf(old), textOf(replacement))),
  REPT: stopping((value, count) => textOf(value).repeat(Math.max(0, Math.trunc(numberOf(count))))),
  CONCATENATE: stopping((...args) =>
    args
      .flatMap((argument) => flat(valueOf(argument)))
      .map((cell) => good(asText(cell)))
      .join(""),
  ),
  VALUE: stopping((value) => numberOf(value)),
  T: (value) => each((cell) => (typeof cell === "string" || cell instanceof CostError ? cell : ""), [valueOf(value)]),
};
