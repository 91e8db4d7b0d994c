import type { MessageValues } from "../engine/cost-error";
import { messageText } from "../messages/text";
import { mostDays } from "./days";
import { fewestDaysForGrowth } from "./growth";
import type { Log } from "./read-log";
import type { LogRecord } from "./record";
import { isoDay } from "./times";
import type { Workload } from "./workload";

/** A note beside a figure. */
export type Note = string;

const say = (id: string, values?: MessageValues): Note => messageText({ id, values });

const joined = (...notes: readonly (Note | undefined | false)[]): Note => notes.filter(Boolean).join(" ");

/** The notes of all figures: where each comes from, how sure it is, and what was left out. */
export function notesOf(workload: Workload) {
  const { sums, prompt } = workload;
  const { counted } = sums;
  return {
    calls: callsNote(workload),
    prompt: say(`note-prompt-${prompt.from}`, { calls: counted }),
    user: say("note-user", { input: sums.input / counted }),
    output: say("note-output", { calls: counted }),
    reasoning: say("note-reasoning"),
    cache: cacheNote(workload),
    failures: failureNote(workload),
    billed: billedNote(workload),
    batch: say("note-batch", { batch: sums.batch, calls: sums.calls }),
    growth: growthNote(workload),
  };
}

function callsNote(workload: Workload): Note {
  const { log, records, calls, sums, volume, filter } = workload;
  const { days, covered, wholeDays, mean, perDay, growth, quietEdge } = volume;
  const estimated = log.records.some((record) => record.kind === "call" && record.calls === undefined);
  const inPart = days.firstInPart ? (days.lastInPart ? "both" : "first") : "last";
  const withoutTokens = sums.calls - sums.failed - sums.counted;
  return joined(
    say("note-calls", { calls: sums.calls, days: covered, first: isoDay(days.first), last: isoDay(days.last) }),
    estimated && say("note-estimated"),
    growth !== 0 && perDay !== mean && say("note-level-fitted", { mean }),
    wholeDays < covered && say("note-level-mean", { days: wholeDays, parts: say(`note-${inPart}-in-part`) }),
    quietEdge !== undefined && say(`note-quiet-${quietEdge}`, { share: volume.quietShare }),
    covered > mostDays && say("note-long-rows"),
    say("note-rows", { export: log.header.layout.name, rows: log.rows }),
    filter !== "" && say("note-filtered", { filter, left: records.length, rows: log.records.length }),
    modelsNote(calls),
    withoutTokens > 1e-9 && say("note-no-tokens", { calls: withoutTokens }),
    leftOutNote(workload),
    ...repeatNotes(log),
  );
}

/** What may stand in the log twice, and is counted. */
export const repeatNotes = ({ alike, sameKey }: Log): readonly Note[] => [
  ...(alike > 0 ? [say("note-alike", { rows: alike })] : []),
  ...(sameKey > 0 ? [say("note-same-key", { rows: sameKey })] : []),
];

const mostModels = 6;

/** The models of calls, those with the most calls first. */
export function modelsAmong(
  calls: readonly LogRecord[],
): readonly { readonly model: string; readonly calls: number }[] {
  const byModel = new Map<string, number>();
  for (const { model, calls: count } of calls)
    if (model !== "") byModel.set(model, (byModel.get(model) ?? 0) + (count ?? 0));
  return [...byModel].map(([model, count]) => ({ model, calls: count })).sort((one, other) => other.calls - one.calls);
}

function modelsNote(calls: readonly LogRecord[]): Note | undefined {
  const models = modelsAmong(calls);
  const [first] = models;
  if (!first) return undefined;
  if (models.length === 1) return say("note-model", { model: first.model });
  const named = models
    .slice(0, mostModels)
    .map(({ model, calls: count }) => `${model} (${say("note-count", { count })})`);
  const more = models.length - named.length;
  return say("note-models", {
    count: models.length,
    models: named.join(", ") + (more > 0 ? ` and ${more} more` : ""),
    example: first.model,
  });
}

function leftOutNote({ log, records }: Workload): Note | undefined {
  const items = leftOutItems(
    log,
    records.filter(({ kind, fromGateway }) => kind !== "call" || fromGateway),
  );
  return items === "" ? undefined : say("note-left-out", { items });
}

