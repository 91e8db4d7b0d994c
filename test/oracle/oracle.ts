import { breakEvenOf, crossingsOf, lastingBreakEvenOf, reasonForNone, type Day, type Reason } from "./break-even";
import { inputsOf, type Given } from "./inputs";
import { Rational, sum } from "./rational";
import { costsAtPresentValue, internalRateOf } from "./returns";
import { breakEvenCallsOf, breakEvenTokensOf } from "./thresholds";
import { costParts, walk, type Walk } from "./walk";
import { signOf } from "./zero";

/** A strategy's figures by metric; null: no answer; a metric that is missing was not calculated. */
export interface Expected {
  readonly figures: Readonly<Record<string, number | null>>;
  /** The size of what a figure is the difference of, or how far it moves when that is off by its whole size. */
  readonly gross: Readonly<Record<string, number>>;
  readonly crossings?: readonly (readonly [day: number, direction: "up" | "down", gross: number])[];
  /** Why there is no break-even. */
  readonly breakeven_reason?: Reason;
  /** The break-even calls and tokens where no saving is too small to count: as right an answer, where the other holds that the costs are equal. */
  readonly toTheLastCent?: () => Pick<Expected, "figures" | "gross">;
}

const DAYS_A_MONTH = Rational.ratio(365n, 12n);

/**
 * Every figure of a scenario, by walking through its events one after another in exact fractions: slow, plain and apart from the engine.
 *
 * Doubles are taken at their exact values; times within 10⁻¹² of each other are one day, a saving within 10⁻¹² of the gross flows is 0.
 */
export const oracle = (strategies: readonly Given[]): Expected[] => {
  const inputs = strategies.map(inputsOf);
  return inputs.map((alternative, i) => {
    const path = walk(inputs[0]!, alternative);
    const own = ownFigures(path, i === 0);
    if (i === 0) return { figures: own, gross: {} };
    const { figures, ...rest } = comparedFigures(path);
    return { figures: { ...own, ...figures }, ...rest };
  });
};

const ownFigures = (path: Walk, isBaseline: boolean): Record<string, number | null> => {
  const s = path.alternative;
  const running = path.alternativeRuns;
  const latency = running.latency();
  const perDay = path.alternativeRuns.total(0);
  const parts = costParts(path);
  const presentValue = costsAtPresentValue(path);
  const exact = {
    ...parts,
    cost_per_call: running.costPerCall(),
    cost_per_day: perDay,
    cost_per_month: perDay.times(DAYS_A_MONTH),
    tokens_per_day: s.calls_per_day.times(running.tokens()),
    gpus: path.alternativeRuns.gpus(0),
    total_cost: sum(Object.values(parts)),
    total_cost_pv: isBaseline ? presentValue.baseline : presentValue.alternative,
  };
  return {
    ...Object.fromEntries(Object.entries(exact).map(([metric, value]) => [metric, value.toNumber()])),
    latency: latency ? latency.toNumber() : null,
  };
};

const comparedFigures = (path: Walk): Expected => {
  const crossings = crossingsOf(path);
  const breakEven = breakEvenOf(path, crossings);
  const lasting = lastingBreakEvenOf(path, crossings, breakEven);
  const inMonths = lasting && { day: lasting.day.over(DAYS_A_MONTH), lever: lasting.lever.over(DAYS_A_MONTH) };

  const { last, grossLast, signLast } = path.stretches.at(-1)!;
  const saving = signLast === 0 ? Rational.zero : last;
  const presentValue = costsAtPresentValue(path);
  const extra = path.alternativeUpfront.minus(path.baselineUpfront);
  const grossUpfront = path.alternativeUpfront.plus(path.baselineUpfront);
  const hasExtra = signOf(extra, grossUpfront) > 0;
  const internalRate = internalRateOf(path);

  const differences: Record<string, Day | undefined> = {
    saving: { day: saving, lever: grossLast },
    breakeven_days: breakEven,
    lasting_breakeven_days: lasting,
    payback_months: inMonths,
    npv: {
      day: presentValue.baseline.minus(presentValue.alternative),
      lever: presentValue.baseline.plus(presentValue.alternative),
    },
    roi: hasExtra
      ? { day: saving.over(extra), lever: grossLast.plus(saving.size().times(grossUpfront).over(extra)).over(extra) }
      : undefined,
    irr: internalRate && { day: internalRate.rate, lever: internalRate.lever },
  };
  const thresholds = thresholdsOf(path);

  return {
    figures: {
      ...Object.fromEntries(
        Object.entries(differences).map(([metric, value]) => [metric, value ? value.day.toNumber() : null]),
      ),
      ...thresholds.figures,
    },
    gross: {
      ...Object.fromEntries(
        Object.entries(differences).flatMap(([metric, value]) => (value ? [[metric, value.lever.toNumber()]] : [])),
      ),
      ...thresholds.gross,
    },
    toTheLastCent: () => thresholdsOf(path, Rational.zero),
    crossings: crossings.map(({ day, direction, lever }) => [day.toNumber(), direction, lever.toNumber()] as const),
    ...(breakEven ? {} : { breakeven_reason: reasonForNone(path) }),
  };
};

const thresholdsOf = (path: Walk, zero?: Rational): Pick<Expected, "figures" | "gross"> => {
  const places = Object.entries({
    breakeven_calls: breakEvenCallsOf(path, zero),
    breakeven_tokens: breakEvenTokensOf(path, zero),
  }).filter(([, place]) => place !== undefined);
  return {
    figures: Object.fromEntries(places.map(([metric, place]) => [metric, place ? place.x.toNumber() : null])),
    gross: Object.fromEntries(places.flatMap(([metric, place]) => (place ? [[metric, place.lever.toNumber()]] : []))),
  };
};
