import { standsAlone, withSteps, type Contender } from "../../engine/analysis/contenders";
import { OutOfLooks } from "../../engine/analysis/turning";
import { costParts, totalCost } from "../../engine/strategy/cost-parts";
import { outlookOf, type Outlook } from "../../engine/strategy/outlook";
import type { Strategy } from "../../engine/strategy/strategy";
import { settle } from "../../engine/zero";
import { type DrawnInput, drawnInputs } from "../../scenario/quantities";
import type { ColumnValues, Scenario } from "../../scenario/scenario";
import type { Change, Variation } from "../../scenario/variation";
import { drawing } from "./simulate";

/** How many of the simulation runs must show a saving before it is likely. */
export const likelyShare = 0.8;

const seed = 1;

/** One run: what is drawn, and what followed of it with the table as it is. */
interface Run {
  readonly changes: readonly Change[];
  /** The strategies as drawn, each made when it is first asked for. */
  readonly strategies: Strategy[];
  baseline?: Sum;
  own?: { readonly contender: string; readonly sum: Sum };
}

/** What a strategy costs over the horizon. */
interface Sum {
  readonly outlook: Outlook;
  readonly total: number;
}

function sumOf(outlook: Outlook, baseline: Outlook = outlook): Sum {
  return { outlook, total: totalCost(costParts(outlook, baseline)) };
}

/** Runs drawn once and looked at again and again. */
class Runs {
  readonly #drawn: Run[] = [];
  readonly #draw: () => readonly Change[];

  constructor(inputs: readonly DrawnInput[]) {
    this.#draw = drawing(inputs, seed);
  }

  at(run: number): Run {
    while (this.#drawn.length <= run) this.#drawn.push({ changes: this.#draw(), strategies: [] });
    return this.#drawn[run]!;
  }
}

/** An input at another value than in the table, and the variation that makes strategies of it. */
export interface Varied {
  readonly change?: Change;
  readonly variation?: Variation;
}

const isMoved = (place: number, { change }: Varied): boolean =>
  change !== undefined && change.reference.strategies.includes(place);

/** Whether a contender saves money in enough simulation runs, with the table as it is or one input of it at another value. */
export class Likelihood {
  readonly #inputs: readonly DrawnInput[];
  readonly #runs: Runs;
  readonly #shares = new Map<string, number>();
  #work: number;

  /**
   * A simulation of a scenario.
   * @param scenario the table, with ranges
   * @param variation of that table
   * @param runs how many there are
   * @param costOfRun how often each run counts
   * @param mostWork how many runs may be looked at in all while inputs are moved, each counted so often; half as many again where it has to be certain
   */
  constructor(
    private readonly scenario: Scenario,
    private readonly variation: Variation,
    readonly runs: number,
    private readonly costOfRun: number,
    private readonly mostWork: number,
  ) {
    this.#work = mostWork;
    this.#inputs = drawnInputs(scenario);
    this.#runs = new Runs(this.#inputs);
  }

  /** Whether the table has any range that is used. */
  get hasRanges(): boolean {
    return this.#inputs.length > 0;
  }

