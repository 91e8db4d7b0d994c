import type { InputKey } from "../strategy/inputs";
import type { StepKey } from "./steps";

/** Whose input or step is meant: the strategy's own, or that of the baseline it is compared with. */
export type Owner = "own" | "baseline";

/** How two figures compare; "before": earlier by more than rounding, so that days that are equal but for it are the same day. */
export type Relation = ">" | ">=" | "=" | "before";

/** What a choice depends on. */
export type Condition =
  | { readonly op: "compare"; readonly relation: Relation; readonly left: Expression; readonly right: Expression }
  | { readonly op: "all" | "any"; readonly of: readonly Condition[] };

/** An equation's right side, as data: a value, a spreadsheet's formula, and a text are made of it. */
export type Expression =
  | { readonly op: "number"; readonly value: number }
  /** An input; one that a scenario may leave out follows from another figure. */
  | { readonly op: "input"; readonly key: InputKey; readonly owner: Owner; readonly otherwise?: Expression }
  | { readonly op: "step"; readonly key: StepKey; readonly owner: Owner }
  /** The number of the month, from 0. */
  | { readonly op: "month" }
  | { readonly op: "plus"; readonly terms: readonly Expression[] }
  | { readonly op: "minus"; readonly left: Expression; readonly right: Expression }
  | { readonly op: "times"; readonly factors: readonly Expression[] }
  | { readonly op: "over"; readonly left: Expression; readonly right: Expression }
  | { readonly op: "power"; readonly base: Expression; readonly exponent: Expression }
  | { readonly op: "least" | "greatest"; readonly of: readonly Expression[] }
  /** The next whole number; one that is whole stays. */
  | { readonly op: "roundUp"; readonly of: Expression }
  /** 1 + base + base² + … + base^last, `last` a whole number up to `most`. */
  | { readonly op: "powers"; readonly base: Expression; readonly last: Expression; readonly most: number }
  | { readonly op: "choose"; readonly when: Condition; readonly then: Expression; readonly otherwise: Expression };

/** Where numbers may stand for themselves. */
export type Operand = Expression | number;

const of = (operand: Operand): Expression => (typeof operand === "number" ? { op: "number", value: operand } : operand);

/** Inputs that follow from another figure where a scenario leaves them out. */
const follows = (key: InputKey, owner: Owner): Expression | undefined => {
  if (key === "cached_price" || key === "cache_write_price") return input("input_price", owner);
  if (key === "batch_cache_hit_rate") return input("cache_hit_rate", owner);
  return key === "retrain_cost" ? step("derived_retraining", owner) : undefined;
};

/** An input of the strategy. */
export function input(key: InputKey, owner: Owner = "own"): Expression {
  const otherwise = follows(key, owner);
  return { op: "input", key, owner, ...(otherwise && { otherwise }) };
}

/** An earlier step of the strategy, or of the baseline. */
export const step = (key: StepKey, owner: Owner = "own"): Expression => ({ op: "step", key, owner });

/** The number of the month, from 0. */
export const month: Expression = { op: "month" };

/** a + b + … */
export const plus = (...terms: readonly Operand[]): Expression => ({ op: "plus", terms: terms.map(of) });
/** left − right */
export const minus = (left: Operand, right: Operand): Expression => ({ op: "minus", left: of(left), right: of(right) });
/** a · b · … */
export const times = (...factors: readonly Operand[]): Expression => ({ op: "times", factors: factors.map(of) });
/** left / right */
export const over = (left: Operand, right: Operand): Expression => ({ op: "over", left: of(left), right: of(right) });
/** base^exponent */
export const power = (base: Operand, exponent: Operand): Expression => ({
  op: "power",
  base: of(base),
  exponent: of(exponent),
});
/** The smallest of some figures. */
export const least = (...values: readonly Operand[]): Expression => ({ op: "least", of: values.map(of) });
/** The largest of some figures. */
export const greatest = (...values: readonly Operand[]): Expression => ({ op: "greatest", of: values.map(of) });
/** The next whole number; one that is whole stays. */
export const roundUp = (value: Operand): Expression => ({ op: "roundUp", of: of(value) });
/** 1 + base + base² + … + base^last, `last` a whole number up to `most`. */
export const powers = (base: Operand, last: Operand, most: number): Expression => ({
  op: "powers",
  base: of(base),
  last: of(last),
  most,
});
/** One of two figures, as a condition holds or not. */
export const choose = (when: Condition, then: Operand, otherwise: Operand): Expression => ({
  op: "choose",
  when,
  then: of(then),
  otherwise: of(otherwise),
});

const compare =
  (relation: Relation) =>
  (left: Operand, right: Operand): Condition => ({ op: "compare", relation, left: of(left), right: of(right) });

/** left > right */
export const above = compare(">");
/** left ≥ right */
export const atLeast = compare(">=");
/** left = right */
export const equal = compare("=");
/** A day before another one by more than rounding. */
export const before = compare("before");
/** Every condition holds. */
export const all = (...conditions: readonly Condition[]): Condition => ({ op: "all", of: conditions });
/** At least one condition holds. */
export const any = (...conditions: readonly Condition[]): Condition => ({ op: "any", of: conditions });

/** One figure on the way from the inputs to a result. */
export interface Step {
  readonly label: string;
  readonly unit: string;
  readonly expression: Expression;
  /** It has a value in each month. */
  readonly byMonth?: true;
}
