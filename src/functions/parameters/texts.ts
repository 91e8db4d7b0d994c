import { valueError } from "../../engine/cost-error";
import { choiceReader, type Choices } from "./choices";
import { parameter, type Common, type Given, type Parameter } from "./parameter";
import { received } from "../../messages/received";
import { oneCell } from "./one-cell";

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
