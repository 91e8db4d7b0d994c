import { cellFault, isBlank, textOf, type LogCell } from "./cells";
import { orZero, type LogRow } from "./log-row";

/** How many calls a row stands for, and how many of them failed. */
export interface CallCounts {
  /** Undefined where nothing counts them. */
  readonly calls: number | undefined;
  readonly failed: number;
}

/** The calls of a row: what a column counts, else the one that the row is. Throws where those that succeeded and failed are not all. */
export function callCountsOf(row: LogRow): CallCounts {
  const [good, bad] = [row.count("goodCalls"), row.count("failedCalls")];
  if (row.place("calls") === undefined) {
    if (row.place("goodCalls") !== undefined && row.place("failedCalls") !== undefined)
      return { calls: orZero(good) + orZero(bad), failed: orZero(bad) };
    return row.header.layout.rows === "totals"
      ? { calls: undefined, failed: 0 }
      : { calls: 1, failed: hasFailed(row) ? 1 : 0 };
  }
  const calls = orZero(row.count("calls"));
  const failed = !Number.isNaN(bad) ? bad : Number.isNaN(good) ? (hasFailed(row) ? calls : 0) : calls - good;
  const succeeded = Number.isNaN(good) ? calls - failed : good;
  if (failed > calls || failed < 0 || succeeded + failed !== calls)
    throw cellFault("log-calls-contradict", row.row, row.place("calls")!, { calls, good: succeeded, failed });
  return { calls, failed };
}

/**
 * Whether a row's call failed: by its status or level, a success column that says no, anything in an error column, a finish reason of "error", or cancelled before there was
 * any output.
 */
const hasFailed = (row: LogRow): boolean =>
  isFailingStatus(row.cell("status")) ||
  saysYes(row.cell("success")) === false ||
  isError(row.cell("error")) ||
  /^error$/iu.test(textOf(row.cell("finish"))) ||
  (saysYes(row.cell("cancelled")) === true && isBlank(row.cell("output")));

const failing =
  /fail|error|exception|time[ _-]?out|timed|cancel|reject|throttl|rate[ _-]?limit|overload|abort|exhaust|denied|unavailable|forbidden|unauthor|invalid|bad[ _-]?request|not[ _-]?found|quota|fehler|échec|erreur/iu;
/** "no error", "error-free". */
const notFailing = /\bno[ _-]?(?:error|failure|exception)|error[ _-]?free/iu;
const firstFailingStatus = 400;
const longestStatus = 40;

/** Whether a status says that the call failed: an HTTP status of 400 or more (or below 0, for calls that were never answered), "error", "timeout" and the like. */
function isFailingStatus(cell: LogCell | undefined): boolean {
  if (typeof cell === "number") return cell >= firstFailingStatus || cell < 0;
  if (typeof cell !== "string" || cell.length > longestStatus) return false;
  const text = cell.trim();
  const code = /^-?\d+(?:\.0+)?(?=\s|$)/u.exec(text)?.[0];
  return code === undefined ? failing.test(text) && !notFailing.test(text) : isFailingStatus(Number(code));
}

const yes = /^(?:true|yes|y|1|hit|wahr|ja|vrai|oui|verdadero|sí|vero|waar)$/iu;
const no = /^(?:false|no|n|0|miss|falsch|nein|faux|non|falso|onwaar)$/iu;

/** Whether a cell says yes or no, in the words of Excel's languages; undefined where it says neither. */
export function saysYes(cell: LogCell | undefined): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  if (typeof cell !== "string" || cell.length > longestStatus) return undefined;
  const text = cell.trim();
  return yes.test(text) ? true : no.test(text) ? false : undefined;
}

const noError = new Set([
  "",
  "none",
  "null",
  "false",
  "no",
  "0",
  "nan",
  "{}",
  "[]",
  "-",
  "ok",
  "success",
  "n/a",
  "unset",
]);

/** Whether a cell of an error column tells of an error. */
function isError(cell: LogCell | undefined): boolean {
  if (typeof cell === "string") return !noError.has(cell.slice(0, longestStatus).trim().toLowerCase());
  return cell === true || (typeof cell === "number" && cell !== 0);
}
