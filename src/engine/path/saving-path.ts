import type { Outlook } from "../strategy/outlook";
import { settle } from "../zero";
import { PathReader, type Crossing } from "./path-reader";
import { PathWalk } from "./path-walk";

/** What the cumulative saving D(t) = cost of the baseline to day t − cost of the alternative to day t tells, from day 0 to the horizon. USD and days. */
export interface SavingPath {
  /** D on day 0. */
  readonly start: number;
  /** D at the horizon. */
  readonly saving: number;
  /** All flows of both sides to the horizon. */
  readonly gross: number;
  /** In order. */
  readonly crossings: readonly Crossing[];
  /** The day from which D is positive for the first time, where it was 0 until then. */
  readonly firstPositiveDay: number | undefined;
  readonly isEverPositive: boolean;
}

/**
 * The path of the saving, read in one pass over months and events: its cost grows with their number, never with the number of days.
 *
 * Months, readiness, retraining and retirement break the line or make it jump; before readiness and after retirement it is level.
 * @param o the alternative
 * @param baseline the first strategy
 * @example 4 720 USD up front, 10 USD a day saved and 120 USD at day 180 and 360: D(365) = −4 720 + 3 650 − 240 = −1 310.
 */
export function savingPath(o: Outlook, baseline: Outlook): SavingPath {
  const reader = new PathReader();
  const walk = new PathWalk(o, baseline, reader);
  walk.toHorizon();
  const { crossings, firstPositiveDay, isEverPositive } = reader;
  return { start: reader.start!, saving: settle(walk.saving, walk.gross), gross: walk.gross, crossings, firstPositiveDay, isEverPositive };
}
