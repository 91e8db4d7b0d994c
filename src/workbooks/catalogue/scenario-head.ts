import { checkWords } from "../blocks/inputs";
import type { Formula, LinesBlock } from "../template/template";
import { firstOf, words } from "./wording";

/** What stands above a scenario's inputs. */
interface ScenarioHead {
  readonly title: string;
  readonly sentence: string;
  /** The finding in a sentence, by the add-in's functions and in plain formulas. */
  readonly finding: Formula;
  readonly plainFinding: Formula;
  /** What the check says where no input is empty. */
  readonly allFilled?: string;
}

const any = (word: keyof typeof checkWords): Formula => `COUNTIF({inputs.check},"${checkWords[word]}")>0`;
const first = (word: keyof typeof checkWords): Formula =>
  `INDEX({inputs.labels},MATCH("${checkWords[word]}",{inputs.check},0))`;
const anyAmiss: Formula = `OR(${any("empty")},${any("invalid")})`;

/** The finding before every input is there. */
export const notYetFilled = [any("empty"), words("Fill in every input to see what it comes to.")] as const;

/**
 * What the finding says where the add-in has no figures: which model is unknown, and which input is wrong, an error itself tells.
 * @param unknown whether a figure that always has an answer has none: a model's name gives no price
 */
export const withoutFigures = (unknown: Formula): Formula =>
  firstOf(
    [
      [
        unknown,
        words(
          "A model named as a price is not in the price book, or has no such price: write another name, or the price.",
        ),
      ],
    ],
    words("An input is not acceptable: point at a figure below that shows an error to read which."),
  );

/** The title, what the sheet is for, the finding, and whether every input is filled with what it takes. */
export function scenarioHead({
  title,
  sentence,
  finding,
  plainFinding,
  allFilled = "All inputs are filled.",
}: ScenarioHead): LinesBlock {
  const findingLine = {
    key: "finding",
    style: "headline",
    name: { name: "Finding", comment: "What the figures come to, in a sentence" },
  } as const;
  return {
    kind: "lines",
    id: "head",
    lines: [
      { words: title, style: "title" },
      { words: sentence, style: "sentence" },
      { ...findingLine, words: { formula: finding }, only: "addin" },
      { ...findingLine, words: { formula: plainFinding }, only: "plain" },
      {
        key: "filled",
        words: {
          formula: firstOf(
            [
              [any("empty"), `${words("Not filled: ")}&${first("empty")}&"."`],
              [any("invalid"), `${words("Not acceptable: ")}&${first("invalid")}&"."`],
            ],
            words(allFilled),
          ),
        },
        style: "check",
        conditions: [
          { formula: anyAmiss, look: "bad" },
          { formula: `NOT(${anyAmiss})`, look: "good" },
        ],
      },
    ],
  };
}
