import type { Bounds } from "../../engine/bounds";
import { valueError } from "../../engine/cost-error";
import { numberReader, plainNumbers } from "./numbers";
import { parameter, type Common, type Given, type Parameter } from "./parameter";
import { describe, oneCell } from "./received";

const prices: Bounds = { min: 0 };

/** A price in USD per million tokens, or the name of a model in the price book. */
export function priceOrModel<const O extends Common<number | string>>(
  options: O,
): Parameter<Given<number | string, O>> {
  const price = numberReader(prices);
  const read = (value: unknown, name: string): number | string => {
    const one = oneCell(value, name);
    if (typeof one === "number") return price(one, name);
    if (typeof one !== "string") throw valueError(`${name} must be a price or a model name, got ${describe(one)}.`);
    if (one.trim() === "") throw valueError(`${name} is missing: give a price or a model name.`);
    return one.trim();
  };
  return parameter<number | string, O>(
    { unit: "USD/M tokens", ...options },
    { type: "any", accepts: "0 or more, or a model name", plain: plainNumbers(prices), read },
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
    if (typeof one !== "string") throw valueError(`${name} must be a name or a number, got ${describe(one)}.`);
    if (one.trim() === "") throw valueError(`${name} is missing.`);
    return one.trim();
  };
  return parameter<number | string, O>(options, {
    type: "any",
    accepts: "a name, or a whole number of 1 or more",
    read,
  });
}
