import { describe, expect, test } from "@jest/globals";
import { isWithin } from "../../src/engine/bounds";
import { inputDefinition, inputKeys, inputLabel } from "../../src/engine/strategy/inputs";
import { readUsage } from "../../src/usage/workload";
import { day, log, noteOf, plainHeader, refusalOf, valuesOf } from "./log";

const calls = log(plainHeader, ["2026-03-01", 1000, 100], ["2026-03-01", 2000, 300]);

describe("the prompt", () => {
  test("as given, or the 10th percentile of the input", () => {
    expect(valuesOf(calls, 1000)).toMatchObject({ "Prompt tokens": 1000, "User tokens": 500 });
    expect(valuesOf(calls)).toMatchObject({ "Prompt tokens": 1100, "User tokens": 400 });
    expect(noteOf("Prompt tokens", calls, 1000)).toBe("As given.");
    expect(noteOf("Prompt tokens", calls)).toMatch(/^The 10th percentile of the input of 2 successful calls/);
  });

  test("the mean of the cached tokens, where that is larger", () => {
    const cached = log(`${plainHeader},cached_tokens`, ["2026-03-01", 1000, 1, 0], ["2026-03-01", 5000, 1, 4800]);
    expect(valuesOf(cached)).toMatchObject({ "Prompt tokens": 2400, "Cache hit rate": 1 });
    expect(noteOf("Prompt tokens", cached)).toMatch(/^The mean of the cached tokens of 2 successful calls/);
  });

  test.each([
    [1501, "prompt_tokens 1,501 is more than the mean input of a call in the log, 1,500 tokens."],
    [-1, "prompt_tokens must be at least 0, got −1."],
    [Number.NaN, "prompt_tokens must be at least 0, got NaN."],
  ])("%d is refused", (promptTokens, message) => {
    expect(refusalOf(calls, promptTokens)).toBe(message);
  });
});

describe("figures that contradict each other are faults with their cell", () => {
  test.each([
    [
      "total_tokens",
      [1000, 100, 1200],
      "Row 2, column 4 of log holds the total 1,200, which is not what the row's tokens come to: input 1,000, cached 0, output 100, reasoning 0. Correct the row or take it out.",
    ],
    ["reasoning_tokens", [1000, 100, 100], undefined],
  ])("%s", (column, [input, output, figure], message) => {
    const table = log(`${plainHeader},${column}`, ["2026-03-01", input!, output!, figure!]);
    if (message === undefined) expect(valuesOf(table)["Output tokens"]).toBe(100);
    else expect(refusalOf(table)).toBe(message);
  });

  test("calls that do not add up", () => {
    const table = log("date,requests,successful_requests,failed_requests,input_tokens,output_tokens", [
      "2026-03-01",
      10,
      8,
      1,
      100,
      10,
    ]);
    expect(refusalOf(table, 1)).toMatch(/^Row 2, column 2 of log holds 10 calls, of which 8 succeeded and 1 failed/);
  });

  test("cached tokens of an export that has them inside the input", () => {
    const table = log("start_time,num_model_requests,model,input_tokens,output_tokens,input_cached_tokens", [
      "2026-03-01",
      1,
      "m",
      100,
      10,
      200,
    ]);
    expect(refusalOf(table)).toMatch(/^Row 2, column 6 of log holds 200 cached tokens, more than the input of 100/);
  });

  test("one id with two figures", () => {
    const table = log(`request_id,${plainHeader}`, ["a", "2026-03-01", 100, 10], ["a", "2026-03-01", 200, 10]);
    expect(refusalOf(table)).toMatch(/^Row 3, column 1 of log has the same request_id as row 2, and other figures/);
  });
});

