import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { Pert } from "../../engine/analysis/pert";
import { inputDefinition } from "../../engine/strategy/inputs";
import type { Strategy } from "../../engine/strategy/strategy";
import type { DrawnInput } from "../../scenario/drawn-inputs";
import type { Change, Variation } from "../../scenario/variation";

/** A generator of scenarios: the drawn inputs from their PERT distributions, all others as they are. The same seed draws the same scenarios everywhere. */
export function drawing(variation: Variation, inputs: readonly DrawnInput[], seed: number): () => readonly Strategy[] {
  const random = xoroshiro128plus(seed | 0);
  const uniform = (): number => uniformFloat64(random);
  const distributions = inputs.map(({ low, mode, high }) => new Pert(low, mode, high));
  const whole = inputs.map(({ reference }) => inputDefinition(reference.key).whole === true);
  const drawn = ({ reference }: DrawnInput, i: number): Change => {
    const value = distributions[i]!.draw(uniform);
    return { reference, value: whole[i] ? Math.round(value) : value };
  };
  return () => variation.with(inputs.map(drawn));
}
