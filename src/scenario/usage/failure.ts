import type { InputCell } from "../scenario";
import type { Columns } from "./columns";

const failing = /^(?:fail|error|exception|time[ _-]?out|timed|cancel|reject|throttl|rate[ _-]?limit|overload|abort)/iu;
const nothing = new Set(["", "none", "null", "false", "no", "0", "nan", "{}", "[]", "-", "ok", "success"]);
const firstFailingStatus = 400;
const longestStatus = 40;

/**
 * Whether a row's call failed: an HTTP status of 400 or more (or below 0, Helicone's for calls that were never answered), a status or level that begins with
 * "error", "fail", "timeout" and the like, a success column that says no, or anything in an error column.
 */
export function hasFailed(cells: readonly InputCell[], { at }: Columns): boolean {
  return (
    (at.status !== undefined && isFailingStatus(cells[at.status])) ||
    (at.success !== undefined && saysNo(cells[at.success])) ||
    (at.error !== undefined && isError(cells[at.error]))
  );
}

function isFailingStatus(cell: InputCell | undefined): boolean {
  if (typeof cell === "number") return cell >= firstFailingStatus || cell < 0;
  if (typeof cell !== "string" || cell.length > longestStatus) return false;
  const text = cell.trim();
  return /^-?\d+(?:\.0+)?$/u.test(text) ? isFailingStatus(Number(text)) : failing.test(text);
}

const saysNo = (cell: InputCell | undefined): boolean =>
  cell === false || (typeof cell === "string" && /^(?:false|no)$/iu.test(cell.trim()));

function isError(cell: InputCell | undefined): boolean {
  if (typeof cell === "string") return !nothing.has(cell.slice(0, longestStatus).trim().toLowerCase());
  return cell === true || (typeof cell === "number" && cell !== 0);
}
