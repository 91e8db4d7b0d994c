import { Rational } from "./rational";
import { signOf } from "./zero";
import { walk, type Stretch, type Walk } from "./walk";

export interface Crossing {
  readonly day: Rational;
  readonly direction: "up" | "down";
  /** How far the day moves when the saving is off by its whole gross: 0 where a jump crosses. */
  readonly lever: Rational;
}

const slope = ({ first, last, days }: Stretch): Rational => last.minus(first).over(days);

/** Where a stretch whose last value has another sign than its first is 0. */
const rootOf = (stretch: Stretch): Rational =>
  stretch.signFirst === 0 ? stretch.start : stretch.start.minus(stretch.first.over(slope(stretch)));

const leverOf = (stretch: Stretch): Rational =>
  slope(stretch).sign() === 0 ? Rational.zero : stretch.grossLast.over(slope(stretch).size());

/** Every turn from < 0 to ≥ 0 (up) and from ≥ 0 to < 0 (down), in order. */
export const crossingsOf = ({ stretches }: Walk): Crossing[] => {
  const crossings: Crossing[] = [];
  const list = (day: Rational, direction: Crossing["direction"], lever: Rational): void =>
    void crossings.push({ day, direction, lever });
  let below = stretches[0]!.signFirst < 0;

  stretches.forEach((stretch, i) => {
    const previous = stretches[i - 1];
    // A jump, or a line that has come to 0 by the end of the stretch before and is not thrown back on that very day.
    const arrival = previous?.signLast === 0 && previous.signFirst !== 0 ? leverOf(previous) : Rational.zero;
    if (below && stretch.signFirst >= 0) list(stretch.start, "up", arrival);
    if (!below && stretch.signFirst < 0) list(stretch.start, "down", arrival);
    below = stretch.signFirst < 0;

    if (below && stretch.signLast > 0) list(rootOf(stretch), "up", leverOf(stretch));
    if (!below && stretch.signLast < 0) list(rootOf(stretch), "down", leverOf(stretch));
    // Below 0 and reaching it just as the stretch ends: the next moment decides.
    below = below ? stretch.signLast <= 0 : stretch.signLast < 0;
  });

  const last = stretches.at(-1)!;
  if (below && last.signLast === 0) list(last.end, "up", last.signFirst === 0 ? Rational.zero : leverOf(last));
  return crossings;
};

/** The first time after which the saving is positive, where it has not been negative before. */
const firstPositive = (stretches: readonly Stretch[]): Rational | undefined => {
  for (const { start, signFirst, signLast } of stretches) {
    if (signFirst < 0) return undefined;
    if (signFirst > 0 || signLast > 0) return start;
    if (signLast < 0) return undefined;
  }
  return undefined;
};

const signAtStart = ({ stretches }: Walk): number => stretches[0]!.signFirst;
const signAtHorizon = ({ stretches }: Walk): number => stretches.at(-1)!.signLast;

/** A day, and how far off it may be. */
export type Day = Pick<Crossing, "day" | "lever">;

export const breakEvenOf = (path: Walk, crossings: readonly Crossing[]): Day | undefined => {
  const firstUp = crossings.find(({ direction }) => direction === "up");
  if (signAtStart(path) < 0) return firstUp;
  if (signAtHorizon(path) < 0) return undefined;
  if (signAtStart(path) > 0) return { day: Rational.zero, lever: Rational.zero };
  const day = firstPositive(path.stretches);
  return day ? { day, lever: Rational.zero } : firstUp;
};

export const lastingBreakEvenOf = (
  path: Walk,
  crossings: readonly Crossing[],
  breakEven: Day | undefined,
): Day | undefined => {
  if (!breakEven || signAtHorizon(path) < 0) return undefined;
  return crossings.findLast(({ direction }) => direction === "up") ?? breakEven;
};

export type Reason = "cheaper only until" | "retires" | "costs more" | "saves nothing" | "not within";

/** Why there is no break-even: the first reason that holds. */
export const reasonForNone = (path: Walk): Reason => {
  const wasPositive = path.stretches.some(({ signFirst, signLast }) => signFirst > 0 || signLast > 0);
  if (signAtStart(path) >= 0 && signAtHorizon(path) < 0 && wasPositive) return "cheaper only until";

  if (path.alternative.retires_after_days.sign() > 0) {
    const unretired = walk(path.baseline, { ...path.alternative, retires_after_days: Rational.zero });
    if (breakEvenOf(unretired, crossingsOf(unretired))) return "retires";
  }

  const dearerBy = Array.from({ length: path.months }, (_, month) => {
    const [own, baselines] = [path.alternativeRuns.total(month), path.baselineRuns.total(month)];
    return signOf(own.minus(baselines), own.plus(baselines));
  });
  if (dearerBy.some((sign) => sign < 0)) return "not within";
  return dearerBy[0] === 0 ? "saves nothing" : "costs more";
};
