import type { Bounds } from "../../engine/bounds";
import { valueError } from "../../engine/cost-error";
import { nearNameHint, plainName } from "../../engine/near-names";
import { received } from "../../messages/text";
import { numberReader, plainNumbers } from "./numbers";
import { oneCell } from "./one-cell";
import { type Common, type Given, parameter, type Parameter } from "./parameter";

/** A text. */
export function text<const O extends Common<string>>(options: O): Parameter<Given<string, O>> {
  const read = (value: unknown, name: string): string => {
    const one = oneCell(value, name);
    if (typeof one === "string") return one;
    throw valueError("argument.not-text", { got: received(one) }, { argument: name });
  };
  return parameter<string, O>(options, { type: "string", read });
}

/** A text that says something: an empty one counts as missing. */
export function word<const O extends Common<string>>(options: O): Parameter<Given<string, O>> {
  const read = (value: unknown, name: string): string => {
    const one = oneCell(value, name);
    if (typeof one !== "string") throw valueError("argument.not-text", { got: received(one) }, { argument: name });
    if (one.trim() === "") throw valueError("argument.missing", {}, { argument: name });
    return one.trim();
  };
  return parameter<string, O>(options, { type: "string", read });
}

/** One of a list of words; Excel offers them while typing. */
export function choice<N extends string, const O extends Common<N>>(
  choices: Choices<N>,
  options: O,
): Parameter<Given<N, O>> {
  const read = choiceReader(choices);
  return parameter<N, O>(options, { type: "string", choices, read: (value, name) => read(oneCell(value, name), name) });
}

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
function choiceReader<N extends string>(from: Choices<N>): (value: unknown, name: string) => N {
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

const prices: Bounds = { min: 0 };

/** A price in USD per 1M tokens, or the name of a model in the price book. */
export function priceOrModel<const O extends Common<number | string>>(
  options: O,
): Parameter<Given<number | string, O>> {
  const price = numberReader(prices);
  const read = (value: unknown, name: string): number | string => {
    const one = oneCell(value, name);
    if (typeof one === "number") return price(one, name);
    if (typeof one !== "string") throw valueError("argument.not-price", { got: received(one) }, { argument: name });
    if (one.trim() === "") throw valueError("argument.missing-price", {}, { argument: name });
    return one.trim();
  };
  return parameter<number | string, O>(
    { unit: "USD/M tokens", ...options },
    { type: "any", accepts: "at least 0, or a model name", plain: plainNumbers(prices), read },
  );
}

/** A name, or a number counted from 1. */
export function nameOrNumber<const O extends Common<number | string>>(
  options: O,
): Parameter<Given<number | string, O>> {
  const count = numberReader({ min: 1, whole: true });
  const read = (value: unknown, name: string): number | string => {
    const one = oneCell(value, name);
    if (typeof one === "number") return count(one, name);
    if (typeof one !== "string") throw valueError("argument.not-name", { got: received(one) }, { argument: name });
    if (one.trim() === "") throw valueError("argument.missing", {}, { argument: name });
    return one.trim();
  };
  return parameter<number | string, O>(options, {
    type: "any",
    accepts: "a name, or a whole number of at least 1",
    read,
  });
}
