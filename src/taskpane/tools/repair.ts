import { enterAgain, type EnteredCell } from "../../excel/cells";
import { readWorkbook } from "../../excel/read-workbook";
import { smallButton, notice } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import { effect } from "../dom/signal";
import { localFormula } from "../../messages/pane/locale";
import type { Pane } from "../shell/pane";
import { task, type Task } from "../task/task";
import { texts } from "../../messages/pane";
import { asTyped, brokenCells, ourCells, type OurCell } from "./our-formulas";
import { placeList, toolCard } from "./tool-card";

const text = texts.tools.repair;

interface Found {
  readonly formulas: number;
  readonly broken: readonly OurCell[];
}

interface Repaired {
  readonly repaired: readonly EnteredCell[];
  readonly left: readonly EnteredCell[];
  /** How many were not reached before it was cancelled. */
  readonly ahead: number;
}

/** So many formulas are re-entered before one looks whether it was cancelled. */
const AT_ONCE = 50;

/** Finds formulas of ours that Excel did not know, and re-enters them. */
export function repairTool(pane: Pane): HTMLElement {
  const repair = task(async ({ progress, signal }, cells: readonly OurCell[]): Promise<Repaired> => {
    const entered: EnteredCell[] = [];
    for (let at = 0; at < cells.length && !signal.aborted; at += AT_ONCE) {
      progress(text.working, at / cells.length);
      entered.push(...(await enterAgain(cells.slice(at, at + AT_ONCE), asTyped)));
    }
    const left = entered.filter(({ value }) => value === "#NAME?");
    return { repaired: entered.filter((cell) => !left.includes(cell)), left, ahead: cells.length - entered.length };
  });
  const look = task(async (control): Promise<Found> => {
    repair.clear();
    const content = await readWorkbook({
      signal: control.signal,
      progress: (sheet, share) => control.progress(pane.formats.fill(texts.tools.reading, { sheet }), share),
    });
    return { formulas: ourCells(content).length, broken: brokenCells(content) };
  });
  effect(() => {
    if (pane.router.errand()?.what === "repair") void look.run();
  });
  return toolCard(
    text,
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, { done: (found) => preview(pane, found, repair), cancellable: true }),
    taskStatus(pane, repair, { done: (repaired) => report(pane, repaired), cancellable: true }),
  );
}

/** The formulas that would be re-entered. */
function preview(
  pane: Pane,
  { formulas, broken }: Found,
  repair: Task<readonly [cells: readonly OurCell[]], Repaired>,
): Child {
  const { fill, locale } = pane.formats;
  const count = broken.length;
  if (count === 0) return notice("success", formulas === 0 ? text.noFormulas : fill(text.none, { count: formulas }));
  const places = broken.map((cell) => ({ ...cell, text: h("code", {}, localFormula(asTyped(cell.formula), locale)) }));
  return h(
    "div",
    { class: "stack" },
    h("p", {}, fill(text.found, { count })),
    placeList(pane, places),
    h(
      "div",
      { class: "row", hidden: () => repair.state().at === "done" },
      smallButton(fill(text.act, { count }), () => void repair.run(broken), { appearance: "primary" }),
    ),
  );
}

/** The formulas that work again, and those that still do not. */
function report(pane: Pane, { repaired, left, ahead }: Repaired): Child {
  const { fill } = pane.formats;
  const places = left.map((cell) => ({ ...cell, text: "" }));
  return [
    repaired.length > 0 && notice("success", fill(text.done, { count: repaired.length })),
    ahead > 0 && notice("info", fill(text.ahead, { count: ahead })),
    left.length > 0 &&
      notice("warning", [h("p", {}, fill(text.left, { count: left.length })), placeList(pane, places)]),
  ];
}
