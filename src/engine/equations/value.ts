import type { Strategy } from "../strategy/strategy";
import { isBefore } from "../zero";
import type { Condition, Expression, Owner } from "./expression";
import { type StepKey, steps } from "./steps";

/**
 * The values of a strategy's steps, worked out plainly from their equations: what the engine, which is tuned for speed, is held against.
 * @example new StepValues(prompting).of("own_cost") is 0.0056
 */
export class StepValues {
  readonly #known = new Map<string, number>();

  /**
   * The steps of a strategy.
   * @param baselineSteps those of the first strategy, where this is another one
   */
  constructor(
    readonly strategy: Strategy,
    private readonly baselineSteps?: StepValues,
  ) {}

  /** The steps of the strategy itself or of the baseline. */
  ownedBy(owner: Owner): StepValues {
    return owner === "baseline" ? (this.baselineSteps ?? this) : this;
  }

  /** The value of a step, in a month where it has one in each. */
  of(key: StepKey, month = 0): number {
    const step = steps[key];
    const known = step.byMonth ? `${key} ${month}` : key;
    const before = this.#known.get(known);
    if (before !== undefined) return before;
    const value = this.value(step.expression, month);
    this.#known.set(known, value);
    return value;
  }

  /** The value of an expression. */
  value(e: Expression, month = 0): number {
    const of = (part: Expression): number => this.value(part, month);
    switch (e.op) {
      case "number":
        return e.value;
      case "input":
        return this.#input(e, month);
      case "step":
        return this.ownedBy(e.owner).of(e.key, month);
      case "month":
        return month;
      case "plus":
        return e.terms.reduce((sum, term) => sum + of(term), 0);
      case "minus":
        return of(e.left) - of(e.right);
      case "times":
        return e.factors.reduce((product, factor) => product * of(factor), 1);
      case "over":
        return of(e.left) / of(e.right);
      case "power":
        return of(e.base) ** of(e.exponent);
      case "choose":
        return of(this.holds(e.when, month) ? e.then : e.otherwise);
      default:
        return this.#called(e, of);
    }
  }

  #called(e: Called, of: (part: Expression) => number): number {
    switch (e.op) {
      case "least":
        return Math.min(...e.of.map(of));
      case "greatest":
        return Math.max(...e.of.map(of));
      case "roundUp":
        return Math.ceil(of(e.of));
      case "powers":
        return powersUpTo(of(e.base), of(e.last));
    }
  }

  /** Whether a condition holds. */
  holds(condition: Condition, month = 0): boolean {
    if (condition.op !== "compare") {
      const holds = (one: Condition): boolean => this.holds(one, month);
      return condition.op === "all" ? condition.of.every(holds) : condition.of.some(holds);
    }
    const left = this.value(condition.left, month);
    const right = this.value(condition.right, month);
    switch (condition.relation) {
      case ">":
        return left > right;
      case ">=":
        return left >= right;
      case "=":
        return left === right;
      case "before":
        return isBefore(left, right);
    }
  }

  #input({ key, owner, otherwise }: Extract<Expression, { readonly op: "input" }>, month: number): number {
    const values = this.ownedBy(owner);
    return values.strategy[key] ?? values.value(otherwise!, month);
  }
}

/** What a spreadsheet has functions for. */
type Called = Extract<Expression, { readonly op: "least" | "greatest" | "roundUp" | "powers" }>;

/** 1 + base + base² + … + base^last. */
function powersUpTo(base: number, last: number): number {
  let sum = 1;
  for (let k = 0; k < last; k++) sum = 1 + base * sum;
  return sum;
}
