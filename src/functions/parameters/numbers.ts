import { type Bounds, isWithin, outOfBounds } from "../../engine/bounds";
import { CostError, valueError } from "../../engine/cost-error";
import { inputDefinition, type InputKey } from "../../engine/strategy/inputs";
import { boundsText, received } from "../../messages/text";
import { isoToSerial } from "../../prices/serial-date";
import { oneCell, placeOf, type Where } from "./one-cell";
import { type Common, type Given, parameter, type Parameter } from "./parameter";

/** The bounds as a reader is told of them. */
export const acceptedText = (bounds: Bounds): string => boundsText(bounds).replace(/^a number$/, "");

/** Reads a number within bounds; texts and logical values are none, however they look. */
export const numberReader =
  (bounds: Bounds) =>
  (value: unknown, where: Where): number => {
    const one = oneCell(value, where);
    if (typeof one !== "number") throw valueError("argument.not-number", { got: received(one) }, placeOf(where));
    if (!isWithin(one, bounds)) throw new CostError("value", outOfBounds(one, bounds, placeOf(where)));
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
  const bounds: Bounds = options.unit?.startsWith("fraction") ? { ...options, fraction: true } : options;
  return parameter<number, O>(options, {
    type: "number",
    bounds,
    accepts: acceptedText(bounds),
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
    throw valueError("argument.not-date", { got: received(one) }, { argument: name });
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
    throw valueError("argument.not-flag", { got: received(one) }, { argument: name });
  };
  return parameter<boolean, O>(options, { type: "boolean", accepts: "TRUE or FALSE", read });
}

/** What differs from the input: its presence, and its summary where the function's differs. */
interface Differences {
  readonly default?: number;
  readonly otherwise?: string;
  readonly summary?: string;
}

type InputValue<O> = O extends { readonly otherwise: string } ? number | undefined : number;

/** A parameter that is an input of a scenario: its unit, bounds and meaning are the input's. */
export function input<const O extends Differences = object>(key: InputKey, differences?: O): Parameter<InputValue<O>> {
  const { unit, min, max, aboveMin, whole, orZero, fraction, meaning } = inputDefinition(key);
  const bounds = {
    min,
    ...(max !== undefined && { max }),
    ...(aboveMin && { aboveMin }),
    ...(whole && { whole }),
    ...(orZero && { orZero }),
    ...(fraction && { fraction }),
  };
  return number({ unit, ...bounds, summary: meaning, ...differences }) as Parameter<InputValue<O>>;
}
