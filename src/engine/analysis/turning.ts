import type { Bounds } from "../bounds";

/** A value at which something turns, and how far from the present one that is, as a share of it. */
export interface Turn {
  readonly value: number;
  readonly change: number;
}

/** The shares of the present value by which it is moved, up or down, until something turns. */
const moves = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95, 1, 1.5, 2, 3, 5, 9];

/**
 * The value nearest the present one at which a statement is no longer what it is now.
 * @param present the input's value, not 0
 * @param bounds what the input may be
 * @param isSame whether the statement is still the same with the input at a value
 * @returns the first value found beyond the turn, to six digits; undefined where up to ten times the value nothing turns
 */
export function nearestTurn(present: number, bounds: Bounds, isSame: (value: number) => boolean): Turn | undefined {
  const { min = -Infinity, max = Infinity, aboveMin } = bounds;
  for (let i = 0; i < moves.length; i++) {
    const turns = [1, -1].flatMap((direction): Turn[] => {
      const moved = (move: number): number =>
        Math.min(max, Math.max(min, present + direction * Math.abs(present) * move));
      const [inner, outer] = [moved(i === 0 ? 0 : moves[i - 1]!), moved(moves[i]!)];
      if (inner === outer || (aboveMin && outer === min) || isSame(outer)) return [];
      const value = bisect(inner, outer, isSame);
      return [{ value, change: (value - present) / Math.abs(present) }];
    });
    if (turns.length > 0) return turns.sort((a, b) => Math.abs(a.change) - Math.abs(b.change))[0];
  }
  return undefined;
}

/** The value next to the turn on its far side. */
function bisect(same: number, other: number, isSame: (value: number) => boolean): number {
  let [near, far] = [same, other];
  for (let step = 0; step < 40; step++) {
    const middle = (near + far) / 2;
    if (isSame(middle)) near = middle;
    else far = middle;
  }
  return far;
}
