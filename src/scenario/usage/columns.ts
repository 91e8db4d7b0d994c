import { plainName } from "../../engine/near-names";
import type { InputCell } from "../scenario";

/** What a column of a usage log can tell. */
export type Role =
  | "time"
  | "end"
  | "calls"
  | "failedCalls"
  | "goodCalls"
  | "input"
  | "output"
  | "cached"
  | "written"
  | "status"
  | "success"
  | "error"
  | "cacheHit"
  | "type"
  | "details"
  | "metadata";

/**
 * The names under which the exports carry it, the preferred first; case and punctuation do not matter. Field names of
 *
 * - OpenAI: the usage export and API, buckets of a minute to a day (organization.usage.completions.result: num_model_requests, input_tokens,
 *   input_cached_tokens …), its earlier activity export (n_requests, n_context_tokens_total …), and `usage` objects of single calls
 * - Anthropic: the console's usage export (usage_date_utc, usage_input_tokens_no_cache …), the usage report of the Admin API (starting_at,
 *   uncached_input_tokens …), and `usage` objects of single calls (input_tokens, cache_read_input_tokens …)
 * - LiteLLM: LiteLLM_SpendLogs, a row a call, and LiteLLM_DailyUserSpend and its likes, a row a day, model and key
 * - Langfuse: exports of observations (startTime, inputUsage, usageDetails, level, type; earlier promptTokens …) and of traces (timestamp, inputTokens …)
 * - Helicone: requests by its export tool and API (request_created_at, response_status, prompt_tokens, prompt_cache_read_tokens …)
 */
const names: Readonly<Record<Role, readonly string[]>> = {
  time: [
    "start_time",
    "start_time_iso",
    "request_created_at",
    "usage_date_utc",
    "starting_at",
    "timestamp",
    "created_at",
    "created",
    "date",
    "day",
    "datetime",
    "time",
    "request_time",
    "usage_date",
    "aggregation_timestamp",
    "response_created_at",
  ],
  end: ["end_time", "end_time_iso", "ending_at"],
  calls: [
    "num_model_requests",
    "api_requests",
    "n_requests",
    "num_requests",
    "request_count",
    "total_requests",
    "requests",
    "calls",
  ],
  failedCalls: ["failed_requests", "num_failed_requests", "failed_calls"],
  goodCalls: ["successful_requests", "num_successful_requests"],
  input: [
    "usage_input_tokens_no_cache",
    "uncached_input_tokens",
    "input_tokens",
    "prompt_tokens",
    "input_usage",
    "usage.input_tokens",
    "usage.prompt_tokens",
    "n_context_tokens_total",
    "tokens_prompt",
    "context_tokens",
  ],
  output: [
    "usage_output_tokens",
    "output_tokens",
    "completion_tokens",
    "output_usage",
    "usage.output_tokens",
    "usage.completion_tokens",
    "n_generated_tokens_total",
    "tokens_completion",
    "generated_tokens",
  ],
  cached: [
    "usage_input_tokens_cache_read",
    "input_cached_tokens",
    "cache_read_input_tokens",
    "prompt_cache_read_tokens",
    "cached_tokens",
    "cached_input_tokens",
    "prompt_tokens_details.cached_tokens",
    "input_tokens_details.cached_tokens",
    "usage.prompt_tokens_details.cached_tokens",
    "usage.input_tokens_details.cached_tokens",
    "usage.cache_read_input_tokens",
    "n_cached_context_tokens_total",
    "cache_read_tokens",
  ],
  written: [
    "usage_input_tokens_cache_write",
    "cache_creation_input_tokens",
    "prompt_cache_write_tokens",
    "usage.cache_creation_input_tokens",
    "cache_creation_tokens",
    "cache_write_tokens",
  ],
  status: ["response_status", "status_code", "http_status", "status", "level"],
  success: ["success", "is_success"],
  error: ["error", "error_message", "error_code", "exception_type"],
  cacheHit: ["cache_hit"],
  type: ["type"],
  details: ["usage_details"],
  metadata: ["metadata"],
};

/** Where writing to the cache is told apart by how long it lasts: columns to be added up. */
const writtenForMinutesAndHours: readonly (readonly string[])[] = [
  ["usage_input_tokens_cache_write_5m", "usage_input_tokens_cache_write_1h"],
  ["cache_creation.ephemeral_5m_input_tokens", "cache_creation.ephemeral_1h_input_tokens"],
  ["ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens"],
];

/** Anthropic's totals: without what was read from the cache or written to it, and without a count of calls. */
const totalsWithoutCache = ["usage_input_tokens_no_cache", "uncached_input_tokens"].map(plainName);
/** Helicone takes the cached tokens out of the prompt's, whoever the provider. */
const cachedBesideAnyInput = ["prompt_cache_read_tokens"].map(plainName);
/** Anthropic's usage objects give three parts of the input. LiteLLM, with the same name for the cached, has them all in prompt_tokens. */
const threeParts = {
  input: ["input_tokens", "usage.input_tokens"].map(plainName),
  cached: ["cache_read_input_tokens", "usage.cache_read_input_tokens"].map(plainName),
};

/** The columns of a log, from 0. */
export interface Columns {
  readonly at: { readonly [R in Role]?: number };
  readonly written: readonly number[];
  /** The input column leaves out what was read from the cache or written to it, so that the three add up to the input. */
  readonly cachedBesideInput: boolean;
  /** Each row is a total of several calls, whether a column counts them or not. */
  readonly isTotals: boolean;
}

const longestName = 100;
const roles = Object.keys(names) as readonly Role[];
const plainNames = new Map(roles.map((role) => [role, names[role].map(plainName)]));

/** The names a column can have, as messages list them. */
export const namesOf = (role: Role): readonly string[] => names[role];

/** What the cells of a row are names of. */
export function findColumns(header: readonly InputCell[]): Columns {
  const places = new Map<string, number>();
  header.forEach((cell, column) => {
    if (typeof cell !== "string" || cell.length > longestName) return;
    const plain = plainName(cell);
    if (!places.has(plain)) places.set(plain, column);
  });
  const found = new Map(roles.map((role) => [role, plainNames.get(role)!.find((name) => places.has(name))]));
  const placeOf = (name: string | undefined): number | undefined => (name === undefined ? undefined : places.get(name));
  const [input, cached, written] = [found.get("input") ?? "", found.get("cached") ?? "", placeOf(found.get("written"))];
  const parts = writtenForMinutesAndHours
    .map((group) => group.flatMap((name) => placeOf(plainName(name)) ?? []))
    .find((group) => group.length > 0);
  return {
    at: Object.fromEntries(roles.map((role) => [role, placeOf(found.get(role))])),
    written: written === undefined ? (parts ?? []) : [written],
    cachedBesideInput:
      totalsWithoutCache.includes(input) ||
      cachedBesideAnyInput.includes(cached) ||
      (threeParts.input.includes(input) && threeParts.cached.includes(cached)),
    isTotals: totalsWithoutCache.includes(input) || found.get("calls") !== undefined,
  };
}
