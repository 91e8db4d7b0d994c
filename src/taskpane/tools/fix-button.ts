import { type CellChange, changeCell, goToCell } from "../../excel/cells";
import { texts } from "../../messages/pane";
import { notice, smallButton } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { SHOW_MODEL } from "../prices/show-model";
import type { Pane } from "../shell/pane";
import { task, type Task } from "../task/task";
import { placeOf } from "./cause";
import type { Fix } from "./fix";

const text = texts.tools.check;

/** A change of a cell that fixes something. */
export type Fixing = Task<readonly [change: CellChange], "changed" | "meanwhile other">;

/** The button that does what can be done about a finding. */
export function fixButton(pane: Pane, fixing: Fixing, fix: Fix): HTMLElement {
  const { fill } = pane.formats;
  switch (fix.is) {
    case "change": {
      const { to, address } = fix.change;
      const label = String(to).startsWith("=") ? text.fix.formula : fill(text.fix.enter, { value: to, address });
      return smallButton(label, () => void fixing.run(fix.change), { disabled: fixing.running });
    }
    case "repair":
      return smallButton(text.fix.repair, () => pane.router.send("tools", "repair"));
    case "look":
      return smallButton(fill(text.fix.look, { model: fix.model }), () =>
        pane.router.send("prices", `${SHOW_MODEL}${fix.model}`),
      );
    case "go":
      return smallButton(fill(texts.tools.goTo, { place: placeOf(fix.cell) }), () => void goToCell(fix.cell));
  }
}

/** Changes cells; once one is changed, what was found is looked at again. */
export const fixingTask = (again: () => void): Fixing =>
  task(async (_control, change: CellChange) => {
    const outcome = await changeCell(change);
    if (outcome === "changed") again();
    return outcome;
  });

/** Whether the last change was made. */
export const fixingStatus = (pane: Pane, fixing: Fixing): HTMLElement =>
  taskStatus(pane, fixing, {
    done: (outcome) =>
      outcome === "changed" ? notice("success", text.fix.done) : notice("warning", text.fix.meanwhile),
  });
