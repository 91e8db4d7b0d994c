import { describe, expect, test } from "@jest/globals";
import { budgetOf } from "../../src/workbooks/catalogue/budget/template";
import { type Node, parse } from "../../src/workbooks/formula/parse";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";

const callsIn = (formula: string): number => formula.replace(/"[^"]*"/g, "").match(/TUNE\.\w+\((?!\))/g)?.length ?? 0;

/** How deep functions stand in functions. */
function depthOf(node: Node | null): number {
  if (!node) return 0;
  if (node.kind === "call") return 1 + Math.max(0, ...node.args.map(depthOf));
  if (node.kind === "binary") return Math.max(depthOf(node.left), depthOf(node.right));
  return node.kind === "negative" || node.kind === "percent" ? depthOf(node.of) : 0;
}

/** How many calls of the add-in's functions with arguments stand in a template's formulas: as many go out, at most, when every input changes. */
const callsOf = (template: (typeof templates)[number]): number =>
  layout(template)
    .flatMap(({ cells }) => cells)
    .reduce((sum, { formula = "" }) => sum + callsIn(formula), 0);

test.each(templates.map((template) => [template.id, template] as const))(
  "an edit of %s calls the add-in a few dozen times at most",
  (_id, template) => {
    const calls = callsOf(template);
    expect(calls).toBeLessThanOrEqual(60);
  },
);

describe("a budget of twelve use cases in EUR", () => {
  const twelve = layout(
    budgetOf({
      useCases: Array.from({ length: 12 }, (_, at) => ({ name: `Use case ${at + 1}`, like: at % 3 })),
      currency: "EUR",
      exchangeRate: 0.92,
    }),
  );
  const formulas = twelve.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));

  test("calls the add-in sixty times at most", () => {
    expect(formulas.reduce((sum, formula) => sum + callsIn(formula), 0)).toBeLessThanOrEqual(60);
  });

  test("has no formula that Excel would refuse: 8,192 characters, 64 levels", () => {
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
    expect(Math.max(...formulas.map((formula) => depthOf(parse(formula.slice(1)))))).toBeLessThanOrEqual(64);
  });

  test("says USD of list prices alone", () => {
    const texts = new Set(
      twelve.flatMap(({ cells }) =>
        cells.flatMap(({ value }) => (typeof value === "string" && /USD/.test(value) ? [value] : [])),
      ),
    );
    expect([...texts].sort()).toEqual([
      "EUR per USD",
      "List prices, in USD",
      "USD per 1M tokens",
      "list prices are in USD",
    ]);
  });
});
