import { daysPerMonth } from "../calendar";
import {
  baselineRetrainings,
  monthEnd,
  ownRetrainings,
  retrainingsBefore,
  type UnsavedRetrainings,
} from "../strategy/life";
import { perDayIn, type Outlook } from "../strategy/outlook";
import { isBefore, relativeZero, sameTime, settle } from "../zero";

/** Reads the path of the saving, segment by segment. */
export interface SegmentReader {
  /**
   * The next straight segment, which covers [start, end).
   * @param value D at its start, with all that falls due that day; 0 where it is within rounding of the gross flows so far, as is `limit`
   * @param limit D just before its end
   * @param slope USD a day
   */
  read(start: number, end: number, value: number, limit: number, slope: number): void;
  /** Every segment is wanted; left out, months with many retrainings are joined to one where the saving cannot change sign within them. */
  readonly wantsAll?: true;
  /** The horizon is reached, with D and the gross flows there. */
  end(horizonDays: number, saving: number, gross: number): void;
}

/**
 * One walk along the path of the saving, from day 0 to the horizon, from break to break.
 *
 * D is kept as a sum of few terms, upfront difference ± counted retrainings + whole stretches + slope · days into the present one, so that
 * rounding does not pile up with the number of events. Its own names begin with # so that the minimizer can shorten them.
 */
export class PathWalk {
  #time = 0;
  /** D and the gross flows at the end of what has been walked, before what falls due there. */
  #saving = 0;
  #gross = 0;

  #month = 0;
  /** Where the present costs of a day began to hold, and what was saved and paid by running until then. */
  #began = 0;
  #savingBefore = 0;
  #grossBefore = 0;
  /** What was saved and paid at once: upfront, and the retrainings counted so far. */
  #savedAtOnce: number;
  #paidAtOnce: number;
  #ownPaid = 0;
  #baselinePaid = 0;
  readonly #own: number;
  readonly #unsaved: UnsavedRetrainings;
  /** The next day on which something other than a new month happens. */
  #event: number;

  constructor(
    private readonly o: Outlook,
    private readonly baseline: Outlook,
    private readonly reader: SegmentReader,
  ) {
    this.#own = ownRetrainings(o);
    this.#unsaved = baselineRetrainings(baseline, o);
    this.#savedAtOnce = baseline.upfront - o.upfront;
    this.#paidAtOnce = baseline.upfront + o.upfront;
    this.#event = this.#nextEvent();
  }

