import type { Message } from "../cost-error";
import type { Expression } from "../equations/expression";
import { figuresOf, isFigure, type Used } from "../equations/figures";
import { type StepKey, steps } from "../equations/steps";
import { StepValues } from "../equations/value";
import type { Comparison } from "../metrics/comparison";
import { inputDefinition, inputLabel, type InputKey } from "../strategy/inputs";
import { usesCache } from "../strategy/one-call";
import { strategyOf } from "../strategy/strategy";

/** Whose figure it is: the strategy's asked about, the baseline's, or of both. */
export type Side = "own" | "baseline" | "both";

/** One row of an explanation. */
export interface Line {
  readonly label: string | Message;
  readonly side: Side;
  /** The month it is of, counted from 1, where the months differ. */
  readonly month?: number | undefined;
  readonly unit: string;
  readonly value: number;
  /** How it is calculated, with numbers only; or what is to be told instead. */
  readonly calculation?: Expression | Message | undefined;
  /** It is an input of the table. */
  readonly input?: InputKey | undefined;
}

const plain = new StepValues(strategyOf({}));

/** The value of a calculation with numbers only. */
export const valueOf = (calculation: Expression): number => plain.value(calculation);

/** A figure's calculation out of numbers, without what changes nothing in it. */
export const calculationOf = (e: Expression): Expression =>
  e.op === "minus" && e.left.op === "number" && e.right.op === "number" ? e : figuresOf(e, plain, 0).calculation;

/** The rows from the inputs to a figure, in the order in which they are worked out. */
export class Explanation {
  readonly lines: Line[] = [];
  readonly own: StepValues;
  readonly baseline: StepValues;
  readonly #done = new Set<string>();
  readonly #showsMonths: boolean;

  /**
   * An explanation without rows.
   * @param comparison the strategy asked about, beside the baseline
   */
  constructor(readonly comparison: Comparison) {
    const { own, baseline } = comparison;
    this.baseline = new StepValues(baseline.strategy);
    this.own = own === baseline ? this.baseline : new StepValues(own.strategy, this.baseline);
    this.#showsMonths = !(own.isSteady && baseline.isSteady);
  }

  /** The steps of one side. */
  of(side: Side): StepValues {
    return side === "baseline" ? this.baseline : this.own;
  }

  /** Adds a row whose figure is a calculation, and gives its value. */
  add(label: string | Message, unit: string, calculation: Expression, side: Side = "both", month?: number): number {
    const value = valueOf(calculation);
    this.lines.push({ label, side, unit, value, calculation: orNone(calculationOf(calculation)), month });
    return value;
  }

  /** The same for a difference of money, as the engine has it: what is within rounding of its parts is 0. */
  difference(label: string | Message, left: number, right: number, value: number): number {
    const calculation = {
      op: "minus",
      left: { op: "number", value: left },
      right: { op: "number", value: right },
    } as const;
    this.lines.push({ label, side: "both", unit: "USD", value, calculation });
    return value;
  }

  /** Adds a row whose figure is told by a sentence. */
  tell(label: string | Message, unit: string, value: number, calculation: Message, side: Side = "both"): number {
    this.lines.push({ label, side, unit, value, calculation });
    return value;
  }

  /** Adds a step with all that it follows from, each once, and gives its value. */
  step(key: StepKey, values: StepValues, month = 0): number {
    const { label, unit, byMonth } = steps[key];
    const side = this.#sideOf(values);
    const id = idOf({ op: "step", key, values, month: byMonth ? month : 0 }, side);
    if (!this.#done.has(id)) {
      this.#done.add(id);
      const calculation = this.#follow({ op: "step", key, values, month });
      if (calculation)
        this.lines.push({
          ...{ label, side, unit, value: values.of(key, month), calculation: orNone(calculation) },
          month: byMonth && this.#showsMonths ? month + 1 : undefined,
        });
    }
    return values.of(key, month);
  }

