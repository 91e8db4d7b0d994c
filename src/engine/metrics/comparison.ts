import { breakEvenDay, lastingBreakEvenDay } from "../path/break-even";
import type { Crossing, SavingPath } from "../path/path-reader";
import { monthlySaving } from "../path/monthly-saving";
import { savingPath } from "../path/saving-path";
import { costParts, totalCost, type CostParts } from "../strategy/cost-parts";
import { monthlyBill, type MonthlyBill } from "../strategy/monthly-bill";
import { outlookOf, type Outlook } from "../strategy/outlook";
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
