import { CostError } from "../../engine/cost-error";
import type { MetricKey } from "../../engine/metrics/metrics";
import { headlineOn } from "../../functions/analysis/recommend";
import type { InputsBlock } from "../../workbooks/template/template";
import { factList } from "../controls/basics";
import { h, type Child } from "../dom/element";
import { called } from "../function-finder/formula";
import type { Pane } from "../shell/pane";
import type { UserLocale } from "../../messages/pane/locale";
import { messageText, type Reader } from "../../messages/text";
import { texts } from "../../messages/pane";
import { paneIn } from "./currency";
import { inputsTable, openInputs } from "./inputs-block";
import { resultChart } from "./result-chart";

/** The figures that follow the typing. */
export const liveMetrics = [
  "cost_per_month",
  "upfront",
  "breakeven_days",
  "breakeven_calls",
  "saving",
  "npv",
] as const satisfies readonly MetricKey[];

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
  /** An input cannot be used: which, and what is wrong with it. */
  | { readonly is: "fault"; readonly message: string };

/** What a table of inputs comes to, by the same functions as on the sheet, with reasons as the reader reads them. */
export function liveResult(block: InputsBlock, style: UserLocale): LiveResult {
  const table = inputsTable(block);
  const figure = (metric: MetricKey, strategy: number): number | string => {
    const result = called("SCENARIO", [table, metric, strategy]);
    if (result instanceof CostError) return messageText(result, { style, currency: block.currency });
    return typeof result === "number" ? result : String(result);
  };
  const costs = block.strategies.map((_, at) => figure("cost_per_month", at + 1));
  const fault = costs.find((cost) => typeof cost === "string");
  if (typeof fault === "string") return { is: "fault", message: fault };
  const alternatives = block.strategies.slice(1).map((strategy, at) => ({
    strategy,
    figures: liveMetrics.map((metric) => [metric, figure(metric, at + 2)] as const),
  }));
  return {
    is: "figures",
    baseline: { strategy: block.strategies[0] ?? "", costPerMonth: costs[0] ?? "" },
    alternatives,
    advice: adviceOf(table, { style, currency: block.currency }),
  };
}

/** The advice in one line; none where a figure that it needs has no answer. */
function adviceOf(table: readonly (readonly (number | string)[])[], reader: Reader): string | undefined {
  try {
    return messageText(headlineOn(table)[1], reader);
  } catch (error) {
    if (error instanceof CostError) return undefined;
    throw error;
  }
}

const text = texts.newSheet;

/** A figure, or the reason why there is none. */
function figureText({ formats }: Pane, metric: LiveMetric, value: number | string): Child {
  if (typeof value === "string") return h("span", { class: "reason" }, value);
  if (metric === "breakeven_days") return formats.fill(text.day, { day: value });
  return metric === "breakeven_calls"
    ? formats.fill(text.callsPerDay, { calls: value >= 100 ? Math.round(value) : value })
    : formats.money(value);
}

const alternative = (pane: Pane, { strategy, figures }: LiveFigures): HTMLElement =>
  h(
    "div",
    { class: "stack-tight" },
    h("h3", {}, strategy),
    factList(figures.map(([metric, value]) => [text.figures[metric], figureText(pane, metric, value)] as const)),
  );

/** As many blank inputs as are named. */
const MOST_NAMED = 4;

function fillInText({ formats: { fill } }: Pane, labels: readonly string[]): string {
  const more = labels.length - MOST_NAMED;
  return more > 0
    ? fill(text.fillInMore, { labels: labels.slice(0, MOST_NAMED), more })
    : fill(text.fillIn, { labels });
}

/** What the inputs come to, or what has to be entered or fixed first. */
export function liveFigures(inUsd: Pane, inputs: InputsBlock | undefined): Child {
  const pane = paneIn(inUsd, inputs?.currency);
  const hint = (content: string): Child => h("p", { class: "hint" }, content);
  if (!inputs) return hint(text.fix);
  const blank = openInputs(inputs);
  if (blank.length > 0) return hint(fillInText(pane, blank));
  const { formats } = pane;
  const result = liveResult(inputs, formats.locale);
  if (result.is === "fault") return hint(result.message);
  const { strategy, costPerMonth } = result.baseline;
  const breakEven = new Map(result.alternatives[0]?.figures).get("breakeven_days");
  return [
    result.advice !== undefined && h("p", { class: "advice" }, result.advice),
    resultChart(pane, inputs, typeof breakEven === "number" ? breakEven : undefined),
    factList([[formats.fill(text.costOf, { strategy }), figureText(pane, "cost_per_month", costPerMonth)]]),
    result.alternatives.map((each) => alternative(pane, each)),
  ];
}
