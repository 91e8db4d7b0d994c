import type { Bounds } from "../../engine/bounds";
import { CostError, valueError } from "../../engine/cost-error";
import type { Table } from "../cell";
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

/** A range of numbers, row by row; every cell must hold one. */
export function values<const O extends Common<readonly number[]> & Bounds>(
  options: O,
): Parameter<Given<readonly number[], O>> {
  const one = numberReader(options);
  const read = (value: unknown, name: string): readonly number[] =>
    tableOf(value, name).flatMap((cells, row) =>
      cells.map((cell, column) => {
        const place = { argument: name, row, column };
        if (cell instanceof CostError) throw cell;
        if (cell === null || cell === "") throw valueError("argument.empty", {}, place);
        return one(cell, place);
      }),
    );
  return parameter<readonly number[], O>(options, {
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
