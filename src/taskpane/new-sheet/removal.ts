import type { CreatedSheet, Removal } from "../../excel/create-sheets";
import { texts } from "../../messages/pane";
import { notice, smallButton } from "../controls/basics";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { signal } from "../dom/signal";
import type { Pane } from "../shell/pane";

const text = texts.newSheet;

/** A button that removes the sheets again; it asks first, since Excel's Undo does not bring them back. */
export function removalOffer(
  { formats: { fill } }: Pane,
  sheets: readonly CreatedSheet[],
  remove: (sheets: readonly CreatedSheet[]) => void,
): Child {
  const asked = signal(false);
  const count = { sheets: sheets.length };
  const offer = smallButton(fill(text.remove, count), () => ask(true));
  const keep = smallButton(fill(text.keep, count), () => ask(false));
  const question = notice(
    "warning",
    fill(text.removeWarning, count),
    smallButton(fill(text.removeConfirm, count), () => remove(sheets)),
    keep,
  );
  /** The button that had the focus disappears, so the focus moves to the one in its place. */
  const ask = (confirming: boolean): void => {
    asked.set(confirming);
    (confirming ? keep : offer).focus();
    (confirming ? question : offer).scrollIntoView({ block: "center" });
  };
  return show(asked, (confirming) => (confirming ? question : h("div", {}, offer)));
}

/** What became of a removal. */
export function removed({ formats: { fill } }: Pane, outcome: Removal): Child {
  if (outcome.is === "refused") return notice("warning", outcome.message);
  const sheets = outcome.names.length;
  return sheets === 0 ? notice("info", text.nothingToRemove) : notice("success", fill(text.removed, { sheets }));
}
