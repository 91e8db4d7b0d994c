import type { Formula, GridBlock } from "../../template/template";
import { columnsOf, type Side, tableOf } from "../blocks/references";
import { type Row, rowBlock } from "../blocks/row-block";
import { ledgerRows } from "../ledger/ledgers";
import { stands } from "../steps/checks";

/** Crossings that the list shows. */
export const crossingRows = 12;

const ifThere = (row: Row, formula: Formula): Formula => `IF(${row.here("row")}="","",${formula})`;

/** How many there are in all. */
const count = (alternative: Side): Formula => `INDEX(${columnsOf("path", alternative)("turns")},${ledgerRows})`;

/** The crossings one by one: on which day the alternative becomes cheaper in total, or dearer. */
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
        header: "Crossing",
        unit: "number",
        format: "0",
        first: "1",
        formula: ({ before }) => `${before("number")}+1`,
      },
      { key: "row", header: "Row of the path", unit: "row", format: "0", formula: row },
      {
        key: "day",
        header: "Day",
        unit: "day",
        format: "#,##0.0##",
        formula: (r) => ifThere(r, `IF(${isAtStart(r)},${at("start", r)},${at("day_within", r)})`),
      },
      {
        key: "direction",
        header: "Direction",
        unit: "",
        format: "General",
        formula: (r) =>
          ifThere(r, `IF(IF(${isAtStart(r)},${at("turn_start", r)},${at("turn_within", r)})=1,"cheaper","dearer")`),
      },
      {
        key: "slope",
        header: "Saving per day from there",
        unit: "USD/day",
        format: "#,##0.00",
        formula: (r) => ifThere(r, at("slope", r)),
      },
    ],
  });
}

/** How many crossings the list leaves out, in words. */
export const crossingWords = (alternative: Side): Formula =>
  `IF(ISERROR(${stands(alternative)}),"",IF(${count(alternative)}>${crossingRows},"The list shows the first ${crossingRows} of "&${count(alternative)}&" crossings.","The list shows every crossing: "&${count(alternative)}&"."))`;
