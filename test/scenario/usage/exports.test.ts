import { describe, expect, test } from "@jest/globals";
import { day, log, noteOf, valuesOf } from "./log";

/** Seconds since 1970 of 2026-03-01 and days after it. */
const seconds = (days: number): number => Date.UTC(2026, 2, 1 + days) / 1000;

describe("OpenAI", () => {
  const header =
    "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens," +
    "input_uncached_tokens,input_text_tokens,output_text_tokens,input_cached_text_tokens";
  const bucket = (
    days: number,
    calls: number | string,
    input: number | string,
    output: number | string,
    cached: number | string,
  ) => [
    seconds(days),
    seconds(days + 1),
    `${day(days)}T00:00:00+00:00`,
    `${day(days + 1)}T00:00:00+00:00`,
    "proj",
    calls,
    "",
    "key",
    "gpt-4.1",
    false,
    "default",
    input,
    output,
    cached,
    "",
    "",
    "",
    "",
  ];
  const usage = log(
    header,
    bucket(0, "10.0", "59200.0", "10646.0", "5760.0"),
    bucket(1, 8, 46264, 60000, 8192),
    bucket(1, 2, 5783, 16000, 0),
    bucket(2, "", "", "", ""),
  );

  test("the usage export: totals a day and model; cached tokens are a part of the input", () => {
    expect(valuesOf(usage, 1000)).toEqual({
      "Calls per day": 20 / 3,
      "Prompt tokens": 1000,
      "User tokens": (59200 + 46264 + 5783) / 20 - 1000,
      "Output tokens": (10646 + 60000 + 16000) / 20,
      "Cache hit rate": (5760 + 8192) / (20 * 1000),
      "Failure rate": 0,
      "Growth per month": 0,
    });
  });

  test("says the days covered, those without calls included, and the cached share", () => {
    expect(noteOf("Calls per day", usage, 1000)).toBe(
      "20 calls, failed ones included, in 3 days, 2026-03-01 to 2026-03-03.",
    );
    expect(noteOf("Cache hit rate", usage, 1000)).toMatch(
      /^Cached share of the input tokens: 12\.54 %\. Cached tokens over the prompt tokens/,
    );
    expect(noteOf("Failure rate", usage, 1000)).toBe("The log does not say which calls failed.");
  });

  test("totals do not tell the prompt: it is asked for", () => {
    expect(() => valuesOf(usage)).toThrow(
      expect.objectContaining({
        code: "value",
        message: "The log has totals of several calls in a row: give prompt_tokens, the tokens sent with every call.",
      }),
    );
  });

  test("buckets of one call each do", () => {
    expect(valuesOf(log(header, bucket(0, 1, 900, 10, 0), bucket(0, 1, 1000, 30, 0)))).toMatchObject({
      "Prompt tokens": 900,
      "User tokens": 50,
      "Output tokens": 20,
    });
  });

  test("a bucket reaches to its end: a month in one row is its days", () => {
    const month = [seconds(0), seconds(31), "", "", "", 3100, "", "", "", "", "", 310_000, 62_000, 0];
    expect(valuesOf(log(header, month), 80)).toMatchObject({
      "Calls per day": 100,
      "User tokens": 20,
      "Output tokens": 20,
    });
  });

  test("the earlier activity export", () => {
    const activity = log(
      "organization_id,n_requests,operation,snapshot_id,n_context_tokens_total,n_generated_tokens_total,timestamp",
      ["org", 4, "completion", "gpt-4", 4000, 400, seconds(0)],
    );
    expect(valuesOf(activity, 900)).toMatchObject({ "Calls per day": 4, "User tokens": 100, "Output tokens": 100 });
  });

  test("usage objects of single calls: cached tokens are a part of prompt_tokens", () => {
    const calls = log(
      "id,created,model,prompt_tokens,completion_tokens,total_tokens,prompt_tokens_details.cached_tokens",
      ["chatcmpl-1", seconds(0), "gpt-4o", 2000, 100, 2100, 1024],
      ["chatcmpl-2", seconds(0) + 60, "gpt-4o", 1500, 300, 1800, 0],
    );
    expect(valuesOf(calls)).toMatchObject({
      "Calls per day": 2,
      "Prompt tokens": 1500,
      "User tokens": 250,
      "Output tokens": 200,
      "Cache hit rate": 0.5,
    });
  });
});

