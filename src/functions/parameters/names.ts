import type { Bounds } from "../../engine/bounds";
import { valueError } from "../../engine/cost-error";
import { numberReader, plainNumbers } from "./numbers";
import { parameter, type Common, type Given, type Parameter } from "./parameter";
import { received } from "../../messages/received";
import { oneCell } from "./one-cell";

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
