import { expect, test } from "@jest/globals";
import { callCostFunction } from "../../src/functions/costs/call-cost";
import { invoke } from "../../src/functions/invoke";
import { log, noteOf, refusalOf, valuesOf } from "./log";

/** Exports that were once misread, each with what is right. */

const anthropic =
  "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m," +
  "usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count,inference_geo,speed";

const mixed = log(
  anthropic,
  [
    "2026-08-05",
    "claude-sonnet-4-5",
    "k",
    "Default",
    "standard",
    "≤ 200k",
    40_000,
    2000,
    0,
    198_000,
    15_000,
    0,
    "global",
    "",
  ],
  [
    "2026-08-06",
    "claude-haiku-4-5",
    "k",
    "Default",
    "standard",
    "≤ 200k",
    4_000_000,
    0,
    0,
    0,
    1_500_000,
    0,
    "global",
    "",
  ],
);

test("Anthropic totals that used no cache do not vanish: the log is refused, with their tokens and what to do", () => {
  expect(refusalOf(mixed, 2000)).toBe(
    "The Anthropic usage export does not count calls, and 1 row with 5,500,000 tokens (95.6% of all) used no cache from which to tell them, such as row 3. " +
      'Add a column num_model_requests with the calls of each row, or filter, such as "model=claude-sonnet-4-5".',
  );
  expect(valuesOf(mixed, { promptTokens: 2000, filter: "model=claude-sonnet-4-5" })).toMatchObject({
    "User tokens": 400,
    "Output tokens": 150,
    "Cache hit rate": 0.99,
  });
});

test("one ping among 41 calls changes nothing", () => {
  const calls = Array.from({ length: 40 }, (_, n) => [
    `2026-06-${String((n % 28) + 1).padStart(2, "0")}T09:00:00Z`,
    2000 + 10 * n,
    150,
  ]);
  const values = valuesOf(log("startTime,prompt_tokens,completion_tokens", ...calls, ["2026-06-15T12:00:00Z", 8, 1]));
  expect(values["Prompt tokens"]).toBe(2030);
  expect(values["Growth per month"]).toBe(0);
});

test("an embedding is no call", () => {
  const calls = log(
    "startTime,type,level,inputUsage,outputUsage",
    ["2026-06-01T09:00:00Z", "GENERATION", "DEFAULT", 2200, 150],
    ["2026-06-01T09:00:01Z", "EMBEDDING", "DEFAULT", 300, 0],
  );
  expect(valuesOf(calls)).toMatchObject({ "Calls per day": 1, "Prompt tokens": 2200, "Output tokens": 150 });
  expect(noteOf("Calls per day", calls)).toContain("Left out: 1 embedding.");
});

test("reasoning that the total shows is part of the output", () => {
  const calls = log("start_time,type,level,usage_details", [
    "2026-06-01",
    "GENERATION",
    "DEFAULT",
    '{"input":2200,"output":50,"reasoning_tokens":100,"total":2350}',
  ]);
  expect(valuesOf(calls)).toMatchObject({ "Output tokens": 150, "Reasoning tokens": 100 });
});

test("LiteLLM's daily export: Successful and Failed say the failures, and means are over what succeeded", () => {
  const row = (date: string) => [date, "T", "t1", "gpt-4o", 1.2, 100, 80, 20, 188_000, 176_000, 12_000, 76_800, 0];
  const daily = log(
    "Date,Team,Team ID,Model,Spend ($),Requests,Successful,Failed,Total Tokens,Prompt Tokens,Completion Tokens,Cache Read Input Tokens,Cache Creation Input Tokens",
    row("2026-07-01"),
    row("2026-07-02"),
  );
  expect(valuesOf(daily, 1000)).toMatchObject({
    "Calls per day": 100,
    "Failure rate": 0.2,
    "Billed failures": 0,
    "Output tokens": 150,
    "User tokens": 1200,
    "Cache hit rate": 0.96,
  });
});

test("a bill has no calls: the refusal says which export it is and which one is needed", () => {
  const cost = log(
    "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,organization_name",
    [
      1_759_622_400,
      1_759_708_800,
      "2025-10-05T00:00:00+00:00",
      "2025-10-06T00:00:00+00:00",
      0.8958,
      "usd",
      "",
      "",
      "org-1",
      "Org",
    ],
  );
  expect(refusalOf(cost)).toBe(
    "The log is the OpenAI cost export: it has amounts of money and no calls. Export the usage instead, or use SPEND, which reads it.",
  );
});

test("OpenRouter's generations: tokens_cached is the cache, and a finish reason of error a failure", () => {
  const generations = log(
    "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,cancelled,finish_reason_normalized",
    ["g1", "2026-06-01 09:00:00.713", 0.01, 2200, 150, 0, 0, "openai/gpt-5", "false", "stop"],
    ["g2", "2026-06-01 10:00:00.1", 0.01, 2200, 150, 0, 1920, "openai/gpt-5", "false", "stop"],
    ["g3", "2026-06-02 09:00:00.5", 0.01, 2200, 150, 0, 1920, "openai/gpt-5", "false", "stop"],
    ["g4", "2026-06-02 12:00:00.9", 0, 2200, 0, 0, 0, "openai/gpt-5", "true", "error"],
  );
  expect(valuesOf(generations)).toMatchObject({ "Calls per day": 2, "Output tokens": 150, "Failure rate": 0.25 });
  // 2 × 1,920 cached tokens of 3 × 2,200 prompt tokens
  expect(valuesOf(generations)["Cache hit rate"]).toBeCloseTo((2 * 1920) / (3 * 2200), 12);
});

test("two models are told, and one can be asked for", () => {
  const calls = log(
    "created_at,model,prompt_tokens,completion_tokens",
    ["2026-06-01T09:00:00Z", "gpt-5", 6000, 900],
    ["2026-06-01T10:00:00Z", "gpt-5-nano", 200, 5],
    ["2026-06-02T09:00:00Z", "gpt-5-nano", 200, 5],
    ["2026-06-02T10:00:00Z", "gpt-5-nano", 200, 5],
  );
  expect(noteOf("Calls per day", calls)).toContain("2 models in the log: gpt-5-nano (3 calls), gpt-5 (1 call).");
  expect(valuesOf(calls, { filter: "model=gpt-5" })).toMatchObject({
    "Calls per day": 0.5,
    "Prompt tokens": 6000,
    "Output tokens": 900,
  });
  expect(valuesOf(calls, { filter: "Model = GPT-5-n" })).toMatchObject({
    "Calls per day": 1.5,
    "Prompt tokens": 200,
    "Output tokens": 5,
  });
});

test.each([
  [
    "a call read from the cache, of BerriAI/litellm 11789",
    [2459, 23, "claude-3-5-haiku-20241022", null, 2455],
    0.0002916,
  ],
  [
    "a call written to it, of BerriAI/litellm 9812",
    [12_307, 550, "claude-3-7-sonnet-20250219", null, 0, null, 12_304],
    0.054399,
  ],
])("CALLCOST: %s", (_, args, cost) => {
  expect(invoke(callCostFunction, args)).toBeCloseTo(cost, 12);
});
