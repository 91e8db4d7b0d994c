import type { Condition, Expression } from "./expression";

/** How an expression is written. */
export interface Notation {
  /** What an input, a step, a number or the month is written as: an address, a label, a figure. */
  readonly leaf: (e: Extract<Expression, { readonly op: "input" | "step" | "number" | "month" }>) => string;
  readonly signs: { readonly plus: string; readonly minus: string; readonly times: string; readonly over: string };
  /** What a function is called: MAX, ROUNDUP. */
  readonly call: (name: FunctionName, ...values: readonly string[]) => string;
  /** 1 + base + base² + … + base^last, where it is not to be written as a spreadsheet computes it. */
  readonly powers?: (base: string, last: string) => string;
  /** The figure that a choice depends on. */
  readonly choose: (when: string, then: string, otherwise: string) => string;
  readonly all: (conditions: readonly string[]) => string;
  readonly any: (conditions: readonly string[]) => string;
  readonly relations: { readonly [R in ">" | ">=" | "="]: string };
  /** One day before another by more than rounding. */
  readonly before: (day: string, other: string) => string;
}

/** The functions that expressions use, as spreadsheets call them. */
export type FunctionName = "MIN" | "MAX" | "ROUNDUP";

/** How tightly an operator binds: what binds less than its surroundings is put in parentheses. */
const binds = { sum: 1, product: 2, power: 3, whole: 4 } as const;

/** A part, and how tightly it holds together. */
interface Part {
  readonly text: string;
  readonly binds: number;
}

const whole = (text: string): Part => ({ text, binds: binds.whole });
const within = (part: Part, least: number): string => (part.binds < least ? `(${part.text})` : part.text);

/** An expression as a text. */
export const written = (e: Expression, notation: Notation): string => part(e, notation).text;

function part(e: Expression, n: Notation): Part {
  const text = (one: Expression): string => part(one, n).text;
  const tight = (one: Expression, least: number): string => within(part(one, n), least);
  switch (e.op) {
    case "number":
    case "input":
    case "step":
    case "month":
      return whole(n.leaf(e));
    case "plus":
      return sumOf(e.terms, n);
    case "minus":
      return {
        text: `${tight(e.left, binds.sum)}${n.signs.minus}${tight(e.right, binds.product)}`,
        binds: binds.sum,
      };
    case "times":
      return productOf(e.factors, n);
    case "over":
      return {
        text: `${tight(e.left, binds.product)}${n.signs.over}${tight(e.right, binds.power)}`,
        binds: binds.product,
      };
    case "power":
      return { text: `${tight(e.base, binds.whole)}^${tight(e.exponent, binds.whole)}`, binds: binds.power };
    case "least":
      return whole(n.call("MIN", ...e.of.map(text)));
    case "greatest":
      return whole(n.call("MAX", ...e.of.map(text)));
    case "roundUp":
      return whole(n.call("ROUNDUP", text(e.of), "0"));
    case "powers":
      return powersOf(e, n);
    case "choose":
      return whole(n.choose(condition(e.when, n), text(e.then), text(e.otherwise)));
  }
}

const sumOf = (terms: readonly Expression[], n: Notation): Part =>
  terms.length === 1
    ? part(terms[0]!, n)
    : {
        text: terms.map((term) => within(part(term, n), binds.sum)).join(n.signs.plus),
        binds: binds.sum,
      };

/** A quotient within a product comes last or in parentheses, so that it reads the same from left to right. */
const productOf = (factors: readonly Expression[], n: Notation): Part =>
  factors.length === 1
    ? part(factors[0]!, n)
    : {
        text: factors
          .map((factor, i) => within(part(factor, n), i > 0 && factor.op === "over" ? binds.power : binds.product))
          .join(n.signs.times),
        binds: binds.product,
      };

function powersOf({ base, last, most }: Extract<Expression, { readonly op: "powers" }>, n: Notation): Part {
  const text = within(part(base, n), binds.whole);
  const count = part(last, n).text;
  if (n.powers) return { text: n.powers(text, count), binds: binds.sum };
  const terms = Array.from({ length: most }, (_, k) =>
    n.choose(`${count}${n.relations[">"]}${k}`, k === 0 ? text : `${text}^${k + 1}`, "0"),
  );
  return { text: ["1", ...terms].join(n.signs.plus), binds: binds.sum };
}

function condition(when: Condition, n: Notation): string {
  if (when.op !== "compare") {
    const conditions = when.of.map((one) => condition(one, n));
    return when.op === "all" ? n.all(conditions) : n.any(conditions);
  }
  const [left, right] = [part(when.left, n), part(when.right, n)];
  return when.relation === "before"
    ? n.before(within(left, binds.product), within(right, binds.sum))
    : `${left.text}${n.relations[when.relation]}${right.text}`;
}

/** Where a spreadsheet has the figures that an equation uses. */
export interface References {
  /** The address of an input; undefined where it is left out and follows from others. */
  readonly input: (e: Extract<Expression, { readonly op: "input" }>) => string | undefined;
  readonly step: (e: Extract<Expression, { readonly op: "step" }>) => string;
  readonly month: string;
}

/**
 * An equation as a spreadsheet's formula, without its leading "=".
 *
 * It uses + − * / ^, IF, AND, OR, MIN, MAX and ROUNDUP only, and gives the same in Excel, LibreOffice and Gnumeric.
 * @example spreadsheetFormula(steps.fee_cost.expression, references) is "C12*C30"
 */
export function spreadsheetFormula(e: Expression, references: References): string {
  const leaf: Notation["leaf"] = (one) => {
    switch (one.op) {
      case "number":
        return String(one.value);
      case "month":
        return references.month;
      case "step":
        return references.step(one);
      case "input": {
        const address = references.input(one);
        if (address !== undefined) return address;
        if (!one.otherwise) throw new TypeError(`The sheet has no ${one.key}, and it follows from nothing`);
        return `(${written(one.otherwise, notation)})`;
      }
    }
  };
  const notation: Notation = {
    leaf,
    signs: { plus: "+", minus: "-", times: "*", over: "/" },
    call: (name, ...values) => `${name}(${values.join(",")})`,
    choose: (when, then, otherwise) => `IF(${when},${then},${otherwise})`,
    all: (conditions) => `AND(${conditions.join(",")})`,
    any: (conditions) => `OR(${conditions.join(",")})`,
    relations: { ">": ">", ">=": ">=", "=": "=" },
    before: (day, other) => `${day}*(1+1/10^12)<${other}`,
  };
  return written(e, notation);
}
