import type { ScenarioSheet } from "../../excel/read-workbook";
import type { FunctionDefinition } from "../../functions/definition";
import type { Parameter } from "../../functions/parameters";
import { defaultText, unitAndBounds } from "../../functions/reference/parameter-sentence";
import { signature } from "../../functions/reference/signature";
import { disclosure } from "../controls/disclosure";
import { smallButton } from "../controls/button";
import { h, type Child } from "../dom/element";
import type { Readable } from "../dom/signal";
import { localFormula } from "../locale/local-formula";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { examples } from "./examples";
import { insertFunction } from "./insert-function";

const said = texts.functions;

/** The words that an argument can be, with what each means. */
const choiceList = ({ choices }: Parameter): Child =>
  choices &&
  disclosure(h("span", { class: "hint" }, said.choices(choices.values.length)), () =>
    h(
      "dl",
      { class: "arguments" },
      choices.values.map(({ name, tooltip }) => [h("dt", {}, h("code", {}, name)), h("dd", {}, tooltip)]),
    ),
  );

function argument(name: string, parameter: Parameter): Child {
  const values = unitAndBounds(parameter);
  const left = defaultText(parameter);
  return [
    h(
      "dt",
      {},
      h("code", {}, name),
      h("span", { class: "hint" }, ` · ${left === undefined ? said.required : said.leftOut(left)}`),
    ),
    h(
      "dd",
      {},
      parameter.summary,
      values !== "" && [" ", h("span", { class: "muted" }, `(${values})`)],
      choiceList(parameter),
    ),
  ];
}

/** All there is to know of a function, in the words of the reference, and its way into a cell. */
export function functionEntry(
  pane: Pane,
  definition: FunctionDefinition,
  sheets: Readable<readonly ScenarioSheet[]>,
  look: (id: string) => void,
): HTMLElement {
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
        order.map(([name, parameter]) => argument(name, parameter)),
      ),
    h("p", { class: "hint" }, said.returns(said.kinds[result.kind], result.unit)),
    noAnswer !== undefined && h("p", { class: "hint" }, `${said.noAnswer}: ${noAnswer}`),
    examples(pane, definition),
    related.length > 0 &&
      h(
        "div",
        { class: "row" },
        h("span", { class: "hint" }, said.related),
        related.map((other) => smallButton(other, () => look(other), { appearance: "subtle" })),
      ),
  );
}
