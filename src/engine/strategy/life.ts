import { isBefore } from "../zero";
import type { Strategy } from "./strategy";

/** The days on which an alternative itself runs, [from, to); before and after the team is on the baseline. Empty: from = to. */
export interface Life {
  readonly from: number;
  readonly to: number;
}

/** From readiness to retirement or the horizon, whichever is first; the baseline runs all the time. */
export function lifeOf(s: Strategy): Life {
  const horizon = s.horizon_days;
  const retires = s.retires_after_days;
  const to = retires > 0 && isBefore(retires, horizon) ? retires : horizon;
  const from = s.ready_after_days;
  return isBefore(from, to) ? { from, to } : { from: to, to };
}

/**
 * How many retrainings fall due: at begin + R, begin + 2R, … before the end; one on the end itself is not paid.
 * @param everyDays R; 0: never
 * @param end not before `begin`
 */
export function retrainingsBefore(begin: number, everyDays: number, end: number): number {
  if (everyDays === 0) return 0;
  const count = Math.floor((end - begin) / everyDays);
  return count > 0 && !isBefore(begin + count * everyDays, end) ? count - 1 : count;
}