  /** Adds a step as the figure asked for, under its own label: it stands last, whatever has been explained before. */
  figure(key: StepKey, label: string, unit: string): number {
    const value = this.own.of(key);
    const calculation = this.#follow({ op: "step", key, values: this.own, month: 0 }) ?? { op: "number", value };
    this.lines.push({ label, side: "own", unit, value, calculation: orNone(calculation) });
    return value;
  }

  /**
   * Adds all that a step follows from.
   * @returns its calculation: that of the step it comes down to, where it is another one as it stands; undefined where that has a row already
   */
  #follow(asked: Used): Expression | undefined {
    let used = asked;
    let figures = this.#figures(used);
    while (isFigure(figures) && figures.uses.length === 1) {
      figures.decidedBy.forEach((one) => this.#explain(one));
      used = figures.uses[0]!;
      const id = idOf(used, this.#sideOf(used.values));
      if (this.#done.has(id)) return undefined;
      if (used.op === "input") {
        this.#explain(used);
        return figures.calculation;
      }
      this.#done.add(id);
      figures = this.#figures(used);
    }
    [...figures.decidedBy, ...figures.uses].forEach((one) => this.#explain(one));
    return figures.calculation;
  }

  /** Adds an input of the workload. */
  workload(key: InputKey): void {
    this.#explain({ op: "input", key, values: this.own });
  }

  #figures(used: Used): ReturnType<typeof figuresOf> {
    return figuresOf(
      used.op === "step" ? steps[used.key].expression : { op: "input", key: used.key, owner: "own" },
      used.values,
      used.op === "step" ? used.month : 0,
    );
  }

  #explain(used: Used): void {
    const side = this.#sideOf(used.values);
    const month = used.op === "step" ? used.month : 0;
    const id = idOf(used, side);
    if (this.#done.has(id)) return;
    this.#done.add(id);
    if (used.op === "input") this.#input(used.key, used.values, side);
    else if (used.key !== "short_calls" || usesCache(used.values.strategy))
      this.#step(used.key, used.values, month, side);
  }

  #input(key: InputKey, values: StepValues, side: Side): void {
    const { unit, workload } = inputDefinition(key);
    if (workload && side === "baseline" && this.own !== this.baseline) {
      this.#explain({ op: "input", key, values: this.own });
      return;
    }
    const value = values.strategy[key]!;
    this.lines.push({ label: inputLabel(key), side: workload ? "both" : side, unit, value, input: key });
  }

  #step(key: StepKey, values: StepValues, month: number, side: Side): void {
    const { label, unit, byMonth } = steps[key];
    const figures = figuresOf(steps[key].expression, values, month);
    [...figures.decidedBy, ...figures.uses].forEach((one) => this.#explain(one));
    // A step that is another figure as it stands, or that nothing goes into, is no step of this calculation.
    if (key !== "short_calls" && isFigure(figures)) return;
    const calculation =
      key === "short_calls" && isFigure(figures) ? cacheReason(values, figures.value) : figures.calculation;
    const { value } = figures;
    this.lines.push({
      label,
      side,
      unit,
      value,
      calculation,
      month: byMonth && this.#showsMonths ? month + 1 : undefined,
    });
  }

  #sideOf(values: StepValues): Side {
    return values === this.baseline && this.own !== this.baseline ? "baseline" : "own";
  }
}

const idOf = (used: Used, side: Side): string =>
  `${side} ${used.op} ${used.key}${used.op === "step" && used.month > 0 ? ` ${used.month}` : ""}`;

/** A calculation, or that there is nothing to calculate. */
const orNone = (calculation: Expression): Expression | Message =>
  calculation.op === "number" && calculation.value === 0 ? { id: "explain.none" } : calculation;

/** Why so many calls have a prefix too short for the cache, where no calculation says it. */
function cacheReason({ strategy }: StepValues, shortCalls: number): Message {
  const { prompt_tokens: prompt, user_tokens: user, cache_min_tokens: least } = strategy;
  const tokens = strategy.turns_per_conversation === 1 || shortCalls === 0 ? prompt : prompt + user;
  return { id: tokens >= least ? "explain.long-enough" : "explain.too-short", values: { tokens, least } };
}
