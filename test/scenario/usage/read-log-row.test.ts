import { describe, expect, test } from "@jest/globals";
import type { InputCell } from "../../../src/scenario/scenario";
import { findColumns } from "../../../src/scenario/usage/columns";
import { readLogRow, type LogRow } from "../../../src/scenario/usage/read-row";

const march1 = Date.UTC(2026, 2, 1);
const day = "2026-03-01";

/** A row read under a header whose first columns are time, input and output. */
const read = (more: string, cells: readonly InputCell[], promptTokens?: number) =>
  readLogRow(cells, findColumns(["date", "prompt_tokens", "completion_tokens", ...more.split(",")]), promptTokens);
const row = (more: string, cells: readonly InputCell[], promptTokens?: number): LogRow =>
  read(more, cells, promptTokens) as LogRow;
const tokens = (input: number, cached: number, written: number, output: number) => ({ input, cached, written, output });

test("a call: one, that did not fail, with its time and tokens", () => {
  expect(read("x", [day, 100, 10])).toEqual({
    time: march1,
    end: undefined,
    calls: 1,
    failed: 0,
    tokens: tokens(100, 0, 0, 10),
    cacheHit: false,
  });
});

describe("a row without a time that can be read", () => {
  test("is empty where all its cells are, with 0 for empty, else unreadable", () => {
    for (const cells of [[], [null, null, null], ["", 0, null, ""], [0, 0, 0]]) expect(read("x", cells)).toBe("empty");
    for (const cells of [
      ["soon", 1, 1],
      [null, 1, 0],
      [0, 0, 0, "x"],
      ["", "", false],
    ])
      expect(read("x", cells)).toBe("unreadable");
  });

  test("may be of a type that is no call: then it is empty, time or not", () => {
    for (const type of ["SPAN", "EVENT", "AGENT", "TOOL", "CHAIN", "RETRIEVER", "EVALUATOR", "GUARDRAIL", " span "])
      expect([read("type", [day, 1, 1, type]), read("type", ["soon", 1, 1, type])]).toEqual(["empty", "empty"]);
    for (const type of ["GENERATION", "", null, 5, "SPANS"]) expect(row("type", [day, 1, 1, type]).calls).toBe(1);
    expect(row("kind", [day, 1, 1, "SPAN"]).calls).toBe(1);
  });
});

describe("the calls of a row", () => {
  test("are what a column counts; nothing readable there is none", () => {
    for (const [cell, calls] of [
      [12, 12],
      ["1,200", 1200],
      [0.5, 0.5],
      [0, 0],
      ["", 0],
      [-3, 0],
    ] as const)
      expect(row("requests", [day, 100, 10, cell]).calls).toBe(calls);
  });

  test("in Anthropic's totals are the tokens read from the cache and written to it, by the prompt", () => {
    const header = findColumns([
      "date",
      "uncached_input_tokens",
      "output_tokens",
      "cache_read_input_tokens",
      "cache_creation_input_tokens",
    ]);
    const calls = (cells: InputCell[], promptTokens?: number) =>
      (readLogRow([day, ...cells], header, promptTokens) as LogRow).calls;
    expect(calls([700, 70, 9000, 3000], 2000)).toBe(6);
    expect([
      calls([700, 70, 9000, 3000]),
      calls([700, 70, 9000, 3000], 0),
      calls([0, 0, 0, 0], 2000),
      calls(["?", 70, 9000, 3000], 2000),
    ]).toEqual([0, 0, 0, 0]);
  });

  test("reach to an end where rows are totals; where they are single calls their end does not matter", () => {
    expect(row("end_time,requests", [day, 1, 1, "2026-03-04", 5]).end).toBe(march1 + 3 * 86_400_000);
    expect(row("end_time,requests", [day, 1, 1, "later", 5]).end).toBeUndefined();
    expect(row("end_time", [day, 1, 1, "2026-03-04"]).end).toBeUndefined();
    expect(row("requests", [day, 1, 1, 5]).end).toBeUndefined();
  });
});

