import type { Outlook } from "../strategy/outlook";
import { PathReader, type SavingPath } from "./path-reader";
import { PathWalk } from "./path-walk";

/**
 * The path of the saving, read in one pass over months and events: its cost grows with their number, never with the number of days.
 *
 * Months, readiness, retraining and retirement break the line or make it jump; before readiness and after retirement it is level.
 * @param o the alternative
 * @param baseline the first strategy
 * @example 4 720 USD up front, 10 USD a day saved and 120 USD at day 180 and 360: D(365) = −4 720 + 3 650 − 240 = −1 310.
 */
export function savingPath(o: Outlook, baseline: Outlook): SavingPath {
  const path = new PathReader();
  new PathWalk(o, baseline, path).toHorizon();
  return path;
}
