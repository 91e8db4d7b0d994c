import type { Formula, InputsBlock, OutputPlace, Text, Twin } from "../template/template";
import { baseline, call, columnsOf, given, life, paid, type Side, tableOf, zero } from "./references";
import { gpusAt } from "./months";
import { stands } from "./checks";
import { isForBaseline } from "../../engine/metrics/evaluate";
import { metricKeys } from "../../engine/metrics/metrics";
import { cashFlowHeader } from "../../functions/scenarios/cash-flow";
import { rowLabel } from "../../functions/scenarios/compare";
import { figure } from "./figures";
import { twinSheets } from "./sheets";

/** GPUs that are paid for over days of each month, added up: in whole ones, at least so many, where they are priced. */
function gpuDays(side: Side, volume: Formula, days: Formula): Formula {
  const least = given("min_gpus", side);
  const needed = `-INT(-${volume}*{bymonth.growth}*${call("gpus", side)}*(1-${zero}))`;
  return `IF(${given("gpu_price_per_hour", side)}>0,SUMPRODUCT(${least}+(${needed}-${least})*(${needed}>${least}),${days}),0)`;
}

/** What a side costs over days of each month, without upfront and retraining. */
function running(side: Side, volume: Formula, days: Formula): Formula {
  const tokens = `${call("token", side)}*SUMPRODUCT({bymonth.growth},{bymonth.factor.${side}},${days})`;
  const others = `(${call("failure", side)}+${call("latency", side)})*SUMPRODUCT({bymonth.growth},${days})`;
  return `${volume}*(${tokens}+${others})+(${life("standing", side)}+${life("labour", side)})*SUM(${days})+24*${given("gpu_price_per_hour", side)}*${gpuDays(side, volume, days)}`;
}

/** The total cost of a strategy at another volume at go-live, all else as it is; empty where a check fails. */
export function totalCostAt(side: Side, volume: Formula): Formula {
  const bill = columnsOf("bill", Math.max(2, side));
  const days =
    side === baseline
      ? running(baseline, volume, bill("days"))
      : `${running(side, volume, bill("own_days"))}+${running(baseline, volume, bill("other_days"))}`;
  return `IFERROR(${stands(side)}*(${paid("upfront", side)}+${days}+SUM(${bill("retraining", side)})),"")`;
}

/** The GPUs of a strategy at go-live at another volume; empty where a check fails. */
export const gpusAtVolume = (side: Side, volume: Formula): Formula =>
  `IFERROR(${stands(side)}*${gpusAt(side, volume)},"")`;

/** The formulas or words of a block, cell by cell. */
export type Output = (place: OutputPlace, inputs: InputsBlock) => Text;

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

/**
 * The plain-formula twin of a template that compares alternatives with a baseline: the same figures without the add-in.
 *
 * Its ledgers have a row from one event to the next, so that Data Tables, Goal Seek and Solver work on every figure. Inputs without a row in the
 * template's table stand at their defaults among the steps.
 * @param outputs what the template's blocks show, by block
 */
export function twinOf(outputs: Readonly<Record<string, Output>>): Twin {
  return {
    sheets(inputs) {
      if (inputs.strategies.length < 2) throw new TypeError("A twin compares two strategies or more, got one");
      return twinSheets(inputs);
    },
    formula(place, inputs) {
      const output = outputs[place.block];
      if (!output) throw new TypeError(`The twin has no figures for the block ${place.block}`);
      return output(place, inputs);
    },
  };
}

/** The twin of a template whose cells all say for themselves what they are in plain formulas. */
export const plainCells: Twin = {
  sheets: () => [],
  formula: ({ block }) => {
    throw new TypeError(`The cells of ${block} have no plain formulas of their own`);
  },
};
