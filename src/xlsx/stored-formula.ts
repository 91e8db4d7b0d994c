/** How Excel stores the add-in's functions: their namespace and name, dots as underscores, behind this mark. */
const udfMark = "_xldudf_";

/** Functions that came after Excel 2007 and are stored with a prefix. */
const laterFunctions = /\b(IFNA)\(/g;

const ours = /\bTUNE\.([A-Z][A-Z0-9_.]*)(?=\()/g;

/** Does something to a formula's text outside the texts in quotes. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join("");

/**
 * A formula as a file has it.
 * @example storedFormula("=TUNE.PROMPTCOST(1,2)") is "_xldudf_TUNE_PROMPTCOST(1,2)"
 */
export const storedFormula = (formula: string): string =>
  outsideTexts(formula.replace(/^=/, ""), (part) =>
    part
      .replace(ours, (_, name: string) => `${udfMark}TUNE_${name.replaceAll(".", "_")}`)
      .replace(laterFunctions, "_xlfn.$1("),
  );