describe("Anthropic", () => {
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

  test("the console's export: cached tokens stand beside the input; calls from what the cache was used for, one prompt each", () => {
    const usage = log(console_, total(0, 5000, 8000, 4000, 28_000, 1000), total(1, 5000, 0, 0, 40_000, 1000));
    // (8000 + 4000 + 28000 + 40000) ÷ 4000 = 20 calls, 68000 ÷ 4000 = 17 of which read the cache
    expect(valuesOf(usage, 4000)).toEqual({
      "Calls per day": 10,
      "Prompt tokens": 4000,
      "User tokens": 500,
      "Output tokens": 100,
      "Cache hit rate": 0.85,
      "Failure rate": 0,
      "Growth per month": 0,
    });
    expect(noteOf("Calls per day", usage, 4000)).toContain(
      "The log does not count them: taken from the tokens read from the cache or written to it, one prompt each.",
    );
  });

  test("without a cache, or without the prompt, nothing tells the number of calls", () => {
    const message = expect.stringMatching(
      /^The log has totals and no count of calls\. Give prompt_tokens.*add a column num_model_requests/,
    );
    expect(() => valuesOf(log(console_, total(0, 5000, 0, 0, 0, 1000)), 100)).toThrow(
      expect.objectContaining({ code: "value", message }),
    );
    expect(() => valuesOf(log(console_, total(0, 5000, 8000, 0, 0, 1000)))).toThrow(
      expect.objectContaining({ code: "value", message }),
    );
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

  test("usage objects of single calls: input_tokens is what the cache had no part in", () => {
    const calls = log(
      "timestamp,model,input_tokens,cache_creation_input_tokens,cache_read_input_tokens,output_tokens",
      ["2026-03-01T10:00:00Z", "claude-sonnet-4-5", 100, 4000, 0, 50],
      ["2026-03-01T10:01:00Z", "claude-sonnet-4-5", 300, 0, 4000, 150],
    );
    expect(valuesOf(calls)).toMatchObject({
      "Prompt tokens": 4100,
      "User tokens": 100,
      "Output tokens": 100,
      "Cache hit rate": 0.5,
    });
    expect(noteOf("Cache hit rate", calls)).toMatch(/^Cached share of the input tokens: 47\.62 %/);
  });
});

describe("LiteLLM", () => {
  const spendLogs =
    "request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,startTime,endTime,model,user,metadata,cache_hit,status";
  const call = (
    minute: number,
    prompt: number,
    completion: number,
    metadata: string,
    cacheHit: string,
    status: string,
  ) => [
    `id-${minute}`,
    "acompletion",
    "hash",
    0.1,
    prompt + completion,
    prompt,
    completion,
    `2026-03-01 10:${minute}:00.123+00:00`,
    `2026-03-02 10:${minute}:05+00:00`,
    "gpt-4o",
    "u",
    metadata,
    cacheHit,
    status,
  ];
  const cached = (tokens: number): string =>
    `{"user_api_key": "x", "usage_object": {"prompt_tokens": 1, "cache_read_input_tokens": ${tokens}}}`;

  test("spend logs: cached tokens are in the metadata and a part of prompt_tokens; failed calls count, their tokens do not", () => {
    const calls = log(
      spendLogs,
      call(10, 2000, 100, cached(1536), "False", "success"),
      call(11, 2400, 300, cached(0), "False", "success"),
      call(12, 0, 0, "{}", "None", "failure"),
      call(13, 9000, 900, "{}", "None", "failure"),
    );
    expect(valuesOf(calls)).toEqual({
      "Calls per day": 4,
      "Prompt tokens": 2000,
      "User tokens": 200,
      "Output tokens": 200,
      "Cache hit rate": 0.5,
      "Failure rate": 0.5,
      "Growth per month": 0,
    });
    expect(noteOf("Cache hit rate", calls)).toMatch(/^Cached share of the input tokens: 34\.91 %/);
    expect(noteOf("Failure rate", calls)).toBe("2 failed calls of 4.");
  });

  test("cached tokens in the metadata as OpenAI names them", () => {
    const calls = log(
      spendLogs,
      call(
        10,
        2000,
        100,
        '{"usage_object": {"prompt_tokens_details": {"audio_tokens": 0, "cached_tokens": 1024}}}',
        "False",
        "success",
      ),
    );
    expect(valuesOf(calls)).toMatchObject({ "Prompt tokens": 2000, "Cache hit rate": 1 });
  });

  test("without cached tokens the cache_hit column says the hits", () => {
    const calls = log(
      spendLogs,
      call(10, 500, 10, "{}", "True", "success"),
      call(11, 500, 10, "{}", "False", "success"),
    );
    expect(valuesOf(calls)).toMatchObject({ "Cache hit rate": 0.5 });
    expect(noteOf("Cache hit rate", calls)).toContain("cache_hit column");
  });

  test("daily spend: cached tokens are a part of prompt_tokens, and failed requests are counted", () => {
    const daily = log(
      "id,user_id,date,api_key,model,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,spend,api_requests,successful_requests,failed_requests",
      ["1", "u", "2026-03-01", "k", "gpt-4o", 90_000, 9_000, 45_000, 0, 1, 100, 90, 10],
      ["2", "u", "2026-03-02", "k", "gpt-4o", 110_000, 11_000, 5_000, 0, 1, 110, 110, 0],
    );
    expect(valuesOf(daily, 500)).toMatchObject({
      "Calls per day": 105,
      "User tokens": 500,
      "Output tokens": 100,
      "Cache hit rate": 0.5,
      "Failure rate": 10 / 210,
    });
  });
});

describe("Langfuse", () => {
  const observations =
    "id,traceId,type,name,startTime,endTime,model,level,statusMessage,usageDetails,inputUsage,outputUsage,totalUsage,latency";
  const observation = (type: string, level: string, details: string, input: number, output: number) => [
    "id",
    "trace",
    type,
    "answer",
    "2026-03-01T10:00:00.000Z",
    "2026-03-01T10:00:02.000Z",
    "gpt-4o",
    level,
    "",
    details,
    input,
    output,
    input + output,
    2,
  ];

  test("observations: generations are the calls; usageDetails has parts that add up, as OpenAI and as Anthropic name them", () => {
    const calls = log(
      observations,
      observation("SPAN", "DEFAULT", "{}", 0, 0),
      observation(
        "GENERATION",
        "DEFAULT",
        '{"input": 200, "input_cached_tokens": 1800, "output": 90, "output_reasoning_tokens": 10, "total": 2100}',
        2000,
        100,
      ),
      observation(
        "GENERATION",
        "DEFAULT",
        '{"input": 100, "cache_read_input_tokens": 1500, "cache_creation_input_tokens": 1000, "output": 300, "total": 2900}',
        100,
        300,
      ),
      observation("GENERATION", "ERROR", "{}", 0, 0),
      observation("EVENT", "DEFAULT", "{}", 0, 0),
    );
    expect(valuesOf(calls)).toMatchObject({
      "Calls per day": 3,
      "Prompt tokens": 2000,
      "User tokens": 300,
      "Output tokens": 200,
      "Cache hit rate": 1,
      "Failure rate": 1 / 3,
    });
    expect(noteOf("Cache hit rate", calls)).toMatch(/^Cached share of the input tokens: 71\.74 %/);
  });

  test("observations without details take inputUsage and outputUsage", () => {
    expect(valuesOf(log(observations, observation("GENERATION", "DEFAULT", "", 700, 70)))).toMatchObject({
      "Prompt tokens": 700,
      "Output tokens": 70,
    });
  });

  test("earlier exports of generations", () => {
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

  test("traces", () => {
    const traces = log(
      "bookmarked,id,timestamp,name,userId,level,observationCount,inputTokens,outputTokens,totalTokens",
      [false, "1", "2026-03-01T10:00:00.000Z", "n", "u", "DEFAULT", 3, 500, 50, 550],
      [false, "2", "2026-03-01T11:00:00.000Z", "n", "u", "ERROR", 3, 0, 0, 0],
    );
    expect(valuesOf(traces)).toMatchObject({
      "Calls per day": 2,
      "Prompt tokens": 500,
      "Output tokens": 50,
      "Failure rate": 0.5,
    });
  });
});

describe("Helicone", () => {
  test("requests: prompt_tokens is without cached tokens; statuses say what failed", () => {
    const requests = log(
      "response_id,response_created_at,response_status,request_created_at,request_user_id,model,prompt_tokens,prompt_cache_write_tokens,prompt_cache_read_tokens,completion_tokens,latency,cost",
      ["1", "2026-03-01 10:00:02", 200, "2026-03-01 10:00:00", "u", "gpt-4o", 476, 0, 1024, 100, 2000, 0.01],
      [
        "2",
        "2026-03-01 10:01:02",
        "200",
        "2026-03-01 10:01:00",
        "u",
        "claude-sonnet-4-5",
        500,
        1500,
        0,
        300,
        2000,
        0.01,
      ],
      ["3", "2026-03-01 10:02:02", 429, "2026-03-01 10:02:00", "u", "gpt-4o", 0, 0, 0, 0, 10, 0],
      ["4", "2026-03-01 10:03:02", -3, "2026-03-01 10:03:00", "u", "gpt-4o", 0, 0, 0, 0, 10, 0],
    );
    expect(valuesOf(requests)).toMatchObject({
      "Calls per day": 4,
      "Prompt tokens": 1500,
      "User tokens": 250,
      "Output tokens": 200,
      "Cache hit rate": 0.5,
      "Failure rate": 0.5,
    });
  });
});
