import type { MessageValues } from "../engine/cost-error";
import { inputDefinition } from "../engine/strategy/inputs";
import { messageText } from "../messages/text";
import { mostDays } from "./days";
import { fewestDaysForGrowth } from "./growth";
import type { Log } from "./read-log";
import type { LogRecord } from "./record";
import { isoDay, timeOfDay } from "./times";
import type { WordRole } from "./words";
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
    user: joined(say("note-user", { input: sums.input / counted }), ...besideNote(workload.log)),
    output: say("note-output", { calls: counted }),
    reasoning: reasoningNote(workload),
    cache: cacheNote(workload),
    failures: joined(failureNote(workload), ...wordNotes(workload.log, ["status", "success", "cancelled"])),
    billed: billedNote(workload),
    batch: batchNote(workload),
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
    ...callDoubts(workload),
  );
}

/** What of the number of calls was taken one way and can be otherwise. */
const callDoubts = ({ log, calls, volume }: Workload): readonly Note[] => [
  ...repeatNotes(log),
  ...wordNotes(log, ["gatewayHit"]),
  ...(volume.longStretches ? [say("note-stretches")] : []),
  ...aDayARow(log, calls),
  ...tokensWithoutCalls(calls),
];

/** What of a log was taken one way and can be otherwise, a sentence each. */
export const doubtsOf = (workload: Workload): readonly Note[] => [
  ...callDoubts(workload),
  ...wordNotes(workload.log, ["status", "success", "cancelled", "batch"]),
  ...partNotes(workload),
  ...besideNote(workload.log),
];

/** Words that are not known, with what they were counted as. */
export const wordNotes = ({ words }: Log, roles: readonly WordRole[]): readonly Note[] => {
  const all = words.of(roles);
  const more = all.length - mostWords;
  return [
    ...all
      .slice(0, mostWords)
      .map(({ role, word, count, row, column }) =>
        say(`note-word-${role}`, { word, count, row: row + 1, column: column + 1 }),
      ),
    ...(more > 0 ? [say("note-words-more", { count: more })] : []),
  ];
};

const mostWords = 3;
const fewestDaysOfRows = 5;

/** A log of calls with their day alone, never two of one day and model, looks like one of totals whose calls nothing counts. */
function aDayARow({ header }: Log, calls: readonly LogRecord[]): readonly Note[] {
  const { calls: counted, goodCalls, failedCalls } = header.columns;
  if (counted ?? goodCalls ?? failedCalls ?? header.columns.id) return [];
  if (header.layout.rows !== "calls" || calls.length < fewestDaysOfRows) return [];
  const seen = new Set<string>();
  for (const { time, model, project, key, user, tags, batch, tier } of calls) {
    if (timeOfDay(time!) !== 0) return [];
    seen.add([time, model, project, key, user, tags, batch, tier].join("\n"));
  }
  return seen.size === calls.length ? [say("note-row-a-day")] : [];
}

function tokensWithoutCalls(records: readonly LogRecord[]): readonly Note[] {
  const rows = records.filter(({ calls, tokens }) => calls === 0 && tokens !== undefined);
  return rows.length === 0 ? [] : [say("note-tokens-without-calls", { rows: rows.length, row: rows[0]!.row + 1 })];
}

/** What may stand in the log twice, and is counted. */
export const repeatNotes = ({ alike, sameKey, nested }: Log): readonly Note[] => [
  ...(nested > 0 ? [say("note-nested", { rows: nested })] : []),
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
    kinds.set(why, (kinds.get(why) ?? 0) + (kind === "parent" || kind === "orphan" ? 1 : (calls ?? 1)));
  }
  return [
    ...[...kinds].map(([why, count]) => say(`left-${why}`, { count })),
    ...[...log.leftOut].map(([why, { count, first }]) => say(`left-${why}`, { count, row: first + 1 })),
  ].join("; ");
}

const tellsCache = (log: Log): boolean => (["cached", "details", "metadata"] as const).some((role) => log.has(role));

/** Where an export counts cached tokens beside the input, and the log lacks their column, its input is not all of it. */
const besideNote = (log: Log): readonly Note[] =>
  log.header.layout.cached === "beside" && !tellsCache(log)
    ? [say("note-cached-not-told", { export: log.header.layout.name })]
    : [];

