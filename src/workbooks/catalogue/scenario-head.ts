import { sharedTexts } from "../../messages/sheets/shared";
import { checkWords } from "../blocks/inputs";
import { quotedText } from "../formula/call";
import { firstOf, textFormula } from "../formula/text";
import type { Formula, LinesBlock } from "../template/template";

const texts = sharedTexts.finding;

/** What stands above a scenario's inputs. */
interface ScenarioHead {
  readonly title: string;
  readonly sentence: string;
  /** The result in a sentence, by the add-in's functions and in plain formulas. */
  readonly finding: Formula;
  readonly plainFinding: Formula;
  /** What the check says where no input is empty. */
  readonly allFilled?: string;
}

const isAny = (word: keyof typeof checkWords): Formula => `COUNTIF({inputs.check},"${checkWords[word]}")>0`;
const anyFault: Formula = `OR(${isAny("empty")},${isAny("invalid")})`;

/** Where the first row with a check stands, and its label. */
function firstRow(word: keyof typeof checkWords): { readonly row: Formula; readonly input: Formula } {
  const place = `MATCH("${checkWords[word]}",{inputs.check},0)`;
  return { row: `(ROW({inputs.check.first})-1+${place})`, input: `INDEX({inputs.labels},${place})` };
}

/** The finding before every input is there. */
export const notYetFilled = [isAny("empty"), textFormula(texts.notFilled)] as const;

/**
 * What the finding says where the add-in has no figures: which model is unknown, and which input is wrong, an error itself tells.
 * @param unknown whether a figure that always has an answer has none: a model's name gives no price
 */
export const withoutFigures = (unknown: Formula): Formula =>
  firstOf([[unknown, textFormula(texts.unknownModel)]], textFormula(texts.invalid));

/** The title, what the sheet is for, the finding, and whether every input is filled with what it takes. */
export function scenarioHead({
  title,
  sentence,
  finding,
  plainFinding,
  allFilled = sharedTexts.inputs.allFilled,
}: ScenarioHead): LinesBlock {
  const findingLine = { key: "finding", style: "headline", name: { name: "Finding", comment: texts.name } } as const;
  const check = firstOf(
    [
      [isAny("empty"), textFormula(sharedTexts.inputs.empty, firstRow("empty"))],
      [isAny("invalid"), textFormula(sharedTexts.inputs.invalid, firstRow("invalid"))],
    ],
    quotedText(allFilled),
  );
  return {
    kind: "lines",
    id: "head",
    lines: [
      { text: title, style: "title" },
      { text: sentence, style: "sentence" },
      { ...findingLine, text: { formula: finding }, only: "addin" },
      { ...findingLine, text: { formula: plainFinding }, only: "plain" },
      {
        key: "filled",
        text: { formula: check },
        style: "check",
        conditions: [
          { formula: anyFault, look: "bad" },
          { formula: `NOT(${anyFault})`, look: "good" },
        ],
      },
    ],
  };
}
