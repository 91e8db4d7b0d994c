import { evaluate } from "../../engine/metrics/metrics";
import { define } from "../definition";
import { alternativeOf, comparedOf, inputsParameter, strategyParameter } from "./compared";
import { exampleInputs } from "./example-inputs";

const header = ["Day", "Direction", "Saving per day from there"];

const longerHorizon = exampleInputs.map((row) => (row[0] === "Horizon days" ? ["Horizon days", 730, 730] : row));

export const crossoversFunction = define({
  id: "CROSSOVERS",
  group: "Scenarios",
  summary: "Days on which a strategy becomes cheaper in total than the baseline, or costs more again.",
  remarks: [
    "Without a crossing the header row stands alone. Reaching 0 at the moment a retraining is paid is no crossing; touching 0 and falling again is two.",
  ],
  parameters: { inputs: inputsParameter, strategy: strategyParameter },
  result: { kind: "table", unit: "days; USD/day" },
  examples: [
    { args: "inputs", ranges: { inputs: exampleInputs }, result: [header], note: "no crossing within 365 days" },
    { args: "inputs", ranges: { inputs: longerHorizon }, result: [header, [496, "cheaper", 10]] },
  ],
  related: ["SCENARIO", "CASHFLOW", "BREAKEVEN_DAYS"],
  evaluate({ inputs, strategy }) {
    const alternative = alternativeOf(comparedOf(inputs), strategy);
    evaluate("saving", alternative);
    return [
      header,
      ...alternative.crossings.map(({ day, direction, slope }) => [
        day,
        direction === "up" ? "cheaper" : "costs more",
        slope,
      ]),
    ];
  },
});
