/** What a cell or a part of a formula is worth; errors by their names. */
export type Worth = number | string | boolean | null;
export type Block = readonly (readonly Worth[])[];

/** What a formula is worked out from. */
export interface Sources {
  /** The cells of a reference as it is written: "'A sheet'!$B$2:C9". */
  cells(reference: string): Worth | Block;
  /** What a function answers. */
  called(name: string, args: readonly (Worth | Block)[]): Worth | Block;
}

const token =
  /\s*("(?:[^"]|"")*"|#(?:N\/A|VALUE!)|\d+(?:\.\d*)?(?:E[-+]?\d+)?|(?:(?:'(?:[^']|'')+'|[A-Za-z_]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])|[\w.]+|>=|<=|<>|[-+*/^&=<>(),%])/gy;

const strength: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

export const isError = (worth: unknown): worth is string =>
  typeof worth === "string" && /^#(N\/A|VALUE!|NUM!|DIV\/0!|REF!|NAME\?)$/.test(worth);

/** What a formula is worth, read from left to right by the strength of its operators. */
export function formulaWorth(formula: string, sources: Sources): Worth | Block {
  const tokens = [...formula.matchAll(token)].map(([, text = ""]) => text);
  if (tokens.join("") !== formula.replaceAll(/\s(?=(?:[^"']*["'][^"']*["'])*[^"']*$)/g, ""))
    throw new SyntaxError(`Not understood: ${formula}`);
  const reader = new Reader(tokens, sources);
  return reader.expression(0);
}

class Reader {
  #at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly sources: Sources,
  ) {}

  expression(least: number): Worth | Block {
    let left = this.#operand();
    for (
      let operator = this.tokens[this.#at];
      operator !== undefined && (strength[operator] ?? 0) > least;
      operator = this.tokens[this.#at]
    ) {
      this.#at++;
      left = operated(operator, left as Worth, this.expression(strength[operator]!) as Worth);
    }
    return left;
  }

  #operand(): Worth | Block {
    const text = this.tokens[this.#at++] ?? "";
    if (text === "-") return operated("-", 0, this.#operand() as Worth);
    if (text === "(") {
      const inside = this.expression(0);
      this.#at++;
      return inside;
    }
    if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(text)) return Number(text);
    if (isError(text)) return text;
    if (this.tokens[this.#at] === "(") return this.sources.called(text, this.#arguments());
    return text === "TRUE" || text === "FALSE" ? text === "TRUE" : this.sources.cells(text);
  }

  #arguments(): (Worth | Block)[] {
    const args: (Worth | Block)[] = [];
    this.#at++;
    while (this.tokens[this.#at] !== ")") {
      const isLeftOut = this.tokens[this.#at] === ",";
      args.push(isLeftOut ? null : this.expression(0));
      if (this.tokens[this.#at] === ",") this.#at++;
    }
    this.#at++;
    return args;
  }
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};
const orders: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (o) => o === 0,
  "<>": (o) => o !== 0,
  "<": (o) => o < 0,
  ">": (o) => o > 0,
  "<=": (o) => o <= 0,
  ">=": (o) => o >= 0,
};

/** An empty cell is whatever the other side is; texts come after numbers. */
function orderOf(left: Worth, right: Worth): number {
  const [a, b] = [left ?? (typeof right === "string" ? "" : 0), right ?? (typeof left === "string" ? "" : 0)];
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

function operated(operator: string, left: Worth, right: Worth): Worth {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const holds = orders[operator];
  if (holds) return holds(orderOf(left, right));
  if (operator === "&") return `${left ?? ""}${right ?? ""}`;
  const result = arithmetic[operator]!(Number(left), Number(right));
  return Number.isFinite(result) ? result : operator === "/" ? "#DIV/0!" : "#VALUE!";
}
