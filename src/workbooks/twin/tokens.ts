import { moneyFormat } from "../layout/number-format";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { quotedText } from "../formula/call";
import { firstOf, textFormula } from "../formula/text";
import type { Formula, GridBlock } from "../template/template";
import { baseline, cellsOf, columnsOf, given, type Side, tableOf } from "./references";
import { rowBlock } from "./row-block";
import { stepBlock } from "./step-block";
import { addInOnly } from "./volume";

const texts = plainFormulaTexts.reasons;
const tokens = cellsOf("tokens");
const lengths = cellsOf("lengths");

/** Places shortly before the one at which the alternative becomes more expensive for good. */
const shares = ["0.5", "0.9", "0.999", "1-1E-9"];

/** Whether the alternative is cheaper shortly before it becomes more expensive for good. */
export function beforeBlock(s: Side): GridBlock {
  const pieces = columnsOf("pieces", s);
  const pieceAt = (at: Formula): Formula =>
    `1+IF(${at}>=${lengths("first_cached", s)},1,0)+IF(${at}>=${lengths("last_cached", s)},1,0)`;
  const onPiece = (column: string, at: Formula): Formula => `INDEX(${pieces(column)},${pieceAt(at)})`;
  return rowBlock({
    id: tableOf("before", s),
    name: "before",
    rows: shares.length,
    columns: [
      {
        key: "share",
        own: true,
        unit: "share",
        format: "0.000000000",
        formula: ({ index }) => shares[index]!,
      },
      {
        key: "at",
        unit: "tokens",
        format: "#,##0.0",
        formula: ({ here }) =>
          `IF(ISNUMBER(${tokens("more_expensive", s)}),${tokens("more_expensive", s)},0)*${here("share")}`,
      },
      {
        key: "difference",
        unit: "USD",
        format: moneyFormat,
        formula: ({ here }) => `${onPiece("fixed", here("at"))}+${onPiece("slope", here("at"))}*${here("at")}`,
      },
    ],
  });
}

const hasNoPrompt = `${given("prompt_tokens", baseline)}=0`;
const hasGpus = (s: Side): Formula => `{volume.gpus.${s}}=1`;

const answer = (s: Side): Formula =>
  firstOf(
    [
      [hasNoPrompt, quotedText("none")],
      [hasGpus(s), quotedText(addInOnly)],
      [`${lengths("conversations", s)}=1`, quotedText(addInOnly)],
      [`ISNUMBER(${tokens("cheaper", s)})`, tokens("cheaper", s)],
    ],
    quotedText("none"),
  );

const inWords = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${tokens("answer", s)})`, `""`],
      [hasNoPrompt, textFormula(texts.noPrompt)],
      [hasGpus(s), textFormula(texts.gpus)],
      [`${lengths("conversations", s)}=1`, textFormula(texts.conversations)],
      [`NOT(ISNUMBER(${tokens("more_expensive", s)}))`, textFormula(texts.equalLengths)],
      [
        `AND(${tokens("more_expensive", s)}>0,MIN(${columnsOf("before", s)("difference")})<0)`,
        textFormula(texts.cheaperBelowTokens, { tokens: `ROUND(${tokens("more_expensive", s)},2)` }),
      ],
    ],
    textFormula(texts.noLength),
  );

/** The length from which the alternative is and stays cheaper. */
export const tokensBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "tokens",
    sides,
    steps: [
      {
        key: "cheaper",
        unit: "tokens/call",
        format: "#,##0.0",
        alternatives: (s) => `INDEX(${columnsOf("pieces", s)("answer")},3)`,
      },
      {
        key: "more_expensive",
        unit: "tokens/call",
        format: "#,##0.0",
        alternatives: (s) => `INDEX(${columnsOf("mirrored", s)("answer")},3)`,
      },
      {
        key: "answer",
        unit: "tokens/call",
        format: "#,##0.0",
        alternatives: answer,
      },
      {
        key: "words",
        unit: "",
        text: true,
        alternatives: inWords,
      },
    ],
  });
