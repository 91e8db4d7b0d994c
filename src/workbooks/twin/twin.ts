import { fillText } from "../../messages/fill";
import { quotedText } from "../formula/call";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { moneyFormat } from "../layout/number-format";
import type { Formula, InputsBlock, OutputPlace, SheetTemplate, Text, Twin } from "../template/template";
import { baseline, columnsOf, given, monthRows, paid, type Side, tableOf, zero } from "./references";
import { stepOf } from "./equations";
import { stands } from "./checks";
import { type Column, rowBlock } from "./row-block";
import { failurePerCall, shared } from "./volume";
import { isForBaseline, metricKeys } from "../../engine/metrics/metrics";
import { cashFlowHeader } from "../../functions/scenarios/cash-flow";
import { rowLabel } from "../../functions/scenarios/compare";
import { figure } from "./figures";
import { grid, head, tableSheet, twinSheets } from "./sheets";

/**
 * GPUs of a side's model at a volume of calls that it takes, in whole ones and at least so many, where they are
 * priced.
 */
const gpusFor = (side: Side, calls: Formula): Formula =>
  `IF(${given("gpu_price_per_hour", side)}>0,MAX(${given("min_gpus", side)},` +
  `-INT(-(${calls}*${stepOf("gpu_seconds", side)}/86400*${given("peak_factor", side)}` +
  `*(1-${zero})/${given("utilisation", side)}))),0)`;

/** The calls of a volume that a side's own model takes. */
const ownCalls = (side: Side, volume: Formula): Formula =>
  side === baseline ? volume : `${given("traffic_share", side)}*${volume}`;

/** The GPUs of a strategy's own model at go-live at another volume; empty where a check fails. */
export const gpusAtVolume = (side: Side, volume: Formula): Formula =>
  `IFERROR(${stands(side)}*${gpusFor(side, ownCalls(side, volume))},"")`;

/**
 * USD of a day's GPUs in each month at other volumes, a column a volume and strategy, those of a baseline that stays
 * in service included.
 */
export function gpuCostSheet(sides: readonly Side[], volumes: readonly Formula[]): SheetTemplate {
  const cost = (side: Side, calls: Formula, month: number): Formula =>
    `24*${given("gpu_price_per_hour", side)}*{~bymonth.infrastructure_factor.${side}.${month}}` +
    `*${gpusFor(side, `${calls}*{~bymonth.growth.${month}}`)}`;
  const columns = volumes.flatMap((volume, at) =>
    sides.map((side): Column => ({
      key: `v${at}.${side}`,
      label: fillText(plainFormulaTexts.gpuCost, { number: at + 1 }),
      unit: "USD/day",
      format: moneyFormat,
      formula: ({ index }) => {
        const own = cost(side, ownCalls(side, volume), index);
        const beside = `${stepOf("baseline_share", side)}*${volume}`;
        const all =
          side === baseline ? own : `${own}+IF(${stepOf("baseline_share", side)}>0,${cost(baseline, beside, index)},0)`;
        return `IF({~bymonth.counts.${index}}=1,${all},0)`;
      },
    })),
  );
  const [name, title, sentence] = plainFormulaTexts.sheets.gpucost;
  const block = rowBlock({ id: "gpucost", name: "gpucost", sides, rows: monthRows, columns });
  return {
    ...tableSheet("gpucost", name, head("gpucost", title, sentence), columns.length, [grid("A6", block)]),
    only: "plain",
  };
}

/** The GPUs' cost of a day in each month at a volume of that sheet, from 0. */
const gpuCostAt = (side: Side, volume: number): Formula => `{gpucost.v${volume}.${side}}`;

/** What a side costs over days of each month, without upfront and retraining. */
function running(side: Side, volume: Formula, gpuCost: Formula, days: Formula): Formula {
  const tokens = (of: Side): Formula =>
    `${stepOf("token_cost", of)}*SUMPRODUCT({bymonth.growth},${stepOf("price_factor", of)},${days})`;
  const others = (of: Side): Formula => `(${stepOf("fee_cost", of)}+${stepOf("latency_cost", of)})`;
  const standing = (of: Side): Formula =>
    `${stepOf("hosting_per_day", of)}*SUMPRODUCT(${stepOf("infrastructure_factor", of)},${days})` +
    `+${stepOf("other_per_day", of)}*SUM(${days})`;
  const beside = side === baseline ? "" : `+IF(${stepOf("baseline_share", side)}>0,${standing(baseline)},0)`;
  return (
    `${volume}*(${shared(tokens(side), tokens(baseline), side)}` +
    `+(${shared(others(side), others(baseline), side)}+${failurePerCall(side)})*SUMPRODUCT({bymonth.growth},${days}))` +
    `+${standing(side)}${beside}` +
    `+${stepOf("labour_per_day", side)}*SUM(${days})+SUMPRODUCT(${gpuCost},${days})`
  );
}

