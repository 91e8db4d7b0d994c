import { inputDefinition, inputKeys, type InputKey } from "./inputs";

/** The inputs that, left out, follow from others. */
export type DerivedKey = "cached_price" | "cache_write_price" | "batch_cache_hit_rate" | "retrain_cost";

/** One way to do the task: every input by its key; a derived one is undefined where it follows from others. */
export type Strategy = { readonly [K in Exclude<InputKey, DerivedKey>]: number } & {
  readonly [K in DerivedKey]?: number | undefined;
};

/** Some inputs of a strategy. */
export type GivenInputs = { readonly [K in InputKey]?: number };

const defaults = Object.fromEntries(
  inputKeys.map((key) => {
    const value = inputDefinition(key).default;
    return [key, typeof value === "number" ? value : value === "required" ? 0 : undefined];
  }),
) as unknown as Strategy;

/** A whole strategy out of the inputs given, the others at their defaults. */
export const strategyOf = (given: GivenInputs): Strategy => ({ ...defaults, ...given });
