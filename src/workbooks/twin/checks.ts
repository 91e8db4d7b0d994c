import { fillText } from "../../messages/fill";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { quotedText } from "../formula/call";
import { firstOf, textFormula } from "../formula/text";
import type { Formula, GridBlock } from "../template/template";
import { cellsOf, columnsOf, ledgerRows, life, monthRows, type Side } from "./references";
import { ofAlternatives, stepBlock } from "./step-block";

const texts = plainFormulaTexts.checks;
const checks = cellsOf("checks");

/** What tells whether figures of a strategy may be shown: 1, or the error to show; those of the baseline come from the first alternative's ledger. */
export const stands = (side: Side): Formula => checks("ok", Math.max(2, side));

/** Whether the figures may be believed: inputs within their bounds, and a ledger that reaches the horizon. */
export function checksBlock(sides: readonly Side[]): GridBlock {
  return stepBlock({
    id: "checks",
    sides,
    steps: [
      {
        key: "faults",
        unit: "inputs",
        format: "0",
        one: `COUNTIF({given.good},0)`,
      },
      {
        key: "reached",
        unit: "days",
        alternatives: (s) => `MAX(${columnsOf("ledger", s)("end")})`,
      },
      {
        key: "covered",
        unit: "yes/no",
        alternatives: covers,
      },
      {
        key: "unretired_covered",
        unit: "yes/no",
        alternatives: (s) => `IF(COUNTIF(${columnsOf("unretired", s)("within")},0)>0,1,0)`,
      },
      {
        key: "ok",
        unit: "yes/no",
        format: "0",
        alternatives: (s) => `IF(${checks("faults")}>0,#VALUE!,IF(${checks("covered", s)}=0,#N/A,1))`,
      },
      { key: "words", unit: "", text: true, one: checkWords(sides) },
    ],
  });
}

/**
 * To count the path also has it worked out from its first row on. A program that came to it by its last row would go down all the rows at once, which is
 * deeper than LibreOffice goes in a table of multiple operations.
 */
const covers = (s: Side): Formula =>
  `IF(AND(${life("months")}<=${monthRows},COUNTIF(${columnsOf("ledger", s)("within")},0)>0,COUNT(${columnsOf("path", s)("from")})=${ledgerRows}),1,0)`;

function checkWords(sides: readonly Side[]): Formula {
  const fault = `INDEX({given.words},MATCH(0,{given.good},0))`;
  return firstOf(
    [
      [`${checks("faults")}>0`, textFormula(texts.fault, { fault })],
      [`${life("months")}>${monthRows}`, quotedText(fillText(texts.tooLong, { months: monthRows }))],
      [
        `MIN(${ofAlternatives(checks, "covered", sides)})=0`,
        quotedText(fillText(texts.tooManyRetrainings, { rows: ledgerRows })),
      ],
    ],
    textFormula(texts.good),
  );
}
