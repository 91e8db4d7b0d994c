const atom = String.raw`(?:\\[^bB0-9]|\\p\{[^}]*\}|\[(?:[^\]\\]|\\.)+\]|\.)`;
const unbounded = String.raw`(?:[*+]|\{\d+,\})\??`;

/** Begins anywhere with a repeat and goes on after it: each place of a long run of what repeats is tried again to its end. */
const beginsWithRepeat = new RegExp(String.raw`^(?:\((?:\?:|\?<\w+>)?)*${atom}${unbounded}\)*(?!\)|$|\|)`);
/** The same repeated twice, with at most one optional thing in between: a run of it can be parted in as many ways as it is long. */
const repeatsTwice = new RegExp(
  String.raw`(${atom})${unbounded}\)*(?:${atom}|[^\\[\](){}|*+?.^$]|\([^()]*\))?\??\(?\1${unbounded}`,
);
const optionalBetween = new RegExp(
  String.raw`(${atom})${unbounded}\)*(?:(?:${atom}|[^\\[\](){}|*+?.^$]|\([^()]*\))[?*])?\(*\1${unbounded}`,
);

/** The alternatives of a pattern that stand in no group. */
function alternativesOf(pattern) {
  const found = [""];
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[(?:[^\]\\]|\\.)*\]|./gsu)) {
    if (part === "(") depth++;
    if (part === ")") depth--;
    if (part === "|" && depth === 0) found.push("");
    else found[found.length - 1] += part;
  }
  return found;
}

/** Whether a pattern can take time that grows with the square of a text's length. */
export const isQuadratic = (pattern, flags = "") =>
  (!flags.includes("y") && alternativesOf(pattern).some((one) => beginsWithRepeat.test(one))) ||
  (repeatsTwice.test(pattern) && optionalBetween.test(pattern));

/** An ESLint rule: patterns over texts of strangers take time in proportion to the text. */
export const linearPatterns = {
  meta: {
    type: "problem",
    schema: [],
    messages: { quadratic: "This pattern takes quadratic time on a long text: anchor it, or search in another way." },
  },
  create: (context) => ({
    "Literal[regex]"(node) {
      if (isQuadratic(node.regex.pattern, node.regex.flags)) context.report({ node, messageId: "quadratic" });
    },
  }),
};
