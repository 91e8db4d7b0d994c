import { isWithin, type Bounds } from "../bounds";

/** An input that is moved to see whether a statement turns. */
export interface Moved {
  /** Not 0. */
  readonly present: number;
  readonly bounds: Bounds;
  /**
   * Whether the statement is still what it is now with the input at a value; undefined where the scenario does not take the value.
   * @param isExact whether it has to be certain; a look that says so quickly is enough otherwise
   */
  readonly isSame: (value: number, isExact: boolean) => boolean | undefined;
}

/** A value at which something turns. */
export interface Turn {
  /** Which of the inputs. */
  readonly at: number;
  /** The nearest value, in few digits, at which the statement is another: one digit nearer to the present value it is not. */
  readonly value: number;
  /** How far from the present value that is, as a share of it. */
  readonly change: number;
}

/** What a search for a turn has come to. */
export interface Turning {
  readonly turn: Turn | undefined;
  /** Up to which change of each input, as a share of its value, was looked. */
  readonly searchedTo: number;
}

/** The looks are used up. */
export class OutOfLooks extends Error {}

/** The shares of the present value by which inputs are moved, up or down, until something turns. */
const moves = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95, 1, 1.5, 2, 3, 5, 9];

/** An input with the direction in which it is moved. */
interface Way extends Moved {
  readonly at: number;
  readonly digits: number;
  readonly direction: 1 | -1;
}

/**
 * The input that has to move least, as a share of its value, for a statement to be no longer what it is now, and the value at which it is not.
 *
 * All inputs are moved ever farther in the same steps; the first step at which one of them turns the statement has the nearest.
 * @param digits in how many the value is found
 */
export function nearestTurn(inputs: readonly Moved[], digits = 6): Turning {
  let inner = 0;
  try {
    const ways = inputs.flatMap((input, at): Way[] => [
      { ...input, at, digits, direction: 1 },
      { ...input, at, digits, direction: -1 },
    ]);
    for (const outer of moves) {
      const turn = turnBetween(ways, inner, outer);
      inner = outer;
      if (turn) return { turn, searchedTo: outer };
    }
  } catch (error) {
    if (!(error instanceof OutOfLooks)) throw error;
  }
  return { turn: undefined, searchedTo: inner };
}

const valueAt = (way: Way, share: number): number =>
  onGrid(way.present + way.direction * Math.abs(way.present) * share, way, way.direction);

/** The nearest turn of any input at a change between two shares of its value. */
function turnBetween(ways: readonly Way[], inner: number, outer: number): Turn | undefined {
  let nearest: Turn | undefined;
  for (const way of ways) {
    // Only what is nearer than the nearest so far is still of interest.
    const value = valueBetween(way, inner, nearest ? Math.abs(nearest.change) : outer);
    if (value === undefined) continue;
    const change = (value - way.present) / Math.abs(way.present);
    if (!nearest || Math.abs(change) < Math.abs(nearest.change)) nearest = { at: way.at, value, change };
  }
  return nearest;
}

/** The turn of one input in one direction; undefined where the statement is the same at the outer change. */
function valueBetween(input: Way, inner: number, outer: number): number | undefined {
  const { present, isSame } = input;
  const near = valueAt(input, inner);
  const far = valueAt(input, outer);
  if (near === far || isSame(far, false) !== false) return undefined;
  const start = inner === 0 ? present : near;
  const quick = bisect(start, far, input, false);
  if (isTurn(quick, input)) return quick[1];
  const exact = bisect(start, far, input, true);
  return isTurn(exact, input) ? exact[1] : undefined;
}

const isTurn = ([near, far]: readonly [number, number], { present, isSame }: Way): boolean =>
  (near === present || isSame(near, true) === true) && isSame(far, true) === false;

/** Two neighbours in these digits between which the statement turns. */
function bisect(start: number, end: number, input: Way, isExact: boolean): readonly [near: number, far: number] {
  let [near, far] = [start, end];
  for (;;) {
    const middle = onGrid((near + far) / 2, input);
    if (middle === near || middle === far || (middle - near) * (far - middle) <= 0) return [near, far];
    if (input.isSame(middle, isExact) === false) far = middle;
    else near = middle;
  }
}

/** A value that the input takes, in the digits in which it is told: within its bounds, whole where it has to be. */
function onGrid(value: number, { bounds, digits }: Way, direction: 1 | -1 | 0 = 0): number {
  const { min = -Infinity, max = Infinity, whole, orZero, aboveMin } = bounds;
  const rounded = whole
    ? direction > 0
      ? Math.ceil(value)
      : direction < 0
        ? Math.floor(value)
        : Math.round(value)
    : value;
  const clamped = orZero && rounded < min ? (rounded < min / 2 ? 0 : min) : Math.min(max, Math.max(min, rounded));
  const short = Number(clamped.toPrecision(digits));
  if (isWithin(short, bounds)) return short;
  // A bound with more digits, or one that is not taken itself.
  return aboveMin && clamped <= min ? min + Number((Math.abs(min) * 1e-6 || 1e-9).toPrecision(1)) : clamped;
}
