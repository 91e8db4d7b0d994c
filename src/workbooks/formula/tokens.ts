/** A piece of a formula's text. */
export interface Token {
  readonly kind: "number" | "text" | "error" | "reference" | "word" | "operator" | "end";
  readonly text: string;
  /** The sheet of a reference or name. */
  readonly sheet?: string;
}

const sheetName = String.raw`(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[A-Za-z_][\w.]*))!`;
const cell = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!)/y],
  ["reference", new RegExp(`(?:${sheetName})?(?<address>${cell}(?::${cell})?)(?![\\w(.])`, "iy")],
  ["word", new RegExp(`(?:${sheetName})?(?<word>[A-Za-z_][\\w.]*)`, "y")],
  ["operator", /<>|<=|>=|[-+*/^&=<>%(),]/y],
];

/** The tokens of a formula without its "=". */
export function tokens(formula: string): Token[] {
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
