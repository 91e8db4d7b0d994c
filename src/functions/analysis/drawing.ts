import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { Pert } from "../../engine/analysis/pert";
import type { InputDefinition } from "../../engine/strategy/input-definition";
import { inputDefinition } from "../../engine/strategy/inputs";
import type { DrawnInput } from "../../scenario/drawn-inputs";
import type { Change } from "../../scenario/variation";

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
