import { expect, test } from "@jest/globals";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";

/** How many calls of the add-in's functions with arguments stand in a template's formulas: as many go out, at most, when every input changes. */
const callsOf = (template: (typeof templates)[number]): number =>
  layout(template)
    .flatMap(({ cells }) => cells)
    .reduce(
      (sum, { formula = "" }) => sum + (formula.replace(/"[^"]*"/g, "").match(/TUNE\.\w+\((?!\))/g)?.length ?? 0),
      0,
    );

test.each(templates.map((template) => [template.id, template] as const))(
  "an edit of %s calls the add-in a few dozen times at most",
  (_id, template) => {
    const calls = callsOf(template);
    expect(calls).toBeLessThanOrEqual(60);
  },
);
