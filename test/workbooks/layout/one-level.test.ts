import { describe, expect, test } from "@jest/globals";
import { type Node, parse } from "../../../src/workbooks/formula/parse";
import { cellAddress, type PlacedArea } from "../../../src/workbooks/grid/area";
import { layout } from "../../../src/workbooks/layout";
import type { LayoutCell, SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import { templates } from "../../../src/workbooks/templates";

/** The areas that a formula refers to. */
function referencesIn(node: Node | null, sheet: string): PlacedArea[] {
  if (!node) return [];
  switch (node.kind) {
    case "reference":
      return [{ ...node.area, sheet: node.sheet ?? sheet }];
    case "name":
      throw new TypeError(`${node.name}: formulas of sheets refer to cells`);
    case "binary":
      return [node.left, node.right].flatMap((side) => referencesIn(side, sheet));
    case "negative":
    case "percent":
      return referencesIn(node.of, sheet);
    case "call":
      return node.args.flatMap((argument) => referencesIn(argument, sheet));
    default:
      return [];
  }
}

const callsIn = (node: Node | null): Node[] => {
  if (!node) return [];
  const inside =
    node.kind === "call"
      ? node.args
      : node.kind === "binary"
        ? [node.left, node.right]
        : node.kind === "negative" || node.kind === "percent"
          ? [node.of]
          : [];
  const below = inside.flatMap(callsIn);
  return node.kind === "call" && node.name.startsWith("TUNE.") ? [node, ...below] : below;
};

interface Placed {
  readonly sheet: string;
  readonly cell: LayoutCell;
}

/** Cells of the add-in that wait for another cell of the add-in, or for a call within their own call, with what they wait for. */
function waiting(sheets: readonly SheetLayout[]): string[] {
  const filledBy = new Map<string, Placed>();
  const placed = sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell): Placed => ({ sheet: name, cell })),
  );
  const addressOf = ({ sheet, cell }: Placed): string => `${sheet}!${cellAddress(cell.row, cell.column)}`;
  for (const one of placed) {
    const { row, column, rows, columns } = one.cell.spill ?? { ...one.cell, rows: 1, columns: 1 };
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) filledBy.set(`${one.sheet}!${cellAddress(row + r, column + c)}`, one);
  }
  const trees = new Map(placed.map((one) => [one, parse(one.cell.formula!.slice(1))]));
  const isOurs = (one: Placed): boolean => callsIn(trees.get(one)!).length > 0;
  const precedents = (one: Placed): Placed[] =>
    referencesIn(trees.get(one)!, one.sheet).flatMap(({ sheet, row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, at) =>
        filledBy.get(`${sheet}!${cellAddress(row + Math.floor(at / columns), column + (at % columns))}`),
      ).filter((found): found is Placed => found !== undefined && found !== one),
    );
  /** The first cell of the add-in that a cell depends on. */
  const sources = new Map<Placed, Placed | null>();
  const source = (one: Placed): Placed | null => {
    const known = sources.get(one);
    if (known !== undefined) return known;
    sources.set(one, null);
    const found = precedents(one)
      .map((before) => (isOurs(before) ? before : source(before)))
      .find((before) => before !== null);
    sources.set(one, found ?? null);
    return found ?? null;
  };
  return placed.filter(isOurs).flatMap((one) => {
    const before = source(one);
    const nested = callsIn(trees.get(one)!).some((call) => callsIn(call).length > 1);
    return [
      ...(before ? [`${addressOf(one)} waits for ${addressOf(before)}`] : []),
      ...(nested ? [`${addressOf(one)} has a call in a call`] : []),
    ];
  });
}

describe("Excel calculates the add-in's cells in one round", () => {
  test.each(
    templates.flatMap((template) => (["addin", "plain"] as const).map((kind) => [template.id, kind, template])),
  )("of %s, %s", (_id, kind, template) => {
    expect(waiting(layout(template as (typeof templates)[number], { kind: kind as "addin" | "plain" }))).toEqual([]);
  });

  test("which a cell that reads a cell of the add-in through another one would break", () => {
    const cell = (column: number, formula: string): LayoutCell => ({
      row: 0,
      column,
      value: 0,
      formula,
      style: "figure",
    });
    const [sheet] = layout(templates[0]!);
    const cells = [cell(0, "=TUNE.GPUS(1,1,1,1,1,1,1)"), cell(1, "=A1+1"), cell(2, "=TUNE.GPUS(B1,1,1,1,1,1,1)")];
    expect(waiting([{ ...sheet!, name: "Mine", cells }])).toEqual(["Mine!C1 waits for Mine!A1"]);
  });
});
