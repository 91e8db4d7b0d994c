import { boundsFault, boundsPhrase, isWithin, type Bounds } from "../../engine/bounds";
import { valueError } from "../../engine/cost-error";
import { isoToSerial } from "../../prices/serial-date";
import { parameter, type Common, type Given, type Parameter } from "./parameter";
import { describe, oneCell } from "./received";

/** The bounds as a reader is told of them. */
export const accepted = (bounds: Bounds): string => boundsPhrase(bounds).replace(/^must be (a number)?/, "");

/** Reads a number within bounds; texts and logical values are none, however they look. */
export const numberReader =
  (bounds: Bounds) =>
  (value: unknown, name: string): number => {
    const one = oneCell(value, name);
    if (typeof one !== "number") throw valueError(`${name} must be a number, got ${describe(one)}.`);
    const fault = boundsFault(one, bounds);
    if (fault !== undefined) throw valueError(`${name} ${fault}`);
    return one;
  };

/** The numbers that are within bounds, where the bounds themselves are and every number between. */
export const plainNumbers = ({
  min = -Number.MAX_VALUE,
  max = Number.MAX_VALUE,
  aboveMin,
  belowMax,
  whole,
  orZero,
}: Bounds): Parameter["plain"] => (aboveMin || belowMax || whole || orZero ? undefined : { from: min, to: max });

/** A number within bounds. */
export function number<const O extends Common<number> & Bounds>(options: O): Parameter<Given<number, O>> {
  const bounds: Bounds = options.unit === "fraction" ? { ...options, fraction: true } : options;
  return parameter<number, O>(options, {
    type: "number",
    bounds,
    accepts: accepted(bounds),
    plain: plainNumbers(bounds),
    read: numberReader(bounds),
  });
}

const days: Bounds = { min: isoToSerial("1900-03-01"), max: isoToSerial("9999-12-31") };

/** A date, as the serial day number that a cell holds; a time of day is dropped. */
export function date<const O extends Common<number>>(options: O): Parameter<Given<number, O>> {
  const read = (value: unknown, name: string): number => {
    const one = oneCell(value, name);
    if (typeof one === "number" && isWithin(one, days)) return Math.floor(one);
    throw valueError(`${name} must be a date from 1900-03-01 to 9999-12-31, got ${describe(one)}.`);
  };
  return parameter<number, O>(
    { unit: "date", ...options },
    { type: "number", bounds: days, accepts: "from 1900-03-01 on", read },
  );
}

/** TRUE or FALSE. */
export function flag<const O extends Common<boolean>>(options: O): Parameter<Given<boolean, O>> {
  const read = (value: unknown, name: string): boolean => {
    const one = oneCell(value, name);
    if (typeof one === "boolean") return one;
    if (one === 0 || one === 1) return one === 1;
    throw valueError(`${name} must be TRUE or FALSE, got ${describe(one)}.`);
  };
  return parameter<boolean, O>(options, { type: "boolean", accepts: "TRUE or FALSE", read });
}
