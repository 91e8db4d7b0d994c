import type { Outlook } from "../strategy/outlook";
import { PathWalk } from "./path-walk";
import { settle } from "../zero";

/**
 * The cumulative saving D(t) = cost of the baseline to day t − cost of the alternative to day t, as a list of straight segments.
 *
 * Segment i covers [day i, day i + 1); `value` is D at its start, with all that falls due that day, `limit` is D just before its end. Both are 0 where they
 * are within rounding of the gross flows so far. USD and days.
 */
export interface SavingPath {
  readonly segments: number;
  /** From 0 to the horizon: one more than there are segments. */
  readonly day: readonly number[];
  readonly value: readonly number[];
  readonly limit: readonly number[];
  readonly slope: readonly number[];
  /** D at the horizon. */
  readonly saving: number;
  /** All flows of both sides to the horizon. */
  readonly gross: number;
}

/**
 * The path of the saving, in one pass over months and events: its cost grows with their number, never with the number of days.
 *
 * Months, readiness, retraining and retirement break the line or make it jump; before readiness and after retirement it is level.
 * @param o the alternative
 * @param baseline the first strategy
 * @example 4 720 USD up front, 10 USD a day saved and 120 USD at day 180 and 360: D(365) = −4 720 + 3 650 − 240 = −1 310.
 */
export function savingPath(o: Outlook, baseline: Outlook): SavingPath {
  const walk = new PathWalk(o, baseline);
  while (walk.time < o.strategy.horizon_days) walk.advance();
  const { day, value, limit, slope } = walk;
  return { segments: value.length, day, value, limit, slope, saving: settle(walk.saving, walk.gross), gross: walk.gross };
}
