import { describe, expect, test } from "@jest/globals";
import { priceBookDay } from "../../../src/functions/prices/price-source";
import { budget } from "../../../src/workbooks/catalogue/budget/template";
import { hybrid } from "../../../src/workbooks/catalogue/hybrid/template";
import { modelComparison } from "../../../src/workbooks/catalogue/model-comparison/template";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { routeOrReplace } from "../../../src/workbooks/catalogue/route-or-replace/template";
import { rulesOfThumb } from "../../../src/workbooks/catalogue/rules-of-thumb/template";
import { whatIf } from "../../../src/workbooks/catalogue/what-if/template";
import { layout } from "../../../src/workbooks/layout";
import { sheetNames } from "../../../src/workbooks/layout/sheet-names";
import type { SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import type { Template, WorkbookKind } from "../../../src/workbooks/template/template";
import { templates } from "../../../src/workbooks/templates";
import { laidOut, named, partsOf, displayed, typedInto } from "../cells";

const kinds = ["addin", "plain"] as const;
const made = templates.flatMap((template) =>
  kinds.map((kind) => [`${template.id}, ${kind}`, layout(template, { kind, today: priceBookDay() + 12 })] as const),
);

/** The rows below a heading of the page: label, figure, unit. */
function rowsBelow({ cells }: SheetLayout, heading: string): unknown[][] {
  const head = cells.find(({ value }) => value === heading)!.row;
  const rows: unknown[][] = [];
  for (let row = head + 1; ; row++) {
    const line = [0, 1, 2].map((column) => cells.find((cell) => cell.row === row && cell.column === column));
    if (!line[0] || line[0].style !== "rowLabel") return rows;
    rows.push(line.map((cell) => (cell ? displayed(cell) : null)));
  }
}

const findingOf = (sheet: SheetLayout, name: string): string => String(displayed(named(sheet, name)));

describe.each(made)("the summary of %s", (_name, [inputs, summary]) => {
  test("is the sheet after the inputs, on one page, and states what the first sheet does", () => {
    expect(summary!.name).toBe(`${inputs!.name} summary`);
    expect(summary!.print).toMatchObject({ onePage: true, orientation: "portrait" });
    expect(findingOf(summary!, "Summary")).toContain(findingOf(inputs!, "Finding"));
  });

  test("has six figures with units, a chart, assumptions, and the age of the prices on its date", () => {
    const figures = rowsBelow(summary!, "Key figures");
    expect(figures).toHaveLength(6);
    for (const [label, figure, unit] of figures) {
      expect(label).toMatch(/\w/);
      expect(unit).toMatch(/\S/);
      expect(typeof figure === "number" || figure === "none").toBe(true);
    }
    expect(summary!.charts).toHaveLength(1);
    expect(summary!.charts[0]!.title.text).toMatch(/\w/);
    const prepared = rowsBelow(summary!, "Prices and preparation");
    expect(prepared[0]![1]).toMatch(/^Price book of \d{4}-\d\d-\d\d$/);
    expect(prepared.at(-3)).toEqual(["Age of the prices on the date of this page", 12, "days"]);
    expect(prepared.at(-2)![0]).toBe("Prepared by");
    expect(prepared.at(-1)![1]).toBe(priceBookDay() + 12);
  });

  test("calls nothing of the add-in but for the price lists in force", () => {
    const calls = summary!.cells.flatMap(({ formula }) => formula?.match(/TUNE\.\w+\([^)]*\)/g) ?? []);
    expect(calls.filter((call) => call !== "TUNE.PRICESOURCE()")).toEqual([]);
  });
});

/** What the page shows of a template with something wrong in it. */
const faulty: readonly (readonly [string, (kind: WorkbookKind) => SheetLayout[]])[] = [
  ["Prompt or fine-tune", (kind) => laidOut(promptOrFineTune, { failure_rate: [0, 7] }, { kind })],
  ["Hybrid", (kind) => laidOut(hybrid, { utilisation: [1, 1, 9] }, { kind })],
  ["Route or replace", (kind) => laidOut(routeOrReplace, { escalation_rate: [0, 1.2, 0] }, { kind })],
  ["What-if", (kind) => laidOut(whatIf, { cost_per_failure: [-1, 0] }, { kind })],
  ["Model comparison", (kind) => layout(typedInto(modelComparison, { "work.output_tokens": null }), { kind })],
  ["Budget", (kind) => layout(typedInto(budget, { "usecases.output_tokens2": null }), { kind })],
  ["Rules of thumb", (kind) => layout(typedInto(rulesOfThumb, { "volume.prompt_tokens": null }), { kind })],
];

describe.each(kinds)("where an input is not valid, %s", (kind) => {
  test.each(faulty)("the summary of %s says so and shows no figure", (_name, laid) => {
    const [inputs, summary] = laid(kind);
    expect(findingOf(summary!, "Summary")).toContain(findingOf(inputs!, "Finding"));
    for (const [, figure] of rowsBelow(summary!, "Key figures")) expect(figure).toBe("");
    const [condition] = summary!.conditions;
    expect(condition).toMatchObject({ look: "bad" });
  });
});

test("of several alternatives it shows the figures of the one that costs least", () => {
  const part = partsOf(hybrid);
  const costs = [2, 3].map((strategy) => part(`results.total_cost.${strategy}`) as number);
  const least = costs[0]! <= costs[1]! ? 2 : 3;
  expect(part("keyfigures.of")).toBe(part(`results.strategies.${least}`));
  const [, summary] = layout(hybrid);
  expect(rowsBelow(summary!, "Key figures").map(([, figure]) => figure)).toEqual([
    part("results.total_cost.1"),
    ...(["total_cost", "saving", "upfront", "npv", "lasting_breakeven_days"] as const).map((metric) =>
      part(`results.${metric}.${least}`),
    ),
  ]);
});

test("without a date the age of the prices is left open, and so is who prepared it", () => {
  const part = partsOf(promptOrFineTune);
  expect([part("preparation.age"), part("preparation.prepared_on"), part("preparation.prepared_by")]).toEqual([
    "",
    null,
    null,
  ]);
});

test("sheets with steps come last and are hidden, all others are not", () => {
  for (const template of templates)
    for (const kind of kinds) {
      const hidden = layout(template, { kind }).map((sheet) => sheet.hidden);
      expect(hidden).toEqual([...hidden].sort((one, other) => Number(one) - Number(other)));
      expect(hidden.slice(0, 2)).toEqual([false, false]);
    }
});

test("names of sheets are cut between whole characters", () => {
  const names = (template: Template, sheetName: string): string[] => sheetNames(template, { kind: "plain", sheetName });
  for (let length = 1; length <= 15; length++)
    for (const name of names(promptOrFineTune, `${"a".repeat(length % 2)}${"🧮".repeat(length)}`)) {
      expect(name.length).toBeLessThanOrEqual(31);
      // It throws where half a character is left.
      expect(() => encodeURIComponent(name)).not.toThrow();
    }
});
