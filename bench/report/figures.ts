import type { Spread } from "../timing/spread";
import type { Quantity } from "./finding";

const units = [
  { name: "ns", seconds: 1e-9 },
  { name: "µs", seconds: 1e-6 },
  { name: "ms", seconds: 1e-3 },
  { name: "s", seconds: 1 },
] as const;

const unitFor = (seconds: number): (typeof units)[number] =>
  units.findLast((unit) => seconds >= unit.seconds) ?? units[0];

/** Three digits, as many as a measurement deserves; more only before the point. */
export const digits = (value: number): string =>
  Math.abs(value) >= 100
    ? String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, " ")
    : String(Number(value.toPrecision(3)));

/** A time in the unit that suits it. */
export const time = (seconds: number): string =>
  `${digits(seconds / unitFor(seconds).seconds)} ${unitFor(seconds).name}`;

const amount: Readonly<Record<Quantity, (value: number) => string>> = {
  seconds: time,
  bytes: (bytes) => `${(bytes / 1000).toFixed(1)} KB`,
  calls: String,
  times: (times) => `${digits(times)} ×`,
};

/** One figure of a quantity. */
export const figure = (quantity: Quantity, value: number): string => amount[quantity](value);

/** The median with the middle half of the measurements: "75.3 ns (74.1–78.0)". */
export function spread(quantity: Quantity, { median, low, high }: Spread): string {
  const middle = figure(quantity, median);
  if (low === high) return middle;
  const scale = quantity === "seconds" ? unitFor(median).seconds : 1;
  return `${middle} (${digits(low / scale)}–${digits(high / scale)})`;
}
