import { smallButton, disclosure, factList } from "../controls/basics";
import { textField, choiceGroup } from "../controls/fields";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, debounced, effect } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { inputsBlockOf } from "./inputs-block";
import { keyInputs } from "./key-inputs";
import { liveFigures } from "./live-result";
import { contentsOf, type Contents } from "./make-sheet";
import { making, noteTakenNames } from "./making";
import { type NewSheetModel, newSheetModel } from "./new-sheet-model";
import type { NameFault } from "./sheet-name";
import { startChoice } from "./start/start-choice";
import { templateChoice } from "./template-choice";

export function faultText(fault: NameFault): string {
  const said = texts.newSheet.fault;
  switch (fault.is) {
    case "characters":
      return said.characters(fault.found);
    case "long":
      return said.long(fault.characters);
    case "taken":
      return said.taken(fault.name);
    default:
      return said[fault.is];
  }
}

/** The sheet's name, checked while it is typed; a name that is taken comes with the next free one. */
export function nameField({ name, usualTakenBy, nameFault, free }: NewSheetModel): HTMLElement {
  const error = (): string | undefined => {
    const fault = nameFault();
    return fault && faultText(fault);
  };
  const hint = (): string => {
    const other = usualTakenBy();
    return other === undefined ? "" : texts.newSheet.nextFree(other);
  };
  return h(
    "div",
    { class: "stack-tight" },
    textField(name, { label: texts.newSheet.name, hint, error }, { maxlength: 255 }),
    show(
      () => nameFault()?.is === "taken",
      (taken) =>
        taken &&
        h(
          "div",
          {},
          smallButton(
            () => texts.newSheet.useFree(free()),
            () => name.set(free()),
          ),
        ),
    ),
  );
}

const said = texts.newSheet;

const list = ({ formats: { whole } }: Pane, contents: Contents): Child => [
  factList([
    [said.sheets, contents.sheets.join(", ")],
    [said.cells, whole(contents.cells)],
    [said.formulas, whole(contents.formulas)],
    [said.names, whole(contents.names)],
    [said.charts, whole(contents.charts)],
  ]),
  contents.functions.length > 0 && h("p", { class: "hint" }, `${said.functions}: ${contents.functions.join(", ")}`),
  h("p", { class: "hint" }, said.nothingOverwritten),
];

/** What will be made, before it is. */
export function preview(pane: Pane, model: NewSheetModel): HTMLElement {
  const contents = computed(() => (model.ready() ? contentsOf(model.layouts()) : undefined));
  return disclosure([h("span", { class: "list-name" }, said.preview)], () =>
    show(contents, (known) => (known ? list(pane, known) : h("p", { class: "hint" }, said.notMade))),
  );
}

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
