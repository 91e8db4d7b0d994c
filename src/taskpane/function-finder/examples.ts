import type { Example, FunctionDefinition } from "../../functions/definition";
import { h, type Child } from "../dom/element";
import type { Formats } from "../locale/formats";
import { localFormula } from "../locale/local-formula";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { englishFormula } from "./formula";

const said = texts.functions;

/** As many rows of a range as show what it is. */
const ROWS_SHOWN = 6;

function table(label: string, rows: readonly (readonly unknown[])[], { exact }: Formats): HTMLElement {
  const cell = (value: unknown): HTMLElement =>
    h(
      "td",
      { class: typeof value === "number" ? "number" : undefined },
      typeof value === "number" ? exact(value) : String(value ?? ""),
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
    rows.length > ROWS_SHOWN && h("div", { class: "hint" }, said.moreRows(rows.length - ROWS_SHOWN)),
  );
}

function outcome({ result }: Example, formats: Formats): Child {
  if (typeof result === "number") return formats.exact(result);
  return typeof result === "string" ? result : table(said.result, result, formats);
}

const example = ({ id }: FunctionDefinition, one: Example, formats: Formats): HTMLElement =>
  h(
    "div",
    { class: "example" },
    h("code", { class: "formula" }, localFormula(englishFormula(id, one.args), formats.locale)),
    h(
      "div",
      { class: "row" },
      h("span", { class: "hint" }, said.gives),
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
      h("h2", {}, definition.examples.length === 1 ? said.example : said.examples),
      definition.examples.map((one) => example(definition, one, formats)),
      [...ranges].map(([name, rows]) => [h("p", { class: "hint" }, said.range(name)), table(name, rows, formats)]),
    )
  );
}
