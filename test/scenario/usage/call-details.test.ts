import { describe, expect, test } from "@jest/globals";
import { cachedInMetadata, readDetails } from "../../../src/scenario/usage/call-details";

describe("usage details", () => {
  const none = { input: 0, cached: 0, written: 0, output: 0 };

  test("add up their parts: what the cache had no part in, what was read from it and what was written to it are all input", () => {
    expect(
      readDetails(
        '{"input": 100, "input_cached_tokens": 900, "output": 50, "output_reasoning_tokens": 7, "total": 1057}',
      ),
    ).toEqual({ input: 1000, cached: 900, written: 0, output: 57 });
    expect(
      readDetails('{"input": 100, "cache_read_input_tokens": 30, "cache_creation_input_tokens": 5, "output": 1}'),
    ).toEqual({ input: 135, cached: 30, written: 5, output: 1 });
    expect(readDetails(' {"input_cache_write": 4, "input_cache_creation_5m": 6, "input_cache_read": 8}')).toEqual({
      ...none,
      input: 18,
      cached: 8,
      written: 10,
    });
  });

  test("leave out names that are something else, and values that are no counts", () => {
    expect(readDetails('{"total": 9, "precache": 5, "an_input": 5, "no_output": 5, "reasoning": 5}')).toEqual(none);
    expect(
      readDetails(
        '{"input": "12", "input_text": -5, "input_audio": 1e300, "output": null, "output_x": true, "input_image": 3}',
      ),
    ).toEqual({ ...none, input: 3 });
    expect(readDetails("{}")).toEqual(none);
  });

  test("are none where the cell holds no JSON object", () => {
    for (const cell of ["", "[1]", "5", "null", '"input"', '{"input": 1', "{input: 1}", null, undefined, 7, true])
      expect(readDetails(cell)).toBeUndefined();
  });

  test("are read up to 4000 letters", () => {
    const text = '{"input": 1}';
    expect(readDetails(text.padEnd(4000))).toEqual({ ...none, input: 1 });
    expect(readDetails(text.padEnd(4001))).toBeUndefined();
  });
});

describe("cached tokens in the metadata", () => {
  test("stand under one of two names, Anthropic's before OpenAI's", () => {
    expect(cachedInMetadata('{"usage_object": {"cache_read_input_tokens": 1536}}')).toBe(1536);
    expect(cachedInMetadata('{"prompt_tokens_details":{"cached_tokens":1024,"audio_tokens":3}}')).toBe(1024);
    expect(cachedInMetadata('{"cached_tokens": 1, "cache_read_input_tokens":   2}')).toBe(2);
    expect(cachedInMetadata('{"cached_tokens":\n  12}')).toBe(12);
    expect(cachedInMetadata('{"cached_tokens": 0}')).toBe(0);
  });

  test("are a whole number of 15 digits at most", () => {
    for (const name of ["cache_read_input_tokens", "cached_tokens"]) {
      expect(cachedInMetadata(`{"${name}": ${"9".repeat(15)}}`)).toBe(999_999_999_999_999);
      expect(cachedInMetadata(`{"${name}": ${"9".repeat(16)}}`)).toBeUndefined();
      for (const value of ['"12"', "null", "-5", "x5"])
        expect(cachedInMetadata(`{"${name}": ${value}}`)).toBeUndefined();
    }
  });

  test("are none under any other name, and in what is no text", () => {
    for (const cell of [
      "",
      "{}",
      '{"cached_tokens_max": 5}',
      '{"my_cached_tokens": 5}',
      "cached_tokens: 5",
      null,
      undefined,
      5,
      true,
    ])
      expect(cachedInMetadata(cell)).toBeUndefined();
  });

  test("are looked for in 100 000 letters", () => {
    const text = '{"cached_tokens": 5}';
    expect(cachedInMetadata(text.padEnd(100_000))).toBe(5);
    expect(cachedInMetadata(text.padEnd(100_001))).toBeUndefined();
  });
});
