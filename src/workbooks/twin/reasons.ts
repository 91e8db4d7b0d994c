import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { firstOf, textFormula } from "../formula/text";
import type { Formula, GridBlock } from "../template/template";
import { stepOf } from "./equations";
import { baseline, cellsOf, columnsOf, given, ledgerRows, life, type Side, zero } from "./references";
import { type Step, stepBlock } from "./step-block";
import { atGoLive } from "./months";
import { path } from "./break-even";

const texts = plainFormulaTexts.reasons;
const why = cellsOf("reasons");
const found = cellsOf("breakeven");

/** A column of the ledger without retirement. */
const unretired = (column: string, s: Side): Formula => columnsOf("unretired", s)(column);
const unretiredAt = (column: string, row: string, s: Side): Formula => `INDEX(${unretired(column, s)},${row})`;

/** Whether it would pay back without retirement. */
function paysUnretired(s: Side): Formula {
  const [from, to, moves] = ["from", "to", "moves"].map((column) => unretired(column, s));
  const reaches = `IF(MAX(${from},${to})>0,1,IF(COUNTIF(${from},0)>0,1,0))`;
  return `IF(${why("unretired_first", s)}<0,${reaches},IF(AND(${why("unretired_saving", s)}>=0,COUNTIF(${moves},1)>0),1,0))`;
}

function costsMore(s: Side): Formula {
  const [own, other] = [atGoLive("cost_per_day", s), atGoLive("cost_per_day", baseline)];
  return `IF(${own}-${other}>${zero}*(${own}+${other}),${own}-${other},0)`;
}

const facts: readonly Step[] = [
  {
    key: "ever_positive",
    unit: "yes/no",
    alternatives: (s) => `IF(MAX(${path("from", s)},${path("to", s)})>0,1,0)`,
  },
  {
    key: "unretired_first",
    unit: "USD",
    alternatives: (s) => unretiredAt("from", "1", s),
  },
  {
    key: "unretired_saving",
    unit: "USD",
    alternatives: (s) => unretiredAt("from", String(ledgerRows), s),
  },
  {
    key: "unretired_pays",
    unit: "yes/no",
    alternatives: paysUnretired,
  },
  {
    key: "saving_months",
    unit: "months",
    format: "0",
    alternatives: (s) => `SUM({bymonth.saves.${s}})`,
  },
  {
    key: "more",
    unit: "USD/day",
    alternatives: costsMore,
  },
];

const rounded = (day: Formula): Formula => `ROUND(${day},2)`;
const money = (amount: Formula): Formula =>
  `IF(${amount}>=0.01,FIXED(${amount},2,TRUE),ROUND(${amount},2-INT(LOG10(${amount}))))`;

const noBreakEven = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${found("day", s)})`, `""`],
      [
        `AND(${found("first", s)}>=0,${found("saving", s)}<0,${why("ever_positive", s)}=1)`,
        textFormula(texts.cheaperUntil, { day: rounded(found("last_down", s)) }),
      ],
      [`AND(${stepOf("retires", s)}=1,{checks.unretired_covered.${s}}=0)`, textFormula(texts.notCovered)],
      [
        `AND(${stepOf("retires", s)}=1,${why("unretired_pays", s)}=1)`,
        textFormula(texts.retired, { day: rounded(given("retires_after_days", s)) }),
      ],
      [
        `AND(${why("saving_months", s)}=0,${why("more", s)}>0)`,
        textFormula(texts.costsMore, { amount: money(why("more", s)) }),
      ],
      [`${why("saving_months", s)}=0`, textFormula(texts.savesNothing)],
    ],
    textFormula(texts.notWithin, { days: rounded(life("horizon")) }),
  );

const notLasting = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${found("lasting", s)})`, `""`],
      [`ISNUMBER(${found("day", s)})`, textFormula(texts.dearerAgain, { day: rounded(found("last_down", s)) })],
    ],
    why("no_break_even", s),
  );

/** Why there is no break-even, or none that lasts. */
export const reasonsBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "reasons",
    sides,
    steps: [
      ...facts,
      {
        key: "no_break_even",
        unit: "",
        text: true,
        alternatives: noBreakEven,
      },
      {
        key: "not_lasting",
        unit: "",
        text: true,
        alternatives: notLasting,
      },
    ],
  });
