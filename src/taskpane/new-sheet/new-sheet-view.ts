import { choiceGroup } from "../controls/choice";
import { show } from "../dom/changing";
import { h } from "../dom/element";
import { debounced } from "../dom/signal";
import { effect } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { inputsBlockOf } from "./inputs/inputs-block";
import { keyInputs } from "./inputs/key-inputs";
import { liveFigures } from "./live-figures";
import { making, noteTakenNames } from "./making";
import { nameField } from "./name-field";
import { newSheetModel, type NewSheetModel } from "./new-sheet-model";
import { preview } from "./preview";
import { startChoice } from "./start-from/start-choice";
import { templateChoice } from "./template-choice";

const said = texts.newSheet;

/** Typing goes on as long as keys follow each other this fast. */
const PAUSE_MS = 120;

function kindChoice({ kind, hasTwin }: NewSheetModel): HTMLElement {
  return choiceGroup(said.kind, kind, [
    { value: "addin", label: said.addin[0], hint: said.addin[1] },
    {
      value: "plain",
      label: said.plain[0],
      hint: () => (hasTwin() ? said.plain[1] : said.noTwin),
      disabled: () => !hasTwin(),
    },
  ]);
}

/** Makes a sheet: which, from what, under which name, with which figures, and what they come to. */
export function newSheetView(pane: Pane): HTMLElement {
  const model = newSheetModel(pane.formats.locale);
  const inputs = debounced(model.inputs, PAUSE_MS);
  effect(() => {
    if (pane.router.route() === "new-sheet") void noteTakenNames(pane, model);
  });
  return h(
    "div",
    { class: "stack" },
    templateChoice(model),
    nameField(model),
    show(
      () => inputsBlockOf(model.template()) !== undefined,
      (has) => has && startChoice(pane, model),
    ),
    show(model.drafts, (drafts) => drafts && keyInputs(drafts)),
    show(
      () => model.drafts() !== undefined,
      (some) =>
        some &&
        h(
          "section",
          { class: "card result", "aria-live": "polite" },
          h("h2", {}, said.result),
          show(inputs, (table) => h("div", { class: "stack" }, liveFigures(pane, table))),
        ),
    ),
    kindChoice(model),
    preview(pane, model),
    making(pane, model),
  );
}
