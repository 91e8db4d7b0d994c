import type { Condition, Expression } from "./expression";
import { type StepKey, steps } from "./steps";
import type { StepValues } from "./value";
import type { InputKey } from "../strategy/inputs";

/** A figure that a calculation uses: an input, or a step in a month. */
export type Used =
  | { readonly op: "input"; readonly key: InputKey; readonly values: StepValues }
  | { readonly op: "step"; readonly key: StepKey; readonly values: StepValues; readonly month: number };

/** A calculation with its figures put in. */
export interface Figures {
  /** Numbers only; choices are made, and what is 0 in a sum or 1 in a product is left out. */
  readonly calculation: Expression;
  readonly value: number;
  /** What it uses, in order. */
  readonly uses: readonly Used[];
  /** What only decided which way it is calculated. */
  readonly decidedBy: readonly Used[];
}

const figure = (value: number, uses: readonly Used[] = []): Figures => ({
  calculation: { op: "number", value },
  value,
  uses,
  decidedBy: [],
});

/** Whether a calculation is a figure as it stands. */
export const isFigure = ({ calculation }: Figures): boolean => calculation.op === "number";

/** Steps on which it depends how others are calculated, and which a reader wants to see. */
const decisive: ReadonlySet<StepKey> = new Set(["short_calls"]);

/**
 * The calculation of an expression, with its figures.
 * @example of prompt · price + user · price it is 2 000 · 2 + 200 · 2
 */
export function figuresOf(e: Expression, values: StepValues, month: number): Figures {
  const of = (part: Expression): Figures => figuresOf(part, values, month);
  if (isLeaf(e)) return leafFigure(e, values, month);
  switch (e.op) {
    case "choose": {
      const chosen = of(values.holds(e.when, month) ? e.then : e.otherwise);
      return { ...chosen, decidedBy: [...decidersOf(e.when, values), ...chosen.decidedBy] };
    }
    case "plus":
      return sumOf(e.terms.map(of).filter(({ value }) => value !== 0));
    case "times":
      return productOf(e.factors.map(of));
    case "minus":
    case "over":
      return pairOf(e.op, of(e.left), of(e.right));
    case "power":
      return powerOf(of(e.base), of(e.exponent));
    case "least":
    case "greatest":
      return extremeOf(e.op, e.of.map(of));
    case "roundUp": {
      const inner = of(e.of);
      return { ...inner, calculation: { op: "roundUp", of: inner.calculation }, value: Math.ceil(inner.value) };
    }
    case "powers":
      return powersOf(e, of(e.base), of(e.last), values, month);
  }
}

type Leaf = Extract<Expression, { readonly op: "number" | "month" | "step" | "input" }>;

const isLeaf = (e: Expression): e is Leaf =>
  e.op === "number" || e.op === "month" || e.op === "step" || e.op === "input";

function leafFigure(e: Leaf, values: StepValues, month: number): Figures {
  if (e.op === "number") return figure(e.value);
  if (e.op === "month") return figure(month);
  if (e.op === "input") return inputFigure(e, values, month);
  const owner = values.ownedBy(e.owner);
  return figure(owner.of(e.key, month), [{ op: "step", key: e.key, values: owner, month: ofMonth(e.key, month) }]);
}

/** A step without a value in each month is one and the same in all of them. */
const ofMonth = (key: StepKey, month: number): number => (steps[key].byMonth ? month : 0);

function inputFigure(
  { key, owner, otherwise }: Extract<Expression, { readonly op: "input" }>,
  values: StepValues,
  month: number,
): Figures {
  const owned = values.ownedBy(owner);
  const value = owned.strategy[key];
  if (value === undefined) return figuresOf(otherwise!, owned, month);
  return figure(value, [{ op: "input", key, values: owned }]);
}

/** The decisive steps that a condition asks about. */
function decidersOf(condition: Condition, values: StepValues): Used[] {
  if (condition.op !== "compare") return condition.of.flatMap((one) => decidersOf(one, values));
  return [condition.left, condition.right].flatMap((e): Used[] =>
    e.op === "step" && decisive.has(e.key)
      ? [{ op: "step", key: e.key, values: values.ownedBy(e.owner), month: 0 }]
      : [],
  );
}

const joined = (parts: readonly Figures[]): Pick<Figures, "uses" | "decidedBy"> => ({
  uses: parts.flatMap(({ uses }) => uses),
  decidedBy: parts.flatMap(({ decidedBy }) => decidedBy),
});

/** A sum of what is not 0. */
function sumOf(kept: readonly Figures[]): Figures {
  if (kept.length < 2) return kept[0] ?? figure(0);
  return {
    calculation: { op: "plus", terms: kept.map(({ calculation }) => calculation) },
    value: kept.reduce((sum, { value }) => sum + value, 0),
    ...joined(kept),
  };
}

function productOf(all: readonly Figures[]): Figures {
  const others = all.filter((one) => !(isFigure(one) && one.value === 1));
  const kept = others.length > 0 ? others : all.slice(0, 1);
  if (kept.length === 1) return kept[0]!;
  return {
    calculation: { op: "times", factors: kept.map(({ calculation }) => calculation) },
    value: kept.reduce((product, { value }) => product * value, 1),
    ...joined(kept),
  };
}

function pairOf(op: "minus" | "over", left: Figures, right: Figures): Figures {
  if (isFigure(right) && right.value === (op === "minus" ? 0 : 1)) return left;
  return {
    calculation: { op, left: left.calculation, right: right.calculation },
    value: op === "minus" ? left.value - right.value : left.value / right.value,
    ...joined([left, right]),
  };
}

function powerOf(base: Figures, exponent: Figures): Figures {
  if (exponent.value === 0 || base.value === 1) return figure(1);
  if (isFigure(exponent) && exponent.value === 1) return base;
  return {
    calculation: { op: "power", base: base.calculation, exponent: exponent.calculation },
    value: base.value ** exponent.value,
    ...joined([base, exponent]),
  };
}

function extremeOf(op: "least" | "greatest", parts: readonly Figures[]): Figures {
  const value = (op === "least" ? Math.min : Math.max)(...parts.map((one) => one.value));
  const isFloor = parts.some((one) => isFigure(one) && one.value === 0 && one.uses.length === 0);
  if (isFloor) return parts.find((one) => one.value === value)!;
  return { calculation: { op, of: parts.map(({ calculation }) => calculation) }, value, ...joined(parts) };
}

function powersOf(
  e: Extract<Expression, { readonly op: "powers" }>,
  base: Figures,
  last: Figures,
  values: StepValues,
  month: number,
): Figures {
  if (base.value === 0 || last.value === 0) return figure(1);
  return {
    calculation: { ...e, base: base.calculation, last: last.calculation },
    value: values.value(e, month),
    ...joined([base, last]),
  };
}
