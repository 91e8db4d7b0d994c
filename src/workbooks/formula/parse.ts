import { type Area, areaOf } from "../grid/area";
import { type Token, tokens } from "./tokens";

/** An operator between two operands. */
export type BinaryOperator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

/** A formula as a tree. */
export type Node =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly name: string }
  | { readonly kind: "reference"; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: "name"; readonly sheet: string | undefined; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "negative" | "percent"; readonly of: Node };

/** From the loosest to the tightest. A minus in front binds tighter than all of them, as Excel has it. */
const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Reads a formula without its "=". */
export const parse = (formula: string): Node => new Parser(formula).whole();

class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(private readonly formula: string) {
    this.#tokens = tokens(formula);
  }

  whole(): Node {
    const tree = this.#binary(0);
    if (this.#next.kind !== "end") this.#refuse(this.#next);
    return tree;
  }

  get #next(): Token {
    return this.#tokens[this.#position]!;
  }

  #isNext(text: string): boolean {
    return this.#next.kind === "operator" && this.#next.text === text;
  }

  #take(text?: string): Token {
    const token = this.#next;
    if (text !== undefined && !this.#isNext(text))
      throw new SyntaxError(`"${text}" expected before "${token.text}" in ${this.formula}`);
    this.#position++;
    return token;
  }

  #refuse(token: Token): never {
    throw new SyntaxError(`"${token.text}" is not expected in ${this.formula}`);
  }

  #binary(level: number): Node {
    const operators = levels[level];
    if (!operators) return this.#signed();
    let left = this.#binary(level + 1);
    while (this.#next.kind === "operator" && operators.includes(this.#next.text)) {
      const operator = this.#take().text as BinaryOperator;
      left = { kind: "binary", operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #signed(): Node {
    if (this.#isNext("-")) {
      this.#take();
      return { kind: "negative", of: this.#signed() };
    }
    if (this.#isNext("+")) this.#take();
    let node = this.#operand();
    while (this.#isNext("%")) {
      this.#take();
      node = { kind: "percent", of: node };
    }
    return node;
  }

  #operand(): Node {
    const token = this.#take();
    if (token.kind === "number") return { kind: "constant", value: Number(token.text) };
    if (token.kind === "text") return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === "error") return { kind: "error", name: token.text };
    if (token.kind === "reference") return { kind: "reference", sheet: token.sheet, area: areaOf(token.text) };
    if (token.kind === "word") return this.#word(token);
    if (token.text !== "(") this.#refuse(token);
    const inside = this.#binary(0);
    this.#take(")");
    return inside;
  }

  #word(token: Token): Node {
    if (this.#isNext("(")) return { kind: "call", name: token.text.toUpperCase(), args: this.#arguments() };
    if (/^(TRUE|FALSE)$/i.test(token.text)) return { kind: "constant", value: token.text.toUpperCase() === "TRUE" };
    return { kind: "name", sheet: token.sheet, name: token.text };
  }

  #arguments(): (Node | null)[] {
    this.#take("(");
    if (this.#isNext(")")) {
      this.#take();
      return [];
    }
    const args: (Node | null)[] = [];
    do {
      if (args.length > 0) this.#take(",");
      args.push(this.#isNext(",") || this.#isNext(")") ? null : this.#binary(0));
    } while (this.#isNext(","));
    this.#take(")");
    return args;
  }
}
