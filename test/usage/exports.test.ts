import { describe, expect, test } from "@jest/globals";
import { readLog } from "../../src/usage/read-log";
import { day, log, noteOf, refusalOf, valuesOf } from "./log";
import { asTold, trueFigures, type TrueCall } from "./truth";
import { writers } from "./writers";

const hour = 3_600_000;
const start = Date.UTC(2026, 2, 1);

/** Five days of four calls each: one fails, one has a cached prompt, one writes it, one in batch; an embedding beside them. */
const truth: readonly TrueCall[] = Array.from({ length: 5 }, (_, d) => d).flatMap((d) =>
  ["cached", "written", "failed", "batch", "embedding"].map((what, n): TrueCall => ({
    time: start + d * 24 * hour + (9 + n) * hour + d * 60_000,
    model: what === "embedding" ? "text-embedding-3-small" : "gpt-4.1",
    project: "support",
    input: what === "embedding" ? 300 : 2100 + 10 * d + n,
    cached: what === "cached" ? 1536 : 0,
    written: what === "written" ? 1700 : 0,
    output: what === "embedding" ? 0 : 150 + n,
    reasoning: what === "batch" ? 64 : 0,
    failed: what === "failed",
    batch: what === "batch",
    kind: what === "embedding" ? "embedding" : "call",
    cost: what === "failed" ? 0 : 0.005,
  })),
);

const prompt = 2000;

describe.each(writers.map((writer) => [writer.name, writer] as const))("%s", (name, writer) => {
  const told = asTold(writer, truth);
  const table = writer.write(told);

  test("is known by its columns", () => {
    expect(readLog(table).header.layout.name).toBe(name);
  });

  test("gives the figures of the truth", () => {
    const values = valuesOf(table, prompt);
    const expected = trueFigures(told, 5, prompt, writer.can);
    expect(Object.keys(values)).toEqual(Object.keys(expected));
    for (const [label, value] of Object.entries(expected))
      expect([label, values[label]]).toEqual([label, expect.closeTo(value, 9)]);
  });

  test("takes the prompt from single calls, and asks for it where rows are totals", () => {
    if (!writer.can.has("single")) expect(refusalOf(table)).toContain("give prompt_tokens");
    else expect(valuesOf(table)["Prompt tokens"]).toBeGreaterThan(2000);
  });
});

describe("Anthropic's totals, which do not count calls", () => {
  const console_ =
    "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h," +
    "usage_input_tokens_cache_read,usage_output_tokens,web_search_count,inference_geo,speed";
  const total = (days: number, plain: number, write5m: number, write1h: number, read: number, output: number) => [
    day(days),
    "claude-sonnet-4-5",
    "key",
    "Default",
    "standard",
    "≤ 200k",
    plain,
    write5m,
    write1h,
    read,
    output,
    0,
    "global",
    "",
  ];

  test("cached tokens stand beside the input; calls from what the cache was used for, one prompt each", () => {
    const usage = log(console_, total(0, 5000, 8000, 4000, 28_000, 1000), total(1, 5000, 0, 0, 40_000, 1000));
    // (8000 + 4000 + 28000 + 40000) ÷ 4000 = 20 calls, 68000 ÷ 4000 = 17 of which read the cache
    expect(valuesOf(usage, 4000)).toMatchObject({
      "Calls per day": 10,
      "Prompt tokens": 4000,
      "User tokens": 500,
      "Output tokens": 100,
      "Cache hit rate": 0.85,
    });
    expect(noteOf("Calls per day", usage, 4000)).toContain("The log does not count them");
  });

  test("without a cache, or without the prompt, nothing tells the number of calls", () => {
    expect(refusalOf(log(console_, total(0, 5000, 0, 0, 0, 1000)), 100)).toMatch(
      /does not count calls.*add a column num_model_requests/,
    );
    expect(refusalOf(log(console_, total(0, 5000, 8000, 0, 0, 1000)))).toMatch(/Give prompt_tokens/);
  });

  test("a column with the calls, added by hand, counts them", () => {
    const usage = log(`${console_},Num model requests`, [...total(0, 5000, 0, 0, 0, 1000), 10]);
    expect(valuesOf(usage, 100)).toMatchObject({ "Calls per day": 10, "User tokens": 400, "Output tokens": 100 });
  });

  test("the usage report of the Admin API", () => {
    const usage = log(
      "starting_at,ending_at,model,uncached_input_tokens,cache_creation.ephemeral_1h_input_tokens,cache_creation.ephemeral_5m_input_tokens,cache_read_input_tokens,output_tokens",
      ["2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z", "claude-sonnet-4-5", 1000, 500, 500, 9000, 300],
    );
    expect(valuesOf(usage, 1000)).toMatchObject({
      "Calls per day": 10,
      "User tokens": 100,
      "Output tokens": 30,
      "Cache hit rate": 0.9,
    });
  });
});

