import { describe, expect, test } from "@jest/globals";
import { call, at, word } from "../../../src/workbooks/formula/call";
import { layout } from "../../../src/workbooks/layout";
import type { InputsBlock, Stack, Template } from "../../../src/workbooks/template/template";
import { cellAt, displayed } from "../cells";

const inputs: InputsBlock = {
  kind: "inputs",
  id: "inputs",
  strategies: ["Large", "Tuned", "Own GPUs"],
  ranges: true,
  rows: [
    { input: "calls_per_day", values: [1000], ranges: [[500, 2000]] },
    { input: "user_tokens", values: [100, 100, 100] },
    { input: "input_price", values: [2, 3, "gpt-4.1"], ranges: [null, [2, 4], null] },
    { input: "retires_after_days", values: [0, 200, 0] },
  ],
};

const withStacks = (stacks: readonly Stack[]): Template => ({
  id: "three",
  title: "Three",
  question: "Which of three?",
  sheets: [{ id: "s", name: "Three", columns: [20], stacks, frozenRows: 1, orientation: "portrait" }],
});

const figures = {
  kind: "figures",
  id: "results",
  heading: "Result",
  inputs: "inputs",
  rows: [{ metric: "cost_per_day" }, { metric: "saving", name: "Saving" }],
} as const;
const [sheet] = layout(
  withStacks([
    { at: "A1", blocks: [inputs] },
    { at: "P1", blocks: [figures] },
  ]),
) as [ReturnType<typeof layout>[number]];

describe("three strategies with ranges", () => {
  test("each has its column, with Low and High to its right", () => {
    expect(["C1", "D1", "E1", "F1", "I1", "L1"].map((address) => displayed(cellAt(sheet, address)))).toEqual([
      "Large",
      "Low",
      "High",
      "Tuned",
      "Own GPUs",
      "Note",
    ]);
    expect([cellAt(sheet, "C3"), cellAt(sheet, "D3"), cellAt(sheet, "E3"), cellAt(sheet, "F3")].map(displayed)).toEqual(
      [1000, 500, 2000, 1000],
    );
    expect(cellAt(sheet, "I3").formula).toBe("=C3");
    expect([displayed(cellAt(sheet, "G7")), cellAt(sheet, "D7").value]).toEqual([2, null]);
  });

  test("every strategy has its figures, the baseline no comparison", () => {
    expect(cellAt(sheet, "S2").formula).toBe('=IF($S$1="","",TUNE.SCENARIO($A$1:$L$9,"cost_per_day",$S$1))');
    expect([cellAt(sheet, "Q2"), cellAt(sheet, "R2"), cellAt(sheet, "S2")].map(displayed)).toEqual([0.2, 0.3, 0.2]);
    expect(() => cellAt(sheet, "Q3")).toThrow("no cell");
  });

  test("only alternatives can be retired", () => {
    expect(cellAt(sheet, "C9").style).toBe("fixed");
    expect(sheet.validations.filter(({ area }) => area.row === 8).map(({ area, rule }) => [area.column, rule])).toEqual(
      [
        [2, { kind: "decimal", operator: "equal", from: 0 }],
        [5, { kind: "decimal", operator: "greaterThanOrEqual", from: 0 }],
      ],
    );
  });

  test("a price may be a model's name", () =>
    expect(sheet.validations.find(({ area }) => area.row === 6)?.rule).toEqual({
      kind: "custom",
      formula: "=OR(ISTEXT(C7),AND(ISNUMBER(C7),C7>=0))",
    }));
});

describe("a template that cannot be laid out is told so", () => {
  test("blocks that overlap", () =>
    expect(() =>
      layout(
        withStacks([
          { at: "A1", blocks: [inputs] },
          { at: "F3", blocks: [figures] },
        ]),
      ),
    ).toThrow("inputs and results of Three overlap"));
  test("a reference to what is not there", () =>
    expect(() =>
      layout(
        withStacks([
          {
            at: "A1",
            blocks: [{ kind: "lines", id: "l", lines: [{ text: { formula: "{inputs.nothing}" }, style: "text" }] }],
          },
        ]),
      ),
    ).toThrow("inputs.nothing"));
  test("a table that is larger than the space kept for it", () =>
    expect(() =>
      layout(
        withStacks([
          {
            at: "A1",
            blocks: [
              {
                kind: "spill",
                id: "t",
                heading: "T",
                table: call("INPUTS", {}),
                rows: 3,
                columns: [{ key: "a", style: "text" }],
              },
            ],
          },
        ]),
      ),
    ).toThrow(/fills \d+ × 7 cells/));
  test("plain formulas where there are none", () =>
    expect(() => layout(withStacks([]), { kind: "plain" })).toThrow("three cannot be made in plain formulas"));
});

describe("a call by names", () => {
  test("puts the arguments in their order and leaves out what is not given", () => {
    expect(call("CASHFLOW", { months: 12, inputs: at("inputs") })).toBe("TUNE.CASHFLOW({inputs},,,12)");
    expect(call("SCENARIO", { inputs: at("inputs"), metric: word('a "b"') })).toBe('TUNE.SCENARIO({inputs},"a ""b""")');
    expect(call("TOKENS", { text: word("a"), estimate: true })).toBe('TUNE.TOKENS("a",,TRUE)');
  });
  test("refuses what the function does not have, and what it needs", () => {
    expect(() => call("SCENARIO", { inputs: at("inputs"), metrics: word("npv") })).toThrow(
      "SCENARIO has no parameter metrics",
    );
    expect(() => call("SCENARIO", { inputs: at("inputs") })).toThrow("SCENARIO needs metric");
    expect(() => call("SCENARIOS", {})).toThrow("no function SCENARIOS");
  });
});
