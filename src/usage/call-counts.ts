import { cellFault, textOf } from "./cells";
import { orZero, type LogRow } from "./log-row";
import { isError, outcomeOfSpan, outcomeOfStatus, outcomeOfSuccess, saysYes, type Outcome } from "./words";

/** How many calls a row stands for, and how many of them failed. */
export interface CallCounts {
  /** Undefined where nothing counts them. */
  readonly calls: number | undefined;
  readonly failed: number;
}

/** The calls of a row: what its columns count, else the one that the row is. Throws where those that succeeded and failed are not all. */
export function callCountsOf(row: LogRow): CallCounts {
  const has = (role: "calls" | "goodCalls" | "failedCalls"): boolean => row.place(role) !== undefined;
  if (has("calls")) return counted(row);
  if (row.flag !== undefined) return flagged(row);
  if (has("goodCalls") || has("failedCalls")) return bySuccess(row);
  if (row.header.layout.rows === "totals") return { calls: undefined, failed: 0 };
  return { calls: 1, failed: hasFailed(row) ? 1 : 0 };
}

/** By a column that counts calls: where its cell is empty, and the row has tokens or a cost, nothing counts them. */
function counted(row: LogRow): CallCounts {
  const [calls, good, bad] = [row.count("calls"), row.count("goodCalls"), row.count("failedCalls")];
  if (Number.isNaN(calls)) return bySuccess(row);
  const failed = !Number.isNaN(bad) ? bad : Number.isNaN(good) ? (hasFailed(row) ? calls : 0) : calls - good;
  const succeeded = Number.isNaN(good) ? calls - failed : good;
  if (failed > calls || failed < 0 || succeeded + failed !== calls)
    throw cellFault("log-calls-contradict", row.row, row.place("calls")!, { calls, good: succeeded, failed });
  return { calls, failed };
}

/** By columns that count those that succeeded or failed. Of failed ones alone, nothing counts the others. */
function bySuccess(row: LogRow): CallCounts {
  const [good, bad] = [row.count("goodCalls"), row.count("failedCalls")];
  if (!Number.isNaN(good)) return { calls: good + orZero(bad), failed: orZero(bad) };
  return { calls: isEmptyRow(row) ? orZero(bad) : undefined, failed: orZero(bad) };
}

/** By a column that says of each call whether it failed. */
function flagged(row: LogRow): CallCounts {
  const answer = saysYes(row.cell(row.flag!));
  const failed = answer === undefined ? hasFailed(row) : answer === (row.flag === "failedCalls");
  return { calls: 1, failed: failed || hasFailed(row) ? 1 : 0 };
}

/** Whether a row has neither tokens nor a cost: a stretch of time in which nothing happened. */
const isEmptyRow = (row: LogRow): boolean =>
  (["input", "uncached", "cached", "output"] as const).every((role) => !(row.count(role) > 0)) &&
  !(row.amount("cost") > 0);

/**
 * Whether a row's call failed: by its status or level, a success column that says no, anything in an error column, a finish reason of "error", or cancelled before there was
 * any output. Where a word is not known, and nothing else says it: where the row has no output; the word is told.
 */
function hasFailed(row: LogRow): boolean {
  if (!row.tellsFailure) return false;
  const isSpan = row.header.layout.status === "span";
  const status = (isSpan ? outcomeOfSpan : outcomeOfStatus)(row.cell("status"));
  const success = outcomeOfSuccess(row.cell("success"));
  if (status === "bad" || success === "bad" || isError(row.cell("error"))) return true;
  if (/^error$/iu.test(textOf(row.cell("finish")))) return true;
  if (row.yes("cancelled") && !hasOutput(row)) return true;
  if (status !== "unknown" && success !== "unknown") return false;
  const isTold = (outcome: Outcome): boolean => outcome === "good";
  if (isTold(status) || isTold(success)) return false;
  row.tellWord(status === "unknown" ? "status" : "success");
  return !hasOutput(row);
}

const hasOutput = (row: LogRow): boolean => row.count("output") > 0 || row.hasAny(["details"]);
