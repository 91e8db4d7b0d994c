import { activeCell } from "../../excel/cells";
import { addExplanationSheet } from "../../excel/explanation-sheet";
import { readWorkbook } from "../../excel/read-workbook";
import { localFormula } from "../../messages/pane/locale";
import { texts } from "../../messages/pane";
import { disclosure, factList, notice, smallButton } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { placeOf } from "./cause";
import { type CellExplanation, type ExplainedCall, explainCell, type Steps } from "./explain-cell";
import { fixButton, fixingStatus, fixingTask, type Fixing } from "./fix-button";
import { placeList, toolCard } from "./tool-card";

const text = texts.tools.explain;

/** Says what the formula of the selected cell does. */
export function explainTool(pane: Pane): HTMLElement {
  const look = task(async ({ signal, progress }) => {
    const place = await activeCell();
    const content = await readWorkbook({
      signal,
      progress: (sheet, share) => progress(pane.formats.fill(texts.tools.reading, { sheet }), share),
    });
    return { place, explanation: explainCell(content, place, pane.formats) };
  });
  const fixing = fixingTask(() => void look.run());
  return toolCard(
    text,
    smallButton(text.look, () => {
      fixing.clear();
      void look.run();
    }),
    fixingStatus(pane, fixing),
    taskStatus(pane, look, {
      done: ({ place, explanation }) =>
        explanation
          ? explained(pane, explanation, fixing)
          : notice("info", pane.formats.fill(text.noFormula, { place: placeOf(place) })),
      cancellable: true,
    }),
  );
}

function explained(
  pane: Pane,
  { sheet, address, formula, shows, calls, reads, turns, cause, fix }: CellExplanation,
  fixing: Fixing,
): Child {
  const { locale } = pane.formats;
  return h(
    "div",
    { class: "stack" },
    h("h3", {}, placeOf({ sheet, address })),
    factList([
      [text.formula, h("code", {}, localFormula(formula, locale))],
      [text.shows, shows],
    ]),
    cause && [notice("error", cause.reason), cause.cell && placeList(pane, [{ ...cause.cell, text: "" }])],
    fix && h("div", {}, fixButton(pane, fixing, fix)),
    calls.length === 0 && reads.length === 0 && notice("info", text.beyond),
    reads.length > 0 && [
      h("p", { class: "hint" }, text.reads),
      placeList(
        pane,
        reads.map((figure) => ({
          ...figure,
          text: h(
            "div",
            { class: "row row-ends" },
            h("span", {}, figure.label),
            h("span", { class: "number" }, figure.value),
          ),
        })),
      ),
    ],
    turns !== undefined && turnsLine(turns),
    calls.map((call) => callCard(pane, call)),
  );
}

const turnsLine = (turns: string): HTMLElement => h("p", {}, h("strong", {}, text.turns), ": ", turns);

function callCard(pane: Pane, { id, summary, arguments: given, result, steps }: ExplainedCall): Child {
  return h(
    "div",
    { class: "stack-tight" },
    h("h4", {}, id),
    h("p", { class: "hint" }, summary),
    h(
      "ul",
      { class: "arguments" },
      given.map(({ name, meaning, unit, value, from }) =>
        h(
          "li",
          {},
          h("div", { class: "row row-ends" }, h("code", {}, name), h("span", { class: "number" }, value)),
          h("div", { class: "hint" }, [meaning, unit && ` (${unit})`]),
          h("div", { class: "hint" }, pane.formats.fill(text.source, { from })),
        ),
      ),
    ),
    factList([[pane.formats.fill(text.result, { id }), result]]),
    steps && stepsOf(pane, steps),
  );
}

function stepsOf(pane: Pane, { steps, formula, title, turns }: Steps): Child {
  const put = task(() => addExplanationSheet(text.sheetName, title, formula));
  return disclosure(pane.formats.fill(text.steps, { count: steps.length }), () => [
    h(
      "ol",
      { class: "steps" },
      steps.map(({ label, value, unit, calculation }) =>
        h(
          "li",
          {},
          h(
            "div",
            { class: "row row-ends" },
            h("span", {}, label),
            h("span", { class: "number" }, `${value} ${unit}`.trim()),
          ),
          calculation !== "" && h("div", { class: "hint" }, calculation),
        ),
      ),
    ),
    turns !== undefined && turnsLine(turns),
    smallButton(text.put, () => void put.run()),
    taskStatus(pane, put, {
      done: (name) => notice("success", pane.formats.fill(text.created, { name })),
    }),
  ]);
}
