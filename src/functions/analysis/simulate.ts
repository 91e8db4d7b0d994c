import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { Pert } from "../../engine/analysis/pert";
import { histogram, simulate, type Simulation } from "../../engine/analysis/simulation";
import { Variable } from "../../engine/analysis/variable";
import { checkWork } from "../../engine/analysis/work";
import { type CostError, noAnswer, valueError } from "../../engine/cost-error";
import type { MetricKey } from "../../engine/metrics/metrics";
import type { InputDefinition } from "../../engine/strategy/input-definition";
import { inputDefinition } from "../../engine/strategy/inputs";
import { type DrawnInput, drawnInputs } from "../../scenario/quantities";
import { findStrategy } from "../../scenario/strategies";
import { readScenario } from "../../scenario/read-scenario";
import { type InputsTable, rangesOf } from "../../scenario/scenario";
import { type Change, Variation } from "../../scenario/variation";
import type { Cell } from "../cell";
import { define } from "../definition";
import { LastFew } from "../last-few";
import { choice, number } from "../parameters";
import { inputsParameter, metricChoices, priceOfModel, strategyParameter } from "../scenarios/compared";
import { exampleRanges } from "../scenarios/example-inputs";

/** The value next to a drawn one that the input takes. */
const acceptable = (value: number, { whole, orZero, min = 0 }: InputDefinition): number =>
  whole ? Math.round(value) : orZero && value > 0 && value < min ? min : value;

/** Draws the inputs with ranges from their PERT distributions, one simulation run after the other. The same seed draws the same values everywhere. */
export function drawing(inputs: readonly DrawnInput[], seed: number): () => readonly Change[] {
  const random = xoroshiro128plus(seed | 0);
  const uniform = (): number => uniformFloat64(random);
  const distributions = inputs.map(({ low, mode, high }) => new Pert(low, mode, high));
  const definitions = inputs.map(({ reference }) => inputDefinition(reference.key));
  const drawn = ({ reference }: DrawnInput, i: number): Change => ({
    reference,
    value: acceptable(distributions[i]!.draw(uniform), definitions[i]!),
  });
  return () => inputs.map(drawn);
}

const header = ["Figure", "Value"];
const noComparison = noAnswer("simulate.baseline");

interface Asked {
  readonly inputs: InputsTable;
  readonly metric: MetricKey;
  readonly draws: number;
  readonly seed: number;
  readonly strategy: string | number;
  readonly bins: number;
}

interface Simulated {
  readonly found: Simulation;
  readonly strategyPlace: number;
}

/** The last answers: a file has a formula for each cell of the table, and all of them ask for the same runs. */
const known = new LastFew<{ readonly asked: Asked; readonly simulated: Simulated }>();

/** Whether both ask for the same runs, in however many columns. */
const isSame = (a: Asked, b: Asked): boolean =>
  a.inputs === b.inputs &&
  a.metric === b.metric &&
  a.draws === b.draws &&
  a.seed === b.seed &&
  a.strategy === b.strategy;

function simulated(asked: Asked): Simulated {
  const before = known.find((one) => isSame(one.asked, asked));
  if (before) return before.simulated;
  const { inputs, metric, draws, seed, strategy } = asked;
  const scenario = readScenario(inputs);
  const place = findStrategy(scenario, strategy);
  rangesOf(scenario);
  const drawn = drawnInputs(scenario);
  if (drawn.length === 0) throw valueError("simulate.no-ranges");
  const variation = new Variation(scenario, priceOfModel);
  const work = checkWork(variation.base, draws, { id: "work.draws" }, metric);
  const variable = new Variable(metric, place, scenario.names[place], work);
  const draw = drawing(drawn, seed);
  const answer = { found: simulate(variable, () => variation.with(draw()), draws), strategyPlace: place };
  known.add({ asked, simulated: answer });
  return answer;
}

/** Why there is no mean. */
function noMean(found: Simulation, metric: MetricKey): CostError {
  if (metric === "irr" && found.shareWithValue > 0) return noAnswer("simulate.no-mean-of-rates");
  return noAnswer("simulate.no-mean", { share: 1 - found.shareWithValue, metric });
}

export const simulateFunction = define({
  id: "SIMULATE",
  group: "Scenarios",
  summary: "Monte Carlo simulation of a metric over the Low–High ranges.",
  remarks: [
    "Inputs with Low and High are drawn from the PERT distribution, their value the mode, weight 4; all others stay. The same seed gives the same figures everywhere.",
    "Percentiles as PERCENTILE.INC gives them. Break-even days: a run without one counts as later than any, a percentile that falls there is #N/A, and so is the mean. Other metrics: over the runs that have a value. There is no mean of an internal rate.",
    "Inputs are sampled independently of each other. Where volume, growth and prices move together, the range between the percentiles is too narrow, or too wide where they offset each other.",
    "With bins, the columns of a histogram follow, a row each: where it begins, and the share of all runs in it. Widths are round, and 0 is always between two.",
  ],
  parameters: {
    inputs: inputsParameter,
    metric: choice(metricChoices, { summary: "The figure wanted." }),
    draws: number({
      default: 10_000,
      unit: "simulation runs",
      min: 1,
      max: 100_000,
      whole: true,
      summary: "Number of simulation runs.",
    }),
    seed: number({
      default: 1,
      unit: "seed",
      min: 0,
      max: 4_294_967_295,
      whole: true,
      summary: "Change it to resample.",
    }),
    strategy: strategyParameter,
    bins: number({
      default: 0,
      unit: "columns",
      min: 0,
      max: 100,
      whole: true,
      summary: "Columns of a histogram to add at most (2 at least); 0: none.",
    }),
  },
  result: { kind: "table", unit: "by metric; fractions" },
  noAnswer: "In the cell of a percentile that falls among runs without a break-even, and where no run has a value.",
  examples: [
    {
      args: 'inputs, "cost_per_call", 100, 1, 1',
      ranges: { inputs: exampleRanges },
      result: [header, ["P10", 0.0056], ["P50", 0.0056], ["P90", 0.0056], ["mean", 0.0056], ["share with a value", 1]],
      note: "the ranges do not touch the cost of a call of the baseline",
    },
  ],
  related: ["SENSITIVITY", "RECOMMEND", "SCENARIO"],
  evaluate(asked) {
    const { metric, draws, bins } = asked;
    const { found, strategyPlace } = simulated(asked);
    const none = noAnswer("simulate.no-value", { share: 1 - found.shareWithValue, metric });
    const compared = (share: number): Cell => (strategyPlace === 0 ? noComparison : share);
    return [
      header,
      ["P10", found.p10 ?? none],
      ["P50", found.p50 ?? none],
      ["P90", found.p90 ?? none],
      ["mean", found.mean ?? noMean(found, metric)],
      ["share with a value", found.shareWithValue],
      ["share that saves money", compared(found.shareSaving)],
      ["share that breaks even within the horizon", compared(found.shareBreakingEven)],
      ...(bins === 0 ? [] : histogram(found.sorted, bins).map(({ from, count }): Cell[] => [from, count / draws])),
    ];
  },
});
