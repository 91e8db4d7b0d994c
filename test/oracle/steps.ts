import { larger, Rational, sum, whole } from "./rational";
import { gpusFor } from "./strategy";
import { before, same, signOf, tolerance } from "./zero";

/** Binary digits kept of a place where a step is. */
const DIGITS = 256;

/** Steps that are counted through before the answer is left open. */
export const MOST_STEPS = 1000;

/** at0 + slope·x */
export interface Line {
  readonly at0: Rational;
  readonly slope: Rational;
}

export const at = ({ at0, slope }: Line, x: Rational): Rational => at0.plus(slope.times(x));

export const lineThrough = (x1: Rational, y1: Rational, x2: Rational, y2: Rational): Line => {
  const slope = y2.minus(y1).over(x2.minus(x1));
  return { at0: y1.minus(slope.times(x1)), slope };
};

/** GPUs whose work grows with x: `extra` is what one of them adds to the alternative's total less the baseline's, `gross` what it adds to both. */
export interface Stairs {
  readonly load: Line;
  readonly least: Rational;
  readonly extra: Rational;
  readonly gross: Rational;
}

/** What the alternative saves over the horizon as x varies from `from` (included) to `to` (not included; missing: for ever). */
export interface Regime {
  readonly from: Rational;
  readonly to: Rational | undefined;
  /** Everything but the GPUs. */
  readonly saving: Line;
  readonly gross: Line;
  readonly stairs: readonly Stairs[];
  /** The share of the gross within which a saving is 0. */
  readonly zero: Rational;
}

const GPUS_A_LOAD = Rational.one.minus(tolerance);

const gpusOn = ({ stairs }: Regime, x: Rational): readonly Rational[] =>
  stairs.map(({ load, least }) => gpusFor(at(load, x), least));

const savingWith = ({ saving, stairs }: Regime, gpus: readonly Rational[], x: Rational): Rational =>
  at(saving, x).minus(sum(stairs.map(({ extra }, j) => extra.times(gpus[j]!))));
const grossWith = ({ gross, stairs }: Regime, gpus: readonly Rational[], x: Rational): Rational =>
  at(gross, x).plus(sum(stairs.map((each, j) => each.gross.times(gpus[j]!))));

/** The sign of the saving at x, or near it where the GPUs are those of another place. */
const signAt = (regime: Regime, x: Rational, gpus: readonly Rational[]): number =>
  signOf(savingWith(regime, gpus, x), grossWith(regime, gpus, x), regime.zero);

/** Every place in (from, to) where one of the stairs rises, in order; missing where they are more than can be gone through. */
const stepsOf = (regime: Regime, to: Rational): Rational[] | undefined => {
  const places: Rational[] = [];
  for (const { load, least } of regime.stairs) {
    if (load.slope.sign() === 0) continue;
    const [first, last] = [larger(least, whole(at(load, regime.from).ceiling())), at(load, to)];
    if (last.minus(first).compare(whole(MOST_STEPS)) > 0) return undefined;
    for (let k = first; k.compare(last) <= 0; k = k.plus(Rational.one))
      places.push(k.minus(load.at0).over(load.slope).rounded(DIGITS));
  }
  if (places.length > MOST_STEPS) return undefined;
  places.sort((a, b) => a.compare(b));
  const apart = places.filter((place, i) => i === 0 || !same(places[i - 1]!, place));
  return apart.filter((place) => before(regime.from, place) && before(place, to));
};

/** A place, and how far off it may be when the saving, or the load at a step, is off by its whole size. */
export interface Place {
  readonly x: Rational;
  readonly lever: Rational;
}

/** The highest x with a saving of 0 or less in a regime; "none" where there is no such x, "for ever" where none is the last, "open" where it was not calculated. */
export type LastNotSaving = Place | "none" | "for ever" | "open";

