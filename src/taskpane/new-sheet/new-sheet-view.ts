import { smallButton, disclosure, factList } from "../controls/basics";
import { textField, choiceGroup } from "../controls/fields";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, debounced, effect } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { inputsBlockOf } from "./inputs-block";
import { currencyField } from "./currency";
import { keyInputsTable } from "./key-inputs";
import { liveFigures } from "./live-result";
import { contentsOf, type Contents, type NameFault } from "./make-sheet";
import { making, noteTakenNames } from "./making";
import { type NewSheetModel, newSheetModel } from "./new-sheet-model";
import { startChoice } from "./start/start-choice";
import { modelList, strategyModelField } from "./start/strategy-model-field";
import { strategiesStep } from "./strategies";
import { termsStep, useCasesStep } from "./use-cases";
import { templateChoice } from "./template-choice";

const text = texts.newSheet;

function nameFaultText({ formats: { fill } }: Pane, fault: NameFault): string {
  switch (fault.is) {
    case "characters":
      return fill(text.nameFault.characters, { found: fault.found });
    case "long":
      return fill(text.nameFault.long, { characters: fault.characters });
    case "taken":
      return fill(text.nameFault.taken, { name: fault.name });
    default:
      return text.nameFault[fault.is];
  }
}

/** The sheet's name, checked while it is typed; a name that is taken comes with the next free one. */
function nameField(pane: Pane, { name, usualTakenBy, nameFault, free }: NewSheetModel): HTMLElement {
  const { fill } = pane.formats;
  const error = (): string | undefined => {
    const fault = nameFault();
    return fault && nameFaultText(pane, fault);
  };
  const hint = (): string => {
    const other = usualTakenBy();
    return other === undefined ? "" : fill(text.nextFree, { name: other });
  };
  const useFree = (): HTMLElement =>
    smallButton(
      () => fill(text.useFree, { name: free() }),
      () => name.set(free()),
    );
  return h(
    "div",
    { class: "stack-tight" },
    textField(name, { label: text.name, hint, error }, { maxlength: 255 }),
    show(
      () => nameFault()?.is === "taken",
      (taken) => taken && h("div", {}, useFree()),
    ),
  );
}

const contentsList = ({ formats: { fill, exact } }: Pane, contents: Contents): Child => [
  factList([
    [text.sheets, contents.sheets.join(", ")],
    [text.cells, exact(contents.cells)],
    [text.formulas, exact(contents.formulas)],
    [text.names, exact(contents.names)],
    [text.charts, exact(contents.charts)],
  ]),
  contents.functions.length > 0 && h("p", { class: "hint" }, fill(text.functions, { ids: contents.functions })),
  h("p", { class: "hint" }, text.nothingOverwritten),
];

/** What will be created. */
function preview(pane: Pane, model: NewSheetModel): HTMLElement {
  const contents = computed(() => (model.ready() ? contentsOf(model.outline()) : undefined));
  return disclosure([h("span", { class: "list-name" }, text.preview)], () =>
    show(contents, (known) => (known ? contentsList(pane, known) : h("p", { class: "hint" }, text.notReadyPreview))),
  );
}

/** How long the typing has to pause before the result is calculated. */
const PAUSE_MS = 120;

function kindChoice({ kind, hasTwin }: NewSheetModel): HTMLElement {
  return choiceGroup(text.kind, kind, [
    { value: "addin", label: text.addin.label, hint: text.addin.hint },
    {
      value: "plain",
      label: text.plain.label,
      hint: () => (hasTwin() ? text.plain.hint : text.noPlain),
      disabled: () => !hasTwin(),
    },
  ]);
}

/** One step of a sheet that is being made, numbered in the order in which they stand. */
const step = (title: string, ...content: Child[]): HTMLElement =>
  h("section", { class: "step stack-tight", "aria-label": title }, h("h2", {}, title), content);

/** The tab that creates sheets: the question, the strategies, the workload, the money, the result, the sheet. */
export function newSheetView(pane: Pane): HTMLElement {
  const model = newSheetModel(pane.formats.locale);
  const inputs = debounced(model.inputs, PAUSE_MS);
  effect(() => {
    if (pane.router.route() === "new-sheet") void noteTakenNames(pane, model);
  });
  const { steps } = text;
  const hasInputs = computed(() => inputsBlockOf(model.template()) !== undefined);
  const hasUseCases = computed(() => model.useCases.choice() !== undefined);
  return h(
    "div",
    { class: "steps-of-sheet" },
    step(steps.question, templateChoice(model)),
    show(
      hasUseCases,
      (has) =>
        has && [
          step(steps.useCases, useCasesStep(model.useCases)),
          step(steps.money, termsStep(pane, model.useCases), h("p", { class: "hint" }, text.inputsHint)),
        ],
    ),
    show(
      () => !hasInputs() && !hasUseCases(),
      (neither) => neither && h("p", { class: "hint" }, text.onSheet),
    ),
    show(
      hasInputs,
      (has) =>
        has && [
          modelList(),
          step(
            steps.strategies,
            strategiesStep(pane, model.strategies, ({ name, model: of }) => strategyModelField(pane, name, of)),
          ),
          step(steps.workload, startChoice(pane, model), keyInputsTable(model.drafts, "workload")),
          step(
            steps.money,
            currencyField(model.currency),
            keyInputsTable(model.drafts, "money"),
            h("p", { class: "hint" }, text.inputsHint),
          ),
          h(
            "section",
            { class: "step card result", "aria-live": "polite", "aria-label": steps.result },
            h("h2", {}, steps.result),
            show(inputs, (table) => h("div", { class: "stack" }, liveFigures(pane, table))),
          ),
        ],
    ),
    step(steps.create, nameField(pane, model), kindChoice(model), preview(pane, model), making(pane, model)),
  );
}
