import { fillText } from "../../messages/fill";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { isForBaseline, metricDefinition, type MetricKey, metricKeys } from "../../engine/metrics/metrics";
import { numberFormat, shownUnit } from "../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../template/template";
import { stepOf } from "./equations";
import { baseline, given, paid, type Side } from "./references";
import { headingRow, stepColumns } from "./step-block";
import { atGoLive } from "./months";
import { stands } from "./checks";

const texts = plainFormulaTexts.figures;

const timed = (s: Side): Formula =>
  `OR(${given("overhead_seconds", s)}>0,${given("prefill_tokens_per_second", s)}>0,${given("output_tokens_per_second", s)}>0)`;

/** Whether each model that takes calls has something by which its latency is known. */
const hasLatency = (s: Side): Formula =>
  s === baseline
    ? timed(s)
    : `AND(OR(${given("traffic_share", s)}=0,${timed(s)}),OR(${stepOf("baseline_share", s)}=0,${timed(baseline)}))`;

/** A figure that is a step of its own. */
const step =
  (path: string) =>
  (side: Side): Formula =>
    `{${path}.${side}}`;

/** Where each figure is worked out. */
const figures: Readonly<Record<MetricKey, (side: Side) => Formula>> = {
  cost_per_call: (s) => stepOf("cost_per_call", s),
  cost_per_day: (s) => atGoLive("cost_per_day", s),
  cost_per_month: (s) => `${atGoLive("cost_per_day", s)}*365/12`,
  tokens_per_day: (s) => `${given("calls_per_day", baseline)}*${stepOf("tokens_per_call", s)}`,
  upfront: (s) => paid("upfront", s),
  total_cost: step("sums.total"),
  total_cost_pv: step("value.total_pv"),
  token_cost: step("sums.token_cost"),
  fee_cost: step("sums.fee_cost"),
  failure_cost: step("sums.failure_cost"),
  latency_cost: step("sums.latency_cost"),
  infrastructure_cost: step("sums.infrastructure_cost"),
  labour_cost: step("sums.labour_cost"),
  retraining_cost: step("sums.retraining_cost"),
  saving: step("breakeven.saving"),
  breakeven_days: step("breakeven.day"),
  lasting_breakeven_days: step("breakeven.lasting"),
  payback_months: step("breakeven.payback"),
  npv: step("value.npv"),
  irr: step("irr.rate"),
  roi: step("value.roi"),
  breakeven_calls: step("volume.answer"),
  breakeven_tokens: step("tokens.answer"),
  latency: (s) => `IF(${hasLatency(s)},${stepOf("latency", s)},"none")`,
  gpus: (s) => atGoLive("gpus", s),
};

/** How other sheets refer to a figure. */
export const figure = (metric: MetricKey, side: Side): Formula => `{figures.${metric}.${side}}`;

function figureRow(metric: MetricKey, sides: readonly Side[]): (GridCell | null)[] {
  const { label, unit, meaning, isNonCash } = metricDefinition(metric);
  const cell = (side: Side): GridCell | null =>
    side === baseline && !isForBaseline(metric)
      ? null
      : {
          key: `${metric}.${side}`,
          formula: `IF(ISERROR(${stands(side)}),${stands(side)},${figures[metric](side)})`,
          style: "figure",
          format: numberFormat(unit),
        };
  return [
    { value: isNonCash ? fillText(plainFormulaTexts.nonCash, { label }) : label, style: "label" },
    ...sides.map(cell),
    { value: shownUnit(unit), style: "unitAfter" },
    { value: meaning, style: "note" },
  ];
}

/** Every figure, as the first sheet shows it: an error where the checks fail, none where there is no answer. */
export const figuresBlock = (sides: readonly Side[]): GridBlock => ({
  kind: "grid",
  id: "figures",
  rows: [
    headingRow(texts.heading, texts.note, stepColumns(sides).count),
    ...metricKeys.map((metric) => figureRow(metric, sides)),
  ],
});

/** What plain formulas cannot give, and what does it instead. */
export const beyondBlock = (sides: readonly Side[]): GridBlock => ({
  kind: "grid",
  id: "beyond",
  rows: [
    headingRow(plainFormulaTexts.beyond.heading, plainFormulaTexts.beyond.note, stepColumns(sides).count),
    ...plainFormulaTexts.beyond.rows.map(([what, instead]) => [
      { value: what, style: "label" } as const,
      { value: instead, style: "note" } as const,
    ]),
  ],
});
