import { race, type Contender } from "../timing/race";
import type { Spread } from "../timing/spread";

/** How the time of something grows with its size: each size measured beside the smallest, in turns. */
export interface Curve {
  readonly name: string;
  /** What grows, and from what size on. */
  readonly from: string;
  readonly points: readonly Point[];
}

/** One size. */
export interface Point {
  /** So many times the smallest. */
  readonly size: number;
  readonly seconds: Spread;
  /** So many times the smallest one's time. */
  readonly growth: Spread;
}

/** The sizes, as multiples of the smallest. */
export const sizes = [1, 2, 5, 10] as const;

/** Measures a curve. */
export async function curve(name: string, from: string, ofSize: (size: number) => Contender["run"]): Promise<Curve> {
  const timed = await race(...sizes.map((size) => ({ name: `${size} ×`, run: ofSize(size) })));
  return {
    name,
    from,
    points: timed.map(({ seconds, timesFirst }, i) => ({ size: sizes[i]!, seconds, growth: timesFirst })),
  };
}
