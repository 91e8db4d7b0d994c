import { describe, expect, test } from "@jest/globals";
import { inputDefinition, type InputKey, inputLabel } from "../../../src/engine/strategy/inputs";
import { metricDefinition, type MetricKey } from "../../../src/engine/metrics/metrics";
import { invoke } from "../../../src/functions/invoke";
import { scenarioFunction } from "../../../src/functions/scenarios/scenario";
import { inputsBlockOf, inputsTable, withInputs, withValue } from "../../../src/taskpane/new-sheet/inputs-block";
import { budget } from "../../../src/workbooks/catalogue/budget/template";
import { promptOrFineTuneOf } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { layout } from "../../../src/workbooks/layout";
import type { SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import type { GridCell, Template, WorkbookKind } from "../../../src/workbooks/template/template";
import { cellAt, displayed } from "../cells";

const cases = ["Base", "Low", "High"] as const;
const strategies = ["Prompting", "Fine-tuned", "Small"] as const;
const three = promptOrFineTuneOf(strategies.map((name, at) => ({ name, like: Math.min(at, 1) })));

/** An override: of one strategy, or of all; null: as entered. */
interface Override {
  readonly input: InputKey;
  readonly strategy?: (typeof strategies)[number];
  readonly values: readonly (number | null)[];
}

/** The template with overrides typed, and a case chosen. */
function withCases(template: Template, overrides: readonly Override[], one: string): Template {
  const typed = (cell: GridCell | null): GridCell | null => {
    const [, what, at, row] = /^(input|side|value)(\d+)(?:_(\d+))?$/.exec(cell?.key ?? "") ?? [];
    if (!cell || what === undefined) return cell?.key === "name" ? { ...cell, value: one } : cell;
    const given = overrides[Number(row ?? at) - 1];
    const value = !given
      ? undefined
      : what === "input"
        ? inputLabel(given.input)
        : what === "side"
          ? given.strategy
          : (given.values[Number(at) - 1] ?? undefined);
    const { key, style } = cell;
    return { key: key!, style, ...(value !== undefined && { value }) };
  };
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      stacks: sheet.stacks.map((stack) => ({
        ...stack,
        blocks: stack.blocks.map((block) =>
          block.kind === "grid" && (block.id === "cases" || block.id === "case")
            ? { ...block, rows: block.rows.map((row) => row.map(typed)) }
            : block,
        ),
      })),
    })),
  };
}

/** What the engine makes of the inputs with a case's overrides. */
function byEngine(overrides: readonly Override[], one: number, metric: MetricKey, strategy: string): number {
  const inOrder = overrides.toSorted((a, b) => Number(a.strategy !== undefined) - Number(b.strategy !== undefined));
  let block = inputsBlockOf(three)!;
  for (const { input, strategy: own, values } of inOrder)
    for (const [at, name] of strategies.entries())
      if (values[one] !== null && (own === undefined || own === name))
        block = withValue(block, { input, strategy: at }, values[one]!);
  return invoke(scenarioFunction, [inputsTable(block), metric, strategy]) as number;
}

/** Numbers that look random and are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const changed: readonly (readonly [input: InputKey, low: number, high: number])[] = [
  ["calls_per_day", 100, 50_000],
  ["growth_per_month", -0.1, 0.15],
  ["horizon_days", 60, 900],
  ["discount_rate", 0, 0.3],
  ["prompt_tokens", 50, 6000],
  ["output_tokens", 10, 900],
  ["input_price", 0.1, 9],
  ["cache_hit_rate", 0, 1],
  ["failure_rate", 0, 0.4],
  ["setup_hours", 0, 200],
];

/** Overrides of some inputs, of one strategy or of all, in some of the cases. */
function randomOverrides(seed: number): Override[] {
  const next = drawn(seed);
  return changed.flatMap(([input, low, high]): Override[] => {
    if (next() < 0.4) return [];
    const value = (): number | null => {
      const x = low + next() * (high - low);
      return next() < 0.25 ? null : inputDefinition(input).whole ? Math.round(x) : x;
    };
    const values = [value(), value(), value()];
    const whose = strategies[Math.floor(next() * 5)];
    const isOfAll = whose === undefined || inputDefinition(input).workload;
    return values.every((one) => one === null) ? [] : [{ input, ...(!isOfAll && { strategy: whose }), values }];
  });
}

/** The figures of a metric on the first sheet by strategy. */
function figures({ cells }: SheetLayout, metric: MetricKey): unknown[] {
  const { row, column } = cells.find(({ value, column: at }) => at > 4 && value === metricDefinition(metric).label)!;
  return strategies.map((_, at) => {
    // The baseline is compared with none.
    const figure = cells.find((cell) => cell.row === row && cell.column === column + 1 + at);
    return figure && displayed(figure);
  });
}

