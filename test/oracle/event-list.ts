import type { Inputs } from "./inputs";
import { Rational, smaller, whole } from "./rational";
import { before, same } from "./zero";

const MONTH = Rational.ratio(365n, 12n);

type What = "month begins" | "ready" | "retired" | "baseline retrains" | "alternative retrains" | "horizon";

/** A day on which something happens, and all that happens on it. */
export interface Moment {
  readonly day: Rational;
  readonly what: ReadonlySet<What>;
}

/** first, first + step, first + 2·step, … as long as they are before every one of the ends. */
const every = (step: Rational, first: Rational, ends: readonly Rational[]): Rational[] => {
  const days: Rational[] = [];
  for (let k = 0; ; k += 1) {
    const day = first.plus(step.times(whole(k)));
    if (!ends.every((end) => before(day, end))) return days;
    days.push(day);
  }
};

const retrainings = (s: Inputs, ready: Rational, ends: readonly Rational[]): Rational[] =>
  s.retrain_every_days.sign() === 0 ? [] : every(s.retrain_every_days, ready.plus(s.retrain_every_days), ends);

/** Every day of an alternative's life beside its baseline on which a line can break or jump: from day 0 to the horizon, in order. */
export const momentsOf = (baseline: Inputs, alternative: Inputs): Moment[] => {
  const horizon = baseline.horizon_days;
  const ready = alternative.ready_after_days;
  const retires = alternative.retires_after_days;
  const retired = retires.sign() === 0 ? [] : [retires];
  const on = (what: What, days: readonly Rational[]): [Rational, What][] => days.map((day) => [day, what]);

  const events = [
    ...on("month begins", every(MONTH, Rational.zero, [horizon])),
    // What is switched off before it is ready never runs: nothing happens on the day it would have been.
    ...on(
      "ready",
      [ready].filter((day) => [horizon, ...retired].every((end) => before(day, end))),
    ),
    ...on(
      "retired",
      retired.filter((day) => before(day, horizon)),
    ),
    ...on("baseline retrains", retrainings(baseline, Rational.zero, [horizon])),
    ...on("alternative retrains", retrainings(alternative, ready, [horizon, ...retired])),
    ...on("horizon", [horizon]),
  ];
  return together(events.sort(([a], [b]) => a.compare(b)));
};

/** Events on the same day become one moment. */
const together = (events: readonly [Rational, What][]): Moment[] => {
  const moments: { day: Rational; what: Set<What> }[] = [];
  for (const [day, what] of events) {
    const last = moments.at(-1);
    if (last && same(last.day, day)) last.what.add(what);
    else moments.push({ day, what: new Set([what]) });
  }
  return moments;
};

/** The time between two moments: nothing changes in it. */
export interface Span {
  readonly start: Rational;
  readonly end: Rational;
  readonly days: Rational;
  readonly month: number;
  /** Whether the alternative runs; the team is on the baseline otherwise. */
  readonly runs: boolean;
  /** Retrainings paid on its first day. */
  readonly baselineRetrains: boolean;
  readonly alternativeRetrains: boolean;
}

export const spansOf = (baseline: Inputs, alternative: Inputs): Span[] => {
  const moments = momentsOf(baseline, alternative);
  let [month, ready, retired] = [-1, false, false];
  return moments.slice(0, -1).map(({ day, what }, i) => {
    const end = smaller(moments[i + 1]!.day, baseline.horizon_days);
    if (what.has("month begins")) month += 1;
    ready ||= what.has("ready");
    retired ||= what.has("retired");
    return {
      start: day,
      end,
      days: end.minus(day),
      month,
      runs: ready && !retired,
      baselineRetrains: what.has("baseline retrains"),
      alternativeRetrains: what.has("alternative retrains"),
    };
  });
};
