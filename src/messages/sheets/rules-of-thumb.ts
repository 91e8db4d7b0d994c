/** The texts of the template "Rules of thumb". A figure has its label and its unit. */
export const rulesOfThumbTexts = {
  name: "Rules of thumb",
  question: "Which rules of thumb of the field hold for your figures, and at which value does the verdict change?",
  title: "Rules of thumb: which of them hold, and for whom?",
  sentence:
    "Common claims about prompting and fine-tuning, each tested with its own inputs. " +
    "Enter your values in the blue cells: verdict, reason and switching value follow.",
  finding: {
    name: "How many of the rules hold, in one sentence",
    unknown: "{count} cannot be judged: see below what the inputs need.",
    rule: ["rule", "rules"],
    result: "Of {rules} rules of thumb {hold}, {depend} on the figures and {fail} with the inputs as entered.",
    holds: ["holds", "hold"],
    depends: ["depends", "depend"],
    fails: ["does not hold", "do not hold"],
  },
  verdicts: {
    holds: "holds",
    fails: "does not hold",
    depends: "depends",
    unknown: "check the inputs",
  },
  verdictName: "Whether the rule of thumb holds with the inputs as entered",
  switchingName: "{label}: the value at which the verdict changes",
  invalid: "Invalid input: select a figure that shows an error to read which.",
  glance: {
    number: "No.",
    rule: "Rule of thumb",
    verdict: "Verdict",
    why: "Why, with the inputs below",
  },
  notes: {
    verdicts:
      "Holds: with the inputs as entered. Depends: it holds in part, or in one of two cases. " +
      "Bold figures are switching values: the value of an input at which the verdict changes.",
    inputs:
      "The inputs are those usually quoted with the rule. Enter yours: a rule that holds for others need not hold for you.",
    quality: "Equal quality is assumed throughout. Prices are typed, in USD per 1M tokens.",
  },
} as const;
