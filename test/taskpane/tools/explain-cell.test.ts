import { describe, expect, test } from "@jest/globals";
import { formatsFor, userLocale } from "../../../src/messages/pane/locale";
import { explainCell } from "../../../src/taskpane/tools/explain-cell";
import { layout } from "../../../src/workbooks/layout";
import { templates } from "../../../src/workbooks/templates";
import { contentOf } from "./sheet-content";

const formats = formatsFor(userLocale("en-US"));
const sheets = layout(templates[0]!).map(contentOf);
const [main] = sheets;
const content = { sheets, tooLarge: [] };

/** The first cell whose formula holds a text. */
function cellWith(part: string): { sheet: string; address: string } {
  const row = main!.formulas.findIndex((cells) => cells.some((cell) => String(cell).includes(part)));
  const column = main!.formulas[row]!.findIndex((cell) => String(cell).includes(part));
  return { sheet: main!.name, address: `${String.fromCharCode(65 + column)}${row + 1}` };
}

describe("the explanation of a scenario figure", () => {
  const explanation = explainCell(content, cellWith('"total_cost"'), formats)!;
  const [call] = explanation.calls;

  test("names the function, each argument, where it comes from, and the result", () => {
    expect(call).toMatchObject({ id: "SCENARIO" });
    expect(call!.summary).not.toBe("");
    const [table, metric] = call!.arguments;
    expect(table).toMatchObject({ name: "inputs", value: expect.stringMatching(/^\d+ rows, \d+ columns$/) });
    expect(table!.from).toMatch(/^from Prompt or fine-tune case inputs!A\d+:[A-Z]\d+$/);
    expect(metric).toMatchObject({ value: '"total_cost"', from: "typed in the formula" });
    expect(Number(call!.result.replaceAll(",", ""))).toBeGreaterThan(0);
    expect(explanation.shows).toBe(call!.result);
    expect(explanation.cause).toBeUndefined();
  });

  test("has EXPLAIN's steps, the last of them the figure, and the formula that puts them on a sheet", () => {
    const { steps, formula } = call!.steps!;
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.at(-1)!.value).toBe(call!.result);
    expect(formula).toMatch(
      /^=TUNE\.EXPLAIN\('Prompt or fine-tune case inputs'!\$A\$\d+:\$[A-Z]\$\d+,"total_cost",.+\)$/,
    );
  });
});

test("an error is explained with its message and the cell to change", () => {
  const at = cellWith("Output price");
  const row = main!.formulas.findIndex((cells) => cells[0] === "Output price");
  const wrong = main!.values.map((cells, r) => (r === row ? cells.map((cell, c) => (c === 3 ? -5 : cell)) : cells));
  const cell = cellWith('"saving"');
  const values = wrong.map((cells, r) =>
    cells.map((value, c) => (`${String.fromCharCode(65 + c)}${r + 1}` === cell.address ? "#VALUE!" : value)),
  );
  // The results read the inputs of the case shown, which Excel has calculated again.
  const others = sheets.slice(1).map((sheet) =>
    sheet.name.endsWith("case inputs") && at.address === `A${row + 1}`
      ? {
          ...sheet,
          values: sheet.values.map((cells, r) => cells.map((value, c) => (r === row && c === 3 ? -5 : value))),
        }
      : sheet,
  );
  const changed = { sheets: [{ ...main!, values }, ...others], tooLarge: [] };
  const { cause, calls } = explainCell(changed, cell, formats)!;
  expect(cause).toMatchObject({ cell: { sheet: main!.name, address: `D${row + 1}` } });
  expect(cause!.reason).toContain(`D${row + 1}`);
  expect(calls[0]!.steps).toBeUndefined();
  expect(at.sheet).toBe(main!.name);
});

test("a finding is explained by the figures that it is made of, and by what would turn it; a summary's through it", () => {
  const finding = main!.formulas.findIndex(([cell]) => String(cell).startsWith("=IFERROR(IF($A$4"));
  const { calls, reads, turns, shows } = explainCell(
    content,
    { sheet: main!.name, address: `A${finding + 1}` },
    formats,
  )!;
  expect(calls).toEqual([]);
  expect(shows).toMatch(/does not pay back within 365 days/);
  expect(reads.find(({ label }) => label === "Saving")).toMatchObject({ sheet: main!.name, value: "−1,310" });
  expect(turns).toMatch(/\d/);
  const summary = sheets.find(({ name }) => name.endsWith(" summary"))!;
  const row = summary.values.findIndex(([value]) => value === shows);
  const behind = explainCell(content, { sheet: summary.name, address: `A${row + 1}` }, formats)!;
  expect(behind.reads.map(({ label }) => label)).toContain("Saving");
});

test("a cell without a function of ours has no explanation", () => {
  expect(explainCell(content, { sheet: main!.name, address: "A1" }, formats)).toBeUndefined();
  expect(explainCell(content, { sheet: "Elsewhere", address: "A1" }, formats)).toBeUndefined();
});

test("the arguments of a plain function are told with their units, those left out with what is taken instead", () => {
  const sheet = {
    name: "S",
    row: 0,
    column: 0,
    names: {},
    formulas: [["=TUNE.PROMPTCOST(A2, 4000, 0, 2)"], [10000]],
    values: [[80], [10000]],
  };
  const [call] = explainCell({ sheets: [sheet], tooLarge: [] }, { sheet: "S", address: "A1" }, formats)!.calls;
  expect(call!.result).toBe("80");
  expect(call!.arguments[0]).toMatchObject({ name: "calls_per_day", value: "10,000", from: "from A2" });
  expect(call!.arguments.find(({ name }) => name === "days")).toMatchObject({ value: "1", from: "left out" });
});
