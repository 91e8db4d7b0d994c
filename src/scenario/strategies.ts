import { CostError, type Place, valueError } from "../engine/cost-error";
import { nearNameHint } from "../engine/near-names";
import { inputLabel } from "../engine/strategy/inputs";
import { meanInputTokens } from "../engine/strategy/one-call";
import type { Strategy } from "../engine/strategy/strategy";
import type { InputRows } from "./input-rows";
import { omittedPriceCheck } from "./omitted-prices";
import { type ColumnValues, type ModelPriceKey, modelPriceKeys, type PriceResolver, type Scenario } from "./scenario";

/**
 * The place of a strategy, 0 the baseline.
 * @param wanted a name from the header, or a number counted from 1
 */
export function findStrategy(scenario: Pick<Scenario, "names">, wanted: string | number): number {
  const { names } = scenario;
  if (typeof wanted === "number") {
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= names.length) return wanted - 1;
    throw valueError(names.length === 1 ? "strategy.only-one" : "strategy.number", { count: names.length, wanted });
  }
  const place = namedStrategy(names, wanted);
  if (place >= 0) return place;
  const hint = nearNameHint(wanted, names) || { id: "strategy.names", values: { names } };
  throw valueError("strategy.unknown", { name: wanted, hint });
}

const plain = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

/** The place of a strategy by its name, case and spacing aside; −1 where there is none. */
export const namedStrategy = (names: readonly string[], wanted: string): number =>
  names.findIndex((name) => plain(name) === plain(wanted));

/** The strategies of a scenario, whole: models' names turned into prices, what is left out at its default, nothing free by omission. */
export function strategiesOf(scenario: Scenario, resolve: PriceResolver): Strategy[] {
  const whole = strategyMaker(scenario, resolve);
  return scenario.columns.map((column, index) => whole(hasModels(column) ? { ...column } : column, index));
}

/** A scenario as far as strategies are made of it; inputs that vary may count as having a row. */
type Varied = Pick<Scenario, "names" | "columns"> & { readonly rows: Pick<InputRows, "get" | "has"> };

/** The values of a column while they become a strategy. */
export type Values = { -readonly [K in keyof ColumnValues]: ColumnValues[K] };

/**
 * What makes strategies of a scenario's columns.
 * @returns one strategy out of the values of its column, or of a variation of it, and its place in the scenario, 0 the baseline. The values become the strategy: prices take the
 *   place of models' names in them, since thousands of variations would spend most of their time on copies
 */
export function strategyMaker(
  { names, columns, rows }: Varied,
  resolve: PriceResolver,
): (values: Values, index: number) => Strategy {
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

/** Puts the models' prices in the place of their names, in the sheet's currency, list prices less the discount, each tier chosen by the mean input tokens of a call. */
function withModelPrices(values: Values, resolve: PriceResolver, place: (key: ModelPriceKey) => Place): Strategy {
  const inputTokens = meanInputTokens(values);
  const { list_price_discount: discount, exchange_rate: exchange } = values;
  for (const key of modelPriceKeys) {
    const model = values[key];
    if (typeof model !== "string") continue;
    const price = priceAt(key, place, () => resolve(key, model, inputTokens));
    values[key] = exchange * (typeof price === "number" ? price * (1 - discount) : price.contractPrice);
  }
  return values as Strategy;
}

function priceAt<P>(key: ModelPriceKey, place: (key: ModelPriceKey) => Place, price: () => P): P {
  try {
    return price();
  } catch (error) {
    if (!(error instanceof CostError)) throw error;
    const { id, values, place: within } = error;
    throw new CostError(error.code, {
      id: "at-place",
      values: { reason: { id, values, place: within } },
      place: place(key),
    });
  }
}
