import { CostError, type Message } from "../../engine/cost-error";
import type { UserLocale } from "../../messages/pane/locale";
import { messageText } from "../../messages/text";
import { currencyOf } from "../../scenario/currency";
import { evaluate } from "../../workbooks/formula/evaluate";
import { isMatrix } from "../../workbooks/formula/value";
import { cellAddress } from "../../workbooks/grid/area";
import { functionNamed } from "../function-finder/formula";
import { type CellAt, originOf } from "./origin";
import { type Around, type OurCall, type OurCell, ourCalls, treeOf } from "./our-formulas";

export const placeOf = ({ sheet, address }: CellAt): string => `${sheet}!${address}`;

/** Why a formula shows an error, and the cell to change, where the error names one. */
export interface Cause {
  readonly reason: string;
  readonly cell: CellAt | undefined;
  readonly error: CostError;
}

/** The cell that an error is about: a place in the range of an argument, such as the table of inputs. */
function faultyCell(error: CostError, call: OurCall, around: Around): CellAt | undefined {
  const { place } = error;
  if (place?.row === undefined || place.column === undefined) return namedCell(error, call, around);
  const { id, args } = call;
  const parameter = place.argument ?? "inputs";
  const at = around.referred(args[functionNamed(id)?.order.findIndex(([name]) => name === parameter) ?? -1]);
  if (!at) return undefined;
  const cell = { sheet: at.sheet, address: cellAddress(at.area.row + place.row, at.area.column + place.column) };
  return originOf(cell, at, around);
}

/** The cell from which an argument has the text that is not known. */
function namedCell(error: CostError, { args }: OurCall, around: Around): CellAt | undefined {
  const wrong = suggestionIn(error)?.wrong;
  for (const arg of wrong === undefined ? [] : args) {
    const at = around.referred(arg);
    if (at?.area.rows === 1 && at.area.columns === 1 && around.cell(at.sheet, at.area.row, at.area.column) === wrong)
      return { sheet: at.sheet, address: cellAddress(at.area.row, at.area.column) };
  }
  return undefined;
}

/** What an error says to write in the place of what: a near name for one that is not known, 0.09 for 9. */
export interface Suggestion {
  readonly wrong: string | number;
  readonly right: string | number;
}

const isMessage = (value: unknown): value is Message => typeof value === "object" && value !== null && "id" in value;

/** The suggestion of an error, wherever it stands among its messages. */
export function suggestionIn({ values = {} }: Message): Suggestion | undefined {
  for (const value of Object.values(values)) {
    if (!isMessage(value)) continue;
    const { id, values: hint = {} } = value;
    const wrong = values["name"] ?? values["label"] ?? values["text"];
    if (/^did-you-mean/.test(id) && typeof hint["name"] === "string" && typeof wrong === "string")
      return { wrong, right: hint["name"] };
    if (id === "bounds.write-percentage" && typeof hint["fraction"] === "number" && typeof values["value"] === "number")
      return { wrong: values["value"], right: hint["fraction"] };
    const within = suggestionIn(value);
    if (within) return within;
  }
  return undefined;
}

/** The currency of the inputs table that a call reads. */
function currencyOfCall({ args: [table] }: OurCall, around: Around): string | undefined {
  const value = table ? evaluate(table, around) : undefined;
  return value !== undefined && isMatrix(value) ? currencyOf(value) : undefined;
}

/** What the first function of ours that fails in a formula says; undefined where the formula cannot be evaluated here. */
export function causeOf({ formula, sheet }: OurCell, around: Around, style: UserLocale): Cause | undefined {
  for (const call of ourCalls(treeOf(formula)).reverse()) {
    try {
      const value = evaluate(call.node, around);
      if (!(value instanceof CostError)) continue;
      const cell = faultyCell(value, call, around);
      const addressOf = (): string | undefined => cell && (cell.sheet === sheet ? cell.address : placeOf(cell));
      const currency = currencyOfCall(call, around);
      return { reason: messageText(value, { style, currency, addressOf }), cell, error: value };
    } catch {
      return undefined;
    }
  }
  return undefined;
}
