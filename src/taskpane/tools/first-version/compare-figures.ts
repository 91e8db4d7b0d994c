import { metricDefinition } from "../../../engine/metrics/metrics";
import type { SheetContent } from "../../../excel/read-workbook";
import type { LayoutCell, SheetLayout } from "../../../workbooks/layout/sheet-layout";
import { shownValue } from "../../../workbooks/layout/sheet-layout";
import { place } from "../../../workbooks/layout/place";
import type { FiguresBlock, Template, WorkbookKind } from "../../../workbooks/template/template";
import { inputsBlockOf } from "../../new-sheet/inputs-block";
import { areaNamed, isErrorValue, valueAt } from "./carried";
import { type FirstVersionSheets, firstOf } from "./recognize";

type Figure = string | number | boolean | null;

/** A figure of sheets of version 1, and the same one of the copy. */
export interface ComparedFigure {
  readonly name: string;
  /** Of which strategy; left out where the name says all. */
  readonly strategy?: string;
  readonly before: Figure;
  readonly now: Figure;
}

/** What a comparison of both sheets shows. */
export interface Comparison {
  readonly figures: readonly ComparedFigure[];
  readonly different: readonly ComparedFigure[];
  /** Figures of the old sheet that show an error: with these nothing can be compared. */
  readonly errors: number;
}

const isSame = (one: Figure, other: Figure): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : (one ?? "") === (other ?? "");

/** Compares what the old sheets show with what the copy was made with. */
export function comparison(
  old: FirstVersionSheets,
  template: Template,
  { kind, layouts }: { readonly kind: WorkbookKind; readonly layouts: readonly SheetLayout[] },
): Comparison {
  const all = inputsBlockOf(template)
    ? figuresByLabel(firstOf(old), template, kind, layouts)
    : figuresByName(firstOf(old), layouts[0]!);
  const figures = all.filter(({ before }) => !isErrorValue(before) && !isBusy(before));
  return {
    figures,
    different: figures.filter(({ before, now }) => !isSame(before, now)),
    errors: all.length - figures.length,
  };
}

const isBusy = (value: Figure): boolean => typeof value === "string" && /^#(?:BUSY!|NAME\?|CALC!|SPILL!)/.test(value);

const nowAt = (cells: readonly LayoutCell[], row: number, column: number): Figure => {
  const cell = cells.find((one) => one.row === row && one.column === column);
  const value = cell ? shownValue(cell) : null;
  return typeof value === "object" ? null : (value as Figure);
};

/** The figures of a scenario: a row by its label, a column by the strategy named above it. */
function figuresByLabel(
  old: SheetContent,
  template: Template,
  kind: WorkbookKind,
  layouts: readonly SheetLayout[],
): ComparedFigure[] {
  const names = inputsBlockOf(template)!.strategies;
  const blocks = template.sheets
    .flatMap(({ stacks }) => stacks.flatMap((stack) => stack.blocks))
    .filter((block): block is FiguresBlock => block.kind === "figures");
  const { areas } = place(template, { kind });
  return blocks.flatMap((block) =>
    block.rows.flatMap(({ metric }) => {
      const { label } = metricDefinition(metric);
      const found = rowOf(old, label, names);
      return names.flatMap((strategy, at): ComparedFigure[] => {
        const area = areas.get(`${block.id}.${metric}.${at + 1}`);
        if (!found || !area) return [];
        const before = (valueAt(old, found.row, found.column + 1 + at) ?? "") as Figure;
        const now = nowAt(layouts[0]!.cells, area.row, area.column);
        return before === "" && (now ?? "") === "" ? [] : [{ name: label, strategy, before, now }];
      });
    }),
  );
}

/** The row of a figure: its label, where the names of all strategies stand in a row above it right of that. */
function rowOf(
  old: SheetContent,
  label: string,
  names: readonly string[],
): { row: number; column: number } | undefined {
  for (const [r, line] of old.values.entries())
    for (const [c, value] of line.entries()) {
      if (value !== label) continue;
      const headed = old.values.slice(0, r).some((above) => names.every((name, at) => above[c + 1 + at] === name));
      if (headed) return { row: old.row + r, column: old.column + c };
    }
  return undefined;
}

/** Names of sentences, whose words are other ones now. */
const sentences: ReadonlySet<string> = new Set(["Finding", "Warning"]);

/** The figures that have a name on both sheets. */
function figuresByName(old: SheetContent, { names, cells }: SheetLayout): ComparedFigure[] {
  return names.flatMap(({ name, area }): ComparedFigure[] => {
    const before = areaNamed(old, name);
    if (!before || before.rows !== area.rows || before.columns !== area.columns) return [];
    const calculated = (row: number, column: number): boolean =>
      cells.some((cell) => cell.row === row && cell.column === column && cell.formula !== undefined);
    const words = name.replaceAll("_", " ");
    return Array.from({ length: area.rows * area.columns }, (_, at) => [
      Math.floor(at / area.columns),
      at % area.columns,
    ]).flatMap(([r = 0, c = 0]): ComparedFigure[] => {
      if (sentences.has(name) || !calculated(area.row + r, area.column + c)) return [];
      return [
        {
          name: area.rows * area.columns === 1 ? words : `${words} ${r + c + 1}`,
          before: (valueAt(old, before.row + r, before.column + c) ?? "") as Figure,
          now: nowAt(cells, area.row + r, area.column + c),
        },
      ];
    });
  });
}