describe("other forms", () => {
  test("OpenAI's empty buckets are days without calls", () => {
    const header = "start_time,end_time,num_model_requests,model,batch,input_tokens,output_tokens,input_cached_tokens";
    const bucket = (d: number, ...rest: (number | string)[]) => [
      start / 1000 + d * 86_400,
      start / 1000 + (d + 1) * 86_400,
      ...rest,
    ];
    const usage = log(
      header,
      bucket(0, "10.0", "m", "FALSE", "59200.0", "10646.0", "5760.0"),
      bucket(1, "", "", "", "", "", ""),
      bucket(2, 8, "m", "FALSE", 46_264, 60_000, 8192),
    );
    expect(valuesOf(usage, 1000)["Calls per day"]).toBe(6);
    expect(noteOf("Calls per day", usage, 1000)).toMatch(
      /^18 calls, failed ones included, in 3 days, 2026-03-01 to 2026-03-03\./,
    );
  });

  test("a bucket reaches to its end: a month in one row is its days", () => {
    const usage = log("start_time,end_time,num_model_requests,input_tokens,output_tokens", [
      start / 1000,
      start / 1000 + 31 * 86_400,
      3100,
      310_000,
      62_000,
    ]);
    expect(valuesOf(usage, 80)).toMatchObject({ "Calls per day": 100, "User tokens": 20, "Output tokens": 20 });
  });

  test("Langfuse's earlier export of generations", () => {
    const calls = log("id,traceId,name,startTime,endTime,promptTokens,completionTokens,totalTokens,level", [
      "1",
      "t",
      "n",
      "2026-03-01T10:00:00.000Z",
      "",
      500,
      50,
      550,
      "DEFAULT",
    ]);
    expect(valuesOf(calls)).toMatchObject({ "Prompt tokens": 500, "Output tokens": 50 });
  });

  test("Langfuse's traces hold several calls each: the observations are asked for", () => {
    const traces = log(
      "bookmarked,id,timestamp,name,userId,level,observationCount,inputTokens,outputTokens,totalTokens",
      [false, "1", "2026-03-01T10:00:00.000Z", "n", "u", "DEFAULT", 3, 500, 50, 550],
    );
    expect(refusalOf(traces)).toContain("Export the observations instead.");
  });

  test("Langfuse's details where cached tokens are inside the input, as the total shows; Gemini's thoughts beside", () => {
    const details = (text: string) =>
      log("startTime,type,level,usageDetails", ["2026-03-01T10:00:00Z", "GENERATION", "DEFAULT", text]);
    const inside = details('{"input": 2000, "input_cached_tokens": 1500, "output": 100, "total": 2100}');
    expect(valuesOf(inside, 1000)).toMatchObject({ "User tokens": 1000, "Output tokens": 100, "Cache hit rate": 1 });
    const thoughts = details(
      '{"input": 2000, "candidates_token_count": 40, "thoughts_token_count": 60, "total": 2100}',
    );
    expect(valuesOf(thoughts, 1000)).toMatchObject({
      "User tokens": 1000,
      "Output tokens": 100,
      "Reasoning tokens": 60,
    });
    expect(refusalOf(details('{"input": 2000, "output": 100, "total": 2600}'))).toMatch(
      /^Row 2, column 4 of log holds the total 2,600, which is not what the row's tokens come to/,
    );
  });

  test("a gateway's own cache calls no model", () => {
    const calls = log(
      "created_at,model,tokens_in,tokens_out,cached,success",
      ["2026-03-01T10:00:00Z", "m", 500, 50, false, true],
      ["2026-03-01T11:00:00Z", "m", 500, 50, true, true],
    );
    expect(valuesOf(calls)["Calls per day"]).toBe(1);
    expect(noteOf("Calls per day", calls)).toContain("Left out: 1 call that the gateway answered from its own cache.");
  });

  test("figures in an object of a cell: usage, and OpenTelemetry's attributes", () => {
    const usage = log("created_at|model|usage".replaceAll("|", ","), [
      "2026-03-01T10:00:00Z",
      "gpt-4.1",
      '{"prompt_tokens": 2000, "completion_tokens": 100, "total_tokens": 2100, "prompt_tokens_details": {"cached_tokens": 1024}}',
    ]);
    expect(valuesOf(usage, 2000)).toMatchObject({ "Output tokens": 100, "Cache hit rate": 1024 / 2000 });
    const spans = log("timestamp,attributes", [
      "2026-03-01T10:00:00Z",
      '{"gen_ai.request.model": "m", "gen_ai.usage.input_tokens": 70, "gen_ai.usage.output_tokens": 7}',
    ]);
    expect(valuesOf(spans)).toMatchObject({ "Prompt tokens": 70, "Output tokens": 7 });
  });

  test("LiteLLM's daily export with models before it parted prompt from completion is refused", () => {
    const daily = log("Date,Team,Team ID,Model,Spend ($),Requests,Successful,Failed,Total Tokens", [
      "2026-07-01",
      "T",
      "t1",
      "m",
      1.2,
      100,
      80,
      20,
      188_000,
    ]);
    expect(refusalOf(daily)).toMatch(/not supported: it repeats the spend of a key for each of its models/);
  });
});