describe.each([11, 12, 13, 14])("overrides drawn with seed %i", (seed) => {
  const overrides = randomOverrides(seed);

  test.each([
    ["addin", 1],
    ["addin", 2],
    ["plain", (seed % 3) as 0 | 1 | 2],
  ] as const)("the figures are the engine's, %s, case %i", (kind: WorkbookKind, one) => {
    const sheets = layout(withCases(three, overrides, cases[one]!), { kind });
    const [first, , sheet] = sheets as [SheetLayout, SheetLayout, SheetLayout];
    expect(displayed(cellAt(first, "A4"))).toBe("All inputs are filled.");
    for (const metric of ["total_cost", "saving", "npv"] as const)
      for (const [at, figure] of figures(first, metric).entries())
        if (at > 0 || metric === "total_cost") {
          const wanted = byEngine(overrides, one, metric, strategies[at]!);
          expect({ metric, at, figure }).toEqual({ metric, at, figure: expect.closeTo(wanted, 4) });
        }
    // Side by side: all cases with the add-in, the one that is shown in plain formulas.
    for (const [side, column] of [...("EFG" as const)].entries())
      if (kind === "addin" || side === one)
        for (const [at, strategy] of strategies.entries())
          expect({ side, strategy, cost: displayed(cellAt(sheet, `${column}${22 + at}`)) }).toEqual({
            side,
            strategy,
            cost: expect.closeTo(byEngine(overrides, side, "total_cost", strategy), 4),
          });
      else expect(displayed(cellAt(sheet, `${column}22`))).toBe("");
  });
});

test.each(["addin", "plain"] as const)("no override is ok beside what its input does not take: %s", (kind) => {
  const checkOf = (value: number | string): unknown => {
    const overrides = [{ input: "failure_rate", values: [null, value as number, null] }] as const;
    const sheets = layout(withCases(three, overrides, "Low"), { kind });
    expect(displayed(cellAt(sheets[0]!, "A3"))).toMatch(value === 0.1 ? /^Case Low: / : /^No result/);
    return displayed(cellAt(sheets[2]!, "H7"));
  };
  expect(checkOf(0.1)).toBe("ok");
  expect(checkOf(40)).toMatch(/Failure rate/i);
  expect(checkOf("abc")).toMatch(/number/);
});

test("overrides of an example are left out beside other inputs", () => {
  const base = inputsBlockOf(three)!;
  const cell = (template: Template): unknown => displayed(cellAt(layout(template)[2]!, "A7"));
  expect(cell(withInputs(three, base))).toBe("Calls per day");
  const other = withInputs(three, withValue(base, { input: "calls_per_day", strategy: 0 }, 12_345));
  expect(displayed(cellAt(layout(other)[2]!, "A7")) ?? "").toBe("");
  expect(displayed(cellAt(layout(other)[0]!, "A4"))).toBe("All inputs are filled.");
});

test.each(["addin", "plain"] as const)(
  "a budget's plan follows the case, as if its values stood on the first sheet: %s",
  (kind) => {
    const total = (template: Template): number => {
      const [first] = layout(template, { kind });
      return displayed(first!.cells.find((_, at, all) => all[at - 1]?.value === "Total")!) as number;
    };
    const overrides: Override[] = [
      { input: "calls_per_day", values: [null, 500, 4000] },
      { input: "output_tokens", values: [null, 100, 800] },
      { input: "price_change_per_year", values: [null, -0.3, 0.1] },
    ];
    const typed = (one: number): Template => ({
      ...budget,
      sheets: budget.sheets.map((sheet) => ({
        ...sheet,
        stacks: sheet.stacks.map((stack) => ({
          ...stack,
          blocks: stack.blocks.map((block) =>
            block.kind === "grid" && block.id === "usecases"
              ? {
                  ...block,
                  rows: block.rows.map((row) =>
                    row.map((cell) => {
                      const found = overrides.find(({ input }) => cell?.key?.startsWith(input));
                      const value = found?.values[one];
                      return cell && value !== undefined && value !== null ? { ...cell, value } : cell;
                    }),
                  ),
                }
              : block,
          ),
        })),
      })),
    });
    for (const one of [0, 1, 2]) {
      const sheets = layout(withCases(budget, overrides, cases[one]!), { kind });
      const wanted = total(withCases(typed(one), [], "Base"));
      expect({ one, total: total(withCases(budget, overrides, cases[one]!)) }).toEqual({
        one,
        total: expect.closeTo(wanted, 6),
      });
      const column = "EFG"[one]!;
      expect(displayed(cellAt(sheets[2]!, `${column}21`))).toEqual(expect.closeTo(wanted, 6));
    }
  },
);
