import { PathReader, type Crossing } from "../../../src/engine/path/path-reader";
import { PathWalk } from "../../../src/engine/path/path-walk";
import type { SavingPath } from "../../../src/engine/path/saving-path";
import { outlookOf, type Outlook } from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";

export const month = 365 / 12;

/** A straight piece of a path: its first day, the saving on it with what falls due, and the saving just before the next piece. */
export type Piece = readonly [day: number, value: number, limit: number];

/** What is read off a path of the saving that is drawn by hand; slopes as they are, or so many times as steep. */
export function pathThrough(pieces: readonly Piece[], horizon: number, steeper = 1): SavingPath {
  const reader = new PathReader();
  pieces.forEach(([start, value, limit], i) => {
    const end = pieces[i + 1]?.[0] ?? horizon;
    reader.read(start, end, value, limit, ((limit - value) / (end - start)) * steeper);
  });
  reader.end(horizon);
  const { start, crossings, firstPositiveDay, isEverPositive } = reader;
  return { start: start!, saving: pieces.at(-1)![2], gross: 1000, crossings, firstPositiveDay, isEverPositive };
}

/** The segments of a path one by one, and what both sides have paid at its end. */
export function segmentsOf(o: Outlook, baseline: Outlook): { day: number[]; value: number[]; limit: number[]; slope: number[]; gross: number } {
  const [day, value, limit, slope]: number[][] = [[], [], [], []];
  const read = (start: number, _end: number, from: number, to: number, perDay: number): void => [day, value, limit, slope].forEach((list, i) => list!.push([start, from, to, perDay][i]!));
  const walk = new PathWalk(o, baseline, { read, end: (horizon) => day!.push(horizon) });
  walk.toHorizon();
  return { day: day!, value: value!, limit: limit!, slope: slope!, gross: walk.gross };
}

/** Crossings in short: "up 10, down 20". */
export const inShort = (crossings: readonly Crossing[]): string => crossings.map(({ direction, day }) => `${direction} ${Math.round(day * 1e6) / 1e6}`).join(", ");

/** A strategy that costs so much a day whatever the volume. */
export const perDay = (usd: number, more: GivenInputs = {}): Outlook => outlookOf(strategyOf({ other_cost_per_month: usd * month, ...more }));
