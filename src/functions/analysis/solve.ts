import { Variable } from "../../engine/analysis/variable";
import { solve } from "../../engine/analysis/solve";
import type { Sample } from "../../engine/analysis/root-finding";
import { structureOf } from "../../engine/analysis/structure";
import { looksOfSolving, timeOfLook, workOfOneOfMany } from "../../engine/analysis/work";
import { CostError } from "../../engine/cost-error";
import { answerOf, baselineReason, isForBaseline, metricDefinition } from "../../engine/metrics/metrics";
import { inputDefinition } from "../../engine/strategy/inputs";
import type { Strategy } from "../../engine/strategy/strategy";
import { findStrategy } from "../../scenario/strategies";
import { inputReference, type InputReference } from "../../scenario/input-reference";
import { readScenario } from "../../scenario/read-scenario";
import { Variation } from "../../scenario/variation";
import { define } from "../definition";
import { choice, number, word } from "../parameters";
import { inputsParameter, metricChoices, priceOfModel, strategyParameter } from "../scenarios/compared";
import { exampleInputs } from "../scenarios/example-inputs";

/** What the scenario said to the values tried. */
interface Told {
  accepted: number;
  refused?: CostError;
}

/** The figure with the input at a value; an input that the scenario does not take has none, and its error is kept. */
function sampler(
  variable: Variable,
  variation: Variation,
  reference: InputReference,
  told: Told,
): (x: number) => Sample {
  const isHorizon = reference.key === "horizon_days";
  const atPresent = timeOfLook(variation.base, variable.metric);
  const looksAt = (strategies: readonly Strategy[]): number => timeOfLook(strategies, variable.metric) / atPresent;
  return (x) => {
    try {
      const strategies = variation.with([{ reference, value: x }]);
      const c = variable.compare(strategies);
      told.accepted++;
      const answer = answerOf(variable.metric, c, workOfOneOfMany);
      const gpuCost = c.parts.infrastructure + (c.own === c.baseline ? 0 : c.baselineParts.infrastructure);
      const value = typeof answer === "number" ? answer : undefined;
      return { x, structure: structureOf(c), gpuCost, value, ...(isHorizon && { looks: looksAt(strategies) }) };
    } catch (error) {
      if (!(error instanceof CostError)) throw error;
      told.refused ??= error;
      return { x, structure: [], gpuCost: 0, value: undefined };
    }
  };
}

export const solveFunction = define({
  id: "SOLVE",
  group: "Scenarios",
  summary: "Value of one input at which a metric reaches a target (Goal Seek).",
  remarks: [
    "Does what Goal Seek does, which does not work with add-in functions. Several solutions: the smallest at or above the present value, else the largest below it.",
    "Steps (a further GPU, the shortest cached prompt) are found as such; a target that a figure jumps over has no solution. Of values that all give the target, the one nearest the present value.",
    '"all:" of an input whose columns differ starts from the strategy asked about and gives one value to all.',
  ],
  parameters: {
    inputs: inputsParameter,
    metric: choice(metricChoices, { summary: "The figure that is to reach the target." }),
    target: number({ unit: "by metric", summary: "What the figure is to be." }),
    input: word({
      summary:
        'The input to change, by label or key; "Prompting: Cache hit rate" names a strategy\'s, "all: User tokens" everyone\'s.',
    }),
    strategy: strategyParameter,
  },
  result: { kind: "number", unit: "the input's" },
  noAnswer: "No value that was searched gives the target; the message tells what was searched and the nearest figure.",
  examples: [
    { args: 'inputs, "saving", 0, "Calls per day"', ranges: { inputs: exampleInputs }, result: 6794.520547945205 },
    {
      args: 'inputs, "breakeven_days", 150, "Fine-tuned: Setup hours"',
      ranges: { inputs: exampleInputs },
      result: 380 / 90,
    },
    {
      args: 'inputs, "breakeven_days", 400, "Calls per day"',
      ranges: { inputs: exampleInputs },
      result: "#N/A",
      note: "the horizon is 365 days",
    },
  ],
  related: ["WHATIF", "BREAKEVEN_CALLS", "BREAKEVEN_TOKENS", "SCENARIO"],
  evaluate({ inputs, metric, target, input, strategy }) {
    const scenario = readScenario(inputs);
    const variable = new Variable(metric, findStrategy(scenario, strategy));
    if (variable.place === 0 && !isForBaseline(metric)) throw baselineReason(metric)();
    const reference = inputReference(scenario, input, variable.place, "input");
    const variation = new Variation(scenario, priceOfModel, [reference]);
    // Of "all:" where columns differ, the strategy asked for is where the search starts.
    const place = reference.strategies.includes(variable.place) ? variable.place : reference.strategies[0]!;
    const present = variation.base[place]![reference.key] ?? variation.base[place]!.input_price;
    const told: Told = { accepted: 0 };
    const look = sampler(variable, variation, reference, told);
    const bounds = inputDefinition(reference.key);
    const looks = looksOfSolving(variation.base, metric, { key: reference.key, ...bounds });
    const inDollars = metricDefinition(metric).unit.startsWith("USD");
    try {
      return solve({ look, target, present, bounds, inDollars, looks });
    } catch (error) {
      // Where the scenario takes no value but the present one, what it says to the others is the reason.
      throw told.refused && told.accepted <= 1 ? told.refused : error;
    }
  },
});
