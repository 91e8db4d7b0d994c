import { CostError, valueError } from "../../engine/cost-error";
import { compare, type Comparison } from "../../engine/metrics/comparison";
import { metricDefinition, type MetricKey, metricKeys } from "../../engine/metrics/metrics";
import { findStrategy, strategiesOf } from "../../scenario/strategies";
import { readScenario } from "../../scenario/read-scenario";
import type { InputsTable, ModelPriceKey, PriceResolver, Scenario } from "../../scenario/scenario";
import { LastFew } from "../last-few";
import { type Choices, choices, nameOrNumber, sharedTable } from "../parameters";
import { isContractPrice, resolvePrice } from "../prices/model-prices";

const meanings = Object.fromEntries(
  metricKeys.map((key) => {
    const { meaning, unit } = metricDefinition(key);
    return [key, `${meaning} In ${unit}.`];
  }),
) as Record<MetricKey, string>;

const labels = Object.fromEntries(metricKeys.map((key) => [key, metricDefinition(key).label])) as Record<
  MetricKey,
  string
>;

/** The metrics, as Excel offers them; their labels are accepted too. */
export const metricChoices: Choices<MetricKey> = choices("METRIC", meanings, labels);

/** The inputs table, as every scenario function takes it. */
export const inputsParameter = sharedTable({
  summary:
    "The inputs table: header row with the strategies' names, labels in the first column, one column per strategy.",
});

/** The strategy asked about, as every scenario function takes it. */
export const strategyParameter = nameOrNumber({
  default: 2,
  summary: "A strategy's name from the header row, or its number; 1 is the baseline.",
});

/** The price of a model for a price row, USD per 1M tokens; throws where there is none. */
export const listedPrice = (key: ModelPriceKey, model: string, inputTokens: number): number => {
  const price = resolvePrice(key, model, inputTokens);
  if (price instanceof CostError) throw price;
  return price;
};

/** The same, as scenarios take it: a contract's price is told apart. */
export const priceOfModel: PriceResolver = (key, model, inputTokens) => {
  const price = listedPrice(key, model, inputTokens);
  return isContractPrice(key, model, inputTokens) ? { contractPrice: price } : price;
};

/** A scenario with every strategy beside its first. */
export interface Compared {
  readonly scenario: Scenario;
  readonly comparisons: readonly Comparison[];
}

/** What followed from the last tables: a sheet asks for one figure of a scenario after the other. */
const known = new LastFew<{ readonly inputs: InputsTable; readonly compared: Compared }>();

/** Reads an inputs table, once however often it is asked about, and sets each strategy beside the first. */
export function comparedOf(inputs: InputsTable): Compared {
  const before = known.find((one) => one.inputs === inputs);
  if (before) return before.compared;
  const scenario = readScenario(inputs);
  const compared = { scenario, comparisons: compare(strategiesOf(scenario, priceOfModel), scenario.names) };
  known.add({ inputs, compared });
  return compared;
}

/** The comparison of the strategy asked about. */
export const comparisonOf = ({ scenario, comparisons }: Compared, strategy: string | number): Comparison =>
  comparisons[findStrategy(scenario, strategy)]!;

/** The comparison of an alternative; the baseline has none. */
export function alternativeOf(compared: Compared, strategy: string | number): Comparison {
  const place = findStrategy(compared.scenario, strategy);
  if (place === 0) throw valueError("strategy.baseline", { name: compared.scenario.names[0]! });
  return compared.comparisons[place]!;
}
