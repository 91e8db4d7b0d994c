import type { UserLocale } from "../../../messages/pane/locale";
import type { LogLocale, LogTable } from "../../../usage/cells";
import { fileSteps } from "../../../usage/file-rows";
import type { Steps } from "../../../usage/steps";

/** A longer text would block the pane while it is read. */
export const MOST_CHARACTERS = 20_000_000;

/** A table of so many cells is read in a moment. */
const MOST_CELLS = 10_000_000;

/** A pasted usage export as the rows of a log; undefined where that has too many cells. Fields stay as they are: the log as a whole says how its numbers are written. */
export function* exportRows(text: string): Steps<LogTable | undefined> {
  const rows = yield* fileSteps(text);
  return rows.reduce((cells, row) => cells + row.length, 0) > MOST_CELLS ? undefined : rows;
}

const SOME_DAY = new Date(Date.UTC(2026, 6, 21, 12));

/** How the reader's country writes, for what a log leaves open. */
export function logLocale({ language, decimal }: UserLocale): LogLocale {
  const parts = new Intl.DateTimeFormat(language, { timeZone: "UTC" }).formatToParts(SOME_DAY).map(({ type }) => type);
  return { decimal: decimal === "," ? "," : ".", dayFirst: parts.indexOf("day") < parts.indexOf("month") };
}
