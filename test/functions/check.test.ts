import { expect, test } from "@jest/globals";
import { checkFunction } from "../../src/functions/scenarios/check";
import { exampleInputs, exampleRanges } from "../../src/functions/scenarios/example-inputs";
import { SheetError } from "../../src/functions/cell";
import { invoke } from "../../src/functions/invoke";

type Row = (number | string | boolean | null | SheetError)[];

const columns = { Prompting: 1, "Fine-tuned": 2 } as const;

/** The worked example with other cells, and a unit, a note and a check as sheets have them. */
function tableWith(cells: Readonly<Record<string, Partial<Record<keyof typeof columns, Row[number]>>>>): Row[] {
  return exampleInputs.map(([label, ...values]): Row => {
    const changed = cells[String(label)];
    return [
      label!,
      ...Object.keys(columns).map((name, at) => changed?.[name as keyof typeof columns] ?? values[at]!),
      ...(label === "Input" ? ["Note"] : ["any note"]),
    ];
  });
}

const faults = (table: unknown): unknown[][] => (invoke(checkFunction, [table]) as unknown[][]).slice(1);
const place = (label: string): number => exampleInputs.findIndex(([known]) => known === label) + 1;

test("nothing is wrong in the worked example", () => expect(faults(tableWith({}))).toEqual([]));

test("every cause has a row of its own, with its cell and the message that a figure would give", () => {
  const table = tableWith({
    "User tokens": { "Fine-tuned": "" },
    "Output price": { Prompting: "gpt-4.1 tunedd" },
    Epochs: { "Fine-tuned": "three" },
    "Discount rate": { Prompting: 8, "Fine-tuned": 8 },
  });
  const found = faults(table);
  expect(found.map(([row, column, label, strategy, word]) => [row, column, label, strategy, word])).toEqual(
    expect.arrayContaining([
      [place("User tokens"), 3, "User tokens", "Fine-tuned", "empty"],
      [place("Output price"), 2, "Output price", "Prompting", "unknown model"],
      [place("Epochs"), 3, "Epochs", "Fine-tuned", "invalid"],
      [place("Discount rate"), 2, "Discount rate", "Prompting", "invalid"],
    ]),
  );
  expect(found.find(([, , , , word]) => word === "unknown model")?.[5]).toContain(
    "No model 'gpt-4.1 tunedd' in the price book",
  );
});

test("a value outside its range is told, and so is an error that stands in a cell", () => {
  const ranged = exampleRanges.map((row): Row =>
    row[0] === "Setup hours" ? [...row.slice(0, 2), 300, 20, 80] : [...row],
  );
  expect(faults(ranged)).toEqual([
    [
      place("Setup hours"),
      3,
      "Setup hours",
      "Fine-tuned",
      "outside range",
      expect.stringContaining("between its Low 20"),
    ],
  ]);
  const broken = tableWith({ "User tokens": { Prompting: new SheetError("#REF!", "The cell holds #REF!.") } });
  expect(faults(broken).map((row) => row.slice(0, 3))).toEqual([[place("User tokens"), 2, "User tokens"]]);
});

test("a row that stands twice, one that is no input and one that is missing", () => {
  const table = [...tableWith({}), ["User tokens", 1, 2, ""], ["Call per day", 1, 2, ""]];
  expect(faults(table).map(([row, , , , word]) => [row, word])).toEqual([
    [table.length - 1, "twice"],
    [table.length, "unknown input"],
  ]);
  expect(faults(tableWith({}).filter(([label]) => label !== "Output price"))).toEqual([
    ["", "", "", "", "price missing", expect.stringContaining("The row 'Output price' is missing")],
  ]);
});
