import type { Bounds } from "../../engine/bounds";
import { CostError, valueError } from "../../engine/cost-error";
import type { Cell, Table } from "../cell";
import { acceptedText, numberReader } from "./numbers";
import { parameter, type Common, type Given, type Parameter } from "./parameter";
import { rememberedTableOf } from "./remembered-table";
import { tableOf } from "./table";

/** A range of whatever its cells hold; an error in a cell is a `CostError` there, to be thrown by whoever reads that cell. */
export function table<const O extends Common<Table>>(options: O): Parameter<Given<Table, O>> {
  return parameter<Table, O>(options, { type: "any", matrix: true, read: tableOf });
}

/** The same, where many formulas are asked about one range: equal ranges are one table. */
export function sharedTable<const O extends Common<Table>>(options: O): Parameter<Given<Table, O>> {
  return parameter<Table, O>(options, { type: "any", matrix: true, read: rememberedTableOf });
}

/** A cell of a range of numbers: what stands there, and the number that it is or the error that it gives. */
export interface ValueCell {
  readonly shown: Cell;
  readonly value: number | CostError;
}

/** A range of numbers, row by row; a cell that holds none keeps its error to itself. */
export function values<const O extends Common<readonly ValueCell[]> & Bounds>(
  options: O,
): Parameter<Given<readonly ValueCell[], O>> {
  const one = numberReader(options);
  const number = (cell: Cell | null, argument: string, row: number, column: number): number | CostError => {
    if (cell instanceof CostError) return cell;
    const place = { argument, row, column };
    try {
      if (cell === null || cell === "") throw valueError("argument.empty", {}, place);
      return one(cell, place);
    } catch (error) {
      if (error instanceof CostError) return error;
      throw error;
    }
  };
  const read = (value: unknown, name: string): readonly ValueCell[] =>
    tableOf(value, name).flatMap((cells, row) =>
      cells.map((cell, column) => ({ shown: cell ?? "", value: number(cell, name, row, column) })),
    );
  return parameter<readonly ValueCell[], O>(options, {
    type: "any",
    matrix: true,
    accepts: acceptedText(options),
    bounds: options,
    read,
  });
}

/** Texts: one, or a range of them. */
export interface Texts {
  readonly cells: Table;
  /** It was one value, not a range of one cell. */
  readonly single: boolean;
}

/** A text or a range of texts; Excel hands over numbers as texts and empty cells as empty ones. */
export function texts<const O extends Common<Texts>>(options: O): Parameter<Given<Texts, O>> {
  const read = (value: unknown, name: string): Texts => ({
    cells: tableOf(value, name),
    single: !Array.isArray(value),
  });
  return parameter<Texts, O>(options, { type: "string", matrix: true, accepts: "a text or a range of texts", read });
}
