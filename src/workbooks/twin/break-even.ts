import { moneyFormat } from "../layout/number-format";
import { quotedText } from "../formula/call";
import { firstOf, textFormula } from "../formula/text";
import type { Formula, GridBlock } from "../template/template";
import { cellsOf, columnsOf, ledgerRows, type Side, tableOf } from "./references";
import { type Step, stepBlock } from "./step-block";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { type Row, rowBlock } from "./row-block";
import { stands } from "./checks";

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
    unit: "USD",
    alternatives: (s) => at("from", "1", s),
  },
  {
    key: "saving",
    unit: "USD",
    alternatives: (s) => at("from", String(ledgerRows), s),
  },
  {
    key: "first_up",
    unit: "days",
    alternatives: (s) => dayIn("MIN", "cheaper", s),
  },
  {
    key: "last_up",
    unit: "days",
    alternatives: (s) => dayIn("MAX", "cheaper", s),
  },
  {
    key: "last_down",
    unit: "days",
    alternatives: (s) => dayIn("MAX", "more_expensive", s),
  },
  {
    key: "moved",
    unit: "row",
    format: "0",
    alternatives: (s) => `IF(COUNTIF(${path("moves", s)},1)=0,"none",MATCH(1,${path("moves", s)},0))`,
  },
  {
    key: "first_positive",
    unit: "days",
    alternatives: firstPositive,
  },
];

const breakEvenDay = (s: Side): Formula =>
  firstOf(
    [
      [`AND(${found("first", s)}>=0,${found("saving", s)}<0)`, quotedText("none")],
      [`${found("first", s)}>0`, "0"],
      [`AND(${found("first", s)}=0,ISNUMBER(${found("first_positive", s)}))`, found("first_positive", s)],
    ],
    found("first_up", s),
  );

const lastingDay = (s: Side): Formula =>
  firstOf(
    [
      [`OR(NOT(ISNUMBER(${found("day", s)})),${found("saving", s)}<0)`, quotedText("none")],
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
    sides,
    steps: [
      ...readOff,
      {
        key: "day",
        unit: "days",
        alternatives: breakEvenDay,
      },
      {
        key: "lasting",
        unit: "days",
        alternatives: lastingDay,
      },
      {
        key: "payback",
        unit: "months",
        alternatives: (s) => `IF(ISNUMBER(${found("lasting", s)}),${found("lasting", s)}*12/365,"none")`,
      },
    ],
  });

const texts = plainFormulaTexts.crossings;

/** Crossings that the list shows. */
export const crossingRows = 12;

const ifThere = (row: Row, formula: Formula): Formula => `IF(${row.here("row")}="","",${formula})`;

/** How many there are in all. */
const count = (alternative: Side): Formula => `INDEX(${columnsOf("path", alternative)("turns")},${ledgerRows})`;

/** The crossings one by one: on which day the alternative becomes cheaper in total, or more expensive. */
export function crossingsBlock(alternative: Side): GridBlock {
  const path = columnsOf("path", alternative);
  const at = (column: string, { here }: Row): Formula => `INDEX(${path(column)},${here("row")})`;
  /** Whether the crossing is at the start of its row of the path, and not within. */
  const isAtStart = (row: Row): Formula => `${at("turns", row)}-ABS(${at("turn_within", row)})>=${row.here("number")}`;
  const row = ({ here }: Row): Formula =>
    `IF(ISERROR(${stands(alternative)}),"",IF(${here("number")}>${count(alternative)},"",COUNTIF(${path("turns")},"<"&${here("number")})+1))`;
  return rowBlock({
    id: tableOf("crossings", alternative),
    name: "crossings",
    rows: crossingRows,
    columns: [
      {
        key: "number",
        unit: "number",
        format: "0",
        first: "1",
        formula: ({ before }) => `${before("number")}+1`,
      },
      { key: "row", unit: "row", format: "0", formula: row },
      {
        key: "day",
        unit: "day",
        format: "#,##0.0##",
        formula: (r) => ifThere(r, `IF(${isAtStart(r)},${at("start", r)},${at("day_within", r)})`),
      },
      {
        key: "direction",
        unit: "",
        format: "General",
        formula: (r) =>
          ifThere(
            r,
            `IF(IF(${isAtStart(r)},${at("turn_start", r)},${at("turn_within", r)})=1,${quotedText(texts.cheaper)},${quotedText(texts.moreExpensive)})`,
          ),
      },
      {
        key: "slope",
        unit: "USD/day",
        format: moneyFormat,
        formula: (r) => ifThere(r, at("slope", r)),
      },
    ],
  });
}

/** How many crossings there are, and whether the list shows them all. */
export const crossingCount = (alternative: Side): Formula =>
  firstOf(
    [
      [`ISERROR(${stands(alternative)})`, `""`],
      [
        `${count(alternative)}>${crossingRows}`,
        textFormula(texts.first, { rows: String(crossingRows), count: count(alternative) }),
      ],
    ],
    textFormula(texts.all, { count: count(alternative) }),
  );
