import { CostError, type MessageValue, noAnswer } from "../cost-error";
import { breakEvenDay, lastingBreakEvenDay, whyNoBreakEven } from "../path/break-even";
import { type Crossing, type SavingPath, savingPath } from "../path/saving-path";
import { costParts, type CostParts, totalCost } from "../strategy/cost-parts";
import { monthlyBill, type MonthlyBill, monthlySaving } from "../strategy/monthly-bill";
import { type Outlook, outlookOf } from "../strategy/outlook";
import type { Strategy } from "../strategy/strategy";
import { settle } from "../zero";

/** One strategy beside the baseline; each thing asked of it is worked out once, when it is asked for. */
export class Comparison {
  #path?: SavingPath;
  #parts?: CostParts;
  #baselineParts?: CostParts;
  #bill?: MonthlyBill;
  #monthlySaving?: readonly number[];

  /**
   * Two strategies side by side.
   * @param own the strategy asked about
   * @param baseline the first strategy of the scenario; the same object where that is the one asked about
   * @param baselineItself the baseline's own comparison, so that its bill is worked out once
   * @param name what the strategy is called, for reasons
   */
  constructor(
    readonly own: Outlook,
    readonly baseline: Outlook,
    private readonly baselineItself?: Comparison,
    readonly name?: string,
  ) {}

  get path(): SavingPath {
    return (this.#path ??= savingPath(this.own, this.baseline));
  }

  /** USD over the horizon: the baseline's total cost minus the strategy's; 0 where it is within rounding of both. */
  get saving(): number {
    const [own, baseline] = [totalCost(this.parts), totalCost(this.baselineParts)];
    // A difference may be a number where the totals are too large to be.
    return Number.isFinite(own + baseline) ? settle(baseline - own, baseline + own) : this.path.saving;
  }

  get crossings(): readonly Crossing[] {
    return this.path.crossings;
  }

  get breakEven(): number | undefined {
    return breakEvenDay(this.path);
  }

  /** Whether there is a break-even day; where the saving at both ends tells, without the path. */
  get breaksEven(): boolean {
    const { saving } = this;
    const start = settle(this.baseline.upfront - this.own.upfront, this.baseline.upfront + this.own.upfront);
    if (this.#path === undefined && start !== 0) {
      if (saving > 0) return true;
      if (start > 0 && saving < 0) return false;
      const isStraight =
        this.own.isSteady && this.baseline.isSteady && this.own.retraining + this.baseline.retraining === 0;
      if (isStraight && saving < 0) return false;
    }
    return this.breakEven !== undefined;
  }

  get lastingBreakEven(): number | undefined {
    return lastingBreakEvenDay(this.path, this.breakEven);
  }

  get parts(): CostParts {
    return (this.#parts ??= costParts(this.own, this.baseline));
  }

  get baselineParts(): CostParts {
    return this.own === this.baseline
      ? this.parts
      : (this.baselineItself?.parts ?? (this.#baselineParts ??= costParts(this.baseline, this.baseline)));
  }

  get bill(): MonthlyBill {
    return (this.#bill ??= monthlyBill(this.own, this.baseline));
  }

  get baselineBill(): MonthlyBill {
    return this.own === this.baseline
      ? this.bill
      : (this.baselineItself?.bill ?? monthlyBill(this.baseline, this.baseline));
  }

  get monthlySaving(): readonly number[] {
    return (this.#monthlySaving ??= monthlySaving(this.bill, this.baselineBill));
  }
}

/**
 * Every strategy of a scenario beside its first.
 * @param names what they are called, for reasons
 */
export function compare(strategies: readonly Strategy[], names: readonly string[] = []): Comparison[] {
  const baseline = outlookOf(strategies[0]!);
  const outlooks = strategies.map((s, i) => (i === 0 ? baseline : outlookOf(s, baseline)));
  const itself = new Comparison(baseline, baseline, undefined, names[0]);
  return outlooks.map((own, i) => (i === 0 ? itself : new Comparison(own, baseline, itself, names[i])));
}

/** What the alternative is called, where that is known. */
const nameOf = ({ name }: Comparison): MessageValue => name ?? { id: "breakeven.it" };

/** The error of a comparison without a break-even, with its reason. */
export function noBreakEven(c: Comparison): CostError {
  const retires = c.own.strategy.retires_after_days;
  const without = new Comparison(outlookOf({ ...c.own.strategy, retires_after_days: 0 }, c.baseline), c.baseline);
  const retirement = without.breakEven === undefined ? undefined : retires;
  return new CostError("notAvailable", whyNoBreakEven(c.path, c.own, c.baseline, retirement, nameOf(c)));
}

/** The error of a comparison that breaks even but does not stay there. */
export function noLastingBreakEven(c: Comparison): CostError {
  if (c.breakEven === undefined) return noBreakEven(c);
  // It is behind at the horizon, so the last crossing of all is the one at which it fell behind.
  const last = c.crossings.at(-1)!;
  return noAnswer("breakeven.not-lasting", { name: nameOf(c), day: c.breakEven, until: last.day });
}