describe("where only the figures show what is a part of what", () => {
  test("the total decides, row by row", () => {
    const table = log(
      `${plainHeader},cached_tokens,reasoning_tokens,total_tokens`,
      ["2026-03-01", 100, 10, 900, 5, 1015],
      ["2026-03-01", 1000, 15, 900, 5, 1015],
    );
    expect(valuesOf(table, 900)).toMatchObject({ "User tokens": 100, "Output tokens": 15, "Reasoning tokens": 5 });
  });

  test("of Claude the Vercel AI SDK has cached tokens inside the input or beside it: it is asked", () => {
    const table = log("timestamp,model,inputTokens,outputTokens,cachedInputTokens,totalTokens", [
      "2026-03-01",
      "claude-sonnet-4-5",
      1000,
      100,
      800,
      1100,
    ]);
    expect(refusalOf(table)).toMatch(/^Row 2, column 5 of log holds 800 cached tokens of a Claude model/);
  });

  test("one row in which the cached are more than the input decides for all", () => {
    const table = log(
      "timestamp,prompt_tokens,completion_tokens,cached_tokens",
      ["2026-03-01", 100, 10, 900],
      ["2026-03-01", 1000, 10, 1000],
    );
    expect(valuesOf(table, 950)).toMatchObject({ "User tokens": 550, "Cache hit rate": 1 });
    expect(noteOf("Cache hit rate", table, 950)).toContain("Cached tokens stand beside the input");
  });
});

describe("failures", () => {
  const failed = (column: string, cell: string | number | boolean | null, tokens = 100) =>
    valuesOf(log(`${plainHeader},${column}`, ["2026-03-01", tokens, tokens / 10, cell], ["2026-03-01", 100, 10, null]));

  test.each([
    ["status", "success", 0],
    ["status", "failure", 1],
    ["status", "Error", 1],
    ["status", "timeout", 1],
    ["status", "cancelled", 1],
    ["status", "completed", 0],
    ["status_code", 200, 0],
    ["status_code", 399, 0],
    ["status_code", 400, 1],
    ["status_code", "503", 1],
    ["status_code", "429 Too Many Requests", 1],
    ["status_code", "200 OK", 0],
    ["level", "ERROR", 1],
    ["level", "WARNING", 0],
    ["success", false, 1],
    ["success", "FALSE", 1],
    ["success", "Falsch", 1],
    ["success", true, 0],
    ["error", "Rate limited", 1],
    ["error", "None", 0],
    ["error", 0, 0],
    ["finish_reason", "error", 1],
    ["finish_reason", "length", 0],
  ])("%s %p: %d failed", (column, cell, count) => {
    expect(failed(column, cell)["Failure rate"]).toBe(count / 2);
  });

  test("are billed where they have tokens, and not where they have none", () => {
    expect(failed("status", "failure")["Billed failures"]).toBe(1);
    expect(failed("status", "failure", 0)["Billed failures"]).toBe(0);
    expect(failed("status", "success")["Billed failures"]).toBe(0);
  });
});

describe("what stands in a log twice", () => {
  const header = "date,model,requests,input_tokens,output_tokens";
  const row = (n: number) => [day(n), "m", 10 + n, 1000 + n, 100 + n];

  test("an export that was appended to itself, with its header: rows of totals count once", () => {
    const table = log(header, row(0), row(1), row(2), header.split(","), row(1), row(2), row(3));
    expect(valuesOf(table, 10)["Calls per day"]).toBe((10 + 11 + 12 + 13) / 4);
    expect(noteOf("Calls per day", table, 10)).toContain(
      "Left out: 1 repeated header row (row 5); 2 rows that stand in the log already (row 6).",
    );
  });

  test("calls with ids count once, calls without are told", () => {
    const ids = log(
      `request_id,${plainHeader}`,
      ["a", "2026-03-01", 100, 10],
      ["b", "2026-03-01", 100, 10],
      ["a", "2026-03-01", 100, 10],
    );
    expect(valuesOf(ids)["Calls per day"]).toBe(2);
    const none = log(
      plainHeader,
      ["2026-03-01T10:00:00Z", 100, 10],
      ["2026-03-01T11:00:00Z", 100, 10],
      ["2026-03-01T10:00:00Z", 100, 10],
    );
    expect(valuesOf(none)["Calls per day"]).toBe(3);
    expect(noteOf("Calls per day", none)).toContain("1 row is the same as an earlier one in every cell: counted");
  });

  test("a row of totals under the table, labelled or dated like the last day", () => {
    const rows = [row(0), row(1), row(2)];
    const total = ["m", 33, 3003, 303];
    for (const label of ["Total", "Summe", day(2)]) {
      const table = log(header, ...rows, [label, ...total]);
      expect(valuesOf(table, 10)["Calls per day"]).toBe(11);
      expect(noteOf("Calls per day", table, 10)).toContain("Left out: 1 row of totals (row 5).");
    }
  });

  test("totals of one day and key with other figures are counted, and told", () => {
    const table = log(header, row(0), [day(0), "m", 5, 500, 50]);
    expect(valuesOf(table, 10)["Calls per day"]).toBe(15);
    expect(noteOf("Calls per day", table, 10)).toContain("1 row has the same time and key as another");
  });
});

