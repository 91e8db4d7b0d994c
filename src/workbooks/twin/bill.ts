import { moneyFormat } from "../layout/number-format";
import type { GridBlock } from "../template/template";
import { baseline, columnsOf, given, paid, settled, type Side, tableOf, monthRows } from "./references";
import { type Column, type Row, rowBlock } from "./row-block";

const usd = { unit: "USD", format: moneyFormat } as const;
const days = { unit: "days", format: "0.00" } as const;

const ofMonth = (key: string, { index }: Row): string => `{~bymonth.${key}.${index}}`;

/** What a side has cost by the end of each month. */
function cumulative(side: Side, own: Side): Column {
  const first = (key: string): string => `{~${tableOf("bill", own)}.${key}.${side}.0}`;
  return {
    ...usd,
    key: `total.${side}`,
    first: `${paid("upfront", side)}+${first("running")}+${first("retraining")}`,
    formula: ({ here, before }) =>
      `${before(`total.${side}`)}+${here(`running.${side}`)}+${here(`retraining.${side}`)}`,
  };
}

function saving(own: Side): Column[] {
  const gross = ["running", "retraining"].flatMap((key) => [baseline, own].map((side) => `${key}.${side}`));
  return [
    {
      ...usd,
      key: "saving",
      formula: (row) =>
        settled(
          `${row.here("own_days")}*(${ofMonth(`cost_per_day.${baseline}`, row)}-${ofMonth(`cost_per_day.${own}`, row)})+${row.here(`retraining.${baseline}`)}-${row.here(`retraining.${own}`)}`,
          gross.map((key) => row.here(key)).join("+"),
        ),
    },
    cumulative(baseline, own),
    cumulative(own, own),
    {
      ...usd,
      key: "total_saving",
      first: `${paid("upfront", baseline)}-${paid("upfront", own)}+{~${tableOf("bill", own)}.saving.0}`,
      formula: ({ here, before }) => `${before("total_saving")}+${here("saving")}`,
    },
  ];
}

/** The bill of each month: the ledger's rows of that month, added up. */
export function billBlock(own: Side): GridBlock {
  const ledger = columnsOf("ledger", own);
  const sum = (column: string, { here }: Row, ...more: string[]): string =>
    `SUMIFS(${[column, ledger("month"), here("month"), ...more].join(",")})`;
  const columns: readonly Column[] = [
    { key: "month", unit: "from 0", format: "0", formula: (row) => ofMonth("month", row) },
    { ...days, key: "days", formula: (row) => sum(ledger("days"), row) },
    {
      ...days,
      key: "own_days",
      formula: (row) => sum(ledger("days"), row, ledger("runs"), "1"),
    },
    {
      ...days,
      key: "other_days",
      formula: (row) => sum(ledger("days"), row, ledger("runs"), "0"),
    },
    {
      ...usd,
      key: `running.${baseline}`,
      formula: (row) => `${row.here("days")}*${ofMonth(`cost_per_day.${baseline}`, row)}`,
    },
    {
      ...usd,
      key: `running.${own}`,
      formula: (row) =>
        `${row.here("own_days")}*${ofMonth(`cost_per_day.${own}`, row)}+${row.here("other_days")}*${ofMonth(`cost_per_day.${baseline}`, row)}`,
    },
    {
      ...usd,
      key: `retraining.${baseline}`,
      formula: (row) => sum(ledger("retraining", baseline), row),
    },
    {
      ...usd,
      key: `retraining.${own}`,
      formula: (row) => sum(ledger("retraining", own), row),
    },
    ...saving(own),
    {
      key: "discount",
      unit: "times",
      format: "0.0000",
      formula: (row) =>
        `IF(${ofMonth("counts", row)}=1,(1+${given("discount_rate", baseline)})^(-(${row.here("month")}+1)/12),0)`,
    },
  ];
  return rowBlock({
    id: tableOf("bill", own),
    name: "bill",
    rows: monthRows,
    columns,
    faint: ({ here }) => `${here("days")}=0`,
  });
}
