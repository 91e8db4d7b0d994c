import { areaOf, type Area, columnOf } from "../../src/workbooks/grid/area";
import type { ReadWorkbook } from "../xlsx/read-back";
import { type Block, formulaWorth, isError, type Worth } from "./formula-worth";
import { builtMetadata } from "./functions-metadata";
import { call, type Called } from "./registered-functions";
import { unescapeMarkup } from "./xml-element";

/** A formula as a file has it, and the cells it fills. */
export interface StoredFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly spill: Area;
}

/** An answer as a cell shows it: an error by its name. */
const worthOf = (answer: unknown): Worth =>
  typeof answer === "object" && answer !== null && "code" in answer ? String(answer.code) : (answer as Worth);

/** Thrown where a formula uses a function that is not known here. */
class Beyond extends Error {}

/** The serial number of 1970-01-01: the reader makes dates of numbers that are shown as dates. */
const unixEpoch = 25_569;
const dayMs = 86_400_000;

type Args = readonly (Worth | Block)[];

const replaced = (value: Worth | Block, other: Worth | Block, replaces: (one: unknown) => boolean): Worth | Block => {
  if (Array.isArray(value))
    return (value as Block).map((line) => line.map((one) => (replaces(one) ? (other as Worth) : one)));
  return replaces(value) ? other : value;
};

/** Excel's functions around those of the add-in. */
const natives: Readonly<Record<string, (...args: Args) => Worth | Block>> = {
  IFERROR: (value, other) => replaced(value!, other!, isError),
  "_xlfn.IFNA": (value, other) => replaced(value!, other!, (one) => one === "#N/A"),
  IF: (condition, then, otherwise) => (isError(condition) ? condition : ((condition ? then : otherwise) ?? null)),
  AND: (...args) => args.find(isError) ?? args.every(Boolean),
  OR: (...args) => args.find(isError) ?? args.some(Boolean),
  ISNUMBER: (value) => typeof value === "number",
  ISNA: (value) => value === "#N/A",
  ISERROR: isError,
  N: (value) => (isError(value) || typeof value === "number" ? value : value === true ? 1 : 0),
  TRIM: (value) =>
    isError(value)
      ? value
      : String((value as Worth) ?? "")
          .trim()
          .replaceAll(/ +/g, " "),
  LEFT: (value, count) => (isError(value) ? value : String((value as Worth) ?? "").slice(0, Number(count))),
  MATCH: (wanted, cells) => {
    const place = [cells].flat(2).indexOf(wanted as Worth);
    return place < 0 ? "#N/A" : place + 1;
  },
  INDEX: (block, row, column) =>
    [row, column].find(isError) ??
    (Array.isArray(block) ? ((block as Block)[Number(row) - 1]?.[Number(column) - 1] ?? null) : block!),
  COUNT: (...args) => args.flat(2).filter((one) => typeof one === "number").length,
  MAX: (...args) => Math.max(...args.flat(2).filter((one): one is number => typeof one === "number")),
  MIN: (...args) => Math.min(...args.flat(2).filter((one): one is number => typeof one === "number")),
};

/** The stored values of a workbook, and what the add-in's functions answer when they are asked with them: a reader apart from the one that made the file. */
export class BookValues {
  constructor(
    private readonly book: ReadWorkbook,
    private readonly functions: Map<string, Called>,
  ) {}

  formulas(wanted: (formula: string) => boolean): StoredFormula[] {
    return this.book.sheets.flatMap(({ name, xml }) =>
      [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f([^>]*)>([^<]*)<\/f>/g)].flatMap(
        ([, letters = "", line = "", attributes = "", text = ""]) => {
          const formula = unescapeMarkup(text);
          const ref = /ref="([^"]*)"/.exec(attributes)?.[1] ?? `${letters}${line}`;
          return wanted(formula)
            ? [{ sheet: name, row: Number(line) - 1, column: columnOf(letters), formula, spill: areaOf(ref) }]
            : [];
        },
      ),
    );
  }

  at(sheet: string, row: number, column: number): Worth {
    const cell = this.book.sheets.find(({ name }) => name === sheet)?.cell(row, column);
    const value = cell?.formulaResult ?? cell?.value ?? null;
    return value instanceof Date ? value.getTime() / dayMs + unixEpoch : (value as Worth);
  }

  /** What a formula is worth; undefined where it uses a function that is not known here. */
  of(formula: string, sheet: string): Worth | Block | undefined {
    try {
      return formulaWorth(formula, {
        cells: (reference) => this.#cells(reference, sheet),
        called: (name, args) => this.#called(name, args),
      });
    } catch (error) {
      if (error instanceof Beyond) return undefined;
      throw error;
    }
  }

  #cells(reference: string, own: string): Worth | Block {
    const [, quoted, plain, address = ""] = /^(?:(?:'((?:[^']|'')+)'|(\w+))!)?(.*)$/.exec(reference)!;
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? own;
    const { row, column, rows, columns } = areaOf(address);
    if (!address.includes(":")) return this.at(sheet, row, column);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => this.at(sheet, row + r, column + c)),
    );
  }

  #called(name: string, args: Args): Worth | Block {
    if (name.startsWith("_xldudf_TUNE_")) return this.#ask(name.slice("_xldudf_TUNE_".length), args);
    const native = natives[name];
    if (!native) throw new Beyond(name);
    return native(...args);
  }

  /** Asks a function as Excel does: an error comes back, a cell alone where a block is wanted is a block of one. */
  #ask(id: string, args: Args): Worth | Block {
    const parameters = builtMetadata().functions.find((one) => one.id === id)?.parameters ?? [];
    const given = args.map((arg, at) =>
      parameters[at]?.dimensionality === "matrix" && arg !== null && !Array.isArray(arg) ? [[arg]] : arg,
    );
    try {
      const answer = call(this.functions, id, ...given);
      return Array.isArray(answer) ? answer.map((line: unknown[]) => line.map(worthOf)) : worthOf(answer);
    } catch (error) {
      return worthOf(error);
    }
  }
}
