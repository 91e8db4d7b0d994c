import { sharedTexts } from "../../messages/sheets/shared";
import { quotedText } from "../formula/call";
import { firstOf, textFormula } from "../formula/text";
import type { Formula, LinesBlock, WorkbookKind } from "../template/template";
import { casePrefix } from "./cases/overrides";
import { shownInput } from "./cases/scenario-cases";
import { sheetFault } from "./scenario-checks";
import { baselineEndsSentence } from "./scenario-notes";

const { checks, finding: texts, inputs } = sharedTexts;

/** What stands above a scenario's inputs. */
interface ScenarioHead {
  readonly title: string;
  readonly sentence: string;
  /** The result in a sentence, by the add-in's functions and in plain formulas. */
  readonly finding: Formula;
  readonly plainFinding?: Formula;
  /** What the check says where nothing is wrong. */
  readonly allFilled?: string;
  /** How many strategies the results have. */
  readonly strategies: number;
  /** Whether cases override some of the inputs: then the sentence says which case it is of. */
  readonly cased?: true;
}

/** The title, what the sheet is for, the finding, and whether everything is there that it needs. */
export function scenarioHead({
  title,
  sentence,
  finding,
  plainFinding = finding,
  allFilled = inputs.allFilled,
  strategies,
  cased,
}: ScenarioHead): LinesBlock {
  const stated = (formula: Formula): Formula =>
    `IFERROR(${firstOf(
      [[`{head.filled}<>${quotedText(allFilled)}`, textFormula(checks.noResult, { fault: "{head.filled}" })]],
      `${cased ? `${casePrefix}&` : ""}${formula}&${baselineEndsSentence(strategies, cased && shownInput("horizon_days"))}`,
    )},${quotedText(checks.notStated)})`;
  const findingLine = { key: "finding", style: "headline", name: { name: "Finding", comment: texts.name } } as const;
  const check = (kind: WorkbookKind): Formula =>
    firstOf([[`${sheetFault(kind, cased)}=${quotedText(checks.ok)}`, quotedText(allFilled)]], sheetFault(kind, cased));
  const isGood = `{head.filled}=${quotedText(allFilled)}`;
  return {
    kind: "lines",
    id: "head",
    lines: [
      { text: title, style: "title" },
      { text: sentence, style: "sentence" },
      { ...findingLine, text: { formula: stated(finding) }, only: "addin" },
      { ...findingLine, text: { formula: stated(plainFinding) }, only: "plain" },
      ...(["addin", "plain"] as const).map((kind) => ({
        key: "filled",
        text: { formula: check(kind) },
        style: "check" as const,
        only: kind,
        conditions: [
          { formula: `NOT(${isGood})`, look: "bad" as const },
          { formula: isGood, look: "good" as const },
        ],
      })),
    ],
  };
}
