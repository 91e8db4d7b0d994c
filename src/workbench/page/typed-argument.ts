/** The argument in which the caret stands while a formula is typed. */
export interface TypedArgument {
  /** The function's name as it is typed, "TUNE.SCENARIO". */
  readonly name: string;
  /** From 0. */
  readonly argument: number;
  /** Where the argument begins in the formula, spaces left out, and where the caret is. */
  readonly start: number;
  readonly caret: number;
}

interface OpenCall {
  /** "" for a bracket that is none of a function. */
  readonly name: string;
  readonly argument: number;
  readonly start: number;
}

const nameBefore = /[\p{L}_][\p{L}\d_.]*$/u;

/** The calls that are open after one more character of a formula. */
function withCharacter(open: readonly OpenCall[], formula: string, at: number): readonly OpenCall[] {
  const last = open.at(-1);
  switch (formula[at]) {
    case "(":
      return [...open, { name: nameBefore.exec(formula.slice(0, at))?.[0] ?? "", argument: 0, start: at + 1 }];
    case "{":
      return [...open, { name: "", argument: 0, start: at + 1 }];
    case ")":
    case "}":
      return open.slice(0, -1);
    case ",":
      return last ? [...open.slice(0, -1), { ...last, argument: last.argument + 1, start: at + 1 }] : open;
    default:
      return open;
  }
}

/**
 * The innermost call that is open at the caret, and which of its arguments is typed there; undefined where none is: in no formula, or beside every call.
 * @example `=TUNE.SCENARIO(A6:E52,"sav` with the caret at its end: TUNE.SCENARIO, the second argument
 */
export function typedArgument(formula: string, caret: number): TypedArgument | undefined {
  if (!formula.startsWith("=")) return undefined;
  let open: readonly OpenCall[] = [];
  for (let at = 1; at < caret; at++) {
    const quote = formula[at]!;
    if (quote !== '"' && quote !== "'") open = withCharacter(open, formula, at);
    else {
      const close = formula.indexOf(quote, at + 1);
      at = close < 0 ? caret : close;
    }
  }
  const call = open.at(-1);
  if (!call || call.name === "") return undefined;
  const spaces = /^\s*/u.exec(formula.slice(call.start, caret))![0].length;
  return { name: call.name, argument: call.argument, start: call.start + spaces, caret };
}

/** What of a text argument is typed so far; undefined where it is closed already, or something other than a text. */
export function textSoFar(formula: string, { start, caret }: TypedArgument): string | undefined {
  const typed = formula.slice(start, caret);
  if (typed === "") return "";
  const text = /^"([^"]*)$/u.exec(typed);
  return text?.[1];
}
