import { describe, expect, test } from "@jest/globals";
import { noAnswer } from "../../../src/engine/cost-error";
import { findColumns, namesOf } from "../../../src/scenario/usage/columns";

const columns = (header: string) => findColumns(header.split(","));

describe("a column", () => {
  test("is found by its name in any case, with any punctuation", () => {
    expect(columns("Timestamp,INPUT TOKENS,output-tokens,Cache Hit,usageDetails,http status").at).toMatchObject({
      time: 0,
      input: 1,
      output: 2,
      cacheHit: 3,
      details: 4,
      status: 5,
    });
  });

  test("of a role that none has is not there", () => {
    const { at, written } = columns("model,key");
    for (const role of ["time", "end", "calls", "input", "output", "cached", "written", "status"] as const)
      expect(at[role]).toBeUndefined();
    expect(written).toEqual([]);
  });

  test("is the one of the preferred name where several could be it, and the first of two of one name", () => {
    expect(columns("created_at,date,start_time,prompt_tokens,output_tokens,input_tokens").at).toMatchObject({
      time: 2,
      input: 5,
    });
    expect(columns("date,date,DATE,input_tokens,Input tokens").at).toMatchObject({ time: 0, input: 3 });
  });

  test("of each role is known by its first name", () => {
    const roles = [
      "time",
      "end",
      "calls",
      "failedCalls",
      "goodCalls",
      "input",
      "output",
      "cached",
      "written",
      "status",
      "success",
      "error",
      "cacheHit",
      "type",
      "details",
      "metadata",
    ] as const;
    for (const role of roles) expect(findColumns(["x", namesOf(role)[0]!]).at).toEqual({ [role]: 1 });
  });

  test("is named by a text: other cells, and texts without letters, are passed over", () => {
    expect(findColumns([null, 5, true, noAnswer("date"), "", "--", "date", "x".repeat(5000)]).at).toEqual({ time: 6 });
  });
});

describe("columns of tokens written to the cache", () => {
  test("are one, or those for minutes and hours, to be added up", () => {
    expect(columns("x,cache_creation_input_tokens").written).toEqual([1]);
    expect(columns("usage_input_tokens_cache_write_1h,x,usage_input_tokens_cache_write_5m").written).toEqual([2, 0]);
    expect(columns("x,cache_creation.ephemeral_1h_input_tokens").written).toEqual([1]);
    expect(columns("ephemeral_5m_input_tokens,ephemeral_1h_input_tokens").written).toEqual([0, 1]);
  });

  test("are the one with the sum where there are both, and one group where there are two", () => {
    expect(columns("ephemeral_5m_input_tokens,cache_creation_input_tokens,ephemeral_1h_input_tokens").written).toEqual([
      1,
    ]);
    expect(columns("ephemeral_5m_input_tokens,usage_input_tokens_cache_write_5m").written).toEqual([1]);
  });
});

test("cached tokens stand beside the input where an export has them so", () => {
  const beside = [
    "usage_input_tokens_no_cache,x",
    "uncached_input_tokens,x",
    "prompt_tokens,prompt_cache_read_tokens",
    "input_tokens,prompt_cache_read_tokens",
    "input_tokens,cache_read_input_tokens",
    "usage.input_tokens,usage.cache_read_input_tokens",
    "input_tokens,usage.cache_read_input_tokens",
  ];
  for (const header of beside) expect([header, columns(header).cachedBesideInput]).toEqual([header, true]);
  const within = [
    "input_tokens,x",
    "x,y",
    "input_tokens,input_cached_tokens",
    "prompt_tokens,cache_read_input_tokens",
    "prompt_tokens,cached_tokens",
    "x,cache_read_input_tokens",
    "input_usage,x",
  ];
  for (const header of within) expect([header, columns(header).cachedBesideInput]).toEqual([header, false]);
});

test("rows are totals where calls are counted, and where the export is one of Anthropic's totals", () => {
  for (const header of [
    "num_model_requests,input_tokens",
    "calls,x",
    "uncached_input_tokens,x",
    "usage_input_tokens_no_cache,x",
  ])
    expect([header, columns(header).isTotals]).toEqual([header, true]);
  for (const header of ["input_tokens,x", "prompt_tokens,prompt_cache_read_tokens", "x,failed_requests"])
    expect([header, columns(header).isTotals]).toEqual([header, false]);
});
