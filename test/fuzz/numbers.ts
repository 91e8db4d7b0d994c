import type { Bounds } from "../../src/engine/bounds";
import type { Chance } from "./chance";

/** Numbers that are an end of something: of doubles, of what they hold exactly, of dates, of a sheet. */
export const edges: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  100,
  0.1,
  1e-9,
  -1e-9,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  1e308,
  -1e308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  9.99e307,
  2 ** 31,
  -(2 ** 31),
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 53 + 2,
  1e15,
  1e21,
  59,
  60,
  61,
  25_569,
  46_000,
  2_958_465,
  2_958_466,
  1_048_576,
  32_767,
];

/** A number of any size. */
const ofAnySize = (chance: Chance): number => (chance.oneIn(4) ? -1 : 1) * 10 ** (chance.fraction() * 616 - 308);

/** A number such as people type. */
const usual = (chance: Chance): number =>
  Number((10 ** (chance.fraction() * 8 - 2)).toPrecision(chance.pick([1, 2, 3, 17])));

/** A number that has nothing to do with the place it is put in. */
export const anyNumber = (chance: Chance): number =>
  chance.pick([() => chance.pick(edges), () => ofAnySize(chance), () => usual(chance)])();

/** The next double above or below. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const cell = new DataView(new ArrayBuffer(8));
  cell.setFloat64(0, value);
  cell.setBigInt64(0, cell.getBigInt64(0) + BigInt(Math.sign(value) * direction));
  return cell.getFloat64(0);
}

/** A number at a bound, or just on either side of it. */
export function aroundBound(chance: Chance, { min, max, whole }: Bounds): number {
  const bound = chance.pick([min ?? 0, max ?? Number.MAX_VALUE]);
  const beside = [
    bound,
    neighbour(bound, 1),
    neighbour(bound, -1),
    bound + 1,
    bound - 1,
    ...(whole ? [bound + 0.5] : []),
  ].filter((value) => Number.isFinite(value));
  return chance.pick(beside);
}

/** A number within bounds: mostly as people type them, at times an extreme one. */
export function within(
  chance: Chance,
  { min = -1e9, max = Number.MAX_VALUE, aboveMin, belowMax, whole }: Bounds,
): number {
  const any = chance.pick([
    () => (Number.isFinite(max) && max <= 1e6 ? min + chance.fraction() * (max - min) : usual(chance)),
    () => usual(chance),
    () => (chance.oneIn(5) ? Math.abs(ofAnySize(chance)) : usual(chance)),
    () => (aboveMin ? neighbour(min, 1) : min),
    () => (belowMax ? neighbour(max, -1) : chance.oneIn(5) ? max : usual(chance)),
  ])();
  const bounded = Math.min(max, Math.max(min, whole ? Math.round(any) : any));
  if (aboveMin && bounded === min) return neighbour(min, 1);
  return belowMax && bounded === max ? neighbour(max, -1) : bounded;
}
