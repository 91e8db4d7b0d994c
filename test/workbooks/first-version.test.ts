import { describe, expect, test } from "@jest/globals";
import { CostError } from "../../src/engine/cost-error";
import { errorName, type Cell } from "../../src/functions/cell";
import { type CalculatedSheet, Calculation, finished } from "../../src/workbooks/formula/calculate";
import { areaOf, cellAddress } from "../../src/workbooks/grid/area";
import type { WorkbookKind } from "../../src/workbooks/template/template";
import { cellsOf, firstVersionOf, firstVersionTemplates, type StoredSheet } from "./stored-sheet";

/**
 * Every sheet of the first version, its formulas and what they gave, as the pane wrote them and as files hold them (each cell of a table with a formula of its own).
 * Whoever saved one opens it with the functions of today.
 */
const displayed = (value: Cell | null): unknown => (value instanceof CostError ? errorName(value) : (value ?? ""));

const isSame = (before: unknown, now: unknown): boolean =>
  typeof before === "number" && typeof now === "number"
    ? Math.abs(before - now) <= 1e-9 * Math.max(1, Math.abs(before))
    : before === now;

interface Difference {
  readonly place: string;
  readonly formula: string;
  readonly before: unknown;
  readonly now: unknown;
}

/** The cells that show something else than they did, those that a table of ours fills too. */
function differences(sheets: readonly StoredSheet[], as: "pane" | "file"): Difference[] {
  const laid = sheets.map((sheet): CalculatedSheet => ({
    name: sheet.name,
    names: sheet.names.map(([known, address]) => ({ name: known, area: areaOf(address) })),
    cells: cellsOf(sheet, as)
      .filter(({ spilled }) => !spilled)
      .map(({ formula, value, ...cell }) => ({
        ...cell,
        value: formula === undefined ? value : null,
        ...(formula && { formula }),
      })),
  }));
  const calculation = finished(Calculation.of(laid));
  return sheets.flatMap(({ name, cells }, at) => {
    const stored = new Map(cells.map(([address, value]) => [address, value ?? ""]));
    return laid[at]!.cells.flatMap(({ row, column, formula, spill = { rows: 1, columns: 1 } }) => {
      if (formula === undefined) return [];
      const given = calculation.at(name, row, column);
      return Array.from({ length: spill.rows * spill.columns }, (_, place): Difference => {
        const [r, c] = [Math.floor(place / spill.columns), place % spill.columns];
        const address = cellAddress(row + r, column + c);
        return {
          place: `${name}!${address}`,
          formula,
          before: stored.get(address) ?? "",
          now: displayed(
            given.spill ? ((given.spill[r]?.[c] ?? null) as Cell | null) : r + c === 0 ? given.value : null,
          ),
        };
      }).filter(({ before, now }) => !isSame(before, now));
    });
  });
}

/** What changes for sheets of the first version: each with the words of the changelog about it. */
const changes: readonly (readonly [words: string, is: (difference: Difference) => boolean])[] = [
  ["month 0 has a row of its own", ({ place }) => /^(?:Hybrid months|Prompt or fine-tune cash flow)!/.test(place)],
  ["what is one quantity in several columns moves as one", ({ place }) => place.startsWith("What-if sensitivity!")],
  [
    "no mean of a break-even day that some runs never see",
    ({ place, now }) => place.startsWith("What-if simulation!") && (now === "none" || now === "#N/A"),
  ],
  [
    "non-cash estimate",
    ({ formula, now }) => formula.includes("TUNE.COMPARE(") && /^\w+ \(non-cash estimate\)$/.test(String(now)),
  ],
  [
    "the day on which a price was checked",
    ({ formula, before, now }) =>
      formula.includes("TUNE.MODELS(") && typeof before === "number" && typeof now === "number" && now > before,
  ],
  [
    "prices that the price book had not",
    ({ formula, before, now }) => formula.includes("TUNE.MODELPRICE(") && before === "" && typeof now === "number",
  ],
];

const books = firstVersionTemplates.flatMap((template) =>
  (["addin", "plain"] as const).map((kind) => [template, kind] as const),
);

describe.each(books)("%s, %s", (template: string, kind: WorkbookKind) => {
  const sheets = firstVersionOf(template, kind);
  test.each(["pane", "file"] as const)("gives every figure and text that it gave, as the %s has it", (as) => {
    const unexplained = differences(sheets, as).filter((one) => !changes.some(([, is]) => is(one)));
    expect(unexplained).toEqual([]);
  });
});

test("a saved sheet has each figure of COMPARE in the row beside which its unit stands", () => {
  const [first] = firstVersionOf("prompt-or-fine-tune", "addin");
  const changed = differences([first!], "file").filter(({ formula }) => formula.includes("TUNE.COMPARE("));
  expect(changed.map(({ place, now }) => [place, now])).toEqual([
    ["Prompt or fine-tune!H48", "failure_cost (non-cash estimate)"],
    ["Prompt or fine-tune!H49", "latency_cost (non-cash estimate)"],
  ]);
});
