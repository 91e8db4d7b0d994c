import type { InputKey } from "../../../engine/strategy/inputs";
import type { Formula } from "../../template/template";
import { given, type Side } from "../blocks/references";

/** What a price is for. */
const bought: { readonly [K in InputKey]?: readonly InputKey[] } = {
  input_price: ["prompt_tokens", "user_tokens"],
  output_price: ["output_tokens"],
  cached_price: ["cache_hit_rate"],
  hourly_rate: ["setup_hours", "maintenance_hours_per_month", "retrain_hours"],
  training_price: ["training_examples", "validation_tokens"],
};

export const isPriced = (key: InputKey): boolean => bought[key] !== undefined;

/** Nothing is free by omission: a price that the first sheet has no row for is given where there is what it is for. A cached price that only follows the input price is not. */
export function neededFor(key: InputKey, sides: readonly Side[]): Formula[] {
  const { [key]: uses } = bought;
  if (!uses) return [];
  return sides.map((side) => {
    const isGiven =
      key === "cached_price" ? `${given(key, side)}<>${given("input_price", side)}` : `${given(key, side)}>0`;
    return `OR(${isGiven},${uses.map((use) => given(use, side)).join("+")}=0)`;
  });
}
