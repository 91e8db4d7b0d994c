import { CostError } from "../../src/engine/cost-error";
import { evaluate, type Surroundings } from "../../src/workbooks/formula/evaluate";
import { type Node, parse } from "../../src/workbooks/formula/parse";
import type { Area } from "../../src/workbooks/grid/area";
import type { LayoutCell, SheetLayout } from "../../src/workbooks/layout/sheet-layout";

/** The calls of the add-in's functions within a formula; one without arguments does not follow an edit. */
function callsIn(node: Node | null): Node[] {
  if (!node) return [];
  const within =
    node.kind === "call"
      ? node.args
      : node.kind === "binary"
        ? [node.left, node.right]
        : node.kind === "negative" || node.kind === "percent"
          ? [node.of]
          : [];
  const inside = within.flatMap(callsIn);
  return node.kind === "call" && node.name.startsWith("TUNE.") && node.args.length > 0 ? [node, ...inside] : inside;
}

/** The cell in which an edit begins: the first number that one types. */
function firstInput(sheets: readonly SheetLayout[]): { readonly sheet: string; readonly cell: LayoutCell } {
  for (const { name: sheet, cells } of sheets) {
    const cell = cells.find(
      ({ style, value, formula }) =>
        style === "input" && formula === undefined && typeof value === "number" && value > 0,
    );
    if (cell) return { sheet, cell };
  }
  throw new RangeError("Nothing is typed on these sheets");
}

/** What an edit has the add-in do: each of a workbook's calls, with its arguments read from the cells. */
export interface Edit {
  readonly calls: number;
  /** Carries all of them out, at a value of the edited cell that differs from turn to turn. */
  run(turn: number): number;
}

/** An edit of the first input of a workbook; as many calls as it has go out at most. */
export function editOf(sheets: readonly SheetLayout[]): Edit {
  const edited = firstInput(sheets);
  const typed = edited.cell.value as number;
  const cells = new Map(
    sheets.map(({ name, cells: all }) => [
      name,
      new Map(all.map((cell) => [`${cell.row},${cell.column}`, cell.value])),
    ]),
  );
  const calls = sheets.flatMap(({ name, cells: all }) =>
    all.flatMap(({ formula }) =>
      formula?.includes("TUNE.") ? callsIn(parse(formula.slice(1))).map((node) => ({ name, node })) : [],
    ),
  );
  const around = (own: string): Surroundings => ({
    read: (sheet = own, { row, column, rows, columns }: Area) => {
      const on = cells.get(sheet)!;
      const at = (r: number, c: number) => on.get(`${row + r},${column + c}`) ?? null;
      return rows * columns === 1
        ? at(0, 0)
        : Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(r, c)));
    },
    named: () => undefined,
  });
  const surroundings = new Map(sheets.map(({ name }) => [name, around(name)]));
  return {
    calls: calls.length,
    run(turn) {
      cells.get(edited.sheet)!.set(`${edited.cell.row},${edited.cell.column}`, typed * (1 + (turn % 1000) / 1e6));
      let answered = 0;
      for (const { name, node } of calls)
        if (!(evaluate(node, surroundings.get(name)!) instanceof CostError)) answered++;
      return answered;
    },
  };
}
