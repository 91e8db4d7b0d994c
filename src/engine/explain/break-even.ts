import type { Message } from "../cost-error";
import { minus, over, plus, times, type Expression } from "../equations/expression";
import { monthOf } from "../calendar";
import { PathWalk, type SegmentReader } from "../path/path-walk";
import { sameTime } from "../zero";
import { valueOf, type Explanation } from "./explanation";

/** A straight stretch of the saving path. */
interface Stretch {
  readonly start: number;
  end: number;
  readonly value: number;
  limit: number;
  readonly slope: number;
}

/** The stretches of a path, those that go on as they were joined. */
class Stretches implements SegmentReader {
  readonly all: Stretch[] = [];
  read(start: number, end: number, value: number, limit: number, slope: number): void {
    const last = this.all.at(-1);
    if (last?.slope === slope && last.limit === value) {
      last.end = end;
      last.limit = limit;
    } else this.all.push({ start, end, value, limit, slope });
  }
  end(): void {}
}

/** The day on which a strategy's retrainings that fall due by a day were paid, counted. */
const dueOn = (begin: number, every: number, day: number): boolean => {
  const number = Math.round((day - begin) / every);
  return every > 0 && number > 0 && sameTime(begin + number * every, day);
};

/** What is paid at once on a day: the retrainings of both sides. */
function paidOn(e: Explanation, day: number, change: number): Expression[] {
  const { own, baseline } = e.comparison;
  const isOwn = dueOn(own.life.from, own.strategy.retrain_every_days, day) && own.retraining !== 0;
  const isBaseline = dueOn(0, baseline.strategy.retrain_every_days, day) && baseline.retraining !== 0;
  const saved = isBaseline ? baseline.retraining : 0;
  const paid = isOwn ? own.retraining : 0;
  const gross = Math.abs(saved) + Math.abs(paid);
  const candidates = [saved - paid, -paid, saved];
  const fits = candidates.find((amount) => Math.abs(amount - change) <= 1e-9 * gross);
  if (fits === undefined) return [];
  if (isOwn && fits !== saved) e.step("retraining", e.own);
  if (isBaseline && fits !== -paid) e.step("retraining", e.baseline);
  return [{ op: "number", value: fits }];
}

/** The saving per day on a stretch. */
function addSlope(e: Explanation, { start }: Stretch): void {
  const { own, baseline } = e.comparison;
  const { from, to } = own.life;
  const runs = start >= from && start < to;
  if (!runs) {
    const id = start < from ? "explain.not-ready" : "explain.retired";
    e.tell({ id: "explain.saving-per-day" }, "USD/day", 0, { id, values: { day: start < from ? from : to } });
    return;
  }
  const isSteady = own.isSteady && baseline.isSteady;
  const month = isSteady ? 0 : monthOf(start);
  const before = e.step("cost_per_day", e.baseline, month);
  const after = e.step("cost_per_day", e.own, month);
  e.add({ id: "explain.saving-per-day" }, "USD/day", minus(before, after), "both", isSteady ? undefined : month + 1);
}

/**
 * The cumulative saving, from the upfront cost on, stretch by stretch.
 * @param until the day up to which it is told
 * @returns the stretch in which that day lies
 */
export function explainPath(e: Explanation, until: number): Stretch {
  const { own, baseline } = e.comparison;
  const upfront = [e.step("upfront", e.baseline), e.step("upfront", e.own)] as const;
  const path = new Stretches();
  new PathWalk(own, baseline, path).toHorizon();
  const on = (day: number): Message => ({ id: "explain.saving-on-day", values: { day } });
  e.add(on(0), "USD", minus(...upfront));
  let told: Stretch | undefined;
  for (const stretch of path.all) {
    if (told && stretch.start > until) break;
    if (told && stretch.value !== told.limit) {
      const paid = paidOn(e, stretch.start, stretch.value - told.limit);
      const calculation = plus(told.limit, ...paid);
      if (paid.length > 0) e.add({ id: "explain.saving-after", values: { day: stretch.start } }, "USD", calculation);
    }
    if (told?.slope !== stretch.slope) addSlope(e, stretch);
    told = stretch;
    if (stretch.end > until) break;
    e.add(on(stretch.end), "USD", plus(stretch.value, times(stretch.slope, minus(stretch.end, stretch.start))));
  }
  return told!;
}

/** Tells the day of a crossing: where the line of its stretch is 0, or the day of a jump. */
export function addCrossing(e: Explanation, day: number, stretch: Stretch, label: string): void {
  const { start, value, slope } = stretch;
  const line = slope === 0 ? undefined : over(-value, slope);
  const calculation = line && (start === 0 ? line : plus(start, line));
  if (calculation && value !== 0 && Math.abs(valueOf(calculation) - day) <= 1e-9 * Math.max(1, day))
    e.add(label, "days", calculation);
  else e.tell(label, "days", day, { id: day === 0 ? "explain.from-day-0" : "explain.at-day", values: { day } });
}
