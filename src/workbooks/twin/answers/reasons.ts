import { firstOf, words } from "../../catalogue/wording";
import type { Formula, GridBlock } from "../../template/template";
import { baseline, cellsOf, columnsOf, given, life, type Side, zero } from "../blocks/references";
import { type Step, stepBlock } from "../blocks/step-block";
import { ledgerRows } from "../ledger/ledgers";
import { atGoLive } from "../ledger/months";
import { path } from "./break-even";

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
  const [own, other] = [atGoLive("day", s), atGoLive("day", baseline)];
  return `IF(${own}-${other}>${zero}*(${own}+${other}),${own}-${other},0)`;
}

const facts: readonly Step[] = [
  {
    key: "ever_positive",
    label: "Cheaper on some day",
    unit: "yes/no",
    how: "1 where the path is above 0 anywhere",
    alternatives: (s) => `IF(MAX(${path("from", s)},${path("to", s)})>0,1,0)`,
  },
  {
    key: "unretired_first",
    label: "Saving on day 0, without retirement",
    unit: "USD",
    how: "from the ledger without retirement",
    alternatives: (s) => unretiredAt("from", "1", s),
  },
  {
    key: "unretired_saving",
    label: "Saving at the horizon, without retirement",
    unit: "USD",
    how: "from the ledger without retirement",
    alternatives: (s) => unretiredAt("from", String(ledgerRows), s),
  },
  {
    key: "unretired_pays",
    label: "Would pay back without retirement",
    unit: "yes/no",
    how: "1 where it is dearer at first and reaches 0, or not dearer at first nor at the horizon, and saves at some time",
    alternatives: paysUnretired,
  },
  {
    key: "saving_months",
    label: "Months in which a day saves",
    unit: "months",
    format: "0",
    how: "by the strategies' own costs of a day",
    alternatives: (s) => `SUM({bymonth.saves.${s}})`,
  },
  {
    key: "more",
    label: "Costs more a day at go-live",
    unit: "USD/day",
    how: "cost of a day of the alternative − of the baseline; 0 within rounding",
    alternatives: costsMore,
  },
];

const rounded = (day: Formula): Formula => `ROUND(${day},2)`;
const money = (amount: Formula): Formula =>
  `IF(${amount}>=0.01,FIXED(${amount},2,TRUE),ROUND(${amount},2-INT(LOG10(${amount}))))`;

const noBreakEven = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${found("day", s)})`, words("")],
      [
        `AND(${found("first", s)}>=0,${found("saving", s)}<0,${why("ever_positive", s)}=1)`,
        `${words("cheaper only until day ")}&${rounded(found("last_down", s))}`,
      ],
      [
        `AND(${life("retires", s)}=1,{checks.unretired_covered.${s}}=0)`,
        words("not told: the ledger without retirement is too short"),
      ],
      [
        `AND(${life("retires", s)}=1,${why("unretired_pays", s)}=1)`,
        `${words("the provider retires it on day ")}&${rounded(given("retires_after_days", s))}`,
      ],
      [
        `AND(${why("saving_months", s)}=0,${why("more", s)}>0)`,
        `${words("it costs ")}&${money(why("more", s))}&${words(" USD more a day")}`,
      ],
      [`${why("saving_months", s)}=0`, words("it saves nothing")],
    ],
    `${words("not within ")}&${rounded(life("horizon"))}&${words(" days")}`,
  );

const notLasting = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${found("lasting", s)})`, words("")],
      [
        `ISNUMBER(${found("day", s)})`,
        `${words("from day ")}&${rounded(found("last_down", s))}&${words(" on it is dearer again")}`,
      ],
    ],
    why("no_break_even", s),
  );

/** Why there is no break-even, or none that lasts. */
export const reasonsBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "reasons",
    heading: "Why there is none",
    note: "The first reason that holds; nothing where there is one.",
    sides,
    steps: [
      ...facts,
      {
        key: "no_break_even",
        label: "Why there is no break-even",
        unit: "",
        how: "empty where there is one",
        text: true,
        alternatives: noBreakEven,
      },
      {
        key: "not_lasting",
        label: "Why there is none that lasts",
        unit: "",
        how: "empty where there is one",
        text: true,
        alternatives: notLasting,
      },
    ],
  });
