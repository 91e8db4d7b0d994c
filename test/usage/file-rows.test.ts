import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { delimitedRows, fileRows, separatorOf } from "../../src/usage/file-rows";
import { valuesOf } from "./log";

describe("the rows of a table in text", () => {
  test("are separated by what most of its lines have most of, outside quotes; a title above does not matter", () => {
    expect(separatorOf("a\tb\tc,d")).toBe("\t");
    expect(separatorOf('"a,b,c,d";e;f')).toBe(";");
    expect(separatorOf("one")).toBe("\t");
    expect(separatorOf("Usage, by day, for June\na;b;c\n1;2;3\n4;5;6")).toBe(";");
  });

  test("may have quotes, line breaks in them, and empty lines", () => {
    expect(delimitedRows('\ufeffmodel,prompt\r\n"gpt-4.1, mini","He said ""hi""\nthere"\r\n\r\nb,\n')).toEqual([
      ["model", "prompt"],
      ["gpt-4.1, mini", 'He said "hi"\nthere'],
      ["b", ""],
    ]);
  });

  test("are not swallowed by a cell that begins with a quote", () => {
    expect(delimitedRows('a,b\n1,"open\n2,3')).toEqual([
      ["a", "b"],
      ["1", '"open'],
      ["2", "3"],
    ]);
    const calls =
      'id\tinput\tstartTime\tpromptTokens\tcompletionTokens\na\tHello\t46200.1\t2200\t150\nb\t"Summarise this\t46200.2\t2200\t150\nc\tok\t46200.3\t2200\t150\n' +
      'd\tok\t46201.3\t2200\t150\ne\tHe said "no"\t46201.4\t2200\t150\nf\t"quoted" start\t46202.4\t2200\t150';
    expect(valuesOf(fileRows(calls))).toMatchObject({ "Calls per day": 2, "Prompt tokens": 2200 });
  });

  test("come back whatever the fields hold", () => {
    const field = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\n");
        expect(delimitedRows(text, ",")).toEqual(rows.filter((row) => row.some((one) => one.trim() !== "")));
      }),
    );
  });

  test("of ten megabytes are read in a moment", () => {
    const text = "id,tokens\n" + 'a,"1"\n'.repeat(1_600_000);
    const before = process.cpuUsage();
    expect(delimitedRows(text)).toHaveLength(1_600_001);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
  });
});

describe("JSON", () => {
  const call = (day: number) => ({
    created_at: `2026-03-0${day}T10:00:00Z`,
    model: "m",
    usage: { prompt_tokens: 2000, completion_tokens: 100, prompt_tokens_details: { cached_tokens: 1000 } },
  });
  const expected = { "Calls per day": 1, "Prompt tokens": 2000, "Output tokens": 100, "Cache hit rate": 0.5 };

  test.each([
    ["a list of objects", JSON.stringify([call(1), call(2)])],
    ["an answer with a list", JSON.stringify({ object: "list", data: [call(1), call(2)], has_more: false })],
    ["a line a record", `${JSON.stringify(call(1))}\n${JSON.stringify(call(2))}\n`],
  ])("%s", (_, text) => {
    expect(valuesOf(fileRows(text))).toMatchObject(expected);
  });

  test("buckets of time with results, as the interfaces of OpenAI and Anthropic give them", () => {
    const bucket = (day: number, ...results: object[]) => ({
      object: "bucket",
      start_time: Date.UTC(2026, 2, day) / 1000,
      end_time: Date.UTC(2026, 2, day + 1) / 1000,
      results,
    });
    const result = {
      object: "organization.usage.completions.result",
      input_tokens: 2000,
      output_tokens: 100,
      input_cached_tokens: 0,
      num_model_requests: 2,
      model: "m",
      batch: false,
    };
    const text = JSON.stringify({ object: "page", data: [bucket(1, result), bucket(2), bucket(3, result)] });
    expect(valuesOf(fileRows(text), 900)).toMatchObject({
      "Calls per day": 4 / 3,
      "User tokens": 100,
      "Output tokens": 50,
    });
  });

  test("a file of OpenTelemetry spans", () => {
    const attribute = (key: string, value: object) => ({ key, value });
    const span = {
      traceId: "t",
      spanId: "s",
      name: "chat m",
      startTimeUnixNano: "1772359200000000000",
      attributes: [
        attribute("gen_ai.operation.name", { stringValue: "chat" }),
        attribute("gen_ai.request.model", { stringValue: "m" }),
        attribute("gen_ai.usage.input_tokens", { intValue: "700" }),
        attribute("gen_ai.usage.output_tokens", { intValue: "70" }),
      ],
    };
    const text = JSON.stringify({ resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans: [span] }] }] });
    expect(valuesOf(fileRows(text))).toMatchObject({ "Calls per day": 1, "Prompt tokens": 700, "Output tokens": 70 });
  });

  test("the cells of a sheet stay what they are", () => {
    const text = JSON.stringify([
      ["timestamp", "note", "prompt_tokens", "completion_tokens"],
      [46_200.5, '"open\tquote\n', 2200, 150],
      [46_201.5, "", 2200, 150],
    ]);
    expect(fileRows(text)).toEqual(JSON.parse(text));
    expect(valuesOf(fileRows(text))).toMatchObject({ "Calls per day": 1, "Prompt tokens": 2200 });
  });
});

test("Langfuse's answer to a question for observations", () => {
  const observation = {
    id: "1",
    type: "GENERATION",
    startTime: "2026-06-01T09:00:00Z",
    model: "gpt-4.1",
    level: "DEFAULT",
  };
  const usage = { input: 100, input_cached_tokens: 900, output: 20, total: 1020 };
  const text = JSON.stringify({
    data: [
      { ...observation, usage: { input: 1000, output: 20, total: 1020, unit: "TOKENS" }, usageDetails: usage },
      { id: "2", type: "SPAN", startTime: "2026-06-01T09:00:00Z", usage: { input: 0 }, usageDetails: {} },
    ],
    meta: { page: 1 },
  });
  expect(valuesOf(fileRows(text))).toMatchObject({
    "Calls per day": 1,
    "Prompt tokens": 1000,
    "Output tokens": 20,
    "Cache hit rate": 0.9,
  });
});
