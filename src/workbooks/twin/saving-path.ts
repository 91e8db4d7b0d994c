import { moneyFormat } from "../layout/number-format";
import { stepOf } from "./equations";
import { baseline, life, paid, settled, type Side, tableOf } from "./references";
import type { Column, Row } from "./row-block";

const money = (key: string, unit: string, formula: Column["formula"], first?: string): Column => ({
  key,
  unit,
  format: moneyFormat,
  formula,
  ...(first !== undefined && { first }),
});

/** A baseline that serves only after the retirement is not paid for where there is none. */
const upfrontWithoutRetirement = (s: Side): string => {
  const servedOnlyAfter = `AND(${stepOf("retires", s)}=1,${life("ready_unretired", s)}=0,${stepOf("baseline_share", s)}=0)`;
  return `${paid("upfront", s)}-IF(${servedOnlyAfter},${paid("upfront", baseline)},0)`;
};

/**
 * How the cumulative saving goes along a ledger, with what falls due on a day counted on that day.
 * @param table the table with the events
 */
export function savingColumns(table: "ledger" | "unretired", alternative: Side): readonly Column[] {
  const at = (key: string, { index }: Row): string => `{~${tableOf(table, alternative)}.${key}.${index}}`;
  const both = (key: string, sign: "+" | "-", row: Row): string =>
    `${at(`${key}.${baseline}`, row)}${sign}${at(`${key}.${alternative}`, row)}`;
  const own = table === "ledger" ? paid("upfront", alternative) : `(${upfrontWithoutRetirement(alternative)})`;
  const upfront = (sign: "+" | "-"): string => `${paid("upfront", baseline)}${sign}${own}`;
  return [
    money("slope", "USD/day", (row) => both("day", "-", row)),
    money("saved_start", "USD", (row) => `${row.before("saved_end")}+${both("retraining", "-", row)}`, upfront("-")),
    money("saved_end", "USD", (row) => `${row.here("saved_start")}+${row.here("slope")}*${at("days", row)}`),
    money("gross_start", "USD", (row) => `${row.before("gross_end")}+${both("retraining", "+", row)}`, upfront("+")),
    money("gross_end", "USD", (row) => `${row.here("gross_start")}+(${both("day", "+", row)})*${at("days", row)}`),
    money("from", "USD", ({ here }) => settled(here("saved_start"), here("gross_start"))),
    money("to", "USD", ({ here }) => settled(here("saved_end"), here("gross_end"))),
    {
      key: "moves",
      unit: "yes/no",
      format: "0",
      formula: ({ here }) => `IF(OR(${here("from")}<>0,${here("to")}<>0),1,0)`,
    },
  ];
}

/** 1 where the alternative becomes cheaper in total, −1 where it becomes more expensive, 0 where neither. */
const turn = (key: string, formula: Column["formula"]): Column => ({
  key,
  unit: "1, 0 or -1",
  format: "0",
  formula,
});
const dayWhere = (key: string, formula: Column["formula"]): Column => ({
  key,
  unit: "day",
  format: "#,##0.0##",
  formula,
});

/**
 * Where the saving turns from below 0 to 0 or more, or back. At a row's start it may have turned since the row before ended; within a row it turns where the
 * line crosses 0. Reaching 0 at the moment at which a retraining is paid is no turn; touching 0 and falling again is two.
 */
export const turnColumns = (alternative: Side): readonly Column[] => [
  {
    key: "below",
    unit: "yes/no",
    format: "0",
    first: `IF({~${tableOf("path", alternative)}.from.0}<0,1,0)`,
    formula: ({ before }) => `IF(IF(${before("to")}<>0,${before("to")},${before("from")})<0,1,0)`,
  },
  turn("turn_start", ({ here }) => `IF(${here("from")}<0,IF(${here("below")}=1,0,-1),IF(${here("below")}=1,1,0))`),
  turn(
    "turn_within",
    ({ here }) => `IF(AND(${here("from")}<0,${here("to")}>0),1,IF(AND(${here("from")}>=0,${here("to")}<0),-1,0))`,
  ),
  dayWhere(
    "day_within",
    ({ here }) =>
      `IF(${here("turn_within")}=0,"",MIN(${here("end")},MAX(${here("start")},${here("start")}-${here("from")}/${here("slope")})))`,
  ),
  dayWhere(
    "cheaper",
    ({ here }) => `IF(${here("turn_start")}=1,${here("start")},IF(${here("turn_within")}=1,${here("day_within")},""))`,
  ),
  dayWhere(
    "more_expensive",
    ({ here }) =>
      `IF(${here("turn_start")}=-1,${here("start")},IF(${here("turn_within")}=-1,${here("day_within")},""))`,
  ),
  {
    key: "turns",
    unit: "so far",
    format: "0",
    first: ["turn_start", "turn_within"].map((key) => `ABS({~${tableOf("path", alternative)}.${key}.0})`).join("+"),
    formula: ({ here, before }) => `${before("turns")}+ABS(${here("turn_start")})+ABS(${here("turn_within")})`,
  },
];
