import { CostError } from "../../engine/cost-error";
import type { MetricKey } from "../../engine/metrics/metrics";
import type { Cell } from "../../functions/cell";
import type { InputsBlock } from "../../workbooks/template/template";
import { factList } from "../controls/basics";
import { h, type Child } from "../dom/element";
import { called } from "../function-finder/call";
import { localSentence } from "../locale/local-sentence";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { inputsTable, openInputs } from "./inputs-block";

/** The figures that are shown while one types. */
export const liveMetrics = ["cost_per_month", "breakeven_days", "saving"] as const satisfies readonly MetricKey[];

export type LiveMetric = (typeof liveMetrics)[number];

/** The figures of one alternative: a number, or the reason why there is none. */
export interface LiveFigures {
  readonly strategy: string;
  readonly figures: readonly (readonly [metric: LiveMetric, value: number | string])[];
}

export type LiveResult =
  | {
      readonly is: "figures";
      readonly baseline: { readonly strategy: string; readonly costPerMonth: number | string };
      readonly alternatives: readonly LiveFigures[];
      readonly advice: string | undefined;
    }
  /** The inputs cannot be computed with: what is wrong with which. */
  | { readonly is: "fault"; readonly message: string };

const shown = (cell: Cell | Cell[][]): number | string =>
  typeof cell === "number" ? cell : cell instanceof CostError ? cell.message : String(cell);

/** What a table of inputs comes to, by the same functions as on the sheet. */
export function liveResult(block: InputsBlock): LiveResult {
  const table = inputsTable(block);
  const figure = (metric: MetricKey, strategy: number): Cell | Cell[][] =>
    called("SCENARIO", [table, metric, strategy]);
  const costs = block.strategies.map((_, at) => figure("cost_per_month", at + 1));
  const fault = costs.find((cost) => cost instanceof CostError);
  if (fault instanceof CostError) return { is: "fault", message: fault.message };
  const alternatives = block.strategies.slice(1).map((strategy, at) => ({
    strategy,
    figures: liveMetrics.map((metric) => [metric, shown(figure(metric, at + 2))] as const),
  }));
  return {
    is: "figures",
    baseline: { strategy: block.strategies[0] ?? "", costPerMonth: shown(costs[0] ?? "") },
    alternatives,
    advice: adviceOf(table),
  };
}

/** The advice in one line: the first row below the header. */
function adviceOf(table: readonly (readonly (number | string)[])[]): string | undefined {
  const advice = called("RECOMMEND", [table]);
  const text = Array.isArray(advice) ? advice[1]?.[1] : undefined;
  return typeof text === "string" && text !== "" ? text : undefined;
}

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
