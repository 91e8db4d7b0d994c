import { CostError, type Place } from "../engine/cost-error";
import { inputLabel } from "../engine/strategy/inputs";
import { meanInputTokens } from "../engine/strategy/one-call";
import type { Strategy } from "../engine/strategy/strategy";
import type { InputRows } from "./input-rows";
import { omittedPriceCheck } from "./omitted-prices";
import { modelPriceKeys, type ColumnValues, type ModelPriceKey, type PriceResolver, type Scenario } from "./scenario";

/** The strategies of a scenario, whole: models' names turned into prices, what is left out at its default, nothing free by omission. */
export function strategiesOf(scenario: Scenario, resolve: PriceResolver): Strategy[] {
  const whole = strategyMaker(scenario, resolve);
  return scenario.columns.map(whole);
}

/** A scenario as far as strategies are made of it; inputs that vary may count as having a row. */
type Varied = Pick<Scenario, "names" | "columns"> & { readonly rows: Pick<InputRows, "get" | "has"> };

/**
 * What makes strategies of a scenario's columns.
 * @returns one strategy out of the values of its column, or of a variation of it, and its place in the scenario, 0 the baseline
 */
export function strategyMaker(
  { names, columns, rows }: Varied,
  resolve: PriceResolver,
): (values: ColumnValues, index: number) => Strategy {
  const check = omittedPriceCheck(rows);
  const named = columns.map(hasModels);
  return (values, index) => {
    const name = names[index]!;
    const strategy = named[index]
      ? withModelPrices(values, resolve, (key) => ({ row: rows.get(key) - 1, label: inputLabel(key), strategy: name }))
      : (values as Strategy);
    check(strategy, name);
    return strategy;
  };
}

/** Whether a column names a model in a price row. */
const hasModels = (values: ColumnValues): boolean => modelPriceKeys.some((key) => typeof values[key] === "string");

/** The values with the models' prices in the sheet's currency, list prices less the discount, each tier chosen by the mean input tokens of a call. */
function withModelPrices(values: ColumnValues, resolve: PriceResolver, place: (key: ModelPriceKey) => Place): Strategy {
  const inputTokens = meanInputTokens(values);
  const { list_price_discount: discount, exchange_rate: exchange } = values;
  const prices = modelPriceKeys.flatMap((key) => {
    const model = values[key];
    if (typeof model !== "string") return [];
    const price = priceAt(place(key), () => resolve(key, model, inputTokens));
    const net = typeof price === "number" ? price * (1 - discount) : price.contractPrice;
    return [[key, net * exchange] as const];
  });
  return { ...values, ...Object.fromEntries(prices) } as Strategy;
}

function priceAt<P>(place: Place, price: () => P): P {
  try {
    return price();
  } catch (error) {
    if (!(error instanceof CostError)) throw error;
    const { id, values, place: within } = error;
    throw new CostError(error.code, { id: "at-place", values: { reason: { id, values, place: within } }, place });
  }
}
