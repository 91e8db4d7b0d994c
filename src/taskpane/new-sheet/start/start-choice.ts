import { choiceGroup } from "../../controls/fields";
import { show } from "../../dom/changing";
import { h } from "../../dom/element";
import type { Pane } from "../../shell/pane";
import { texts } from "../../../messages/pane";
import type { NewSheetModel } from "../new-sheet-model";
import { promptFields } from "./prompt-texts";
import { starts } from "./starting-point";
import { usageField } from "./usage-export";

/** The choice of a starting point, with the fields that it needs. */
export function startChoice(pane: Pane, model: NewSheetModel): HTMLElement {
  const { chosen } = model.start;
  const choices = starts.map((value) => ({
    value,
    label: texts.newSheet.start[value].label,
  }));
  return h(
    "div",
    { class: "stack-tight" },
    choiceGroup(texts.newSheet.startFrom, chosen, choices, "choices choices-row"),
    h("p", { class: "hint", role: "status" }, () => texts.newSheet.start[chosen()].hint),
    show(chosen, (start) =>
      start === "usage"
        ? usageField(pane, model.start)
        : start === "text"
          ? promptFields(pane, model.start.prompts)
          : undefined,
    ),
  );
}
