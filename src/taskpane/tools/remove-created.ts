import { removeCreatedSheets, type CreatedSheet } from "../../excel/create-sheets";
import { texts } from "../../messages/pane";
import { taskStatus } from "../controls/task-status";
import { show } from "../dom/changing";
import { h } from "../dom/element";
import { createdLast } from "../new-sheet/make-sheet";
import { removalOffer, removed } from "../new-sheet/removal";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";

const text = texts.tools.removal;

/** Removes the sheets that were created last, while the pane knows which those are. */
export function removeTool(pane: Pane): HTMLElement {
  const remove = task(async ({ progress }, sheets: readonly CreatedSheet[]) => {
    progress(text.working);
    const outcome = await removeCreatedSheets(sheets);
    if (outcome.is === "removed") createdLast.set([]);
    return outcome;
  });
  return h(
    "section",
    { class: "card", "aria-label": text.title },
    h("h2", {}, text.title),
    show(createdLast, (sheets) =>
      sheets.length === 0
        ? h("p", { class: "hint" }, text.none)
        : [
            h("p", { class: "hint" }, pane.formats.fill(text.about, { sheets: sheets.map(({ name }) => name) })),
            removalOffer(pane, sheets, (those) => void remove.run(those)),
          ],
    ),
    taskStatus(pane, remove, { done: (outcome) => removed(pane, outcome) }),
  );
}