describe("the calls that failed", () => {
  const failed = (more: string, ...cells: InputCell[]) => row(more, [day, 100, 10, ...cells]).failed;

  test("are what a column counts, as many as there are calls at most", () => {
    expect([
      failed("requests,failed_requests", 10, 3),
      failed("requests,failed_requests", 10, 12),
      failed("requests,failed_requests", 10, "?"),
      failed("failed_requests", 1),
    ]).toEqual([3, 10, 0, 1]);
  });

  test("are the calls less those that succeeded, never below 0", () => {
    expect([
      failed("requests,successful_requests", 10, 7),
      failed("requests,successful_requests", 10, 12),
      failed("requests,successful_requests", 10, "?"),
      failed("requests,successful_requests", 10, 0),
    ]).toEqual([3, 0, 0, 10]);
    expect(failed("requests,successful_requests,failed_requests", 10, 7, 1)).toBe(1);
  });

  test("are all of a row whose status says so, where no column counts them", () => {
    expect([
      failed("status", "error"),
      failed("status", "ok"),
      failed("requests,status", 10, "error"),
      failed("requests,failed_requests,status", 10, 0, "error"),
    ]).toEqual([1, 0, 10, 0]);
  });

  test("have no tokens where they are all of the row's", () => {
    expect(row("status", [day, 100, 10, "error"]).tokens).toBeUndefined();
    expect(row("requests,failed_requests", [day, 100, 10, 4, 4]).tokens).toBeUndefined();
    expect(row("requests,failed_requests", [day, 100, 10, 4, 3]).tokens).toEqual(tokens(100, 0, 0, 10));
  });
});

describe("the tokens of a row", () => {
  const of = (more: string, ...cells: InputCell[]) => row(more, [day, ...cells]).tokens;

  test("need input and output, one of them above 0", () => {
    expect([of("x", 100, 0), of("x", 0, 10), of("x", "1,000", "10")]).toEqual([
      tokens(100, 0, 0, 0),
      tokens(0, 0, 0, 10),
      tokens(1000, 0, 0, 10),
    ]);
    expect([of("x", 0, 0), of("x", "?", 10), of("x", 100, null), of("x")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("with cached ones within the input keep it; with more of those than input they stand beside it", () => {
    expect(of("cached_tokens,cache_creation_input_tokens", 100, 10, 60, 20)).toEqual(tokens(100, 60, 20, 10));
    expect(of("cached_tokens,cache_creation_input_tokens", 100, 10, 100, 20)).toEqual(tokens(100, 100, 20, 10));
    expect(of("cached_tokens,cache_creation_input_tokens", 100, 10, 101, 20)).toEqual(tokens(221, 101, 20, 10));
    expect(of("prompt_cache_read_tokens,prompt_cache_write_tokens", 100, 10, 60, 20)).toEqual(tokens(180, 60, 20, 10));
  });

  test("written to the cache add up over their columns", () => {
    expect(of("ephemeral_5m_input_tokens,ephemeral_1h_input_tokens", 100, 10, 5, 7)).toEqual(tokens(100, 0, 12, 10));
    expect(of("ephemeral_5m_input_tokens,ephemeral_1h_input_tokens", 100, 10, "?", 7)).toEqual(tokens(100, 0, 7, 10));
  });

  test("read from the cache are in their column, else in the metadata, else none", () => {
    const metadata = '{"cached_tokens": 40}';
    expect(
      [
        of("cached_tokens,metadata", 100, 10, 60, metadata),
        of("cached_tokens,metadata", 100, 10, 0, metadata),
        of("cached_tokens,metadata", 100, 10, "", metadata),
        of("metadata", 100, 10, metadata),
        of("metadata", 100, 10, "{}"),
      ].map((found) => found!.cached),
    ).toEqual([60, 0, 40, 40, 0]);
  });

  test("are the usage details' where these have any", () => {
    expect(of("usage_details", 100, 10, '{"input": 5, "output": 0}')).toEqual(tokens(5, 0, 0, 0));
    expect(of("usage_details", 100, 10, '{"input": 0, "output": 6}')).toEqual(tokens(0, 0, 0, 6));
    for (const details of ["{}", '{"input": 0, "output": 0}', "", "broken"])
      expect(of("usage_details", 100, 10, details)).toEqual(tokens(100, 0, 0, 10));
  });
});

test("a hit of the cache is told by a column in words or as a logical value", () => {
  const hit = (cell: InputCell) => row("cache_hit", [day, 1, 1, cell]).cacheHit;
  expect([true, "true", " True ", "YES", "hit"].map(hit)).toEqual(Array(5).fill(true));
  expect([false, "False", "None", "", "hits", "no hit", null, 1].map(hit)).toEqual(Array(8).fill(false));
  expect(row("x", [day, 1, 1, true]).cacheHit).toBe(false);
});
