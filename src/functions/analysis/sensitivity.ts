import { bySwing, sensitivityRow, swungValues, type SensitivityRow } from "../../engine/analysis/sensitivity";
import { Variable } from "../../engine/analysis/variable";
import { workOfOneOf } from "../../engine/analysis/work";
import type { Bounds } from "../../engine/bounds";
import { CostError } from "../../engine/cost-error";
import type { Comparison } from "../../engine/metrics/comparison";
import { metricDefinition, type MetricKey } from "../../engine/metrics/metrics";
import { totalCost } from "../../engine/strategy/cost-parts";
import { inputDefinition, type InputKey } from "../../engine/strategy/inputs";
import { findStrategy } from "../../scenario/strategies";
import { referenceText } from "../../scenario/input-reference";
import { relativeZero } from "../../engine/zero";
import { quantitiesOf } from "../../scenario/quantities";
import { readScenario } from "../../scenario/read-scenario";
import { rangesOf, type InputsTable } from "../../scenario/scenario";
import { Variation } from "../../scenario/variation";
import type { Cell } from "../cell";
import { define } from "../definition";
import { LastFew } from "../last-few";
import { choice, number } from "../parameters";
import { inputsParameter, metricChoices, priceOfModel, strategyParameter } from "../scenarios/compared";
import { exampleInputs } from "../scenarios/example-inputs";

interface Asked {
  readonly inputs: InputsTable;
  readonly metric: MetricKey;
  readonly swing: number;
  readonly strategy: string | number;
}

/** The last answers: a recalculation asks again for what has not changed. */
const known = new LastFew<{ readonly asked: Asked; readonly rows: readonly (readonly Cell[])[] }>();

const isSame = (a: Asked, b: Asked): boolean =>
  a.inputs === b.inputs && a.metric === b.metric && a.swing === b.swing && a.strategy === b.strategy;

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
    "Where the table has Low and High for an input they are taken, else its value ± swing, within its bounds, whole inputs rounded outward. Inputs at 0 without a range and inputs without effect are left out.",
    'A row whose value, Low and High are the same in several columns is one quantity and moves in all of them: listed once, as "all: User tokens" or "Prompting + Small: User tokens".',
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
    const asked = { inputs, metric, swing, strategy };
    const before = known.find((one) => isSame(one.asked, asked));
    if (before) return before.rows;
    const rows = sensitivityRows(asked);
    known.add({ asked, rows });
    return rows;
  },
});

/** The table of one question. */
function sensitivityRows({ inputs, metric, swing, strategy }: Asked): readonly (readonly Cell[])[] {
  const scenario = readScenario(inputs);
  rangesOf(scenario);
  const place = findStrategy(scenario, strategy);
  const variation = new Variation(scenario, priceOfModel);
  const quantities = quantitiesOf(scenario, variation).filter(
    ({ reference, range, present }) =>
      (range !== undefined || present !== 0) && reference.strategies.some((column) => column === 0 || column === place),
  );
  const variable = new Variable(metric, place, scenario.names[place], workOfOneOf(2 * quantities.length));
  const base = variable.compare(variation.base);
  const rows = quantities.flatMap(({ reference, range, present }) => {
    const { low, high } = range ?? swungValues(present, swing, boundsInUse(reference.key));
    const row = sensitivityRow(low, high, (value) => variable.at(variation.with([{ reference, value }])));
    return isRounding(row, metric, base) ? [] : [{ ...row, name: referenceText(scenario, reference) }];
  });
  return [
    header,
    ...rows
      .sort(bySwing)
      .map(({ name, low, high, atLow, atHigh, swing: apart }) => [name, low, high, atLow, atHigh, apart]),
  ];
}

/** Whether the metric is the same at both values but for rounding: money against all that is paid, any other figure against itself. */
function isRounding({ atLow, atHigh, swing }: SensitivityRow, metric: MetricKey, base: Comparison): boolean {
  if (swing instanceof CostError) return false;
  const isMoney = metricDefinition(metric).unit === "USD";
  const paid = isMoney ? totalCost(base.parts) + totalCost(base.baselineParts) : 0;
  return swing <= relativeZero * Math.max(paid, Math.abs(Number(atLow)), Math.abs(Number(atHigh)));
}
