import type { Outlook } from "../strategy/outlook";
import { PathWalk, type SegmentReader } from "./path-walk";

/** A day on which the alternative becomes cheaper in total (up) or more expensive (down). */
export interface Crossing {
  readonly day: number;
  readonly direction: "up" | "down";
  /** USD a day saved from there. */
  readonly slope: number;
}

/** What the cumulative saving D(t) = cost of the baseline to day t − cost of the alternative to day t tells, from day 0 to the horizon. USD and days. */
export interface SavingPath {
  /** D on day 0, with what falls due that day. */
  readonly start: number;
  /** D at the horizon. */
  readonly saving: number;
  /** All flows of both sides to the horizon. */
  readonly gross: number;
  /** In order. */
  readonly crossings: readonly Crossing[];
  /** The day from which D is positive for the first time, where it was 0 until then; undefined where it is negative first. */
  readonly firstPositiveDay: number | undefined;
  /** D is above 0 anywhere. */
  readonly isEverPositive: boolean;
}

/**
 * Reads off the path of the saving, segment by segment, what is asked of it.
 *
 * A crossing is every day on which the saving turns from below 0 to 0 or more (up), or from 0 or more to below 0 (down).
 * Reaching 0 at the moment at which a retraining is paid is no crossing; touching 0 and falling again is two, on the same day;
 * falling below 0 right from day 0 is one; the horizon is included.
 */
export class PathReader implements SegmentReader, SavingPath {
  readonly crossings: Crossing[] = [];
  start = NaN;
  saving = NaN;
  gross = NaN;
  firstPositiveDay: number | undefined;
  isEverPositive = false;

  #isFirst = true;
  #isLevel = true;
  #isBelow = false;
  #limit = 0;

  read(start: number, end: number, value: number, limit: number, slope: number): void {
    if (this.#isFirst) {
      this.#isFirst = false;
      this.start = value;
      this.#isBelow = value < 0;
    }
    this.#readSign(start, value, limit);
    if (this.#isBelow && value >= 0) this.#cross(start, "up", slope);
    if (!this.#isBelow && value < 0) this.#cross(start, "down", slope);
    if (value < 0 && limit > 0) this.#cross(within(start - value / slope, start, end), "up", slope);
    if (value >= 0 && limit < 0) this.#cross(within(start - value / slope, start, end), "down", slope);
    this.#isBelow = limit === 0 ? value < 0 : limit < 0;
    this.#limit = limit;
  }

  #readSign(start: number, value: number, limit: number): void {
    if (value > 0 || limit > 0) this.isEverPositive = true;
    if (!this.#isLevel || (value === 0 && limit === 0)) return;
    this.#isLevel = false;
    if ((value || limit) > 0) this.firstPositiveDay = start;
  }

  /** The path has been read to the horizon. */
  end(horizonDays: number, saving: number, gross: number): void {
    this.saving = saving;
    this.gross = gross;
    if (this.#isBelow && this.#limit >= 0) this.#cross(horizonDays, "up", 0);
  }

  #cross(day: number, direction: "up" | "down", slope: number): void {
    this.crossings.push({ day, direction, slope });
  }
}

const within = (day: number, from: number, to: number): number => Math.min(to, Math.max(from, day));

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
