import type { SavingPath } from "./saving-path";

/** A day on which the alternative becomes cheaper in total (up) or dearer (down). */
export interface Crossing {
  readonly day: number;
  readonly direction: "up" | "down";
  /** USD a day saved from there. */
  readonly slope: number;
}

/**
 * Every day on which the saving turns from below 0 to 0 or more (up), or from 0 or more to below 0 (down), in order.
 *
 * Reaching 0 at the moment at which a retraining is paid is no crossing; touching 0 and falling again is two, on the same day;
 * falling below 0 right from day 0 is one; the horizon is included.
 */
export function crossingsOf(path: SavingPath): Crossing[] {
  const found: Crossing[] = [];
  const { segments, day, value, limit, slope } = path;
  let below = value[0]! < 0;
  for (let i = 0; i < segments; i++) {
    const from = value[i]!;
    const to = limit[i]!;
    const gradient = slope[i]!;
    const start = day[i]!;
    const end = day[i + 1]!;
    if (below && from >= 0) found.push({ day: start, direction: "up", slope: gradient });
    if (!below && from < 0) found.push({ day: start, direction: "down", slope: gradient });
    below = from < 0;
    if (from < 0 && to > 0) found.push({ day: within(start - from / gradient, start, end), direction: "up", slope: gradient });
    if (from >= 0 && to < 0) found.push({ day: within(start - from / gradient, start, end), direction: "down", slope: gradient });
    if (to !== 0) below = to < 0;
  }
  if (below && limit[segments - 1]! >= 0) found.push({ day: day[segments]!, direction: "up", slope: 0 });
  return found;
}

const within = (day: number, from: number, to: number): number => Math.min(to, Math.max(from, day));
