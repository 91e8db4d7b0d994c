import { firstOf } from "../../catalogue/wording";
import type { Formula, GridBlock } from "../../template/template";
import { baseline, cellsOf, type Side, tableOf, zero } from "../blocks/references";
import { type Column, type Row, rowBlock } from "../blocks/row-block";
import { oneOfBoth } from "../blocks/step-block";
import { endless } from "./lengths";

const lengths = cellsOf("lengths");
const ofSide = oneOfBoth(lengths);

const amount = (key: string, header: string, formula: Column["formula"]): Column => ({
  key,
  header,
  unit: "USD",
  format: "#,##0.00",
  formula,
});
const flag = (key: string, header: string, holds: (row: Row) => Formula): Column => ({
  key,
  header,
  unit: "yes/no",
  format: "0",
  formula: (row) => `IF(${holds(row)},1,0)`,
});

/** Where the pieces begin and end. */
function bound(key: string, header: string, at: 0 | 1, s: Side): Column {
  const bounds = ["0", lengths("first_cached", s), lengths("last_cached", s), endless];
  return {
    key,
    header,
    unit: "tokens",
    format: `[>=1E+15]"no end";#,##0.0`,
    formula: ({ index }) => bounds[index + at]!,
  };
}

const perToken = (side: Side, s: Side): Column => ({
  key: `per.${side}`,
  header: side === baseline ? "Baseline: one more prompt token" : "Alternative: one more prompt token",
  unit: "USD",
  format: "#,##0.0000",
  formula: ({ here }) =>
    `IF(${here("from")}>=${lengths("cached_from", side)},${ofSide("per_token_cached", side, s)},${ofSide("per_token", side, s)})`,
});

/** What both pay for one more token. */
const bothPer = (s: Side, { here }: Row): Formula => `(${here(`per.${baseline}`)}+${here(`per.${s}`)})`;

/** Whether an amount is below 0 by more than rounding of the flows at a length. */
const below = (value: Formula, at: Formula, s: Side, row: Row): Formula =>
  `${value}<-${zero}*(${ofSide("fixed", baseline, s)}+${ofSide("fixed", s, s)}+${bothPer(s, row)}*${at})`;

const root = ({ here }: Row): Formula => `-${here("fixed")}/${here("slope")}`;

/** Where a piece without end is last not below 0: "never" where it does not stay below. */
function onEndless(s: Side, row: Row): Formula {
  const { here } = row;
  const atFrom = `IF(${here("below_from")}=1,"below",${here("from")})`;
  return firstOf(
    [
      [
        `ABS(${here("slope")})<=${zero}*${bothPer(s, row)}`,
        `IF(${below(here("fixed"), "0", s, row)},${atFrom},"never")`,
      ],
      [`${here("slope")}>0`, `"never"`],
      [`${root(row)}>${here("from")}`, root(row)],
    ],
    atFrom,
  );
}

/** Where a piece with an end is last not below 0; "below" where it is below throughout. */
const onPiece = (row: Row): Formula =>
  firstOf(
    [
      [`${row.here("below_to")}=0`, row.here("to")],
      [`${row.here("below_from")}=1`, `"below"`],
    ],
    `MIN(${row.here("to")},MAX(${row.here("from")},${root(row)}))`,
  );

/** The difference of both on a piece, and whether it is below 0 where the piece begins and ends. */
function difference(plus: Side, minus: Side, s: Side): Column[] {
  const at = (row: Row, end: "from" | "to"): Formula =>
    below(`${row.here("fixed")}+${row.here("slope")}*${row.here(end)}`, row.here(end), s, row);
  return [
    amount("fixed", "Difference at 0 tokens", () => `${ofSide("fixed", plus, s)}-${ofSide("fixed", minus, s)}`),
    amount("slope", "Difference of each token", ({ here }) => `${here(`per.${plus}`)}-${here(`per.${minus}`)}`),
    flag("below_from", "Below 0 where it begins", (row) => at(row, "from")),
    flag("below_to", "Below 0 where it ends", (row) => at(row, "to")),
  ];
}

/**
 * The total cost of one side minus that of the other as straight pieces in the baseline's prompt tokens, with a jump at each cache minimum, and where
 * each piece is last not below 0.
 * @param table `pieces`: alternative minus baseline; `mirrored`: baseline minus alternative
 */
export function piecesBlock(table: "pieces" | "mirrored", s: Side): GridBlock {
  const [plus, minus] = table === "pieces" ? [s, baseline] : [baseline, s];
  const id = tableOf(table, s);
  return rowBlock({
    id,
    name: table,
    rows: 3,
    columns: [
      bound("from", "From prompt tokens", 0, s),
      bound("to", "To prompt tokens", 1, s),
      flag("there", "There is such a piece", ({ here }) => `${here("to")}>${here("from")}`),
      perToken(baseline, s),
      perToken(s, s),
      ...difference(plus, minus, s),
      {
        key: "last",
        header: "Last not below 0 at",
        unit: "tokens",
        format: "#,##0.0",
        formula: (row) =>
          firstOf(
            [
              [`${row.here("there")}=0`, `"below"`],
              [`${row.here("to")}=${endless}`, onEndless(s, row)],
            ],
            onPiece(row),
          ),
      },
      {
        key: "answer",
        header: "Below 0 from",
        unit: "tokens",
        format: "#,##0.0",
        first: `IF({~${id}.last.0}="below",0,{~${id}.last.0})`,
        formula: ({ here, before }) => `IF(${here("last")}="below",${before("answer")},${here("last")})`,
      },
    ],
  });
}
