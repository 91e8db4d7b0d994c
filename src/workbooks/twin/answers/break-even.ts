import { firstOf, words } from "../../catalogue/wording";
import type { Formula, GridBlock } from "../../template/template";
import { cellsOf, columnsOf, type Side } from "../blocks/references";
import { type Step, stepBlock } from "../blocks/step-block";
import { ledgerRows } from "../ledger/ledgers";

const found = cellsOf("breakeven");

/** A column of the saving path. */
export const path = (column: string, s: Side): Formula => columnsOf("path", s)(column);
const at = (column: string, row: string, s: Side): Formula => `INDEX(${path(column, s)},${row})`;

/** The least or the last of the days in a column that is empty elsewhere. */
const dayIn = (which: "MIN" | "MAX", column: string, s: Side): Formula =>
  `IF(COUNT(${path(column, s)})=0,"none",${which}(${path(column, s)}))`;

function firstPositive(s: Side): Formula {
  const row = found("moved", s);
  return `IF(ISNUMBER(${row}),IF(OR(${at("from", row, s)}>0,AND(${at("from", row, s)}=0,${at("to", row, s)}>0)),${at("start", row, s)},"none"),"none")`;
}

const readOff: readonly Step[] = [
  {
    key: "first",
    label: "Saving on day 0",
    unit: "USD",
    how: "what falls due on day 0 included",
    alternatives: (s) => at("from", "1", s),
  },
  {
    key: "saving",
    label: "Saving at the horizon",
    unit: "USD",
    how: "the path's last value; 0 where it is within rounding of all flows",
    alternatives: (s) => at("from", String(ledgerRows), s),
  },
  {
    key: "first_up",
    label: "First becomes cheaper",
    unit: "days",
    how: "the first day of the column Cheaper from",
    alternatives: (s) => dayIn("MIN", "cheaper", s),
  },
  {
    key: "last_up",
    label: "Last becomes cheaper",
    unit: "days",
    how: "the last day of the column Cheaper from",
    alternatives: (s) => dayIn("MAX", "cheaper", s),
  },
  {
    key: "last_down",
    label: "Last becomes dearer",
    unit: "days",
    how: "the last day of the column Dearer from",
    alternatives: (s) => dayIn("MAX", "dearer", s),
  },
  {
    key: "moved",
    label: "First row in which the saving is not 0",
    unit: "row",
    format: "0",
    how: "of the saving path",
    alternatives: (s) => `IF(COUNTIF(${path("moves", s)},1)=0,"none",MATCH(1,${path("moves", s)},0))`,
  },
  {
    key: "first_positive",
    label: "First positive, where 0 until then",
    unit: "days",
    how: "the start of that row where the saving rises in it; else none",
    alternatives: firstPositive,
  },
];

const breakEvenDay = (s: Side): Formula =>
  firstOf(
    [
      [`AND(${found("first", s)}>=0,${found("saving", s)}<0)`, words("none")],
      [`${found("first", s)}>0`, "0"],
      [`AND(${found("first", s)}=0,ISNUMBER(${found("first_positive", s)}))`, found("first_positive", s)],
    ],
    found("first_up", s),
  );

const lastingDay = (s: Side): Formula =>
  firstOf(
    [
      [`OR(NOT(ISNUMBER(${found("day", s)})),${found("saving", s)}<0)`, words("none")],
      [
        `IF(ISNUMBER(${found("last_down", s)}),${found("last_down", s)}>=${found("day", s)},FALSE)`,
        found("last_up", s),
      ],
    ],
    found("day", s),
  );

/** The day from which the saving has come back to 0, and from which it stays there. */
export const breakEvenBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "breakeven",
    heading: "Break-even",
    note: "Read off the saving path, which is a straight line from event to event.",
    sides,
    steps: [
      ...readOff,
      {
        key: "day",
        label: "Break-even day",
        unit: "days",
        how: "cheaper on day 0: 0; equal: first positive, else first cheaper; dearer: first cheaper; none where not dearer on day 0 but at the horizon",
        alternatives: breakEvenDay,
      },
      {
        key: "lasting",
        label: "Lasting break-even day",
        unit: "days",
        how: "the break-even day, or the last day it becomes cheaper where it was dearer again after; none where dearer at the horizon",
        alternatives: lastingDay,
      },
      {
        key: "payback",
        label: "Payback",
        unit: "months",
        how: "lasting break-even day · 12/365",
        alternatives: (s) => `IF(ISNUMBER(${found("lasting", s)}),${found("lasting", s)}*12/365,"none")`,
      },
    ],
  });
