import { enterAgain, type EnteredCell } from "../../excel/cells";
import { readWorkbook } from "../../excel/read-workbook";
import { smallButton, notice } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import { effect } from "../dom/signal";
import { localFormula } from "../../messages/pane/locale";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
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
}

/** Finds formulas of ours that Excel did not know, and enters them again. */
export function repairTool(pane: Pane): HTMLElement {
  const { fill } = pane.formats;
  const repair = task(async ({ progress }, cells: readonly OurCell[]): Promise<Repaired> => {
    progress(text.working);
    const entered = await enterAgain(cells, asTyped);
    const left = entered.filter(({ value }) => value === "#NAME?");
    return { repaired: entered.filter((cell) => !left.includes(cell)), left };
  });
  const look = task(async (control): Promise<Found> => {
    repair.clear();
    const content = await readWorkbook({
      signal: control.signal,
      progress: (sheet, share) => control.progress(fill(texts.tools.reading, { sheet }), share),
    });
    return { formulas: ourCells(content).length, broken: brokenCells(content) };
  });
  const formula = (cell: OurCell): Child => h("code", {}, localFormula(asTyped(cell.formula), pane.formats.locale));
  const preview = ({ formulas, broken }: Found): Child =>
    broken.length === 0
      ? notice("success", formulas === 0 ? text.noFormulas : fill(text.none, { count: formulas }))
      : h(
          "div",
          { class: "stack" },
          h("p", {}, fill(text.found, { count: broken.length })),
          placeList(
            pane,
            broken.map((cell) => ({ ...cell, text: formula(cell) })),
          ),
          h(
            "div",
            { class: "row", hidden: () => repair.state().at === "done" },
            smallButton(fill(text.act, { count: broken.length }), () => void repair.run(broken), {
              appearance: "primary",
            }),
          ),
        );
  const report = ({ repaired, left }: Repaired): Child => [
    repaired.length > 0 && notice("success", fill(text.done, { count: repaired.length })),
    left.length > 0 &&
      notice("warning", [
        h("p", {}, fill(text.left, { count: left.length })),
        placeList(
          pane,
          left.map((cell) => ({ ...cell, text: "" })),
        ),
      ]),
  ];
  effect(() => {
    if (pane.router.errand()?.what === "repair") void look.run();
  });
  return toolCard(
    text,
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, { done: preview, cancellable: true }),
    taskStatus(pane, repair, { done: report }),
  );
}
