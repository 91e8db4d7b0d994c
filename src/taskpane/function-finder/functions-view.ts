import { scenarioSheets, type ScenarioSheet } from "../../excel/read-workbook";
import { documentedFunctions as functions } from "../../functions/documented";
import type { FunctionDefinition } from "../../functions/definition";
import { disclosure, smallButton } from "../controls/basics";
import { searchField } from "../controls/fields";
import { each, show } from "../dom/changing";
import { h } from "../dom/element";
import { computed, effect, signal, type Readable } from "../dom/signal";
import { hasExcel, type Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { functionEntry } from "./function-entry";
import { functionFinder } from "./search";

/** The functions, searched by what one wants. */
export function functionsView(pane: Pane): HTMLElement {
  const { fill } = pane.formats;
  const find = functionFinder(functions);
  const query = signal("");
  const found = computed(() => find(query()));
  effect(() => {
    if (query() !== "") pane.announce(fill(texts.functions.found, { count: found().length }));
  });
  const look = (id: string): void => query.set(id);
  const sheets = signal<readonly ScenarioSheet[]>([]);
  effect(() => {
    if (pane.router.route() === "functions" && hasExcel(pane))
      void scenarioSheets().then(sheets.set, () => sheets.set([]));
  });
  return h(
    "div",
    { class: "stack" },
    searchField(query, texts.functions.search, texts.functions.placeholder),
    h(
      "div",
      { class: "row", hidden: () => query() !== "" },
      texts.functions.suggestions.map((wish) => smallButton(wish, () => query.set(wish), { shape: "circular" })),
    ),
    show(
      () => found().length === 0,
      (none) => none && h("p", { class: "empty" }, () => fill(texts.functions.none, { query: query() })),
    ),
    h(
      "div",
      { class: "list" },
      each(
        found,
        ({ id }) => id,
        (definition) => entry(pane, definition, sheets, look),
      ),
    ),
  );
}

const entry = (
  pane: Pane,
  definition: FunctionDefinition,
  sheets: Readable<readonly ScenarioSheet[]>,
  look: (id: string) => void,
): HTMLElement =>
  disclosure([h("span", { class: "list-name" }, definition.id), h("span", { class: "hint" }, definition.summary)], () =>
    functionEntry(pane, definition, sheets, look),
  );
