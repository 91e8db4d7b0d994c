import { isForBaseline } from "../../engine/metrics/evaluate";
import { metricKeys } from "../../engine/metrics/metrics";
import { cashFlowHeader } from "../../functions/scenarios/cash-flow";
import { rowLabel } from "../../functions/scenarios/compare";
import type { Formula, InputsBlock, OutputPlace, Words } from "../template/template";
import { figure } from "./answers/figures";
import { baseline, paid, type Side, tableOf } from "./blocks/references";
import { stands } from "./steps/checks";

/** The formulas or words of a block, cell by cell. */
export type Output = (place: OutputPlace, inputs: InputsBlock) => Words;

/** Figures by metric and strategy. */
export const figuresOutput: Output = ({ metric, strategy }) => ({ formula: figure(metric!, strategy!) });

/** What COMPARE gives: a row a metric, a column a strategy. */
export const comparisonOutput: Output = ({ row = 0, column = 0 }, inputs) => {
  const metric = metricKeys[row - 1];
  if (!metric) return column === 0 ? "Metric" : { formula: `{${inputs.id}.strategies.${column}}` };
  if (column === 0) return rowLabel(metric);
  return column === baseline && !isForBaseline(metric) ? "" : { formula: `IFERROR(${figure(metric, column)},"")` };
};

/** The columns of a cash flow, in the order of its header. */
function cashFlowColumns(own: Side): readonly ((month: number) => Formula)[] {
  const bill = (key: string, month: number): Formula => `{${tableOf("bill", own)}.${key}.${month}}`;
  const oneOff =
    (side: Side) =>
    (month: number): Formula =>
      `${month === 0 ? `${paid("upfront", side)}+` : ""}${bill(`retraining.${side}`, month)}`;
  return [
    (m) => `{bymonth.month.${m}}`,
    (m) => `{bymonth.volume.${m}}*${bill("days", m)}`,
    (m) => bill(`running.${baseline}`, m),
    oneOff(baseline),
    (m) => bill(`running.${own}`, m),
    oneOff(own),
    (m) => `${m === 0 ? `${paid("upfront", baseline)}-${paid("upfront", own)}+` : ""}${bill("saving", m)}`,
    (m) => bill(`total.${baseline}`, m),
    (m) => bill(`total.${own}`, m),
    (m) => bill("total_saving", m),
  ];
}

/** What CASHFLOW gives of an alternative, a row a month; empty past the horizon, and where a check fails. */
export function cashFlowOutput(alternative: Side): Output {
  const columns = cashFlowColumns(alternative);
  return ({ row = 0, column = 0 }) => {
    if (row === 0) return cashFlowHeader[column]!;
    const month = row - 1;
    return {
      formula: `IF(IFERROR(${stands(alternative)}*{bymonth.counts.${month}},0)=0,"",${columns[column]!(month)})`,
    };
  };
}
