import { inputDefinition, type InputKey } from "../../engine/strategy/inputs";
import { number } from "./numbers";
import type { Parameter } from "./parameter";

/** What differs from the input: its presence, and its summary where the function's differs. */
interface Differences {
  readonly default?: number;
  readonly otherwise?: string;
  readonly summary?: string;
}

type Given<O> = O extends { readonly otherwise: string } ? number | undefined : number;

/** A parameter that is an input of a scenario: its unit, bounds and meaning are the input's. */
export function input<const O extends Differences = object>(key: InputKey, differences?: O): Parameter<Given<O>> {
  const { unit, min, max, aboveMin, whole, orZero, fraction, meaning } = inputDefinition(key);
  const bounds = {
    min,
    ...(max !== undefined && { max }),
    ...(aboveMin && { aboveMin }),
    ...(whole && { whole }),
    ...(orZero && { orZero }),
    ...(fraction && { fraction }),
  };
  return number({ unit, ...bounds, summary: meaning, ...differences }) as Parameter<Given<O>>;
}