/** What of a log is counted nowhere: rows that are no record, and of the records those that are no calls of a model. */
export function leftOutItems(log: Log, others: readonly LogRecord[]): string {
  const kinds = new Map<string, number>();
  for (const { kind, fromGateway, calls } of others) {
    const why = kind === "call" && fromGateway ? "gateway" : kind;
    kinds.set(why, (kinds.get(why) ?? 0) + (kind === "parent" ? 1 : (calls ?? 1)));
  }
  return [
    ...[...kinds].map(([why, count]) => say(`left-${why}`, { count })),
    ...[...log.leftOut].map(([why, { count, first }]) => say(`left-${why}`, { count, row: first + 1 })),
  ].join("; ");
}

function cacheNote({ log, calls, sums, prompt }: Workload): Note {
  const { cached, input, output, reasoning, counted } = sums;
  const known = (["cached", "details", "metadata", "written"] as const).some((role) => log.has(role));
  if (!known) return say("note-cache-unknown");
  const byFigures =
    log.header.layout.cached === "by figures" && cached > 0 && !log.has("total") && !log.has("uncached");
  const turns =
    cached > counted * prompt.tokens * (1 + 1e-9)
      ? turnsOf(calls, cached / counted, prompt.tokens, input / counted, (output - reasoning) / counted)
      : undefined;
  return joined(
    say("note-cached", { share: input > 0 ? cached / input : 0 }),
    byFigures && say(`note-cached-${log.parts.cached}`),
    turns &&
      say(turns.conversations > 0 ? "note-conversations-known" : "note-conversations", {
        cached: cached / counted,
        turns: turns.turns,
        count: turns.conversations,
      }),
  );
}

/**
 * The turns of the conversations that a log holds: from its conversations, Σn²/Σn; where it does not name them, from what is cached beyond the prompt. In a conversation
 * each call finds what the calls before it sent, on the mean (turns − 1)/2 times the user's and the answer's tokens.
 */
function turnsOf(
  calls: readonly LogRecord[],
  cached: number,
  prompt: number,
  input: number,
  output: number,
): { readonly turns: number; readonly conversations: number } | undefined {
  const lengths = new Map<string, number>();
  for (const { conversation, calls: count } of calls)
    if (conversation !== "") lengths.set(conversation, (lengths.get(conversation) ?? 0) + (count ?? 0));
  const all = [...lengths.values()];
  const [sum, squares] = [all.reduce((total, n) => total + n, 0), all.reduce((total, n) => total + n * n, 0)];
  if (sum > 0 && squares / sum >= 1.5) return { turns: Math.round(squares / sum), conversations: all.length };
  const each = Math.max(0, input - cached) + output;
  const turns = each > 0 ? Math.round(1 + (2 * (cached - prompt)) / each) : 0;
  return turns >= 2 ? { turns: Math.min(200, turns), conversations: 0 } : undefined;
}

const failureRoles = ["failedCalls", "goodCalls", "status", "success", "error", "finish"] as const;

const failureNote = ({ log, sums }: Workload): Note =>
  failureRoles.some((role) => log.has(role))
    ? say("note-failures", { failed: sums.failed, calls: sums.calls })
    : say("note-failures-unknown");

function billedNote({ log, sums }: Workload): Note {
  if (sums.failed === 0) return say("note-billed-none");
  if (log.has("failedCalls") || log.has("goodCalls")) return say("note-billed-totals");
  return say("note-billed", { billed: sums.billedFailures, failed: sums.failed });
}

function growthNote({ volume: { trend, covered, wholeDays, growth } }: Workload): Note {
  if (!trend)
    return covered < fewestDaysForGrowth
      ? say("note-growth-short", { days: covered, fewest: fewestDaysForGrowth, estimate: "" })
      : say("note-growth-none");
  const range = { growth: trend.growth, lowest: trend.lowest, highest: trend.highest };
  const estimate = say("note-growth-estimate", range);
  if (growth === 1 && trend.growth > 1) return say("note-growth-capped", range);
  if (growth !== 0) return say("note-growth", { ...range, days: wholeDays });
  if (covered < fewestDaysForGrowth)
    return say("note-growth-short", { days: covered, fewest: fewestDaysForGrowth, estimate });
  return say("note-growth-chance", { days: covered, estimate });
}
