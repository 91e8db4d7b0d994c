import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isWithin } from "../../src/engine/bounds";
import { CostError, noAnswer } from "../../src/engine/cost-error";
import { inputDefinition, inputKeys, inputLabel } from "../../src/engine/strategy/inputs";
import { messageText } from "../../src/messages/text";
import { invoke } from "../../src/functions/invoke";
import { usageFunction } from "../../src/functions/scenarios/usage";
import type { LogCell } from "../../src/usage/cells";
import { fileRows } from "../../src/usage/file-rows";
import { readSpend } from "../../src/usage/spend";
import { readUsage } from "../../src/usage/workload";
import { day, log, plainHeader, refusalOf, valuesOf } from "./log";

/** Seconds of the processor, so that what else the machine does is not counted. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("size", () => {
  const filled = Array.from({ length: 200_000 }, (_, n): LogCell[] => [
    new Date(Date.UTC(2026, 2, 1) + n * 13_000).toISOString(),
    "gpt-4.1",
    2000 + (n % 300),
    150,
    200,
  ]);
  const header: LogCell[] = ["timestamp", "model", "prompt_tokens", "completion_tokens", "status"];
  const blank = Array.from({ length: 848_575 }, (): LogCell[] => ["", "", "", "", ""]);

  test("a whole column of a million rows, 200,000 of them filled, in time that grows with the filled ones alone", () => {
    const whole = [header, ...filled, ...blank];
    // Twice what it takes on a quiet machine.
    expect(seconds(() => void invoke(usageFunction, [whole]))).toBeLessThan(3);
    expect(seconds(() => expect(() => invoke(usageFunction, [[header, ...blank]])).toThrow())).toBeLessThan(0.5);
  });

  test("ten times the rows take about ten times as long", () => {
    const small = [header, ...filled.slice(0, 20_000)];
    readUsage(small);
    const [one, ten] = [seconds(() => void readUsage(small)), seconds(() => void readUsage([header, ...filled]))];
    expect(ten).toBeLessThan(Math.max(0.5, one * 40));
  });

  test("calls of one moment, all alike, are read in a moment too", () => {
    const same = [header, ...Array.from({ length: 100_000 }, () => filled[0]!)];
    expect(seconds(() => void readUsage(same))).toBeLessThan(5);
  });
});

describe("hostile logs", () => {
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
    const [long, nested] = ["a".repeat(32_767), "[".repeat(32_767)];
    const calls = log(
      `${plainHeader},status,error,metadata,usage,usageDetails`,
      ["2026-03-01", 100, 10, long, "", nested, nested, nested],
      ["", "", "", long, long, long, long, long],
    );
    expect(valuesOf([[long, nested], ...calls])).toMatchObject({ "Calls per day": 1, "Prompt tokens": 100 });
    expect(
      refusalOf([
        [long, nested, "imput"],
        [1, 2, 3],
      ]).length,
    ).toBeLessThan(600);
  });

  test("a million columns, deep nesting and huge numbers end in a sentence", () => {
    const wide = [Array.from({ length: 1_000_000 }, (_, n): LogCell => `c${n}`), [1]];
    expect(seconds(() => expect(refusalOf(wide)).toMatch(/no column/))).toBeLessThan(5);
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    expect(refusalOf(fileRows(deep))).toMatch(/no column/);
    expect(refusalOf(fileRows('[{"created_at":"2026-03-01","input_tokens":1e999,"output_tokens":1}]'))).toMatch(
      /more than anyone has|no count|no call/,
    );
    expect(refusalOf(fileRows('[[["2026-03-01"]]]'))).toMatch(/no column/);
  });

  test("formulas and markup are texts", () => {
    const calls = log(
      `${plainHeader},model`,
      ["2026-03-01", 100, 10, "=cmd|' /C calc'!A0"],
      ["2026-03-01", 100, 10, "<img src=x onerror=alert(1)>"],
    );
    expect(readUsage(calls)[0]!.note).toContain("=cmd|' /C calc'!A0");
  });

  const times = fc.constantFrom<LogCell>(
    "2026-03-01",
    "2026-03-09T10:00:00Z",
    "2026-04-20",
    46_100,
    1_772_323_200,
    "13/4/2026",
  );
  const counts = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom<LogCell>(0, "1,234", "12.0"));
  const words = fc.constantFrom<LogCell>(
    "failure",
    "success",
    "",
    "DEFAULT",
    '{"input": 5, "output": 6}',
    "TRUE",
    "batch",
  );
  const anything = fc.oneof(
    fc.constantFrom<LogCell>(null, "", 0, -1, 1e308, -0, true, false, "=A1", noAnswer("An error stands there.")),
    fc.double(),
    fc.string({ maxLength: 12 }),
  );
  const columns: Readonly<Record<string, fc.Arbitrary<LogCell>>> = {
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
    total_tokens: counts,
    reasoning_tokens: counts,
    status: words,
    error: words,
    usageDetails: words,
    type: words,
    service_tier: words,
    model: words,
    cost_usd: counts,
    request_id: counts,
    ["__proto__"]: anything,
  };
  const table = fc.subarray(Object.keys(columns).slice(3), { maxLength: 6 }).chain((chosen) => {
    const names = ["timestamp", "input_tokens", "output_tokens", ...chosen];
    const row = fc.tuple(
      ...names.map((name) => fc.oneof({ weight: 24, arbitrary: columns[name]! }, { weight: 1, arbitrary: anything })),
    );
    return fc.array(row, { maxLength: 12 }).map((rows): (readonly LogCell[])[] => [names, ...rows]);
  });
  const bounds = new Map(inputKeys.map((key) => [inputLabel(key), inputDefinition(key)]));

  test("whatever stands in it, a log gives figures within the scenario's bounds, or an error that says why", () => {
    let read = 0;
    fc.assert(
      fc.property(table, fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }), (rows, promptTokens) => {
        for (const work of [() => readUsage(rows, { promptTokens }), () => readSpend(rows, { by: "month, model" })]) {
          try {
            const result = work();
            if (!Array.isArray(result[0]))
              for (const { label, value } of result as ReturnType<typeof readUsage>) {
                const bound = bounds.get(label);
                expect([label, Number.isFinite(value) && (!bound || isWithin(value, bound))]).toEqual([label, true]);
              }
            read++;
          } catch (error) {
            expect(error).toBeInstanceOf(CostError);
            expect(messageText(error as CostError)).toMatch(/^.{10,600}$/s);
          }
        }
      }),
      { numRuns: 2000, seed: 20_261_124 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test("a log of a hundred years is told, not hung on", () => {
    expect(
      seconds(() => void valuesOf(log(plainHeader, ["1970-01-01", 10, 1], ["9999-12-31", 10, 1], [day(0), 10, 1]))),
    ).toBeLessThan(2);
  });
});