describe("days", () => {
  const hourly = (days: number, from: number, to: number) =>
    log(
      plainHeader,
      ...Array.from({ length: days * 24 }, (_, h) => h)
        .filter((h) => h >= from && h < days * 24 - to)
        .map((h) => [new Date(Date.UTC(2026, 2, 1, h, 30)).toISOString(), 1000, 100]),
    );

  test("that the log covers in part do not dilute the mean", () => {
    expect(valuesOf(hourly(5, 18, 20))["Calls per day"]).toBe(24);
    expect(noteOf("Calls per day", hourly(5, 18, 20))).toContain(
      "The mean of 3 whole days; the first and the last day are covered in part, left out.",
    );
    expect(valuesOf(hourly(5, 0, 0))["Calls per day"]).toBe(24);
    expect(valuesOf(hourly(5, 0, 12))["Calls per day"]).toBe(24);
  });

  test("of totals in part: less than three quarters of the quietest like it", () => {
    const table = log(
      "date,requests,input_tokens,output_tokens",
      ...[100, 103, 98, 101, 99, 102, 97, 100, 40].map((n, i) => [day(i), n, n * 100, n * 10]),
    );
    expect(valuesOf(table, 50)["Calls per day"]).toBe(100);
    expect(noteOf("Calls per day", table, 50)).toContain("the last day is covered in part");
  });

  test("without calls count", () => {
    expect(valuesOf(log(plainHeader, [day(0), 10, 1], [day(3), 10, 1]))["Calls per day"]).toBe(0.5);
  });
});

describe("conversations", () => {
  test("more cached tokens than the prompts are told, with the turns", () => {
    const conversation = (n: number) =>
      Array.from({ length: 4 }, (_, k) => [
        `2026-03-0${n + 1}T10:0${k}:00Z`,
        1000 + k * 300 + 100,
        200,
        k === 0 ? 0 : 1000 + (k - 1) * 300 + 300,
        `c${n}`,
      ]);
    const table = log(`${plainHeader},cached_tokens,conversation_id`, ...conversation(0), ...conversation(1));
    expect(noteOf("Cache hit rate", table, 1000)).toContain(
      "the log holds conversations. Turns per conversation: 4, from its 2 conversations.",
    );
    const unnamed = table.map((row) => row.slice(0, 4));
    expect(noteOf("Cache hit rate", unnamed, 800)).toMatch(/Turns per conversation: about \d/);
  });
});

