import { namespace } from "../../messages/namespace";
import type { ScenarioSheet } from "../../excel/read-workbook";
import type { FunctionDefinition } from "../../functions/definition";
import { smallButton } from "../controls/basics";
import { choiceField } from "../controls/fields";
import { insertion } from "../controls/insertion";
import { show } from "../dom/changing";
import { h } from "../dom/element";
import { computed, signal, type Readable } from "../dom/signal";
import { localFormula } from "../../messages/pane/locale";
import { hasExcel, type Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { formulaToInsert } from "./formula";

const text = texts.functions;
const NO_SHEET = "";

/** What goes into the active cell, and how: with references to a scenario sheet's cells where there is one. */
export function insertFunction(
  pane: Pane,
  definition: FunctionDefinition,
  sheets: Readable<readonly ScenarioSheet[]>,
): HTMLElement {
  const wished = signal<string | undefined>(undefined);
  const chosen = Object.assign(() => wished() ?? sheets()[0]?.sheet ?? NO_SHEET, { set: wished.set });
  const content = computed(() =>
    formulaToInsert(
      definition,
      sheets().find(({ sheet }) => sheet === chosen()),
    ),
  );
  const note = (): string =>
    content().lacks
      ? text.needsSheet
      : content().refers
        ? pane.formats.fill(text.refersTo, { sheet: chosen() })
        : text.exampleFigures;
  const canRefer = computed(() => sheets().some((sheet) => formulaToInsert(definition, sheet).refers));
  return h(
    "div",
    { class: "insert stack-tight" },
    show(
      canRefer,
      (some) =>
        some &&
        choiceField(
          chosen,
          [...sheets().map(({ sheet }) => ({ value: sheet, label: sheet })), { value: NO_SHEET, label: text.noSheet }],
          { label: text.sheet },
        ),
    ),
    h("div", { class: "hint" }, hasExcel(pane) ? text.willInsert : text.willCopy),
    h("code", { class: "formula" }, () => localFormula(content().formula, pane.formats.locale)),
    definition.order.length > 0 && h("div", { class: "hint" }, note),
    show(
      () => content().lacks && hasExcel(pane),
      (lacks) =>
        lacks &&
        h(
          "div",
          {},
          smallButton(text.makeSheet, () => pane.router.go("new-sheet")),
        ),
    ),
    insertion(pane, [() => ({ name: `${namespace}.${definition.id}`, content: content().formula })]),
  );
}
