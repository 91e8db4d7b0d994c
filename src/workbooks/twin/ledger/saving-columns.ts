import { baseline, paid, settled, type Side, tableOf } from "../blocks/references";
import type { Column, Row } from "../blocks/row-block";

const money = (key: string, header: string, unit: string, formula: Column["formula"], first?: string): Column => ({
  key,
  header,
  unit,
  format: "#,##0.00",
  formula,
  ...(first !== undefined && { first }),
});

/**
 * How the cumulative saving goes along a ledger, with what falls due on a day counted on that day.
 * @param table the table with the events
 */
export function savingColumns(table: "ledger" | "unretired", alternative: Side): readonly Column[] {
  const at = (key: string, { index }: Row): string => `{~${tableOf(table, alternative)}.${key}.${index}}`;
  const both = (key: string, sign: "+" | "-", row: Row): string =>
    `${at(`${key}.${baseline}`, row)}${sign}${at(`${key}.${alternative}`, row)}`;
  const upfront = (sign: "+" | "-"): string => `${paid("upfront", baseline)}${sign}${paid("upfront", alternative)}`;
  return [
    money("slope", "Saved a day", "USD/day", (row) => both("day", "-", row)),
    money(
      "saved_start",
      "Saved until its start",
      "USD",
      (row) => `${row.before("saved_end")}+${both("retraining", "-", row)}`,
      upfront("-"),
    ),
    money(
      "saved_end",
      "Saved until just before its end",
      "USD",
      (row) => `${row.here("saved_start")}+${row.here("slope")}*${at("days", row)}`,
    ),
    money(
      "gross_start",
      "All flows until its start",
      "USD",
      (row) => `${row.before("gross_end")}+${both("retraining", "+", row)}`,
      upfront("+"),
    ),
    money(
      "gross_end",
      "All flows until its end",
      "USD",
      (row) => `${row.here("gross_start")}+(${both("day", "+", row)})*${at("days", row)}`,
    ),
    money("from", "Saving at its start, rounding removed", "USD", ({ here }) =>
      settled(here("saved_start"), here("gross_start")),
    ),
    money("to", "Saving at its end, rounding removed", "USD", ({ here }) =>
      settled(here("saved_end"), here("gross_end")),
    ),
    {
      key: "moves",
      header: "The saving is not 0",
      unit: "yes/no",
      format: "0",
      formula: ({ here }) => `IF(OR(${here("from")}<>0,${here("to")}<>0),1,0)`,
    },
  ];
}
