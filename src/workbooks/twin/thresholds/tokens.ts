import { firstOf, words } from "../../catalogue/wording";
import type { Formula, GridBlock } from "../../template/template";
import { baseline, cellsOf, columnsOf, given, type Side, tableOf } from "../blocks/references";
import { rowBlock } from "../blocks/row-block";
import { stepBlock } from "../blocks/step-block";
import { addInOnly } from "./volume";

const tokens = cellsOf("tokens");
const lengths = cellsOf("lengths");

/** Places shortly before the one at which the alternative becomes dearer for good. */
const shares = ["0.5", "0.9", "0.999", "1-1E-9"];

/** Whether the alternative is cheaper shortly before it becomes dearer for good. */
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
        header: "Share of where it is dearer for good",
        unit: "share",
        format: "0.000000000",
        formula: ({ index }) => shares[index]!,
      },
      {
        key: "at",
        header: "Prompt tokens",
        unit: "tokens",
        format: "#,##0.0",
        formula: ({ here }) => `IF(ISNUMBER(${tokens("dearer", s)}),${tokens("dearer", s)},0)*${here("share")}`,
      },
      {
        key: "difference",
        header: "Alternative minus baseline there",
        unit: "USD",
        format: "#,##0.00",
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
      [hasNoPrompt, words("none")],
      [hasGpus(s), words(addInOnly)],
      [`ISNUMBER(${tokens("cheaper", s)})`, tokens("cheaper", s)],
    ],
    words("none"),
  );

const inWords = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${tokens("answer", s)})`, words("")],
      [hasNoPrompt, words("the baseline sends no prompt tokens")],
      [hasGpus(s), words("GPUs are priced: only the add-in tells")],
      [`NOT(ISNUMBER(${tokens("dearer", s)}))`, words("equal, or they take turns")],
      [
        `AND(${tokens("dearer", s)}>0,MIN(${columnsOf("before", s)("difference")})<0)`,
        `${words("cheaper only below ")}&ROUND(${tokens("dearer", s)},2)&${words(" prompt tokens")}`,
      ],
    ],
    words("not cheaper with any prompt"),
  );

/** The length from which the alternative is and stays cheaper. */
export const tokensBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "tokens",
    heading: "Prompt tokens: the answer",
    note: "From the last piece to the first: where the difference is last not below 0.",
    sides,
    steps: [
      {
        key: "cheaper",
        label: "Cheaper from",
        unit: "tokens/call",
        format: "#,##0.0",
        how: "the last piece's answer in the first table; never where it does not stay cheaper",
        alternatives: (s) => `INDEX(${columnsOf("pieces", s)("answer")},3)`,
      },
      {
        key: "dearer",
        label: "Dearer from",
        unit: "tokens/call",
        format: "#,##0.0",
        how: "the same in the second table",
        alternatives: (s) => `INDEX(${columnsOf("mirrored", s)("answer")},3)`,
      },
      {
        key: "answer",
        label: "Break-even prompt tokens",
        unit: "tokens/call",
        format: "#,##0.0",
        how: "none where the baseline sends no prompt, or where it is not cheaper for long prompts",
        alternatives: answer,
      },
      {
        key: "words",
        label: "In words",
        unit: "",
        how: "empty where there is an answer",
        text: true,
        alternatives: inWords,
      },
    ],
  });
