import { inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { inWords } from "../../engine/wording";
import { isoDay } from "./cell-time";
import type { Columns } from "./columns";
import { fewestDaysForGrowth, growthPerMonth } from "./growth";
import type { Tally } from "./tally";

/** One figure of a usage log: an input of a scenario, its value, and how it came about. */
export interface UsageFigure {
  readonly key: InputKey;
  /** The input's label, as the scenario reads it. */
  readonly label: string;
  readonly value: number;
  readonly note: string;
}

/** The figures of a tally, each with the note that says how it came about. */
export function summarise(
  tally: Tally,
  promptTokens: number,
  promptGiven: boolean,
  columns: Columns,
): readonly UsageFigure[] {
  const growth = growthPerMonth(tally.callsByDay, tally.firstDay, tally.lastDay);
  const userTokens = Math.max(0, tally.inputPerCall - promptTokens);
  return [
    figure("calls_per_day", tally.calls / tally.days, callsNote(tally, columns)),
    figure("prompt_tokens", promptTokens, promptGiven ? "As given." : "The smallest input of any call."),
    figure(
      "user_tokens",
      userTokens,
      `The average input, ${inWords(tally.inputPerCall)} tokens with cached ones included, less the prompt.`,
    ),
    figure(
      "output_tokens",
      tally.output / tally.counted,
      `The average of ${many(tally.counted, "call")} that did not fail.`,
    ),
    figure("cache_hit_rate", tally.hitRate(promptTokens), cacheNote(tally, columns)),
    figure("failure_rate", tally.failed / tally.calls, failureNote(tally, columns)),
    figure("growth_per_month", growth ?? 0, growthNote(growth, tally.days)),
  ];
}

const figure = (key: InputKey, value: number, note: string): UsageFigure => ({
  key,
  label: inputLabel(key),
  value,
  note,
});

const percent = (share: number): string => `${inWords(share * 100)} %`;

const many = (count: number, word: string): string => `${inWords(count)} ${word}${count === 1 ? "" : "s"}`;

function callsNote(tally: Tally, { at, isTotals }: Columns): string {
  const counted =
    isTotals && at.calls === undefined
      ? " The log does not count them: taken from the tokens read from the cache or written to it, one prompt each."
      : "";
  const uncounted = tally.calls - tally.failed - tally.counted;
  const withoutTokens = uncounted > 0 ? ` ${many(uncounted, "call")} without token counts.` : "";
  const leftOut =
    tally.unreadableRows > 0
      ? ` Left out for want of a time that can be read: ${many(tally.unreadableRows, "row")}.`
      : "";
  return `${many(tally.calls, "call")}, failed ones included, in ${many(tally.days, "day")}, ${isoDay(tally.firstDay)} to ${isoDay(tally.lastDay)}.${counted}${withoutTokens}${leftOut}`;
}

function cacheNote(tally: Tally, { at }: Columns): string {
  if (tally.cached > 0) {
    const rule = tally.hasTotals
      ? "Cached tokens over the prompt tokens of all calls, at most 1."
      : "The share of calls that read from the cache.";
    return `Cached share of the input tokens: ${percent(tally.cached / tally.input)}. ${rule}`;
  }
  if (tally.cacheHits > 0) return "The share of calls that the log's cache_hit column marks; it has no cached tokens.";
  const known = at.cached ?? at.details ?? at.cacheHit ?? at.metadata;
  return known === undefined ? "The log says nothing about a cache." : "Cached share of the input tokens: 0 %.";
}

function failureNote(tally: Tally, { at }: Columns): string {
  const known = at.failedCalls ?? at.goodCalls ?? at.status ?? at.success ?? at.error;
  return known === undefined
    ? "The log does not say which calls failed."
    : `${many(tally.failed, "failed call")} of ${inWords(tally.calls)}.`;
}

function growthNote(growth: number | undefined, days: number): string {
  if (growth !== undefined)
    return `A line through the logarithms of the daily calls, each weekday compared with itself, first and last day left out: ${days - 2} days.`;
  const reason =
    days < fewestDaysForGrowth
      ? `the log covers ${many(days, "day")} and it takes ${fewestDaysForGrowth} to tell growth from chance.`
      : "too few of the log's days have calls.";
  return `Not known, so 0: ${reason}`;
}
