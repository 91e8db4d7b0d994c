import { namespace } from "../../messages/namespace";
import type { ScenarioSheet } from "../../excel/read-workbook";
import { errorName } from "../../functions/cell";
import { messageText } from "../../messages/text";
import type { FunctionDefinition } from "../../functions/definition";
import { CostError } from "../../engine/cost-error";
import { notice, smallButton } from "../controls/basics";
import { choiceField } from "../controls/fields";
import { insertion } from "../controls/insertion";
import { show } from "../dom/changing";
import { h } from "../dom/element";
import { computed, signal, type Readable } from "../dom/signal";
import { localFormula } from "../../messages/pane/locale";
import { hasExcel, type Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { formulaToInsert, sheetFigure, type SheetFigure } from "./formula";

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
  const note = (): string => {
    if (content().lacks) return text.needsSheet;
    if (!content().refers) return text.exampleFigures;
    const { fill } = pane.formats;
    const of = sheets().find(({ sheet }) => sheet === chosen())?.shownCase;
    if (!of) return fill(text.refersTo, { sheet: chosen() });
    return fill(of.followed ? text.refersToCase : text.refersToEntered, { sheet: chosen(), case: of.name });
  };
  const figure = computed(() => {
    const sheet = sheets().find((one) => one.sheet === chosen());
    return sheet && sheetFigure(definition, sheet);
  });
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
    show(figure, (own) => own && ownFigure(pane, definition.id, chosen(), own)),
  );
}

const same = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.abs(b) : a === b;

/** The figure that the sheet itself has for the same question, and what the function would say instead. */
function ownFigure(pane: Pane, id: string, sheet: string, { formula, value, plain }: SheetFigure): HTMLElement {
  const { exact, fill, locale } = pane.formats;
  const textOf = (cell: unknown): string =>
    typeof cell === "number"
      ? exact(cell)
      : cell instanceof CostError
        ? `${errorName(cell)} (${messageText(cell, { style: locale }).replace(/\.$/, "")})`
        : String(cell);
  const facts = { id, sheet, value: textOf(value), plain: textOf(plain) };
  return h(
    "div",
    { class: "stack-tight" },
    plain !== undefined && !same(plain, value)
      ? notice("warning", fill(text.contradicts, facts))
      : h("div", { class: "hint" }, fill(text.sheetFigure, facts)),
    h("code", { class: "formula" }, localFormula(formula, locale)),
    insertion(pane, [() => ({ name: `${namespace}.SCENARIO`, content: formula, label: text.insertFigure })]),
  );
}