export const lastNotSaving = (regime: Regime): LastNotSaving => {
  const to = regime.to ?? placeBeyondDoubt(regime);
  if (to === "for ever" || to === "open") return to;
  const steps = stepsOf(regime, to);
  if (!steps) return "open";

  const places = [regime.from, ...steps, to];
  for (let i = places.length - 2; i >= 0; i -= 1) {
    const [a, b] = [places[i]!, places[i + 1]!];
    const inside = lastWithin(regime, a, b);
    if (inside) return inside;
    const signA = signAt(regime, a, gpusOn(regime, a));
    if (signA <= 0) return stepAt(regime, a, signA);
  }
  return "none";
};

/** A step lies where a load is a whole number: as far off as the load is. Where the saving is 0 there, the line's own 0 may be as far off as the gross makes it. */
const stepAt = (regime: Regime, x: Rational, sign: number): Place => {
  const { saving, stairs } = regime;
  const levers = stairs.filter(({ load }) => load.slope.sign() > 0).map(({ load }) => at(load, x).over(load.slope));
  const line =
    sign === 0 && saving.slope.sign() !== 0
      ? grossWith(regime, gpusOn(regime, x), x).over(saving.slope.size())
      : Rational.zero;
  return { x, lever: levers.reduce(larger, line) };
};

/** The same on an open interval without a step in it. */
const lastWithin = (regime: Regime, a: Rational, b: Rational): Place | undefined => {
  const gpus = gpusOn(regime, a.plus(b).timesPowerOfTwo(-1));
  const signB = signAt(regime, b, gpus);
  if (signB < 0) return stepAt(regime, b, signB);
  const signA = signAt(regime, a, gpus);
  if (signB === 0 && signA <= 0) return stepAt(regime, b, signB);
  if (signB === 0 || signA >= 0) return undefined;
  const [savingA, savingB] = [savingWith(regime, gpus, a), savingWith(regime, gpus, b)];
  const slope = savingB.minus(savingA).over(b.minus(a));
  const x = a.minus(savingA.over(slope));
  return { x, lever: grossWith(regime, gpus, x).over(slope) };
};

/**
 * A place beyond which the saving is positive: the steps' corners lie on or between two lines of the same slope, as a number rounded up is less than 1 more.
 */
const placeBeyondDoubt = (regime: Regime): Rational | "for ever" | "open" => {
  const rising = regime.stairs.filter(({ load }) => load.slope.sign() > 0);
  const level = regime.stairs.filter(({ load }) => load.slope.sign() === 0);
  const slopes = rising.map(({ load, extra }) => extra.times(load.slope).times(GPUS_A_LOAD));
  const slope = regime.saving.slope.minus(sum(slopes));
  const grossSlope = regime.gross.slope.plus(sum(rising.map(({ load, gross }) => gross.times(load.slope))));
  const atLoad = regime.saving.at0
    .minus(sum(rising.map(({ load, extra }) => extra.times(load.at0).times(GPUS_A_LOAD))))
    .minus(sum(level.map(({ load, least, extra }) => extra.times(gpusFor(load.at0, least)))));
  const [below, above] = [Rational.zero, Rational.zero].map((zero, side) =>
    sum(rising.map(({ extra }) => (extra.sign() > 0 === (side === 0) ? extra : zero))),
  ) as [Rational, Rational];
  const [lowest, highest] = [atLoad.minus(below), atLoad.minus(above)];

  // From here on, no least number of GPUs holds.
  const filled = [regime.from, ...rising.map(({ load, least }) => least.minus(load.at0).over(load.slope))]
    .reduce(larger)
    .plus(Rational.one);
  const constantGross = regime.gross.at0.plus(sum(regime.stairs.map(({ gross, least }) => gross.times(least))));
  switch (signOf(slope, grossSlope, regime.zero)) {
    case 1:
      return seenToSave(regime, larger(filled, lowest.negated().over(slope)).plus(Rational.one).timesPowerOfTwo(1));
    case -1:
      return "for ever";
    default:
      if (signOf(highest, constantGross, regime.zero) <= 0) return "for ever";
      return signOf(lowest, constantGross, regime.zero) > 0 ? filled : "open";
  }
};

/** Farther out by doubling, until the saving stands out from the gross. */
const seenToSave = (regime: Regime, from: Rational): Rational => {
  let place = from;
  while (signAt(regime, place, gpusOn(regime, place)) <= 0) place = place.timesPowerOfTwo(1);
  return place;
};
