import type { Crossing } from "../../../src/engine/path/crossings";
import type { SavingPath } from "../../../src/engine/path/saving-path";
import { outlookOf, type Outlook } from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

export const month = 365 / 12;

/** A straight piece of a path: its first day, the saving on it with what falls due, and the saving just before the next piece. */
export type Piece = readonly [day: number, value: number, limit: number];

/** A path of the saving, drawn by hand. */
export function pathThrough(pieces: readonly Piece[], horizon: number): SavingPath {
  const day = [...pieces.map(([from]) => from), horizon];
  const value = pieces.map(([, from]) => from);
  const limit = pieces.map(([, , to]) => to);
  const slope = pieces.map(([from, start, end], i) => (end - start) / (day[i + 1]! - from));
  return { segments: pieces.length, day, value, limit, slope, saving: limit.at(-1)!, gross: 1000 };
}

/** Crossings in short: "up 10, down 20". */
export const inShort = (crossings: readonly Crossing[]): string => crossings.map(({ direction, day }) => `${direction} ${Math.round(day * 1e6) / 1e6}`).join(", ");

/** A strategy that costs so much a day whatever the volume. */
export const perDay = (usd: number, more: GivenInputs = {}): Outlook => outlookOf(strategyOf({ other_cost_per_month: usd * month, ...more }));
