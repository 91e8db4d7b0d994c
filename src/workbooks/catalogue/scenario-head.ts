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

const anyEmpty: Formula = `COUNTIF({inputs.check},"empty")>0`;
const noneEmpty: Formula = `COUNTIF({inputs.check},"empty")=0`;

/** The finding before every input is there. */
export const notYetFilled = [anyEmpty, words("Fill in every input to see what it comes to.")] as const;

/** The title, what the sheet is for, the finding, and whether every input is filled. */
export function scenarioHead({ title, sentence, finding, plainFinding, allFilled = "All inputs are filled." }: ScenarioHead): LinesBlock {
  const findingLine = { key: "finding", style: "headline", name: { name: "Finding", comment: "What the figures come to, in a sentence" } } as const;
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
        words: { formula: firstOf([[noneEmpty, words(allFilled)]], `${words("Not filled: ")}&INDEX({inputs.labels},MATCH("empty",{inputs.check},0))&"."`) },
        style: "check",
        conditions: [
          { formula: anyEmpty, look: "bad" },
          { formula: noneEmpty, look: "good" },
        ],
      },
    ],
  };
}
