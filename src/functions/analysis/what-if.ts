import { Variable } from "../../engine/analysis/variable";
import { checkWork } from "../../engine/analysis/work";
import { valueError } from "../../engine/cost-error";
import { metricDefinition } from "../../engine/metrics/metrics";
import { findStrategy } from "../../scenario/find-strategy";
import { inputReference } from "../../scenario/input-reference";
import { readScenario } from "../../scenario/read-scenario";
import { Variation, type Change } from "../../scenario/variation";
import type { Cell } from "../cell";
import { define } from "../definition";
import { choice, values, word } from "../parameters";
import { inputsParameter, priceOfModel, strategyParameter } from "../scenarios/compared";
import { exampleInputs } from "../scenarios/example-inputs";
import { metricChoices } from "../scenarios/metric-choices";

const inputSummary =
  'by label or key; "Prompting: Cache hit rate" names a strategy\'s, "all: User tokens" everyone\'s.';

export const whatIfFunction = define({
  id: "WHATIF",
  group: "Scenarios",
  summary: "What-if table: a metric for each value of one input, or each pair of values of two.",
  remarks: [
    "Does what a Data Table does, and Excel's Data Tables do not recalculate add-in functions.",
    "An input of the workload varies for all strategies, any other for the strategy asked about, unless the text names another.",
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
    const variable = new Variable(metric, place, scenario.names[place]);
    const down = inputReference(scenario, input_1, variable.place, "input_1");
    const across = input_2 === undefined ? undefined : inputReference(scenario, input_2, variable.place, "input_2");
    if (across && values_2 === undefined) throw valueError("what-if.no-values");
    if (!across && values_2 !== undefined) throw valueError("what-if.no-input");
    if (across && across.key === down.key && across.strategies.some((place) => down.strategies.includes(place)))
      throw valueError("what-if.same-input");

    const variation = new Variation(scenario, priceOfModel, across ? [down, across] : [down]);
    const rows = values_1.map((value): Change => ({ reference: down, value }));
    const columns = across ? values_2!.map((value): Change => ({ reference: across, value })) : [];
    rows.forEach((change) => variation.check(change, "values_1"));
    columns.forEach((change) => variation.check(change, "values_2"));
    checkWork(variation.base, rows.length * Math.max(1, columns.length), { id: "work.what-if-cells" });

    const figure = (...changes: Change[]): Cell => variable.at(variation.with(changes));
    if (!across) {
      const { label, unit } = metricDefinition(metric);
      return [[metric, `${label}, ${unit}`], ...rows.map((change): Cell[] => [change.value, figure(change)])];
    }
    return [
      [metric, ...columns.map(({ value }) => value)],
      ...rows.map((row): Cell[] => [row.value, ...columns.map((column) => figure(row, column))]),
    ];
  },
});
