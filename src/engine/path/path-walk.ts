import { monthEnd } from "../strategy/days";
import type { Outlook } from "../strategy/outlook";
import { baselineRetrainings, ownRetrainings, type UnsavedRetrainings } from "../strategy/retraining";
import { isBefore, sameTime, settle } from "../zero";

/**
 * One walk along the saving path, from day 0 to the horizon, from break to break.
 *
 * D is kept as a sum of few terms, upfront difference ± counted retrainings + whole stretches + slope · days into the present one, so that
 * rounding does not pile up with the number of events. Its own names begin with # so that the minimizer can shorten them.
 */
export class PathWalk {
  readonly day: number[] = [0];
  readonly value: number[] = [];
  readonly limit: number[] = [];
  readonly slope: number[] = [];

  time = 0;
  /** D and the gross flows where the walk stands, before what falls due there. */
  saving: number;
  gross: number;

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
  ) {
    this.#own = ownRetrainings(o);
    this.#unsaved = baselineRetrainings(baseline, o.life);
    this.saving = this.#savedAtOnce = baseline.upfront - o.upfront;
    this.gross = this.#paidAtOnce = baseline.upfront + o.upfront;
    this.#event = this.#nextEvent();
  }

  /** From the present day, with what falls due on it, to the next day on which the line breaks. */
  advance(): void {
    if (this.#isDue(this.#event)) this.#pay();
    const { time } = this;
    const month = this.#month;
    const baselinePerDay = this.baseline.perDay[month]!;
    const ownPerDay = this.#isRunning() ? this.o.perDay[month]! : baselinePerDay;
    const slope = baselinePerDay - ownPerDay;
    const flow = baselinePerDay + ownPerDay;
    const monthEnds = monthEnd(this.o, month);
    const next = this.#nextBreak(monthEnds);

    const saved = this.#savedAtOnce + this.#savingBefore;
    const paid = this.#paidAtOnce + this.#grossBefore;
    this.day.push(next);
    this.value.push(settle(saved + slope * (time - this.#began), paid + flow * (time - this.#began)));
    this.saving = saved + slope * (next - this.#began);
    this.gross = paid + flow * (next - this.#began);
    this.limit.push(settle(this.saving, this.gross));
    this.slope.push(slope);

    this.time = next;
    const { from, to } = this.o.life;
    const monthIsOver = next >= monthEnds || sameTime(next, monthEnds);
    if (monthIsOver || next === from || next === to) this.#turn(slope, flow);
    if (monthIsOver) this.#month = month + 1;
  }

  /** Counts the retrainings that fall due on the present day. */
  #pay(): void {
    while (this.#isDue(this.#nextBaselineRetraining())) this.#baselinePaid++;
    while (this.#isDue(this.#nextOwnRetraining())) this.#ownPaid++;
    const { before, from } = this.#unsaved;
    const saved = Math.min(from, Math.max(before, this.#baselinePaid)) - before;
    const shared = this.#baselinePaid - saved;
    const paid = this.#ownPaid * this.o.retraining;
    const retraining = this.baseline.retraining;
    this.#savedAtOnce = this.baseline.upfront - this.o.upfront + saved * retraining - paid;
    this.#paidAtOnce = this.baseline.upfront + this.o.upfront + (saved + 2 * shared) * retraining + paid;
    this.#event = this.#nextEvent();
  }

  /** Whether the alternative itself runs; the team is on the baseline otherwise. */
  #isRunning(): boolean {
    const { from, to } = this.o.life;
    return this.time >= from && this.time < to;
  }

  #turn(slope: number, flow: number): void {
    const days = this.time - this.#began;
    this.#savingBefore += slope * days;
    this.#grossBefore += flow * days;
    this.#began = this.time;
  }

  /** The next event or month; what happens on the same day becomes one. */
  #nextBreak(monthEnds: number): number {
    if (isBefore(monthEnds, this.#event)) return monthEnds;
    const { from, to } = this.o.life;
    const next = Math.min(monthEnds, this.#event);
    if (sameTime(next, this.#ahead(to))) return to;
    if (sameTime(next, this.#ahead(from))) return from;
    return sameTime(next, monthEnds) ? monthEnds : next;
  }

  #nextEvent(): number {
    const { from, to } = this.o.life;
    return Math.min(this.#ahead(from), this.#ahead(to), this.#nextOwnRetraining(), this.#nextBaselineRetraining());
  }

  #ahead(day: number): number {
    return day > this.time ? day : Infinity;
  }

  #isDue(day: number): boolean {
    return day <= this.time || sameTime(day, this.time);
  }

  #nextOwnRetraining(): number {
    return this.#ownPaid < this.#own ? this.o.life.from + (this.#ownPaid + 1) * this.o.strategy.retrain_every_days : Infinity;
  }

  #nextBaselineRetraining(): number {
    return this.#baselinePaid < this.#unsaved.all ? (this.#baselinePaid + 1) * this.baseline.strategy.retrain_every_days : Infinity;
  }
}
