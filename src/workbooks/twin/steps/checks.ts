import { firstOf, words } from "../../catalogue/wording";
import type { Formula, GridBlock } from "../../template/template";
import { cellsOf, columnsOf, life, type Side } from "../blocks/references";
import { ofAlternatives, stepBlock } from "../blocks/step-block";
import { ledgerRows } from "../ledger/ledgers";
import { monthRows } from "../ledger/months";

const checks = cellsOf("checks");

/** What tells whether figures of a strategy may be shown: 1, or the error to show; those of the baseline come from the first alternative's ledger. */
export const stands = (side: Side): Formula => checks("ok", Math.max(2, side));

/** Whether the figures may be believed: inputs within their bounds, and a ledger that reaches the horizon. */
export function checksBlock(sides: readonly Side[]): GridBlock {
  return stepBlock({
    id: "checks",
    heading: "Checks",
    note: "An input out of bounds turns every figure into #VALUE!, a ledger that ends before the horizon into #N/A.",
    sides,
    steps: [
      {
        key: "faults",
        label: "Inputs out of bounds",
        unit: "inputs",
        format: "0",
        how: "rows of the inputs on the sheet of steps that are not ok",
        one: `COUNTIF({given.good},0)`,
      },
      {
        key: "reached",
        label: "The ledger reaches",
        unit: "days",
        how: "the last day that a row of the ledger ends on",
        alternatives: (s) => `MAX(${columnsOf("ledger", s)("end")})`,
      },
      {
        key: "covered",
        label: "The ledger covers the horizon",
        unit: "yes/no",
        how: `1 where its ${ledgerRows} rows reach the horizon, its saving path has a number in each, and there are no more than ${monthRows} months`,
        alternatives: covers,
      },
      {
        key: "unretired_covered",
        label: "The ledger without retirement does",
        unit: "yes/no",
        how: "the same of the ledger that tells whether retirement is why it does not pay back",
        alternatives: (s) => `IF(COUNTIF(${columnsOf("unretired", s)("within")},0)>0,1,0)`,
      },
      {
        key: "ok",
        label: "The figures stand",
        unit: "yes/no",
        format: "0",
        how: "1, or the error that every figure then shows",
        alternatives: (s) => `IF(${checks("faults")}>0,#VALUE!,IF(${checks("covered", s)}=0,#N/A,1))`,
      },
      { key: "words", label: "In words", unit: "", how: "what the checks come to", text: true, one: checkWords(sides) },
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
      [`${checks("faults")}>0`, `${fault}&"."`],
      [
        `${life("months")}>${monthRows}`,
        words(
          `The horizon is longer than the ${monthRows} months that plain formulas hold here: shorten it, or use the add-in.`,
        ),
      ],
      [
        `MIN(${ofAlternatives(checks, "covered", sides)})=0`,
        words(
          `Too many retrainings: the ledger's ${ledgerRows} rows end before the horizon. Shorten it, retrain less often, or use the add-in.`,
        ),
      ],
    ],
    words("All inputs are within their bounds, and the ledger covers the horizon."),
  );
}
