import { CostError, type CostErrorCode, type Message } from "../engine/cost-error";
import { isoToSerial } from "../prices/serial-date";

/** What a function can hand to a cell. */
export type Cell = number | string | boolean | CostError;

/** What a cell of a range can hold: null where it is empty, as far as the host tells. */
export type TableCell = Cell | null;

/** A range, rectangular, at least one cell. */
export type Table = readonly (readonly TableCell[])[];

/** The errors a cell can hold. */
export const sheetErrors = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!"] as const;

/** What an error is called in a cell. */
export type SheetErrorName = (typeof sheetErrors)[number];

/** How a cell shows an error of the engine. */
const shownAs: Readonly<Record<CostErrorCode, SheetErrorName>> = {
  value: "#VALUE!",
  notAvailable: "#N/A",
  number: "#NUM!",
};

/** An error that stood in a cell which a function read: it comes back as it was. */
export class SheetError extends CostError {
  constructor(
    readonly shown: SheetErrorName,
    message: Message | string,
  ) {
    super(shown === "#N/A" ? "notAvailable" : shown === "#NUM!" ? "number" : "value", message);
    this.name = "SheetError";
  }
}

/** How a cell shows an error. */
export const errorName = (error: CostError): SheetErrorName =>
  error instanceof SheetError ? error.shown : shownAs[error.code];

/** A cell that stays blank where there is nothing to say. */
export const orBlank = (value: number | string | undefined): number | string => value ?? "";

/** A date as Excel counts it, or a blank cell. */
export const dateOrBlank = (iso: string | undefined): number | string => (iso === undefined ? "" : isoToSerial(iso));
