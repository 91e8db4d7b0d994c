import { icon } from "../controls/basics";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import type { Draft, DraftRow, InputDrafts } from "./input-drafts";

function cell(
  draft: Draft,
  label: string,
  strategy: string,
  unitId: string,
  errorId: string,
  columns: number,
): HTMLElement {
  return h(
    "td",
    { colspan: columns > 1 ? columns : undefined },
    h("input", {
      class: "input input-number input-small",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": strategy === "" ? label : fillText(texts.newSheet.inputOf, { input: label, strategy }),
      "aria-describedby": `${unitId} ${errorId}`,
      "aria-invalid": () => (draft.fault() === undefined ? undefined : "true"),
      value: draft.text,
      oninput: (event: Event) => draft.text.set((event.target as HTMLInputElement).value),
    }),
  );
}

function row({ input, label, unit, drafts }: DraftRow, strategies: readonly string[]): Child {
  const [unitId, errorId] = [`input-${input}-unit`, `input-${input}-error`];
  const fault = (): string | undefined => drafts.map((draft) => draft.fault()).find((each) => each !== undefined);
  const shared = drafts.length === 1;
  return [
    h(
      "tr",
      {},
      h("th", { scope: "row" }, label, h("span", { class: "hint", id: unitId }, unit)),
      drafts.map((draft) =>
        cell(
          draft,
          label,
          shared ? "" : (strategies[draft.strategy] ?? ""),
          unitId,
          errorId,
          shared ? strategies.length : 1,
        ),
      ),
    ),
    h(
      "tr",
      { hidden: () => fault() === undefined },
      h(
        "td",
        { colspan: strategies.length + 1 },
        h(
          "div",
          { class: "field-error", id: errorId, "aria-live": "polite" },
          show(fault, (text) => text !== undefined && [icon("error"), h("span", {}, text)]),
        ),
      ),
    ),
  ];
}

/** The inputs that matter most, one column for each strategy. */
export function keyInputs({ rows, strategies }: InputDrafts): HTMLElement {
  return h(
    "table",
    { class: "inputs" },
    h("caption", {}, h("h2", {}, texts.newSheet.inputs), h("span", { class: "hint" }, texts.newSheet.inputsHint)),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td", {}),
        strategies.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((each) => row(each, strategies)),
    ),
  );
}