/**
 * The total cost of a strategy at another volume at go-live, all else as it is; empty where a check fails.
 * @param at the volume's place among those of the sheet of the GPUs' cost, from 0
 */
export function totalCostAt(side: Side, volume: Formula, at: number): Formula {
  const gpuCost = (of: Side): Formula => gpuCostAt(of, at);
  const bill = columnsOf("bill", Math.max(2, side));
  const days =
    side === baseline
      ? running(baseline, volume, gpuCost(baseline), bill("days"))
      : `${running(side, volume, gpuCost(side), bill("own_days"))}+${running(baseline, volume, gpuCost(baseline), bill("other_days"))}`;
  return `IFERROR(${stands(side)}*(${paid("upfront", side)}+${days}+SUM(${bill("retraining", side)})),"")`;
}

/** The formulas or words of a block, cell by cell. */
export type Output = (place: OutputPlace, inputs: InputsBlock) => Text;

/** Figures by metric and strategy. */
export const figuresOutput: Output = ({ metric, strategy }) => ({ formula: figure(metric!, strategy!) });

/**
 * What COMPARE gives: a row a metric, a column a strategy; all of it empty where a check fails. A figure that is too
 * large is an error there too.
 */
export const comparisonOutput: Output = ({ row = 0, column = 0 }, inputs) => {
  const metric = metricKeys[row - 1];
  const unlessFaulty = (formula: Formula): Text => ({ formula: `IF(ISERROR(${stands(column)}),"",${formula})` });
  if (!metric) return unlessFaulty(column === 0 ? quotedText("Metric") : `{${inputs.id}.strategies.${column}}`);
  if (column === 0) return unlessFaulty(quotedText(rowLabel(metric)));
  return column === baseline && !isForBaseline(metric) ? "" : unlessFaulty(figure(metric, column));
};

/** The columns of a cash flow, in the order of its header. */
function cashFlowColumns(own: Side): readonly ((month: number) => Formula)[] {
  const bill = (key: string, month: number): Formula => `{${tableOf("bill", own)}.${key}.${month}}`;
  return [
    (m) => `{bymonth.month.${m}}+1`,
    (m) => `{bymonth.volume.${m}}*${bill("days", m)}`,
    (m) => bill(`running.${baseline}`, m),
    (m) => bill(`retraining.${baseline}`, m),
    (m) => bill(`running.${own}`, m),
    (m) => bill(`retraining.${own}`, m),
    (m) => bill("saving", m),
    (m) => bill(`total.${baseline}`, m),
    (m) => bill(`total.${own}`, m),
    (m) => bill("total_saving", m),
  ];
}

/** Month 0 of a cash flow: the upfront cost alone. */
function upfrontColumns(own: Side): readonly Formula[] {
  const [first, other] = [paid("upfront", baseline), paid("upfront", own)];
  const saving = `${first}-${other}`;
  return ["0", "0", "0", first, "0", other, saving, first, other, saving];
}

/**
 * What CASHFLOW gives of an alternative, month 0 and a row a month; empty past the horizon, and where a check fails.
 */
export function cashFlowOutput(alternative: Side): Output {
  const columns = cashFlowColumns(alternative);
  const upfront = upfrontColumns(alternative);
  return ({ row = 0, column = 0 }) => {
    if (row === 0) return cashFlowHeader[column]!;
    // A row of the months is of the month that begins there, from 0; the cash flow counts them from 1.
    const month = Math.max(0, row - 2);
    const figure = row === 1 ? upfront[column]! : columns[column]!(month);
    return { formula: `IF(IFERROR(${stands(alternative)}*{bymonth.counts.${month}},0)=0,"",${figure})` };
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
