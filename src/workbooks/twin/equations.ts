import { callSteps } from "../../engine/equations/call";
import type { Condition, Expression, Owner, Relation } from "../../engine/equations/expression";
import { type Notation, type References, spreadsheetFormula, written } from "../../engine/equations/notation";
import { type StepKey, stepKeys, steps } from "../../engine/equations/steps";
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
function simplified(e: Expression, side: Side): Expression {
  if (e.op === "input" || e.op === "step") {
    const owner = sideOf(e.owner, side);
    const constant = e.op === "input" ? fixedInput(e.key, owner) : constantOf(e.key, owner);
    return constant === undefined ? e : number(constant);
  }
  if (e.op === "choose") {
    const when = simplifiedCondition(e.when, side);
    if (typeof when === "boolean") return simplified(when ? e.then : e.otherwise, side);
    return { op: "choose", when, then: simplified(e.then, side), otherwise: simplified(e.otherwise, side) };
  }
  return withoutNeutral(withParts(e, (part) => simplified(part, side)));
}

/** The same operation on other parts. */
function withParts(e: Expression, of: (part: Expression) => Expression): Expression {
  switch (e.op) {
    case "plus":
      return { ...e, terms: e.terms.map(of) };
    case "times":
      return { ...e, factors: e.factors.map(of) };
    case "minus":
    case "over":
      return { ...e, left: of(e.left), right: of(e.right) };
    case "least":
    case "greatest":
      return { ...e, of: e.of.map(of) };
    case "roundUp":
      return { ...e, of: of(e.of) };
    default:
      return e;
  }
}

/** Without terms of 0 and factors of 1. */
function withoutNeutral(e: Expression): Expression {
  if (e.op === "plus") {
    const terms = e.terms.filter((term) => !isNumber(0)(term));
    return terms.length > 1 ? { op: "plus", terms } : (terms[0] ?? number(0));
  }
  if (e.op === "times") {
    const factors = e.factors.filter((factor) => !isNumber(1)(factor));
    if (factors.some(isNumber(0))) return number(0);
    return factors.length > 1 ? { op: "times", factors } : (factors[0] ?? number(1));
  }
  if (e.op === "minus" && isNumber(0)(e.right)) return e.left;
  return e.op === "minus" && e.left.op === "number" && e.right.op === "number"
    ? number(e.left.value - e.right.value)
    : e;
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
export function stepTexts(key: StepKey): { readonly label: string; readonly how: string } {
  const { label, expression } = steps[key];
  const brief: { readonly [K in StepKey]?: string } = texts.how;
  const words = written(expression, inWords);
  return { label, how: brief[key] ?? (expression.op === "choose" ? words.slice(1, -1) : words) };
}

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
