import { enterAgain, type EnteredCell } from "../../excel/cells";
import { readWorkbook } from "../../excel/read-workbook";
import { smallButton, notice } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import { effect } from "../dom/signal";
import { localFormula } from "../locale/user-locale";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../texts";
import { asTyped, brokenCells, ourCells, type OurCell } from "./our-formulas";
import { placeList, toolCard } from "./tool-card";

const said = texts.tools.repair;

interface Found {
  readonly formulas: number;
  readonly broken: readonly OurCell[];
}

interface Repaired {
  readonly healed: readonly EnteredCell[];
  readonly left: readonly EnteredCell[];
}

/** Finds formulas of ours that Excel did not know, and enters them again. */
export function repairTool(pane: Pane): HTMLElement {
  const repair = task(async ({ progress }, cells: readonly OurCell[]): Promise<Repaired> => {
    progress(said.working);
    const entered = await enterAgain(cells, asTyped);
    const left = entered.filter(({ value }) => value === "#NAME?");
    return { healed: entered.filter((cell) => !left.includes(cell)), left };
  });
  const look = task(async (control): Promise<Found> => {
    repair.clear();
    const content = await readWorkbook({
      signal: control.signal,
      progress: (sheet, share) => control.progress(texts.tools.reading(sheet), share),
    });
    return { formulas: ourCells(content).length, broken: brokenCells(content) };
  });
  const formula = (cell: OurCell): Child => h("code", {}, localFormula(asTyped(cell.formula), pane.formats.locale));
  const preview = ({ formulas, broken }: Found): Child =>
    broken.length === 0
      ? notice("success", said.none(formulas))
      : h(
          "div",
          { class: "stack" },
          h("p", {}, said.found(broken.length)),
          placeList(broken.map((cell) => ({ ...cell, text: formula(cell) }))),
          h(
            "div",
            { class: "row", hidden: () => repair.state().at === "done" },
            smallButton(said.act(broken.length), () => void repair.run(broken), { appearance: "primary" }),
          ),
        );
  const report = ({ healed, left }: Repaired): Child => [
    healed.length > 0 && notice("success", said.done(healed.length)),
    left.length > 0 &&
      notice("warning", [h("p", {}, said.left(left.length)), placeList(left.map((cell) => ({ ...cell, text: "" })))]),
  ];
  effect(() => {
    if (pane.router.errand()?.what === "repair") void look.run();
  });
  return toolCard(
    said,
    smallButton(said.look, () => void look.run()),
    taskStatus(look, { done: preview, cancellable: true }),
    taskStatus(repair, { done: report }),
  );
}
