import { namespace } from "../../messages/namespace";
import { functions } from "../../functions/all";
import type { Formula } from "../template/template";

/** An argument: a number, a logical value, a text, or a part of a formula such as a reference. */
export type CallArgument = number | boolean | { readonly text: string } | { readonly formula: Formula };

/** A text as an argument or operand of a formula: in quotes. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A block or a part of it as an argument. */
export const at = (reference: string): CallArgument => ({ formula: `{${reference}}` });

/** A text as an argument. */
export const word = (text: string): CallArgument => ({ text });

function written(argument: CallArgument | undefined): string {
  if (argument === undefined) return "";
  if (typeof argument === "number") return String(argument);
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  return "text" in argument ? quotedText(argument.text) : argument.formula;
}

/**
 * A call of one of our functions, its arguments by name and in any order.
 * @example call("SCENARIO", { inputs: at("inputs"), metric: word("npv") }) is `TUNE.SCENARIO({inputs},"npv")`
 * @throws TypeError where the function or a parameter is not known, or a required one is missing
 */
export function call(id: string, args: Readonly<Record<string, CallArgument>>): Formula {
  const definition = functions.find((known) => known.id === id);
  if (!definition) throw new TypeError(`There is no function ${id}`);
  const { order } = definition;
  const unknown = Object.keys(args).find((name) => !order.some(([known]) => known === name));
  if (unknown !== undefined) throw new TypeError(`${id} has no parameter ${unknown}`);
  const missing = order.find(([name, { optional }]) => !optional && args[name] === undefined);
  if (missing) throw new TypeError(`${id} needs ${missing[0]}`);
  const last = order.findLastIndex(([name]) => args[name] !== undefined);
  return `${namespace}.${id}(${order
    .slice(0, last + 1)
    .map(([name]) => written(args[name]))
    .join(",")})`;
}
