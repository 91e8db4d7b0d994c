import { valueError } from "../../engine/cost-error";
import { nearNames } from "../../engine/near-names";
import type { InputCell, InputsTable } from "../scenario";
import { quoted } from "../../messages/fill";
import { findColumns, namesOf, type Columns, type Role } from "./columns";

/** Titles and empty rows may stand above the header row: so many rows are looked through for it. */
const rowsLookedThrough = 50;
const shownNames = 5;
const columnsLookedThrough = 100;
const [shortestName, longestName] = [4, 100];

/** The header row of a log, and what its columns are. */
export interface LogHeader {
  readonly row: number;
  readonly columns: Columns;
}

const needed: readonly { readonly role: Role; readonly words: string }[] = [
  { role: "time", words: "the time" },
  { role: "input", words: "input tokens" },
  { role: "output", words: "output tokens" },
];

const has = (columns: Columns, role: Role): boolean =>
  columns.at[role] !== undefined || ((role === "input" || role === "output") && columns.at.details !== undefined);

/**
 * Finds the header row: the one among the first rows that names the most columns that are needed.
 * @throws `#VALUE!` that lists what was looked for and not found, with near names of the log
 */
export function findHeader(log: InputsTable): LogHeader {
  let best: LogHeader | undefined;
  let most = 0;
  for (let row = 0; row < Math.min(log.length, rowsLookedThrough); row++) {
    const columns = findColumns(log[row]!);
    const count = needed.filter(({ role }) => has(columns, role)).length;
    if (count > most) [best, most] = [{ row, columns }, count];
    if (count === needed.length) break;
  }
  if (best && most === needed.length) return best;
  throw valueError(missingColumns(log, best));
}

function missingColumns(log: InputsTable, best: LogHeader | undefined): string {
  const header = best
    ? log[best.row]!
    : (log
        .slice(0, rowsLookedThrough)
        .find((row) => row.some((cell) => typeof cell === "string" && cell.trim() !== "")) ?? []);
  const missing = needed.filter(({ role }) => !best || !has(best.columns, role));
  const sought = missing.map(({ role, words }) => `${words} (${namesOf(role).slice(0, shownNames).join(", ")} …)`);
  const where = best ? `The log's header, row ${best.row + 1},` : "The log";
  return `${where} has no column for ${sought.join(", none for ")}.${meantColumns(
    header,
    missing.map(({ role }) => role),
  ).join("")}`;
}

/** " Is 'imput_tokens' meant as input_tokens?", once for what is missing; a name that is nearer to what is not missing means that. */
function meantColumns(header: readonly InputCell[], missing: readonly Role[]): string[] {
  const names = needed.flatMap(({ role }) => namesOf(role));
  const asked = new Map<Role, string>();
  for (const cell of header.slice(0, columnsLookedThrough)) {
    if (typeof cell !== "string" || cell.length > longestName || cell.trim().length < shortestName) continue;
    const [near] = nearNames(cell, names);
    const meant = missing.find((role) => namesOf(role).some((name) => name === near));
    if (meant && !asked.has(meant)) asked.set(meant, ` Is ${quoted(cell.trim())} meant as ${near}?`);
  }
  return [...asked.values()];
}
