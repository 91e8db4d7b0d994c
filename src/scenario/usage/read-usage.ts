import { valueError } from "../../engine/cost-error";
import { inWords } from "../../engine/wording";
import type { InputsTable } from "../scenario";
import { namesOf } from "./columns";
import { findHeader, type LogHeader } from "./find-header";
import { readLogRow } from "./read-row";
import { Tally } from "./tally";
import { summarise, type UsageFigure } from "./summarise";

/**
 * What a usage log says about the workload: calls per day, prompt, user and output tokens of a call, cache hit rate, failure rate, growth per month. The figures
 * are within the bounds of the scenario's inputs, so that a table of label, value and note is a scenario as it stands.
 *
 * Reads exports of OpenAI, Anthropic, LiteLLM, Langfuse and Helicone, a row a call or a row a stretch of time, and logs whose columns are named alike; rows
 * above the header row do not matter, nor do empty rows, nor error cells. Whether cached tokens are a part of the input tokens or stand beside them follows from the columns.
 *
 * - **calls per day**: all calls, failed ones too, over the calendar days (UTC) from the first to the last row. Anthropic's totals do not count calls: there
 *   they are the tokens read from the cache or written to it ÷ the prompt tokens, which must be given
 * - **tokens**: averages of the calls that did not fail and have token counts; user tokens are the input less the prompt
 * - **cache hit rate**: the share of calls that read anything from the cache; where rows are totals, cached tokens ÷ prompt tokens of all calls, at most 1
 * - **growth**: see `growthPerMonth`; 0 where the log is too short for it, and the note says so
 *
 * @param log the export with its header row
 * @param promptTokens tokens sent with every call; left out: the smallest input of any call
 * @throws `#VALUE!` listing the columns that were looked for; where rows are totals and prompt tokens are not given; where nothing counts the calls
 */
export function readUsage(log: InputsTable, promptTokens?: number): readonly UsageFigure[] {
  if (promptTokens !== undefined && !(promptTokens >= 0 && promptTokens < Infinity))
    throw valueError(`prompt_tokens must be 0 or more, got ${promptTokens}.`);
  const header = findHeader(log);
  const tally = tallyRows(log, header, promptTokens);
  checkCounts(tally, header);
  return summarise(tally, promptOf(tally, promptTokens), promptTokens !== undefined, header.columns);
}

function tallyRows(log: InputsTable, { row: headerRow, columns }: LogHeader, promptTokens: number | undefined): Tally {
  const tally = new Tally();
  for (let row = headerRow + 1; row < log.length; row++) {
    const read = readLogRow(log[row]!, columns, promptTokens);
    if (read === "unreadable") tally.unreadableRows++;
    else if (read !== "empty") tally.add(read);
  }
  return tally;
}

function checkCounts(tally: Tally, { row, columns }: LogHeader): void {
  if (tally.calls === 0 && columns.isTotals && columns.at.calls === undefined) {
    throw valueError(
      "The log has totals and no count of calls. Give prompt_tokens, the tokens sent with every call, if every call uses the cache; " +
        `else add a column ${namesOf("calls")[0]} with the calls of each row.`,
    );
  }
  if (tally.calls === 0) {
    const why =
      tally.unreadableRows > 0
        ? ": none of its rows has a time that can be read, such as a date, 2026-03-01T09:30:00Z, or seconds since 1970"
        : "";
    throw valueError(`The log has no calls below its header, row ${row + 1}${why}.`);
  }
  if (!(tally.counted > 0))
    throw valueError("The log has no call that succeeded and has its input and output tokens as numbers.");
}

function promptOf(tally: Tally, given: number | undefined): number {
  if (given === undefined) {
    if (tally.hasTotals)
      throw valueError(
        "The log has totals of several calls in a row: give prompt_tokens, the tokens sent with every call.",
      );
    return Number.isFinite(tally.smallestInput) ? tally.smallestInput : 0;
  }
  if (given > tally.inputPerCall * (1 + 1e-9)) {
    throw valueError(
      `prompt_tokens ${given} is more than the average input of a call in the log, ${inWords(tally.inputPerCall)} tokens.`,
    );
  }
  return given;
}
