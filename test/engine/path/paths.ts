import { type Crossing, PathReader, type SavingPath } from "../../../src/engine/path/saving-path";
import { PathWalk, type SegmentReader } from "../../../src/engine/path/path-walk";
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
  reader.end(horizon, pieces.at(-1)![2], 1000);
  return reader;
}

/** The segments of a path one by one, and what is saved and paid at its end. */
export class Segments implements SegmentReader {
  readonly wantsAll = true;
  readonly day: number[] = [];
  readonly value: number[] = [];
  readonly limit: number[] = [];
  readonly slope: number[] = [];
  saving = NaN;
  gross = NaN;

  read(start: number, _end: number, value: number, limit: number, slope: number): void {
    this.day.push(start);
    this.value.push(value);
    this.limit.push(limit);
    this.slope.push(slope);
  }

  end(horizonDays: number, saving: number, gross: number): void {
    this.day.push(horizonDays);
    this.saving = saving;
    this.gross = gross;
  }
}

export function segmentsOf(o: Outlook, baseline: Outlook): Segments {
  const segments = new Segments();
  new PathWalk(o, baseline, segments).toHorizon();
  return segments;
}

/** Crossings in short: "up 10, down 20". */
export const inShort = (crossings: readonly Crossing[]): string =>
  crossings.map(({ direction, day }) => `${direction} ${Math.round(day * 1e6) / 1e6}`).join(", ");

/** A strategy that costs so much a day whatever the volume. */
export const perDay = (usd: number, more: GivenInputs = {}): Outlook =>
  outlookOf(strategyOf({ other_cost_per_month: usd * month, ...more }));
