import type { InputsBlock } from "../../workbooks/template/template";
import { h, type Child } from "../dom/element";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { factList } from "../prices/facts";
import { localSentence } from "../locale/local-sentence";
import { openInputs } from "./inputs/inputs-block";
import { liveResult, type LiveFigures, type LiveMetric } from "./live-result";

const said = texts.newSheet;

/** A figure, or "none" with the reason below. */
function figure({ formats }: Pane, metric: LiveMetric, value: number | string, names: readonly string[]): Child {
  if (typeof value === "string") return h("span", { class: "reason" }, localSentence(value, formats.locale, names));
  return metric === "breakeven_days" ? said.days(formats.number(value)) : formats.money(value);
}

const alternative = (pane: Pane, { strategy, figures }: LiveFigures, names: readonly string[]): HTMLElement =>
  h(
    "div",
    { class: "stack-tight" },
    h("h3", {}, strategy),
    factList(figures.map(([metric, value]) => [said.figures[metric], figure(pane, metric, value, names)] as const)),
  );

/** What the inputs come to, or what has to be filled in or mended for that. */
export function liveFigures(pane: Pane, inputs: InputsBlock | undefined): Child {
  if (!inputs) return h("p", { class: "hint" }, said.mend);
  const open = openInputs(inputs);
  if (open.length > 0) return h("p", { class: "hint" }, said.fillIn(open));
  const result = liveResult(inputs);
  const { strategies } = inputs;
  if (result.is === "fault")
    return h("p", { class: "hint" }, localSentence(result.message, pane.formats.locale, strategies));
  return [
    result.advice !== undefined &&
      h("p", { class: "advice" }, localSentence(result.advice, pane.formats.locale, strategies)),
    factList([
      [said.costOf(result.baseline.strategy), figure(pane, "cost_per_month", result.baseline.costPerMonth, strategies)],
    ]),
    result.alternatives.map((each) => alternative(pane, each, strategies)),
  ];
}
