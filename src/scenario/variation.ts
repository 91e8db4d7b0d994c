import { CostError, valueError } from "../engine/cost-error";
import { isWithin, outOfBounds } from "../engine/bounds";
import { inputDefinition, inputLabel, type InputKey } from "../engine/strategy/inputs";
import type { Strategy } from "../engine/strategy/strategy";
import { referenceText, type InputReference } from "./input-reference";
import type { PriceResolver, Scenario } from "./scenario";
import { strategiesOf, strategyMaker, type Values } from "./strategies";

/** One input at another value. */
export interface Change {
  readonly reference: InputReference;
  readonly value: number;
}

function isAt(place: number, change: Change | undefined): boolean {
  if (change === undefined) return false;
  const { strategies } = change.reference;
  for (let i = 0; i < strategies.length; i++) if (strategies[i] === place) return true;
  return false;
}

/** Whether two lists of changes do the same to a strategy. */
function areSameAt(place: number, some: readonly Change[], others: readonly Change[]): boolean {
  for (let i = 0; i < Math.max(some.length, others.length); i++) {
    if (some[i] !== others[i] && (isAt(place, some[i]) || isAt(place, others[i]))) return false;
  }
  return true;
}

/** A strategy with some inputs changed. */
interface Changed {
  readonly changes: readonly Change[];
  readonly strategy: Strategy;
}

/** A scenario some of whose inputs take other values than its table says: as if they had been typed in. */
export class Variation {
  /** The strategies as the table has them. */
  readonly base: readonly Strategy[];
  private readonly strategy: (values: Values, index: number) => Strategy;
  /** What each strategy was the last time: from cell to cell of a table, most stay as they are. */
  private readonly last: Changed[];

  /** @param varied the inputs that will vary; one that the table has no row for counts as having one */
  constructor(
    private readonly scenario: Scenario,
    resolve: PriceResolver,
    varied: readonly InputReference[] = [],
  ) {
    this.base = strategiesOf(scenario, resolve);
    this.last = this.base.map((strategy) => ({ changes: [], strategy }));
    const withRow = new Set([...varied.map(({ key }) => key), ...scenario.rows.keys]);
    this.strategy = strategyMaker(
      { ...scenario, rows: { get: (key) => scenario.rows.get(key), has: (key) => withRow.has(key) } },
      resolve,
    );
  }

  /** The strategies with some inputs changed; one that the changes leave as it was the last time is the same object. */
  with(changes: readonly Change[]): readonly Strategy[] {
    for (let place = 0; place < this.last.length; place++) {
      if (!areSameAt(place, changes, this.last[place]!.changes))
        this.last[place] = { changes, strategy: this.strategyAt(place, changes) };
    }
    return this.last.map(({ strategy }) => strategy);
  }

  /** One of the strategies with some inputs changed. */
  strategyAt(place: number, changes: readonly Change[]): Strategy {
    const column: Values = { ...this.scenario.columns[place]! };
    for (const change of changes)
      if (isAt(place, change)) (column as { [K in InputKey]: unknown })[change.reference.key] = change.value;
    return this.strategy(column, place);
  }

  /** Throws unless a value is acceptable for the input. */
  check({ reference, value }: Change, name: string): void {
    const { key, strategies } = reference;
    const place = { argument: name };
    const input = referenceText(this.scenario, reference);
    if (!isWithin(value, inputDefinition(key))) {
      const { values } = outOfBounds(value, inputDefinition(key));
      throw new CostError("value", { id: "reference.value", values: { ...values, input }, place });
    }
    const { alternativeOnly, baselineValue: fixed = 0 } = inputDefinition(key);
    if (strategies.includes(0) && alternativeOnly && value !== fixed) {
      const alternative = this.scenario.names[1] ?? "Strategy";
      throw valueError("reference.baseline", { input, fixed, value, name: alternative, label: inputLabel(key) }, place);
    }
  }

  /** The value that the table, or a default, gives the input. */
  present({ key, strategies }: InputReference): number | undefined {
    return this.base[strategies[0] ?? 0]![key];
  }
}
