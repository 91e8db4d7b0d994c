import { describe, expect, test } from "@jest/globals";
import type { InputCell } from "../../../src/scenario/scenario";
import { findHeader } from "../../../src/scenario/usage/find-header";
import { refusal } from "../tables";

const header = ["timestamp", "input_tokens", "output_tokens"];
const empty = (rows: number): InputCell[][] => Array.from({ length: rows }, () => [null]);
const time = "the time (start_time, start_time_iso, request_created_at, usage_date_utc, starting_at …)";
const input =
  "input tokens (usage_input_tokens_no_cache, uncached_input_tokens, input_tokens, prompt_tokens, input_usage …)";
const output =
  "output tokens (usage_output_tokens, output_tokens, completion_tokens, output_usage, usage.output_tokens …)";

describe("the header row", () => {
  test("is the first that names all that is needed, among the first 50", () => {
    expect(findHeader([header]).row).toBe(0);
    expect(findHeader([["Date", "of the export"], header, header])).toMatchObject({
      row: 1,
      columns: { at: { time: 0, input: 1, output: 2 } },
    });
    expect(findHeader([...empty(49), header]).row).toBe(49);
    expect(refusal(() => findHeader([...empty(50), header]))).toBe(
      `value: The log has no column for ${time}, none for ${input}, none for ${output}.`,
    );
  });

  test("may have the usage details for input and output, but not for the time", () => {
    expect(findHeader([["startTime", "usageDetails"]]).row).toBe(0);
    expect(refusal(() => findHeader([["usageDetails"]]))).toBe(
      `value: The log's header, row 1, has no column for ${time}.`,
    );
  });
});

describe("where columns are missing", () => {
  test("the row that names the most is taken for the header, the first of those that name as many", () => {
    expect(refusal(() => findHeader([["Usage"], ["date"], ["date", "input_tokens"], ["day", "prompt_tokens"]]))).toBe(
      `value: The log's header, row 3, has no column for ${output}.`,
    );
    expect(refusal(() => findHeader([["x", "y"], ["input_tokens"], ["date"]]))).toBe(
      `value: The log's header, row 2, has no column for ${time}, none for ${output}.`,
    );
  });

  test("names that are near are asked about, one for each column that is missing", () => {
    expect(refusal(() => findHeader([["date", " imput_tokens ", "otput_tokens", "inputt_tokens"]]))).toBe(
      `value: The log's header, row 1, has no column for ${input}, none for ${output}. Is 'imput_tokens' meant as input_tokens? Is 'otput_tokens' meant as output_tokens?`,
    );
  });

  test("of a log without any known name, the first row with a text is looked at", () => {
    expect(refusal(() => findHeader([[null, ""], [" ", 7], ["imput_tokens"], ["otput_tokens"]]))).toBe(
      `value: The log has no column for ${time}, none for ${input}, none for ${output}. Is 'imput_tokens' meant as input_tokens?`,
    );
    expect(refusal(() => findHeader([[3, "  ", "imput_tokens"]]))).toContain("Is 'imput_tokens' meant");
  });

  test("short names, long ones, and those beyond the hundredth column are not asked about", () => {
    const nothing = `value: The log's header, row 1, has no column for ${time}.`;
    const named = (...names: InputCell[]) => refusal(() => findHeader([["input_tokens", "output_tokens", ...names]]));
    for (const names of [
      ["dat"],
      ["dat "],
      [`date${"x".repeat(97)}`],
      [null],
      [5],
      [...Array<null>(98).fill(null), "datte"],
    ])
      expect(named(...names)).toBe(nothing);
    expect(named("datte")).toBe(`${nothing} Is 'datte' meant as date?`);
    expect(named("dates")).toBe(`${nothing} Is 'dates' meant as date?`);
    expect(named("day2")).toBe(`${nothing} Is 'day2' meant as day?`);
    expect(named(`date${"x".repeat(96)}`)).toMatch(/ Is 'date.*' meant as date\?$/);
    expect(named(...Array<null>(97).fill(null), "datte")).toBe(`${nothing} Is 'datte' meant as date?`);
    expect(named("x", "datte")).toBe(`${nothing} Is 'datte' meant as date?`);
  });
});
