import { Variable } from "../../engine/analysis/variable";
import { checkWork } from "../../engine/analysis/work";
import { CostError, valueError } from "../../engine/cost-error";
import { metricDefinition } from "../../engine/metrics/metrics";
import { inCurrency } from "../../messages/currency";
import { currencyOf } from "../../scenario/currency";
import { findStrategy } from "../../scenario/strategies";
import { inputReference, type InputReference } from "../../scenario/input-reference";
import { readScenario } from "../../scenario/read-scenario";
import { Variation, type Change } from "../../scenario/variation";
import type { Cell } from "../cell";
import { define } from "../definition";
import { choice, values, word, type ValueCell } from "../parameters";
import { inputsParameter, metricChoices, priceOfModel, strategyParameter } from "../scenarios/compared";
import { exampleInputs } from "../scenarios/example-inputs";

const inputSummary =
  'by label or key; "Prompting: Cache hit rate" names a strategy\'s, "all: User tokens" everyone\'s.';

export const whatIfFunction = define({
  id: "WHATIF",
  group: "Scenarios",
  summary: "What-if table: a metric for each value of one input, or each pair of values of two.",
  remarks: [
    "Does what a Data Table does, and Excel's Data Tables do not recalculate add-in functions.",
    "An input of the workload varies for all strategies, any other for the strategy asked about, unless the text names another.",
    "A value that the input does not accept spoils its own row or column only.",
  ],
  parameters: {
    inputs: inputsParameter,
    metric: choice(metricChoices, { summary: "The figure wanted." }),
    input_1: word({ summary: `The input whose values stand down the first column, ${inputSummary}` }),
    values_1: values({ summary: "Its values." }),
    input_2: word({ optional: true, summary: `The input whose values stand across the top, ${inputSummary}` }),
    values_2: values({ optional: true, summary: "Its values." }),
    strategy: strategyParameter,
  },
  result: { kind: "table", unit: "by metric" },
  noAnswer: "In the cells for whose values the metric has no answer.",
  examples: [
    {
      args: 'inputs, "saving", "Calls per day", calls',
      ranges: { inputs: exampleInputs, calls: [[5000], [10000]] },
      result: [
        ["saving", "Saving, USD"],
        [5000, -1310],
        [10000, 2340],
      ],
    },
    {
      args: 'inputs, "saving", "Calls per day", calls, "Prompting: Prompt tokens", prompts',
      ranges: { inputs: exampleInputs, calls: [[5000], [10000]], prompts: [[2000, 3000]] },
      result: [
        ["saving", 2000, 3000],
        [5000, -1310, 2340],
        [10000, 2340, 9640],
      ],
    },
  ],
  related: ["SENSITIVITY", "SOLVE", "SCENARIO"],
  evaluate({ inputs, metric, input_1, values_1, input_2, values_2, strategy }) {
    const scenario = readScenario(inputs);
    const place = findStrategy(scenario, strategy);
    const down = inputReference(scenario, input_1, place, "input_1");
    const across = input_2 === undefined ? undefined : inputReference(scenario, input_2, place, "input_2");
    if (across && values_2 === undefined) throw valueError("what-if.no-values");
    if (!across && values_2 !== undefined) throw valueError("what-if.no-input");
    if (across && across.key === down.key && across.strategies.some((column) => down.strategies.includes(column)))
      throw valueError("what-if.same-input");

    const variation = new Variation(scenario, priceOfModel, across ? [down, across] : [down]);
    const axis = (reference: InputReference, cells: readonly ValueCell[], name: string): Axis =>
      cells.map(({ shown, value }) => ({ shown, change: changeTo(variation, reference, value, name) }));
    const rows = axis(down, values_1, "values_1");
    const columns = across ? axis(across, values_2!, "values_2") : [];
    const work = checkWork(
      variation.base,
      rows.length * Math.max(1, columns.length),
      { id: "work.what-if-cells" },
      metric,
    );
    const variable = new Variable(metric, place, scenario.names[place], work);
    const figure = (...entries: Axis): Cell => figureWith(variable, variation, entries);
    const figures = rows.map((row) => (across ? columns.map((column) => figure(row, column)) : [figure(row)]));
    refuseIfAllAreRefused(figures);
    if (!across) {
      const { label, unit } = metricDefinition(metric);
      return [
        [metric, `${label}, ${inCurrency(unit, currencyOf(inputs))}`],
        ...rows.map(({ shown }, i): Cell[] => [shown, ...figures[i]!]),
      ];
    }
    return [
      [metric, ...columns.map(({ shown }) => shown)],
      ...rows.map(({ shown }, i): Cell[] => [shown, ...figures[i]!]),
    ];
  },
});

/** The values of an input along one side of the table: what stands there, and the change that it is or the error that it gives. */
type Axis = readonly { readonly shown: Cell; readonly change: Change | CostError }[];

/** The input at a value, or why the value is not acceptable. */
function changeTo(
  variation: Variation,
  reference: InputReference,
  value: number | CostError,
  name: string,
): Change | CostError {
  if (value instanceof CostError) return value;
  return caught(() => {
    variation.check({ reference, value }, name);
    return { reference, value };
  });
}

/** A cell of the table: a value that is not acceptable spoils its own row or column, as in a Data Table. */
function figureWith(variable: Variable, variation: Variation, entries: Axis): Cell {
  const changes: Change[] = [];
  for (const { change } of entries) {
    if (change instanceof CostError) return change;
    changes.push(change);
  }
  return caught(() => variable.at(variation.with(changes)));
}

function caught<T>(of: () => T): T | CostError {
  try {
    return of();
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}

/** Where no cell at all is acceptable, the reason is the table's own. */
function refuseIfAllAreRefused(figures: readonly (readonly Cell[])[]): void {
  const first = figures[0]?.[0];
  const isRefused = (cell: Cell): boolean => cell instanceof CostError && cell.code === "value";
  if (first instanceof CostError && figures.every((row) => row.every(isRefused))) throw first;
}
