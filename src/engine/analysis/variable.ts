import type { CostError } from "../cost-error";
import { Comparison } from "../metrics/comparison";
import { figureOrError, type MetricKey } from "../metrics/metrics";
import { outlookOf, type Outlook } from "../strategy/outlook";
import type { Strategy } from "../strategy/strategy";

/** A figure of one strategy under inputs that vary: the same question asked of many scenarios. */
export class Variable {
  /** The last outlook of each place: most variations leave a strategy as it is. */
  private readonly last: Outlook[] = [];

  /**
   * A question that is asked again and again.
   * @param metric the figure wanted
   * @param place the strategy asked about, 0 the baseline
   * @param name what it is called, for reasons
   * @param work how much a search among steps may look at for each answer; left out: as much as for a single figure
   */
  constructor(
    readonly metric: MetricKey,
    readonly place: number,
    private readonly name?: string,
    readonly work?: number,
  ) {}

  /** The strategy beside the baseline, where they are so. */
  compare(strategies: readonly Strategy[]): Comparison {
    const baseline = this.outlook(0, strategies);
    const own = this.place === 0 ? baseline : this.outlook(this.place, strategies, baseline);
    return new Comparison(own, baseline, undefined, this.name);
  }

  /** The figure where the strategies are so, or the error of a question that has no answer; any other error is thrown. */
  at(strategies: readonly Strategy[]): number | CostError {
    const figure = figureOrError(this.metric, this.compare(strategies), this.work);
    if (typeof figure !== "number" && figure.code === "value") throw figure;
    return figure;
  }

  private outlook(place: number, strategies: readonly Strategy[], baseline?: Outlook): Outlook {
    const strategy = strategies[place]!;
    const last = this.last[place];
    if (last?.strategy === strategy && (last.dependsOn === undefined || last.dependsOn === baseline)) return last;
    return (this.last[place] = outlookOf(strategy, baseline));
  }
}
