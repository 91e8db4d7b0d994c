import { callSteps } from "../../engine/equations/call";
import type { Condition, Expression, Owner, Relation } from "../../engine/equations/expression";
import { type Notation, type References, spreadsheetFormula, written } from "../../engine/equations/notation";
import type { StepKey } from "../../engine/equations/step-keys";
import { stepKeys, steps } from "../../engine/equations/steps";
import { upfrontSteps } from "../../engine/equations/upfront";
import { inputDefinition, type InputKey } from "../../engine/strategy/inputs";
import { fillText } from "../../messages/fill";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import type { Formula } from "../template/template";
import { baseline, byMonth, given, type Side } from "./references";
import type { Row } from "./row-block";

const texts = plainFormulaTexts.equations;

/** The block of steps in which a step stands; one that has a value in each month is a column of the months instead. */
export type StepsBlock = "call" | "paid" | "day";

const blockOf = (key: StepKey): StepsBlock => (key in callSteps ? "call" : key in upfrontSteps ? "paid" : "day");

/** The steps of a block that have one value, in the order in which they are worked out. */
export const stepsIn = (block: StepsBlock): readonly StepKey[] =>
  stepKeys.filter((key) => blockOf(key) === block && !steps[key].byMonth);

/** The steps that have a value in each month. */
export const monthSteps: readonly StepKey[] = stepKeys.filter((key) => steps[key].byMonth);

/** The column of a step among the months: the volume is the same for all strategies. */
export const monthColumn = (key: StepKey, side: Side): string => (key === "volume" ? key : `${key}.${side}`);

/** How other formulas refer to a step: to its cell, or to its column where it has a value in each month. */
export const stepOf = (key: StepKey, side: Side): Formula =>
  steps[key].byMonth
    ? key === "volume"
      ? byMonth(key)
      : byMonth(key, side)
    : (constantOf(key, side)?.toString() ?? `{${blockOf(key)}.${key}.${side}}`);

/** The equation of a step for a strategy; undefined where it is the same figure whatever is typed. */
export function equationOf(key: StepKey, side: Side, row?: Row): Formula | undefined {
  return constantOf(key, side) === undefined
    ? spreadsheetFormula(simplified(steps[key].expression, side), referencesOf(side, row))
    : undefined;
}

const sideOf = (owner: Owner, side: Side): Side => (owner === "baseline" ? baseline : side);

const constants = new Map<string, number | undefined>();

/** A step that is the same figure whatever is typed, as the baseline's share of its own calls is. */
function constantOf(key: StepKey, side: Side): number | undefined {
  if (side !== baseline) return undefined;
  if (key === "ready_on") return 0;
  if (!constants.has(key)) {
    const expression = simplified(steps[key].expression, side);
    constants.set(key, expression.op === "number" ? expression.value : undefined);
  }
  return constants.get(key);
}

/** An input that has but one value: those of alternatives only, in the baseline. */
function fixedInput(key: InputKey, side: Side): number | undefined {
  const { alternativeOnly, baselineValue = 0 } = inputDefinition(key);
  return alternativeOnly && side === baseline ? baselineValue : undefined;
}

const number = (value: number): Expression => ({ op: "number", value });
const isNumber = (value: number) => (e: Expression) => e.op === "number" && e.value === value;

/** What an equation comes to for a strategy: parts that are the same whatever is typed are left out. */
function simplified(expression: Expression, side: Side): Expression {
  const of = (e: Expression): Expression => simplified(e, side);
  switch (expression.op) {
    case "input": {
      const fixed = fixedInput(expression.key, sideOf(expression.owner, side));
      return fixed === undefined ? expression : number(fixed);
    }
    case "step": {
      const constant = constantOf(expression.key, sideOf(expression.owner, side));
      return constant === undefined ? expression : number(constant);
    }
    case "plus": {
      const terms = expression.terms.map(of).filter((term) => !isNumber(0)(term));
      return terms.length > 1 ? { op: "plus", terms } : (terms[0] ?? number(0));
    }
    case "times": {
      const factors = expression.factors.map(of).filter((factor) => !isNumber(1)(factor));
      if (factors.some(isNumber(0))) return number(0);
      return factors.length > 1 ? { op: "times", factors } : (factors[0] ?? number(1));
    }
    case "minus": {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (left.op === "number" && right.op === "number") return number(left.value - right.value);
      return isNumber(0)(right) ? left : { op: "minus", left, right };
    }
    case "over":
      return { op: "over", left: of(expression.left), right: of(expression.right) };
    case "least":
    case "greatest":
      return { op: expression.op, of: expression.of.map(of) };
    case "roundUp":
      return { op: "roundUp", of: of(expression.of) };
    case "choose": {
      const when = simplifiedCondition(expression.when, side);
      if (typeof when === "boolean") return of(when ? expression.then : expression.otherwise);
      return { op: "choose", when, then: of(expression.then), otherwise: of(expression.otherwise) };
    }
    case "number":
    case "month":
    case "power":
    case "powers":
      return expression;
  }
}

const holds: Readonly<Record<Relation, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "=": (a, b) => a === b,
  before: (a, b) => a < b,
};

/** A condition, or whether it holds where nothing typed can change that. */
function simplifiedCondition(condition: Condition, side: Side): Condition | boolean {
  if (condition.op === "compare") {
    const [left, right] = [simplified(condition.left, side), simplified(condition.right, side)];
    return left.op === "number" && right.op === "number"
      ? holds[condition.relation](left.value, right.value)
      : { ...condition, left, right };
  }
  const { op } = condition;
  const decides = op === "any";
  const parts = condition.of.map((part) => simplifiedCondition(part, side));
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part) => typeof part !== "boolean");
  return open.length > 1 ? { op, of: open } : (open[0] ?? !decides);
}

/** Where the figures of a strategy's equations stand, in a row of the months where they have one. */
const referencesOf = (side: Side, row?: Row): References => ({
  input: ({ key, owner }) => given(key, inputDefinition(key).workload ? baseline : sideOf(owner, side)),
  step: ({ key, owner }) =>
    row && steps[key].byMonth ? row.here(monthColumn(key, sideOf(owner, side))) : stepOf(key, sideOf(owner, side)),
  month: row?.here("month") ?? "",
});

/** What a step is called, and its equation in words. */
export const stepTexts = (key: StepKey): { readonly label: string; readonly how: string } => ({
  label: steps[key].label,
  how: written(steps[key].expression, inWords),
});

const wordsOf = (name: string): string => name.toLowerCase().replaceAll("_", " ");

const inWords: Notation = {
  leaf: (e) => {
    if (e.op === "number") return String(e.value);
    if (e.op === "month") return "month";
    return e.owner === "baseline" ? fillText(texts.baselines, { name: wordsOf(e.key) }) : wordsOf(e.key);
  },
  signs: { plus: " + ", minus: " − ", times: " × ", over: " / " },
  call: (name, ...values) => `${name}(${values.join(", ")})`,
  powers: (base, last) => fillText(texts.powers, { base, last }),
  choose: (when, then, otherwise) => fillText(texts.choose, { when, then, otherwise }),
  all: (conditions) => conditions.join(texts.and),
  any: (conditions) => conditions.join(texts.or),
  relations: { ">": " > ", ">=": " ≥ ", "=": " = " },
  before: (day, other) => fillText(texts.before, { day, other }),
};
