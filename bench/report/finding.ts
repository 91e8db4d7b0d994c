import { exactly, type Spread } from "../timing/spread";
import type { Timed } from "../timing/race";

/** What is measured of something of ours. */
export type Quantity = "seconds" | "bytes" | "times" | "calls";

/** What was to be reached. */
export interface Reach {
  /** So many times as fast as the peer. */
  readonly timesFaster?: number;
  /** No more than this of the quantity. */
  readonly atMost?: number;
}

/** One line of the table: something of ours, perhaps beside a peer, and what was to be reached. */
export interface Finding {
  readonly what: string;
  readonly quantity: Quantity;
  readonly here: Spread;
  readonly peer?: Pick<Timed, "name" | "seconds" | "timesFirst">;
  readonly reach: Reach;
}

/** Something of ours, timed alone. */
export const timed = (what: string, seconds: Spread, reach: Reach): Finding => ({
  what,
  quantity: "seconds",
  here: seconds,
  reach,
});

/** How many calls something of ours makes. */
export const counted = (what: string, calls: number, reach: Reach): Finding => ({
  what,
  quantity: "calls",
  here: exactly(calls),
  reach,
});

/** Something of ours beside each of its peers; a bound on the time itself stands with the first. */
export const beside = (what: string, [ours, ...peers]: readonly Timed[], ...reaches: readonly Reach[]): Finding[] =>
  peers.map((peer, i) => ({ what, quantity: "seconds", here: ours!.seconds, peer, reach: reaches[i]! }));

/** What a reach says of a finding: undefined where it says nothing of it. */
export function isReached({ here, peer, reach: { timesFaster, atMost } }: Finding): boolean {
  return (
    (timesFaster === undefined || (peer !== undefined && peer.timesFirst.median >= timesFaster)) &&
    (atMost === undefined || here.median <= atMost)
  );
}
