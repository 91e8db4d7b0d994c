import { Rational, sum } from "./rational";
import { powersByTwelfths } from "./twelfths";
import { signOf } from "./zero";
import type { Walk } from "./walk";

/** Binary digits kept while the internal rate is searched. */
const DIGITS = 256;

/** Σ flow of month m / (1 + discount rate)^((m + 1)/12). */
const presentValueOf = (discountRate: Rational, flows: readonly Rational[]): Rational => {
  const growth = powersByTwelfths(Rational.one.plus(discountRate));
  return sum(flows.map((flow, month) => flow.over(growth(month + 1)).rounded(DIGITS + 64)));
};

export const costsAtPresentValue = ({
  baseline,
  baselineUpfront,
  alternativeUpfront,
  baselineBill,
  alternativeBill,
}: Walk): { baseline: Rational; alternative: Rational } => ({
  baseline: baselineUpfront.plus(presentValueOf(baseline.discount_rate, baselineBill)),
  alternative: alternativeUpfront.plus(presentValueOf(baseline.discount_rate, alternativeBill)),
});

interface Flow {
  readonly amount: Rational;
  readonly gross: Rational;
}

/** What goes out and comes back by choosing the alternative: day 0, then month by month. */
const flowsOf = (path: Walk): Flow[] => {
  const day0 = {
    amount: path.baselineUpfront.minus(path.alternativeUpfront),
    gross: path.baselineUpfront.plus(path.alternativeUpfront),
  };
  const months = path.baselineBill.map((bill, m) => ({
    amount: bill.minus(path.alternativeBill[m]!),
    gross: bill.plus(path.alternativeBill[m]!),
  }));
  return [day0, ...months];
};

const valueAt = (coefficients: readonly Rational[], x: Rational): Rational =>
  coefficients.reduceRight((total, coefficient) => total.times(x).plus(coefficient).rounded(DIGITS), Rational.zero);

/**
 * The yearly rate at which the flows' present value is 0, and how far it moves when every flow is off by its gross.
 *
 * The first flow is negative and the sign changes once, so the value as a polynomial of v = 1/(1 + monthly rate) has one
 * positive root (Descartes), below 0 left of it and above 0 right of it: halving finds it.
 */
export const internalRateOf = (path: Walk): { rate: Rational; lever: Rational } | undefined => {
  const flows = flowsOf(path);
  const signs = flows.map(({ amount, gross }) => signOf(amount, gross)).filter((sign) => sign !== 0);
  const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
  if (signOf(flows[0]!.amount, flows[0]!.gross) >= 0 || changes !== 1) return undefined;

  const amounts = flows.map(({ amount }) => amount.rounded(DIGITS));
  const v = positiveRoot(amounts);
  const yearly = Rational.one.over(v.toThe(12));
  // More than 10,000% a year is none.
  if (yearly.compare(Rational.of(101)) > 0) return undefined;
  const gross = valueAt(
    flows.map((flow) => flow.gross.rounded(DIGITS)),
    v,
  );
  const steepness = amounts.map((amount, k) => amount.times(v.toThe(k)).times(Rational.of(k)).rounded(DIGITS));
  return {
    rate: yearly.minus(Rational.one),
    lever: yearly.times(Rational.of(12)).times(gross).over(sum(steepness)).size(),
  };
};

const positiveRoot = (coefficients: readonly Rational[]): Rational => {
  let low = Rational.one;
  while (valueAt(coefficients, low).sign() > 0) low = low.timesPowerOfTwo(-1);
  let high = low;
  while (valueAt(coefficients, high).sign() <= 0) high = high.timesPowerOfTwo(1);
  low = high.timesPowerOfTwo(-1);
  for (let i = 0; i < 70; i += 1) {
    const middle = low.plus(high).timesPowerOfTwo(-1);
    if (valueAt(coefficients, middle).sign() <= 0) low = middle;
    else high = middle;
  }
  return low;
};
