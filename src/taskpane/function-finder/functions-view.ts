import { type ScenarioSheet, scenarioSheets } from "../../excel/read-workbook";
import type { Example, FunctionDefinition } from "../../functions/definition";
import { documentedFunctions as functions } from "../../functions/documented";
import type { Parameter } from "../../functions/parameters";
import { defaultText, signature, unitAndBounds } from "../../functions/reference/signature";
import { texts } from "../../messages/pane";
import { type Formats, localFormula } from "../../messages/pane/locale";
import { disclosure, smallButton } from "../controls/basics";
import { searchField } from "../controls/fields";
import { each, show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { type Readable, computed, effect, signal } from "../dom/signal";
import { type Pane, hasExcel } from "../shell/pane";
import { englishFormula } from "./formula";
import { insertFunction } from "./insert-function";
import { functionFinder } from "./search";

const text = texts.functions;

/** Rows of a range that are enough to see what it is. */
const ROWS_SHOWN = 6;

function table(label: string, rows: readonly (readonly unknown[])[], formats: Formats): HTMLElement {
  const cell = (value: unknown): HTMLElement =>
    h(
      "td",
      { class: typeof value === "number" ? "number" : undefined },
      typeof value === "number" ? formats.exact(value) : String(value ?? ""),
    );
  return h(
    "div",
    { class: "sheet-clip", tabindex: 0, role: "region", "aria-label": label },
    h(
      "table",
      { class: "sheet" },
      h(
        "tbody",
        {},
        rows.slice(0, ROWS_SHOWN).map((row) => h("tr", {}, row.map(cell))),
      ),
    ),
    rows.length > ROWS_SHOWN &&
      h("div", { class: "hint" }, formats.fill(text.moreRows, { count: rows.length - ROWS_SHOWN })),
  );
}

function outcome({ result }: Example, formats: Formats): Child {
  if (typeof result === "number") return formats.exact(result);
  return typeof result === "string" ? result : table(text.result, result, formats);
}

const example = ({ id }: FunctionDefinition, one: Example, formats: Formats): HTMLElement =>
  h(
    "div",
    { class: "example" },
    h("code", { class: "formula" }, localFormula(englishFormula(id, one.args), formats.locale)),
    h(
      "div",
      { class: "row" },
      h("span", { class: "hint" }, text.gives),
      h("span", { class: "number" }, outcome(one, formats)),
      one.note !== undefined && h("span", { class: "hint" }, `(${one.note})`),
    ),
  );

/** A function's examples with their results, in the user's separators, and the ranges that they mention. */
export function examples({ formats }: Pane, definition: FunctionDefinition): Child {
  const ranges = new Map(definition.examples.flatMap((one) => Object.entries(one.ranges ?? {})));
  return (
    definition.examples.length > 0 &&
    h(
      "div",
      { class: "stack-tight" },
      h("h2", {}, definition.examples.length === 1 ? text.example : text.examples),
      definition.examples.map((one) => example(definition, one, formats)),
      [...ranges].map(([name, rows]) => [
        h("p", { class: "hint" }, formats.fill(text.range, { name })),
        table(name, rows, formats),
      ]),
    )
  );
}

/** The words that an argument can be, with what each means. */
const choiceList = ({ formats }: Pane, { choices }: Parameter): Child =>
  choices &&
  disclosure(h("span", { class: "hint" }, formats.fill(text.choices, { count: choices.values.length })), () =>
    h(
      "dl",
      { class: "arguments" },
      choices.values.map(({ name, tooltip }) => [h("dt", {}, h("code", {}, name)), h("dd", {}, tooltip)]),
    ),
  );

function argument(pane: Pane, name: string, parameter: Parameter): Child {
  const values = unitAndBounds(parameter);
  const omitted = defaultText(parameter);
  return [
    h(
      "dt",
      {},
      h("code", {}, name),
      h(
        "span",
        { class: "hint" },
        ` · ${omitted === undefined ? text.required : pane.formats.fill(text.ifOmitted, { value: omitted })}`,
      ),
    ),
    h(
      "dd",
      {},
      parameter.summary,
      values !== "" && [" ", h("span", { class: "muted" }, `(${values})`)],
      choiceList(pane, parameter),
    ),
  ];
}

/** The full reference of a function, and buttons that insert it. */
export function functionEntry(
  pane: Pane,
  definition: FunctionDefinition,
  sheets: Readable<readonly ScenarioSheet[]>,
  look: (id: string) => void,
): HTMLElement {
  const { fill } = pane.formats;
  const { remarks = [], related, noAnswer, order, result } = definition;
  return h(
    "div",
    { class: "stack" },
    h("code", { class: "formula" }, localFormula(`=${signature(definition)}`, pane.formats.locale)),
    insertFunction(pane, definition, sheets),
    remarks.map((remark) => h("p", {}, remark)),
    order.length > 0 &&
      h(
        "dl",
        { class: "arguments" },
        order.map(([name, parameter]) => argument(pane, name, parameter)),
      ),
    h("p", { class: "hint" }, fill(text.returns, { kind: text.kinds[result.kind], unit: result.unit })),
    noAnswer !== undefined && h("p", { class: "hint" }, fill(text.noAnswer, { reason: noAnswer })),
    examples(pane, definition),
    related.length > 0 &&
      h(
        "div",
        { class: "row" },
        h("span", { class: "hint" }, text.related),
        related.map((other) => smallButton(other, () => look(other), { appearance: "subtle" })),
      ),
  );
}

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
      h("a", { href: "help.html#questions", target: "_blank", rel: "noopener" }, texts.functions.questions),
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
