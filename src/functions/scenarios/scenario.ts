import { evaluate } from "../../engine/metrics/metrics";
import { define } from "../definition";
import { choice } from "../parameters";
import { comparedOf, comparisonOf, inputsParameter, metricChoices, strategyParameter } from "./compared";
import { exampleInputs } from "./example-inputs";

export const scenarioFunction = define({
  id: "SCENARIO",
  group: "Scenarios",
  summary: "One metric of one strategy of a scenario.",
  remarks: [
    "Metrics from saving to breakeven_tokens compare with the baseline, the first strategy; of the baseline itself they are #VALUE!.",
  ],
  parameters: {
    inputs: inputsParameter,
    metric: choice(metricChoices, { summary: "The figure wanted, such as saving or breakeven_days." }),
    strategy: strategyParameter,
  },
  result: { kind: "number", unit: "by metric" },
  noAnswer:
    "The metric has no answer; the message says why: no break-even, no extra upfront, flows that change sign more than once.",
  examples: [
    { args: 'inputs, "saving"', ranges: { inputs: exampleInputs }, result: -1310 },
    { args: 'inputs, "cost_per_day", "Prompting"', ranges: { inputs: exampleInputs }, result: 28 },
    {
      args: 'inputs, "breakeven_days"',
      ranges: { inputs: exampleInputs },
      result: "#N/A",
      note: "no break-even within 365 days",
    },
    {
      args: 'inputs, "npv", 1',
      ranges: { inputs: exampleInputs },
      result: "#VALUE!",
      note: "the baseline is not compared with itself",
    },
  ],
  related: ["COMPARE", "CASHFLOW", "CROSSOVERS", "INPUTS"],
  evaluate: ({ inputs, metric, strategy }) => evaluate(metric, comparisonOf(comparedOf(inputs), strategy)),
});
