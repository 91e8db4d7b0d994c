import type { Expression } from "../engine/equations/expression";
import { written, type Notation } from "../engine/equations/notation";
import { valueOf } from "../engine/explain/explanation";
import { figureText } from "./fill";

/** Digits of a result: nine, and of a large one all up to hundredths, as far as a number holds them; fewer where the figures do not give so many. */
function resultDigits(value: number): number[] {
  const whole = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  const most = Math.min(14, Math.max(9, whole + 2));
  return [most, most - 2, most - 4, most - 6];
}

/** Digits of the figures it is calculated from: as many as it takes until the text gives the result in its digits. */
const figureDigits = [11, 13, 15, 17];

/** What a difference of large figures leaves of itself, as a share of the largest of them. */
const rounding = 1e-11;

const notation = (digits: number): Notation => ({
  leaf: (e) => {
    if (e.op !== "number") throw new TypeError("A calculation consists of figures");
    const text = figureText(e.value, digits);
    return e.value < 0 ? `(${text})` : text;
  },
  signs: { plus: " + ", minus: " − ", times: " × ", over: " / " },
  call: (name, ...values) => `${name}(${values.join(", ")})`,
  powers: (base, last) =>
    ["1", base, ...Array.from({ length: Number(last) - 1 }, (_, k) => `${base}^${k + 2}`)].join(" + "),
  choose: () => "",
  all: () => "",
  any: () => "",
  relations: { ">": " > ", ">=": " ≥ ", "=": " = " },
  before: () => "",
});

/** An expression with each of its parts replaced. */
function mapped(e: Expression, number: (value: number) => Expression): Expression {
  const of = (part: Expression): Expression => mapped(part, number);
  switch (e.op) {
    case "number":
      return number(e.value);
    case "plus":
      return withDifferences(e.terms.map(of));
    case "times":
      return { op: "times", factors: e.factors.map(of) };
    case "minus":
    case "over":
      return { op: e.op, left: of(e.left), right: of(e.right) };
    case "power":
      return { op: "power", base: of(e.base), exponent: of(e.exponent) };
    case "least":
    case "greatest":
      return { op: e.op, of: e.of.map(of) };
    case "roundUp":
      return { op: "roundUp", of: of(e.of) };
    case "powers":
      return { ...e, base: of(e.base), last: of(e.last) };
    default:
      throw new TypeError("A calculation consists of figures");
  }
}

/** A sum in which negative figures are taken off. */
const withDifferences = ([first, ...others]: readonly Expression[]): Expression =>
  others.reduce<Expression>(
    (sum, term) =>
      term.op === "number" && term.value < 0
        ? { op: "minus", left: sum, right: { op: "number", value: -term.value } }
        : { op: "plus", terms: [sum, term] },
    first!,
  );

const toDigits = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** The largest of the figures. */
function largestOf(e: Expression): number {
  let largest = 0;
  mapped(e, (value) => {
    largest = Math.max(largest, Math.abs(value));
    return { op: "number", value };
  });
  return largest;
}

/**
 * A calculation with its figures written out. Figures have as many digits as it takes for the text to give the result in the digits in which that stands.
 * @example of 2 000 · 2 + 200 · 2 it is "2,000 × 2 + 200 × 2 = 4,400"
 */
export function calculationText(e: Expression, value: number): string {
  const most = resultDigits(value);
  if (e.op === "number") return figureText(value, most[0]!);
  const gross = largestOf(e);
  for (const digits of most) {
    const result = toDigits(value, digits);
    for (const figures of figureDigits) {
      const rounded = mapped(e, (figure) => ({ op: "number", value: toDigits(figure, figures) }));
      const got = valueOf(rounded);
      if (toDigits(got, digits) === result || Math.abs(got - value) <= rounding * gross)
        return `${textOf(rounded, figures)} = ${figureText(result, digits)}`;
    }
  }
  return figureText(value, most[0]!);
}

/** A negative figure at the beginning of a sum needs no parentheses. */
const textOf = (e: Expression, digits: number): string =>
  written(e, notation(digits)).replace(/^\((−[\d.,E+-]+)\)(?= [+−]|$)/u, "$1");