  /** Goes all the way. */
  toHorizon(): void {
    const horizon = this.o.strategy.horizon_days;
    const joinsMonths = !this.reader.wantsAll && this.#retrainsWithinMonths();
    while (this.#time < horizon) if (!joinsMonths || !this.#skipMonth()) this.#advance(horizon);
    this.reader.end(horizon, settle(this.#saving, this.#gross), this.#gross);
  }

  /** Whether either side is retrained several times in a month. */
  #retrainsWithinMonths(): boolean {
    const own = this.#own > 0 ? this.o.strategy.retrain_every_days : Infinity;
    const baseline = this.#unsaved.all > 0 ? this.baseline.strategy.retrain_every_days : Infinity;
    return 2 * Math.min(own, baseline) < daysPerMonth;
  }

  /**
   * From the present day, with what falls due on it, month by month to the next event or the horizon.
   *
   * Most of a walk is months between events, so they are gone through without a call, and what every one of them needs is at hand. The walk itself stands at
   * its first day until they are over: whatever is ahead of that day is ahead of all of them.
   */
  #advance(horizon: number): void {
    if (this.#isDue(this.#event)) this.#pay();
    const { o, reader } = this;
    const baselineCosts = this.baseline.perDay;
    const ownCosts = this.#isRunning() ? o.perDay : baselineCosts;
    const [isOwnSteady, isBaselineSteady] = [ownCosts.length === 1, baselineCosts.length === 1];
    const savedAtOnce = this.#savedAtOnce;
    const paidAtOnce = this.#paidAtOnce;
    let time = this.#time;
    let began = this.#began;
    let saving = 0;
    let gross = 0;
    // Where a month ends and nothing falls due, the saving goes on from where it is.
    let value: number | undefined;
    for (let isEvent = false; !isEvent && time < horizon;) {
      const month = this.#month;
      const baselinePerDay = baselineCosts[isBaselineSteady ? 0 : month]!;
      const ownPerDay = ownCosts[isOwnSteady ? 0 : month]!;
      const slope = baselinePerDay - ownPerDay;
      const flow = baselinePerDay + ownPerDay;
      const saved = savedAtOnce + this.#savingBefore;
      const paid = paidAtOnce + this.#grossBefore;
      value ??= settle(saved + slope * (time - began), paid + flow * (time - began));
      const monthEnds = monthEnd(o, month);
      isEvent = !isBefore(monthEnds, this.#event);
      const next = isEvent ? this.#nextBreak(monthEnds) : monthEnds;
      saving = saved + slope * (next - began);
      gross = paid + flow * (next - began);
      const limit = settle(saving, gross);
      reader.read(time, next, value, limit, slope);
      value = limit;
      time = next;
      const monthIsOver = sameTime(next, monthEnds);
      if (monthIsOver) this.#month = month + 1;
      if (monthIsOver || next === o.life.from || next === o.life.to) {
        this.#savingBefore += slope * (next - began);
        this.#grossBefore += flow * (next - began);
        began = next;
      }
    }
    this.#saving = saving;
    this.#gross = gross;
    this.#time = time;
    this.#began = began;
  }

  /**
   * Goes to the end of a month with several retrainings at once, as one segment, where on none of its days the saving can change sign.
   *
   * Between its ends the saving leaves the straight line by one retraining of each side at the most, as they are evenly spread.
   * @returns whether it has; the walk goes from retraining to retraining otherwise
   */
  #skipMonth(): boolean {
    const { o, baseline } = this;
    const monthEnds = monthEnd(o, this.#month);
    const end = this.#stretchEnd(monthEnds);
    if (this.#time !== this.#began || !isBefore(this.#event + (this.#event - this.#time), end)) return false;
    if (this.#isDue(this.#event)) this.#pay();
    const baselinePerDay = perDayIn(baseline, this.#month);
    const ownPerDay = this.#isRunning() ? perDayIn(o, this.#month) : baselinePerDay;
    const days = end - this.#time;
    const slope = baselinePerDay - ownPerDay;
    const flow = (baselinePerDay + ownPerDay) * days;
    const saved = this.#savedAtOnce + this.#savingBefore;
    const value = settle(saved, this.#paidAtOnce + this.#grossBefore);
    const [ownPaid, baselinePaid] = [this.#ownPaid, this.#baselinePaid];
    this.#ownPaid = Math.max(
      ownPaid,
      Math.min(this.#own, retrainingsBefore(o.life.from, o.strategy.retrain_every_days, end)),
    );
    this.#baselinePaid = Math.max(
      baselinePaid,
      Math.min(this.#unsaved.all, retrainingsBefore(0, baseline.strategy.retrain_every_days, end)),
    );
    this.#count();
    const saving = this.#savedAtOnce + this.#savingBefore + slope * days;
    const gross = this.#paidAtOnce + this.#grossBefore + flow;
    const atMost = o.retraining + baseline.retraining + 2 * relativeZero * gross;
    const isCertain = Math.min(saved, saving) - atMost > 0 || Math.max(saved, saving) + atMost < 0;
    if (!isCertain) {
      [this.#ownPaid, this.#baselinePaid] = [ownPaid, baselinePaid];
      this.#count();
      return false;
    }
    this.reader.read(this.#time, end, value, saving, slope);
    [this.#saving, this.#gross, this.#time, this.#began] = [saving, gross, end, end];
    this.#savingBefore += slope * days;
    this.#grossBefore += flow;
    if (sameTime(end, monthEnds)) this.#month++;
    this.#event = this.#nextEvent();
    return true;
  }

  /** Counts the retrainings that fall due on the present day. */
  #pay(): void {
    while (this.#isDue(this.#nextBaselineRetraining())) this.#baselinePaid++;
    while (this.#isDue(this.#nextOwnRetraining())) this.#ownPaid++;
    this.#count();
    this.#event = this.#nextEvent();
  }

  /** What the retrainings so far have saved and cost. */
  #count(): void {
    const { before, from } = this.#unsaved;
    const saved = Math.min(from, Math.max(before, this.#baselinePaid)) - before;
    const shared = this.#baselinePaid - saved;
    const paid = this.#ownPaid * this.o.retraining;
    const retraining = this.baseline.retraining;
    this.#savedAtOnce = this.baseline.upfront - this.o.upfront + saved * retraining - paid;
    this.#paidAtOnce = this.baseline.upfront + this.o.upfront + (saved + 2 * shared) * retraining + paid;
  }

  /** Whether the alternative itself runs; the team is on the baseline otherwise. */
  #isRunning(): boolean {
    const { from, to } = this.o.life;
    return this.#time >= from && this.#time < to;
  }

  /** The next event or month; what happens on the same day becomes one. */
  #nextBreak(monthEnds: number): number {
    const next = Math.min(monthEnds, this.#event);
    const end = this.#lifeBoundaryAt(next);
    return end ?? (sameTime(next, monthEnds) ? monthEnds : next);
  }

  /** The end of the month, or the day within it on which the alternative begins or ends to run. */
  #stretchEnd(monthEnds: number): number {
    const { from, to } = this.o.life;
    const end = Math.min(monthEnds, this.#ahead(from), this.#ahead(to));
    return this.#lifeBoundaryAt(end) ?? end;
  }

  /** The day on which the alternative begins or ends to run, where that is the day asked about. */
  #lifeBoundaryAt(day: number): number | undefined {
    const { from, to } = this.o.life;
    if (sameTime(day, this.#ahead(to))) return to;
    return sameTime(day, this.#ahead(from)) ? from : undefined;
  }

  #nextEvent(): number {
    const { from, to } = this.o.life;
    return Math.min(this.#ahead(from), this.#ahead(to), this.#nextOwnRetraining(), this.#nextBaselineRetraining());
  }

  #ahead(day: number): number {
    return day > this.#time ? day : Infinity;
  }

  #isDue(day: number): boolean {
    return day <= this.#time || sameTime(day, this.#time);
  }

  #nextOwnRetraining(): number {
    return this.#ownPaid < this.#own
      ? this.o.life.from + (this.#ownPaid + 1) * this.o.strategy.retrain_every_days
      : Infinity;
  }

  #nextBaselineRetraining(): number {
    return this.#baselinePaid < this.#unsaved.all
      ? (this.#baselinePaid + 1) * this.baseline.strategy.retrain_every_days
      : Infinity;
  }
}
