import { CostError } from "../../engine/cost-error";
import type { MetricKey } from "../../engine/metrics/metrics";
import type { Cell } from "../../functions/cell";
import type { InputsBlock } from "../../workbooks/template/template";
import { called } from "../function-finder/call";
import { inputsTable } from "./inputs/inputs-block";

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