/** A scenario takes it that shorter prompts are not cached. */
const usualCacheMinimum = Number(inputDefinition("cache_min_tokens").default);

/** The prompt of a log that caches shorter ones than a scenario takes a cache to need. */
export const cacheMinimumOf = ({ sums, prompt }: Workload): number | undefined =>
  sums.cached > 0 && prompt.tokens > 0 && prompt.tokens < usualCacheMinimum ? Math.floor(prompt.tokens) : undefined;

function cacheNote(workload: Workload): Note {
  const { log, calls, sums, prompt } = workload;
  const { cached, input, output, reasoning, counted } = sums;
  if (!tellsCache(log)) return joined(say("note-cache-unknown"), ...besideNote(log));
  const turns =
    cached > counted * prompt.tokens * (1 + 1e-9)
      ? turnsOf(calls, cached / counted, prompt.tokens, input / counted, (output - reasoning) / counted)
      : undefined;
  return joined(
    say("note-cached", { share: input > 0 ? cached / input : 0 }),
    ...cachedPartNote(log, sums),
    cacheMinimumOf(workload) !== undefined &&
      say("note-cache-minimum", { least: cacheMinimumOf(workload)!, usual: usualCacheMinimum }),
    turns &&
      say(turns.conversations > 0 ? "note-conversations-known" : "note-conversations", {
        cached: cached / counted,
        turns: turns.turns,
        count: turns.conversations,
      }),
  );
}

const cachedPartNote = (log: Log, { cached }: Workload["sums"]): readonly Note[] =>
  log.header.layout.cached === "by figures" && cached > 0 && !log.has("total") && !log.has("uncached")
    ? [say(`note-cached-${log.parts.cached}`)]
    : [];

const reasoningPartNote = (log: Log, { reasoning }: Workload["sums"]): readonly Note[] =>
  log.header.layout.reasoning === "by figures" && reasoning > 0 && !log.has("total")
    ? [say(`note-reasoning-${log.parts.reasoning}`)]
    : [];

/** What only the figures show to be a part of what. */
const partNotes = ({ log, sums }: Workload): readonly Note[] => [
  ...cachedPartNote(log, sums),
  ...reasoningPartNote(log, sums),
];

const reasoningNote = ({ log, sums }: Workload): Note => joined(say("note-reasoning"), ...reasoningPartNote(log, sums));

/** A scenario takes calls in batch to be like the others: a discount of a half on a share that is off by this changes its cost by a hundredth. */
const noticeableShare = 0.02;

function batchNote({ log, sums }: Workload): Note {
  const { batch, batchKnown, batchTokens, input, output, calls } = sums;
  const ofTokens = batchTokens / (input + output);
  return joined(
    say("note-batch", { batch, calls: batchKnown }),
    batchKnown < calls && say("note-batch-unknown", { calls: calls - batchKnown }),
    Math.abs(ofTokens - batch / batchKnown) > noticeableShare && say("note-batch-tokens", { share: ofTokens }),
    ...wordNotes(log, ["batch"]),
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

const failureRoles = ["failedCalls", "status", "success", "error", "finish"] as const;

/** Of those that succeeded alone, nothing tells the others. */
const tellsFailures = (log: Log): boolean =>
  failureRoles.some((role) => log.has(role)) || (log.has("goodCalls") && (log.has("calls") || log.flagged));

const failureNote = ({ log, sums }: Workload): Note =>
  tellsFailures(log) ? say("note-failures", { failed: sums.failed, calls: sums.calls }) : say("note-failures-unknown");

function billedNote({ log, sums }: Workload): Note {
  if (sums.failed === 0) return say("note-billed-none");
  if (!log.flagged && (log.has("failedCalls") || log.has("goodCalls"))) return say("note-billed-totals");
  return say("note-billed", { billed: sums.billedFailures, failed: sums.failed });
}

function growthNote({ volume: { trend, covered, wholeDays, growth, longStretches } }: Workload): Note {
  if (longStretches) return say("note-growth-stretches");
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
