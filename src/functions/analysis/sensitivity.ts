import { bySwing, sensitivityRow, swungValues } from "../../engine/analysis/sensitivity";
import { Variable } from "../../engine/analysis/variable";
import { checkWork } from "../../engine/analysis/work";
import type { Bounds } from "../../engine/bounds";
import { inputDefinition, type InputKey } from "../../engine/strategy/inputs";
import { findStrategy } from "../../scenario/find-strategy";
import { referenceText } from "../../scenario/input-reference";
import { readScenario } from "../../scenario/read-scenario";
import { Variation } from "../../scenario/variation";
import { define } from "../definition";
import { choice, number } from "../parameters";
import { inputsParameter, priceOfModel, strategyParameter } from "../scenarios/compared";
import { exampleInputs } from "../scenarios/example-inputs";
import { metricChoices } from "../scenarios/metric-choices";
import { scenarioReferences } from "../scenarios/scenario-references";

const header = ["Input", "Low value", "High value", "Metric at low", "Metric at high", "Swing"];

/** What an input that is used may swing to. */
function boundsInUse(key: InputKey): Bounds {
  const definition = inputDefinition(key);
  return definition.aboveMinInUse ? { ...definition, aboveMin: true } : definition;
}

export const sensitivityFunction = define({
  id: "SENSITIVITY",
  group: "Scenarios",
  summary: "Tornado table: how far each input, on its own, moves a metric.",
  remarks: [
    "Where the table has Low and High for an input they are taken, else its value ± swing, within its bounds, whole inputs rounded outward. Inputs at 0 without a range are left out.",
    "Sorted by the swing, largest first; inputs at one of whose values the metric has no answer stand last.",
  ],
  parameters: {
    inputs: inputsParameter,
    metric: choice(metricChoices, { summary: "The figure wanted." }),
    swing: number({
      default: 0.2,
      unit: "fraction",
      min: 0,
      aboveMin: true,
      max: 1,
      summary: "How far an input without a range moves, as a share of its value.",
    }),
    strategy: strategyParameter,
  },
  result: { kind: "table", unit: "each input's own; by metric" },
  noAnswer: "In the cells for whose values the metric has no answer.",
  examples: [
    {
      args: 'inputs, "saving"',
      ranges: { inputs: exampleInputs },
      result: [header, ["Prompting: Input price", 1.6, 2.4, -2916, 296, 3212]],
    },
  ],
  related: ["WHATIF", "SIMULATE", "RECOMMEND"],
  evaluate({ inputs, metric, swing, strategy }) {
    const scenario = readScenario(inputs);
    const place = findStrategy(scenario, strategy);
    const variable = new Variable(metric, place, scenario.names[place]);
    const variation = new Variation(scenario, priceOfModel);
    const all = scenarioReferences(scenario, variable.place === 0 ? [0] : [0, variable.place]);
    checkWork(variation.base, 2 * all.length, { id: "work.inputs" });
    const rows = all.flatMap((reference) => {
      const base = variation.present(reference)!;
      const range = scenario.ranges.find(
        ({ key, strategy: column }) => key === reference.key && reference.strategies.includes(column),
      );
      if (!range && base === 0) return [];
      const { low, high } = range ?? swungValues(base, swing, boundsInUse(reference.key));
      const row = sensitivityRow(low, high, (value) => variable.at(variation.with([{ reference, value }])));
      return [{ ...row, name: referenceText(scenario, reference) }];
    });
    return [
      header,
      ...rows
        .sort(bySwing)
        .map(({ name, low, high, atLow, atHigh, swing: apart }) => [name, low, high, atLow, atHigh, apart]),
    ];
  },
});
