import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { boundsFault } from "../../../../src/messages/bounds";
import { CostError, noAnswer } from "../../../../src/engine/cost-error";
import { inputDefinition } from "../../../../src/engine/strategy/inputs";
import type { InputCell } from "../../../../src/scenario/scenario";
import { readUsage } from "../../../../src/scenario/usage/read-usage";
import { day, log, plainHeader, valuesOf } from "../log";

describe("hostile logs", () => {
  test("rows by the hundred thousand are read", () => {
    const rows = Array.from({ length: 30 }, (_, n): InputCell[] => [
      `${day(n)}T10:00:00.000Z`,
      1000 + n,
      100,
      "success",
      '{"input": 500, "input_cached_tokens": 500, "output": 100}',
    ]);
    const table = [
      ["startTime", "prompt_tokens", "completion_tokens", "status", "usageDetails"],
      ...Array.from({ length: 100_000 }, (_, n) => rows[n % rows.length]!),
    ];
    expect(valuesOf(table)).toMatchObject({ "Prompt tokens": 1000, "Cache hit rate": 1, "Failure rate": 0 });
  });

  test("names and keys of a prototype are names like any other", () => {
    const calls = log(`__proto__,constructor,toString,${plainHeader},usageDetails`, [
      "x",
      "y",
      "z",
      "2026-03-01",
      100,
      10,
      '{"__proto__": {"input": 5}, "constructor": 3, "input": 70, "output": 7}',
    ]);
    expect(valuesOf(calls)).toMatchObject({ "Prompt tokens": 70, "Output tokens": 7 });
    expect(({} as Record<string, unknown>)["input"]).toBeUndefined();
  });

  test("cells of any length are read at once or not at all", () => {
    const long = "a".repeat(32_767);
    const nested = "[".repeat(32_767);
    const calls = log(
      `${plainHeader},status,error,metadata,usageDetails`,
      ["2026-03-01", 100, 10, long, "", nested, nested],
      [long, long, long, long, long, long, long],
      [nested, 1, 1, "", "", "", ""],
    );
    expect(valuesOf([[long, nested], ...calls])).toMatchObject({ "Calls per day": 1, "Prompt tokens": 100 });
    expect(() =>
      readUsage([
        [long, nested, "imput"],
        [1, 2, 3],
      ]),
    ).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,600}$/s) }));
  });

  const times = fc.constantFrom<InputCell>("2026-03-01", "2026-03-09T10:00:00Z", "2026-04-20", 46_100, 1_772_323_200);
  const counts = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom<InputCell>(0, "1,234", "12.0"));
  const words = fc.constantFrom<InputCell>("failure", "success", "", "DEFAULT", '{"input": 5, "output": 6}');
  const anything = fc.oneof(
    fc.constantFrom<InputCell>(null, "", 0, -1, 1e308, -0, true, false, "=A1", noAnswer("x")),
    fc.double(),
    fc.string({ maxLength: 12 }),
  );
  const columns: Readonly<Record<string, fc.Arbitrary<InputCell>>> = {
    timestamp: times,
    input_tokens: counts,
    output_tokens: counts,
    end_time: times,
    num_model_requests: counts,
    failed_requests: counts,
    prompt_tokens: counts,
    input_cached_tokens: counts,
    cache_read_input_tokens: counts,
    usage_input_tokens_no_cache: counts,
    status: words,
    error: words,
    usageDetails: words,
    type: words,
    ["__proto__"]: anything,
  };
  const further = fc.subarray(Object.keys(columns).slice(3), { maxLength: 5 });
  const table = further.chain((chosen) => {
    const header = ["timestamp", "input_tokens", "output_tokens", ...chosen];
    const row = fc.tuple(
      ...header.map((name) => fc.oneof({ weight: 12, arbitrary: columns[name]! }, { weight: 1, arbitrary: anything })),
    );
    return fc.array(row, { maxLength: 30 }).map((rows): (readonly InputCell[])[] => [header, ...rows]);
  });

  test("whatever stands in it, a log gives figures within the scenario's bounds, or an error that says why", () => {
    let read = 0;
    fc.assert(
      fc.property(table, fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }), (rows, promptTokens) => {
        try {
          for (const { key, value } of readUsage(rows, promptTokens))
            expect([key, boundsFault(value, inputDefinition(key))]).toEqual([key, undefined]);
          read++;
        } catch (error) {
          expect(error).toBeInstanceOf(CostError);
          expect((error as CostError).code).toBe("value");
        }
      }),
      { numRuns: 5000, seed: 20261124 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});
