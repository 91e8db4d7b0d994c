import {
  figureOrError,
  isForBaseline,
  metricDefinition,
  type MetricKey,
  metricKeys,
} from "../../engine/metrics/metrics";
import type { Cell } from "../cell";
import { define } from "../definition";
import { comparedOf, inputsParameter } from "./compared";
import { exampleInputs } from "./example-inputs";

/** What a metric's row is called. */
export const rowLabel = (key: MetricKey): string =>
  metricDefinition(key).isNonCash ? `${key} (non-cash estimate)` : key;

export const compareFunction = define({
  id: "COMPARE",
  group: "Scenarios",
  summary: "All metrics of all strategies of a scenario, side by side.",
  remarks: [
    "Empty: the metric compares with the baseline, which this is. #N/A: there is no answer; SCENARIO says why.",
  ],
  parameters: { inputs: inputsParameter },
  result: { kind: "table", unit: "by metric" },
  examples: [
    {
      args: "inputs",
      ranges: { inputs: exampleInputs },
      result: [
        ["Metric", "Prompting", "Fine-tuned"],
        ["cost_per_call", 0.0056, 0.0036],
        ["cost_per_day", 28, 18],
      ],
    },
  ],
  related: ["SCENARIO", "CASHFLOW"],
  evaluate({ inputs }) {
    const { scenario, comparisons } = comparedOf(inputs);
    const row = (key: MetricKey): Cell[] => [
      rowLabel(key),
      ...comparisons.map((c, i) => (i === 0 && !isForBaseline(key) ? "" : figureOrError(key, c))),
    ];
    return [["Metric", ...scenario.names], ...metricKeys.map(row)];
  },
});
