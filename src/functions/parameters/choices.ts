import { valueError } from "../../engine/cost-error";
import { didYouMean, plainName } from "../../engine/near-names";
import { describe, quoted } from "./received";

/** A list of words that Excel offers while a formula is typed. */
export interface Choices<N extends string = string> {
  /** The list's id in the metadata. */
  readonly id: string;
  readonly values: readonly { readonly name: N; readonly tooltip: string }[];
}

/** A list of choices out of its names and what each means. */
export const choices = <const N extends string>(id: string, meanings: Readonly<Record<N, string>>): Choices<N> => ({
  id,
  values: Object.entries<string>(meanings).map(([name, tooltip]) => ({ name: name as N, tooltip })),
});

const allNames = ({ values }: Choices): string => values.map(({ name }) => name).join(", ");

/** Finds a choice as people write it: case, spaces and punctuation do not matter. */
export function choiceReader<N extends string>(from: Choices<N>): (value: unknown, name: string) => N {
  const byPlainName = new Map(from.values.map(({ name }) => [plainName(name), name]));
  const exact = new Set<unknown>(byPlainName.values());
  return (value, name) => {
    if (exact.has(value)) return value as N;
    if (typeof value !== "string")
      throw valueError(`${name} must be a text such as ${from.values[0]!.name}, got ${describe(value)}.`);
    if (value.trim() === "") throw valueError(`${name} is missing: give one of ${allNames(from)}.`);
    const found = byPlainName.get(plainName(value));
    if (found !== undefined) return found;
    const near = didYouMean(value, exact as Set<string>);
    throw valueError(`${name} ${quoted(value)} is not known.${near || ` It is one of ${allNames(from)}.`}`);
  };
}