describe("the filter", () => {
  const table = log(
    "timestamp,model,project,tags,input_tokens,output_tokens",
    ["2026-03-01", "gpt-4.1", "support", '["a","b"]', 100, 10],
    ["2026-03-01", "gpt-4.1-mini", "sales", '["b"]', 200, 20],
    ["2026-03-01", "gpt-4o", "support", "", 300, 30],
  );
  const inputs = (filter: string) => valuesOf(table, { filter })["Calls per day"];

  test.each([
    ["", 3],
    ["model=gpt-4.1", 1],
    ["model=gpt-4", 3],
    ["project=support", 2],
    ["project = Support ; model=gpt-4.1", 1],
    ["tag=b", 2],
    ["model=gpt-4o; model=gpt-4.1", 2],
  ])("%j leaves %d calls", (filter, count) => {
    expect(inputs(filter)).toBe(count);
  });

  test.each([
    ["model=claude", "No row of the log has the model 'claude'. It has gpt-4.1, gpt-4.1-mini, gpt-4o."],
    [
      "modell=x",
      "filter cannot have the column 'modell': it is one of model, project, key, user, tag. Did you mean model?",
    ],
    [
      "gpt-4.1",
      "filter 'gpt-4.1' must be a column and a value, such as model=gpt-4.1; conditions are separated by semicolons.",
    ],
    ["key=x", "filter asks for a key, and the log (a log of calls) has no column for it."],
  ])("%j is refused", (filter, message) => {
    expect(refusalOf(table, { filter })).toBe(message);
  });
});

describe("a log that cannot be read says what is missing", () => {
  test.each([
    [
      "no columns",
      [
        ["a", "b"],
        [1, 2],
      ],
      /^The log has no column for the time \(start_time, .* …\), none for input tokens \(.*input_tokens.* …\), none for output tokens \(.*completion_tokens.* …\)\.$/,
    ],
    [
      "a misspelt column",
      log("timestamp,imput_tokens,output_tokens", ["2026-03-01", 1, 1]),
      /^The log's header, row 1, has no column for input tokens .* Is 'imput_tokens' meant as input_tokens\?$/,
    ],
    [
      "no output",
      [["Report"], ["Date", "Input tokens"], ["2026-03-01", 1]],
      /^The log's header, row 2, has no column for output tokens/,
    ],
    ["no rows", log(plainHeader), /^The log has no rows below its header, row 1\.$/],
    ["no times", log(plainHeader, ["soon", 1, 1], ["later", 1, 1]), /none of its rows has a time that can be read/],
    ["no tokens", log(plainHeader, ["2026-03-01", "", ""]), /^The log has no call that succeeded/],
    [
      "nothing but failures",
      log(`${plainHeader},status`, ["2026-03-01", 10, 1, "failure"]),
      /^The log has no call that succeeded/,
    ],
    [
      "nothing but embeddings",
      log(`${plainHeader},model`, ["2026-03-01", 10, 0, "text-embedding-3-small"]),
      /^The log has no calls of a language model: 1 embedding\.$/,
    ],
    ["nothing at all", [[null]], /^The log has no column for the time/],
    ["no cells", [], /^The log has no column for the time/],
  ] as const)("%s", (_, table, message) => {
    expect(refusalOf(table)).toMatch(message);
  });
});

test("a title and empty rows may stand above the header; figures are within the bounds of the inputs", () => {
  const figures = readUsage([["Usage of March"], [null], [0, 0, 0], ...calls]);
  expect(figures[0]!.value).toBe(2);
  for (const { label, value } of figures) {
    const key = inputKeys.find((each) => inputLabel(each) === label);
    if (key) expect([label, isWithin(value, inputDefinition(key))]).toEqual([label, true]);
  }
});

test.each([
  ["RESOURCE_EXHAUSTED", 1],
  ["internal_server_error", 1],
  ["Bad Request", 1],
  ["content filter error", 1],
  ["429 Too Many Requests", 1],
  ["no error", 0],
  ["OK", 0],
  ["completed", 0],
])("a status %s is a failure: %d", (status, failures) => {
  const calls = log("timestamp,status,input_tokens,output_tokens", [day(0), "OK", 100, 10], [day(0), status, 100, 10]);
  expect(valuesOf(calls)["Failure rate"]).toBe(failures / 2);
});
