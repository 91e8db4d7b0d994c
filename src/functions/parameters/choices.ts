import { valueError } from "../../engine/cost-error";
import { nearNameHint, plainName } from "../../engine/near-names";
import { received } from "../../messages/received";

/** A list of words that Excel offers while a formula is typed. */
export interface Choices<N extends string = string> {
  /** The list's id in the metadata. */
  readonly id: string;
  readonly values: readonly { readonly name: N; readonly tooltip: string; readonly label?: string | undefined }[];
}

/**
 * A list of choices out of its names and what each means.
 * @param labels what a choice is called on sheets, which is accepted too
 */
export const choices = <const N extends string>(
  id: string,
  meanings: Readonly<Record<N, string>>,
  labels?: Readonly<Record<N, string>>,
): Choices<N> => ({
  id,
  values: Object.entries<string>(meanings).map(([name, tooltip]) => ({
    name: name as N,
    tooltip,
    label: labels?.[name as N],
  })),
});

/** Finds a choice as people write it: case, spaces and punctuation do not matter. */
export function choiceReader<N extends string>(from: Choices<N>): (value: unknown, name: string) => N {
  const byPlainName = new Map(
    from.values.flatMap(({ name, label = name }) => [
      [plainName(label), name] as const,
      [plainName(name), name] as const,
    ]),
  );
  const names = from.values.map(({ name }) => name);
  const exact = new Set<unknown>(byPlainName.values());
  return (value, name) => {
    if (exact.has(value)) return value as N;
    const place = { argument: name };
    if (typeof value !== "string")
      throw valueError("argument.not-choice", { example: from.values[0]!.name, got: received(value) }, place);
    if (value.trim() === "") throw valueError("argument.missing-choice", { names }, place);
    const found = byPlainName.get(plainName(value));
    if (found !== undefined) return found;
    const hint = nearNameHint(value, names) || { id: "one-of", values: { names } };
    throw valueError("argument.unknown-choice", { text: value, hint }, place);
  };
}
