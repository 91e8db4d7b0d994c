import { describe, expect, test } from "@jest/globals";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { pricesUsedFunction } from "../../src/functions/scenarios/prices-used";
import { invoke } from "../../src/functions/invoke";
import { priceBook } from "../../src/prices/price-book";
import { isoToSerial } from "../../src/prices/serial-date";

const columns = { Prompting: 1, "Fine-tuned": 2 } as const;
type Names = Readonly<Record<string, Partial<Record<keyof typeof columns, string>>>>;

const tableWith = (names: Names): unknown[][] =>
  exampleInputs.map((cells) => {
    const named = names[String(cells[0])] ?? {};
    const row: unknown[] = [...cells];
    for (const [strategy, model] of Object.entries(named)) row[columns[strategy as keyof typeof columns]] = model;
    return row;
  });

const used = (names: Names, day?: string): unknown[][] =>
  (invoke(pricesUsedFunction, [tableWith(names), day && isoToSerial(day)]) as unknown[][]).slice(1);

const status = (model: string, day: string): unknown => used({ "Input price": { Prompting: model } }, day)[0]![6];

test("typed numbers are no names", () => expect(used({})).toEqual([]));

test("each cell with a name has a row, with its place and the day it was checked", () => {
  const rows = used({
    "Input price": { Prompting: "gpt-4.1", "Fine-tuned": "ft:gpt-4.1" },
    "Output price": { Prompting: "gpt-4.1" },
  });
  const place = (label: string): number => exampleInputs.findIndex(([known]) => known === label) + 1;
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    [place("Input price"), 2, "Input price", "Prompting", "gpt-4.1"],
    [place("Input price"), 3, "Input price", "Fine-tuned", "ft:gpt-4.1"],
    [place("Output price"), 2, "Output price", "Prompting", "gpt-4.1"],
  ]);
  expect(rows.every(([, , , , , checked]) => typeof checked === "number")).toBe(true);
});

describe("the status follows the day on which the prices are looked at", () => {
  const { model, checkedOn } = priceBook
    .search("openai gpt", undefined)
    .find(({ endsOn, notes }) => endsOn === undefined && notes.length === 0)!;
  const dayAfter = (days: number): string =>
    new Date(Date.parse(checkedOn!) + days * 86_400_000).toISOString().slice(0, 10);

  test("a price of 90 days is current, of 91 days old", () => {
    expect(status(model, dayAfter(90))).toBe("current");
    expect(status(model, dayAfter(91))).toBe("old");
  });

  test("a model is retired from its last day on", () => {
    expect(status("gpt-4.1", "2027-01-13")).not.toBe("retired");
    expect(status("gpt-4.1", "2027-01-14")).toBe("retired");
  });

  test("the sentence says that it is old, too", () => {
    expect(used({ "Input price": { Prompting: model } }, dayAfter(91))[0]![7]).toMatch(/more than 90 days old/);
  });
});

test("a name that is not in the book has no price, and the reason", () => {
  const [row] = used({ "Output price": { "Fine-tuned": "gpt-4.1 tunedd" } });
  expect(row![6]).toBe("no price");
  expect(row![7]).toContain("No model 'gpt-4.1 tunedd' in the price book");
});
