import { type Area, areaOf } from "../grid/area";

/** A piece of a formula's text. */
interface Token {
  readonly kind: "number" | "text" | "error" | "reference" | "word" | "operator" | "end";
  readonly text: string;
  /** The sheet of a reference or name. */
  readonly sheet?: string;
}

const sheetName = String.raw`(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[A-Za-z_][\w.]*))!`;
const cell = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!)/y],
  ["reference", new RegExp(`(?:${sheetName})?(?<address>${cell}(?::${cell})?)(?![\\w(.])`, "iy")],
  ["word", new RegExp(`(?:${sheetName})?(?<word>[A-Za-z_][\\w.]*)`, "y")],
  ["operator", /<>|<=|>=|[-+*/^&=<>%(),{};]/y],
];

/** The tokens of a formula without its "=". */
function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula[at]!)) {
      at++;
      continue;
    }
    const token = tokenAt(formula, at);
    found.push(token.token);
    at = token.next;
  }
  return [...found, { kind: "end", text: "" }];
}

function tokenAt(formula: string, at: number): { token: Token; next: number } {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (!match) continue;
    const { quoted, bare, address, word } = match.groups ?? {};
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    const text = address ?? word ?? match[0];
    return { token: { kind, text, ...(sheet !== undefined && { sheet }) }, next: pattern.lastIndex };
  }
  throw new SyntaxError(`Cannot read "${formula.slice(at)}" in the formula ${formula}`);
}

/** An operator between two operands. */
export type BinaryOperator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

/** A formula as a tree. */
export type Node =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly name: string }
  /** `moves`: it has no $ before its rows, so that it moves where the formula is copied down. */
  | { readonly kind: "reference"; readonly sheet: string | undefined; readonly area: Area; readonly moves: boolean }
  | { readonly kind: "name"; readonly sheet: string | undefined; readonly name: string }
  /** Values written into the formula, row by row: `{1,2;3,4}`. */
  | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] }
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
    if (token.kind === "reference")
      return {
        kind: "reference",
        sheet: token.sheet,
        area: areaOf(token.text),
        moves: !/\$\d/.test(token.text),
      };
    if (token.kind === "word") return this.#word(token);
    if (token.text === "{" && token.kind === "operator") return this.#array();
    if (token.text !== "(") this.#refuse(token);
    const inside = this.#binary(0);
    this.#take(")");
    return inside;
  }

  #array(): Node {
    const rows: Node[][] = [[]];
    do {
      const token = this.#next;
      if (rows[0]!.length > 0) this.#take();
      if (token.text === ";") rows.push([]);
      rows.at(-1)!.push(this.#signed());
    } while (this.#isNext(",") || this.#isNext(";"));
    this.#take("}");
    return { kind: "array", rows };
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
