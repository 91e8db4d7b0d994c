import { functions } from "../../src/functions/all";
import { sheetErrors } from "../../src/functions/cell";
import { CELL_CHARACTERS } from "../tokens/full-cells";
import type { ShownErrorClass } from "./values";

const codes = new Set<string>(sheetErrors);
const namesOf = new Map(functions.map(({ id, order }) => [id, [id, ...order.map(([name]) => name)]]));

/** Words for a place in a table, or for the table, that a message of #VALUE! may name in place of a parameter. */
const tablePlace =
  /\brow (?:\d+|')|'[^']+' of '[^']+'|\bcolumn\b|\bheader row\b|\binputs table\b|\bthe log\b|\bthe model name\b|\bstrategy\b|\bstrategies\b/iu;

/** What a message must not say: what a programmer would see, not an analyst. */
const inside = /internal error|undefined|\bnull\b(?!')|\[object|TypeError|RangeError/u;

/** Whether a message says where the fault is. */
const namesPlace = (id: string, message: string): boolean =>
  namesOf.get(id)!.some((name) => new RegExp(`\\b${name}\\b`, "u").test(message)) || tablePlace.test(message);

/** What is wrong with an error; undefined if nothing is. Texts that were handed over may be repeated in it, so what stands in quotes is not looked at. */
function errorFault(id: string, error: unknown, ShownError: ShownErrorClass): string | undefined {
  if (!(error instanceof ShownError)) return `another exception: ${String(error)}`;
  const { code, message } = error;
  if (!codes.has(code)) return `an error that Excel does not let a function return: ${code}`;
  if (message.length < 10 || message.length > 600) return `a message of ${message.length} characters: ${message}`;
  const told = message.replaceAll(/"[^"]*"|'[^']*'/gu, "…");
  if (inside.test(told)) return `a message from the inside: ${message}`;
  return code === "#VALUE!" && !namesPlace(id, message) ? `a message that names no place: ${message}` : undefined;
}

/** What is wrong with a value in a cell. */
function cellFault(id: string, cell: unknown, ShownError: ShownErrorClass): string | undefined {
  if (typeof cell === "number")
    return Number.isFinite(cell) && !Object.is(cell, -0)
      ? undefined
      : `the number ${Object.is(cell, -0) ? "-0" : cell}`;
  if (typeof cell === "string")
    return cell.length <= CELL_CHARACTERS ? undefined : `a text of ${cell.length} characters`;
  if (cell instanceof ShownError) return errorFault(id, cell, ShownError);
  return `a cell of ${String(cell)}`;
}

function tableFault(id: string, table: readonly unknown[], ShownError: ShownErrorClass): string | undefined {
  const width = Array.isArray(table[0]) ? table[0].length : 0;
  if (width === 0) return "an empty table";
  for (const row of table) {
    if (!Array.isArray(row) || row.length !== width) return "a ragged table";
    for (let c = 0; c < width; c++) {
      const fault = cellFault(id, row[c], ShownError);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

/** What came of a call: it returned, or threw. */
export type Outcome = { readonly returned: unknown } | { readonly thrown: unknown };

/** What is wrong with an outcome; undefined where it is a finite number, a text, a table of them without holes, or an error of the host that names the place. */
export function faultOf(id: string, outcome: Outcome, ShownError: ShownErrorClass): string | undefined {
  if ("thrown" in outcome) return errorFault(id, outcome.thrown, ShownError);
  const { returned } = outcome;
  return Array.isArray(returned) ? tableFault(id, returned, ShownError) : cellFault(id, returned, ShownError);
}
