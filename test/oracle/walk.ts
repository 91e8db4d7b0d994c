import { spansOf, type Span } from "./event-list";
import type { Inputs } from "./inputs";
import { Rational, sum } from "./rational";
import { besideShare, retrainCostOf, Running, runningOf, upfrontOf } from "./strategy";
import { signOf } from "./zero";

/** The cumulative saving over one span: its value when it begins, all that is due on that day paid, and just before it ends. */
export interface Stretch extends Span {
  readonly first: Rational;
  readonly last: Rational;
  /** The cost of both sides, added up, at the same two times. */
  readonly grossFirst: Rational;
  readonly grossLast: Rational;
  /** The saving's signs there, 0 within 10⁻¹² of the gross. */
  readonly signFirst: number;
  readonly signLast: number;
}

/** What a side pays in one month: running cost and retraining. */
type Bill = readonly Rational[];

/** An alternative beside its baseline, span by span. */
export interface Walk {
  readonly baseline: Inputs;
  readonly alternative: Inputs;
  readonly baselineRuns: Running;
  readonly alternativeRuns: Running;
  readonly stretches: readonly Stretch[];
  readonly months: number;
  readonly days: readonly Days[];
  readonly baselineUpfront: Rational;
  readonly alternativeUpfront: Rational;
  readonly baselineBill: Bill;
  readonly alternativeBill: Bill;
  readonly baselineRetraining: Rational;
  readonly alternativeRetraining: Rational;
  /** The baseline's retrainings that are paid whatever is chosen: before readiness, after retirement, and where it stays in service. */
  readonly sharedRetraining: Rational;
}

export const walk = (baseline: Inputs, alternative: Inputs): Walk => {
  const [baselineRuns, alternativeRuns] = [new Running(baseline), runningOf(alternative, baseline)];
  const [baselineRetrain, alternativeRetrain] = [retrainCostOf(baseline), retrainCostOf(alternative)];
  const spans = spansOf(baseline, alternative);
  const inService = alternative !== baseline && besideShare(alternative).sign() > 0;
  const baselineUpfront = upfrontOf(baseline);
  // The baseline's is paid with either wherever the baseline serves any call.
  const isServed = alternative !== baseline && (inService || spans.some(({ runs }) => !runs));
  const alternativeUpfront = isServed ? upfrontOf(alternative).plus(baselineUpfront) : upfrontOf(alternative);
  const months = spans.at(-1)!.month + 1;
  const paid = { baseline: baselineUpfront, alternative: alternativeUpfront };
  const bills = {
    baseline: Array<Rational>(months).fill(Rational.zero),
    alternative: Array<Rational>(months).fill(Rational.zero),
  };
  const retraining = { baseline: Rational.zero, alternative: Rational.zero, shared: Rational.zero };

  const pay = (side: "baseline" | "alternative", month: number, amount: Rational): void => {
    paid[side] = paid[side].plus(amount);
    bills[side][month] = bills[side][month]!.plus(amount);
  };
  const retrain = (side: "baseline" | "alternative", month: number, amount: Rational): void => {
    pay(side, month, amount);
    retraining[side] = retraining[side].plus(amount);
  };

  const stretches = spans.map((span): Stretch => {
    const { month, days, runs } = span;
    if (span.baselineRetrains) retrain("baseline", month, baselineRetrain);
    if (span.baselineRetrains && (!runs || inService)) {
      retrain("alternative", month, baselineRetrain);
      retraining.shared = retraining.shared.plus(baselineRetrain);
    }
    if (span.alternativeRetrains && runs) retrain("alternative", month, alternativeRetrain);
    const [first, grossFirst] = [paid.baseline.minus(paid.alternative), paid.baseline.plus(paid.alternative)];

    pay("baseline", month, days.times(baselineRuns.total(month)));
    pay("alternative", month, days.times((runs ? alternativeRuns : baselineRuns).total(month)));
    const [last, grossLast] = [paid.baseline.minus(paid.alternative), paid.baseline.plus(paid.alternative)];
    return {
      ...span,
      first,
      last,
      grossFirst,
      grossLast,
      signFirst: signOf(first, grossFirst),
      signLast: signOf(last, grossLast),
    };
  });

  return {
    baseline,
    alternative,
    baselineRuns,
    alternativeRuns,
    stretches,
    months,
    days: daysByMonth(stretches, months),
    baselineUpfront,
    alternativeUpfront,
    baselineBill: bills.baseline,
    alternativeBill: bills.alternative,
    baselineRetraining: retraining.baseline,
    alternativeRetraining: retraining.alternative,
    sharedRetraining: retraining.shared,
  };
};

export interface Days {
  readonly all: Rational;
  readonly own: Rational;
}

/** Days of each month, and those of them on which the alternative runs. */
const daysByMonth = (stretches: readonly Stretch[], months: number): Days[] => {
  const days = Array.from({ length: months }, () => ({ all: Rational.zero, own: Rational.zero }));
  for (const { month, days: more, runs } of stretches) {
    const { all, own } = days[month]!;
    days[month] = { all: all.plus(more), own: runs ? own.plus(more) : own };
  }
  return days;
};

/** The alternative's bill to the horizon, by what it is for; the baseline's where the walk is of the baseline beside itself. */
export const costParts = ({ days, baselineRuns, alternativeRuns, alternativeUpfront, alternativeRetraining }: Walk) => {
  const over = (perDay: (running: Running, month: number) => Rational): Rational =>
    sum(
      days.flatMap(({ all, own }, month) => [
        own.times(perDay(alternativeRuns, month)),
        all.minus(own).times(perDay(baselineRuns, month)),
      ]),
    );
  return {
    upfront: alternativeUpfront,
    token_cost: over((running, month) => running.day(month).token),
    fee_cost: over((running, month) => running.day(month).fee),
    failure_cost: over((running, month) => running.day(month).failure),
    latency_cost: over((running, month) => running.day(month).latency),
    infrastructure_cost: over((running, month) => running.infrastructure(month)),
    labour_cost: over((running, month) => running.day(month).labour),
    retraining_cost: alternativeRetraining,
  };
};