  /** Share of the runs in which the contender saves money, the table as it is. */
  shareSaving(contender: Contender): number {
    const known = this.#shares.get(contender.key);
    if (known !== undefined) return known;
    let saving = 0;
    for (let run = 0; run < this.runs; run++) if (this.#saves(this.#runs.at(run), contender, {})) saving++;
    this.#shares.set(contender.key, saving / this.runs);
    return saving / this.runs;
  }

  /**
   * Whether enough runs show a saving.
   * @param varied an input at another value than in the table
   * @param isExact by all runs; otherwise as soon as the runs so far leave no reasonable doubt
   */
  isLikely(contender: Contender, varied: Varied = {}, isExact = true): boolean {
    const runs = varied.change === undefined ? this.#runs : this.#runsWith(varied.change);
    const needed = Math.ceil(likelyShare * this.runs - 1e-9);
    let saving = 0;
    for (let run = 0; run < this.runs; run++) {
      this.#work -= this.costOfRun;
      if (varied.change && this.#work < (isExact ? -this.mostWork / 2 : 0)) throw new OutOfLooks();
      if (this.#saves(runs.at(run), contender, varied)) saving++;
      if (saving >= needed) return true;
      if (run + 1 - saving > this.runs - needed) return false;
      const doubt = isExact ? undefined : withoutDoubt(saving, run + 1);
      if (doubt !== undefined) return doubt;
    }
    return saving >= needed;
  }

  /** An input with a range is drawn around its new value; where that is outside of the range, it is not drawn. */
  #runsWith({ reference, value }: Change): Runs {
    const isDrawn = this.#inputs.some(
      ({ reference: drawn }) =>
        drawn.key === reference.key && drawn.strategies.some((place) => reference.strategies.includes(place)),
    );
    if (!isDrawn) return this.#runs;
    const { key, strategies } = reference;
    const columns = this.scenario.columns.map((column, place) =>
      strategies.includes(place) ? ({ ...column, [key]: value } as ColumnValues) : column,
    );
    const ranges = this.scenario.ranges.filter(
      (range) =>
        range.key !== key || !strategies.includes(range.strategy) || (value >= range.low && value <= range.high),
    );
    return new Runs(drawnInputs({ ...this.scenario, columns, ranges }));
  }

  /** Whether a run saves money: what the moved input does not touch is known from the table as it is. */
  #saves(run: Run, { key, place, steps }: Contender, varied: Varied): boolean {
    const baseline = this.#baseline(run, varied);
    const isOwnMoved = isMoved(place, varied);
    let own = run.own?.contender === key && !isOwnMoved ? run.own.sum : undefined;
    if (own === undefined || !(baseline === run.baseline || standsAlone(own.outlook))) {
      const strategy = isOwnMoved ? this.#movedStrategy(run, place, varied) : this.#drawnStrategy(run, place);
      const outlook = outlookOf(withSteps(strategy, steps), place === 0 ? undefined : baseline.outlook);
      own = sumOf(outlook, place === 0 ? outlook : baseline.outlook);
      if (!isOwnMoved && baseline === run.baseline) run.own = { contender: key, sum: own };
    }
    return settle(baseline.total - own.total, baseline.total + own.total) > 0;
  }

  #baseline(run: Run, varied: Varied): Sum {
    if (isMoved(0, varied)) return sumOf(outlookOf(this.#movedStrategy(run, 0, varied)));
    return (run.baseline ??= sumOf(outlookOf(this.#drawnStrategy(run, 0))));
  }

  #drawnStrategy(run: Run, place: number): Strategy {
    return (run.strategies[place] ??= this.variation.strategyAt(place, run.changes));
  }

  /** A strategy with one input moved: what is drawn counts where the input is drawn as well, around its new value. */
  #movedStrategy({ changes }: Run, place: number, { change, variation = this.variation }: Varied): Strategy {
    return variation.strategyAt(place, [change!, ...changes]);
  }
}

/** After so many runs the share so far is compared with what is needed. */
const checkpoints: ReadonlySet<number> = new Set([8, 16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024]);

/** What the runs so far leave no reasonable doubt of: the share is more than three standard errors from what is needed. */
function withoutDoubt(saving: number, runs: number): boolean | undefined {
  if (!checkpoints.has(runs)) return undefined;
  // Were it not likely, so many runs in a row would all show a saving in less than 3% of cases, and what is found is looked at again by all runs.
  if (saving === runs && runs >= 16) return true;
  const margin = 3 * Math.sqrt((likelyShare * (1 - likelyShare)) / runs);
  const share = saving / runs;
  return share > likelyShare + margin ? true : share < likelyShare - margin ? false : undefined;
}
