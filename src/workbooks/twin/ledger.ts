import type { Formula, GridBlock } from "../template/template";
import { stepOf } from "./equations";
import { baseline, given, ledgerRows, life, paid, type Side, tableOf, zero, monthRows } from "./references";
import { type Column, type Row, rowBlock } from "./row-block";
import { savingColumns, turnColumns } from "./saving-path";

/** The alternative that a ledger is for, and the days on which it runs. */
export interface LedgerLife {
  readonly alternative: Side;
  readonly ready: Formula;
  readonly end: Formula;
}

const flag = (key: string, holds: (row: Row) => Formula): Column => ({
  key,
  unit: "yes/no",
  format: "0",
  formula: (row) => `IF(${holds(row)},1,0)`,
});
const day = (key: string, formula: Column["formula"], first?: Formula): Column => ({
  key,
  unit: "day",
  format: "#,##0.00",
  formula,
  ...(first !== undefined && { first }),
});
const money = (key: string, unit: string, formula: Column["formula"], first?: Formula): Column => ({
  key,
  unit,
  format: "#,##0.00",
  formula,
  ...(first !== undefined && { first }),
});

const horizon = life("horizon");
const every = (side: Side): Formula => given("retrain_every_days", side);

/** How many retrainings of a strategy have fallen due until the row's start: one more than before, once its day is reached. */
const retrainings = (side: Side, begin: Formula, runs: (row: Row) => Formula): Column => ({
  key: `number.${side}`,
  unit: "so far",
  format: "0",
  first: "0",
  formula: (row) => {
    const so = row.before(`number.${side}`);
    return `${so}+IF(AND(${runs(row)}=1,${every(side)}>0,${begin}(${so}+1)*${every(side)}<=${row.here("reached")}),1,0)`;
  },
});

/** What a day of a month costs. */
const costOfDay = (side: Side, { here }: Row): Formula =>
  `INDEX(${stepOf("cost_per_day", side)},MIN(${monthRows},${here("month")}+1))`;

/**
 * When things happen: a row from one event to the next. Months and retrainings are counted in whole numbers, so that no rounding piles up, and what falls on
 * the row's start but for rounding has fallen due.
 */
export const eventColumns = ({ alternative: own, ready, end }: LedgerLife): readonly Column[] => [
  day("start", ({ before }) => before("end"), "0"),
  day("reached", ({ here }) => `${here("start")}*(1+${zero})`),
  flag("within", ({ here }) => `${here("reached")}<${horizon}`),
  {
    key: "month",
    unit: "from 0",
    format: "0",
    first: "0",
    formula: ({ here, before }) =>
      `MIN(${life("months")}-1,${before("month")}+IF((${before("month")}+1)*365/12<=${here("reached")},1,0))`,
  },
  flag("runs", ({ here }) => `AND(${ready}<=${here("reached")},${here("reached")}<${end})`),
  retrainings(baseline, "", ({ here }) => here("within")),
  retrainings(own, `${ready}+`, ({ here }) => here("runs")),
  day("next_month", ({ here }) => `(${here("month")}+1)*365/12`),
  day(
    "next_life",
    ({ here }) => `IF(${ready}>${here("reached")},${ready},IF(${end}>${here("reached")},${end},${horizon}))`,
  ),
  day(
    `next.${baseline}`,
    ({ here }) => `IF(${every(baseline)}>0,(${here(`number.${baseline}`)}+1)*${every(baseline)},${horizon})`,
  ),
  day(
    `next.${own}`,
    ({ here }) =>
      `IF(AND(${here("runs")}=1,${every(own)}>0),${ready}+(${here(`number.${own}`)}+1)*${every(own)},${horizon})`,
  ),
  day(
    "end",
    ({ here }) =>
      `IF(${here("within")}=1,MIN(${horizon},${here("next_month")},${here("next_life")},${here(`next.${baseline}`)},${here(`next.${own}`)}),${horizon})`,
  ),
  {
    key: "days",
    unit: "days",
    format: "0.00",
    formula: ({ here }) => `IF(${here("within")}=1,${here("end")}-${here("start")},0)`,
  },
  money(`day.${baseline}`, "USD/day", (row) => `${row.here("within")}*${costOfDay(baseline, row)}`),
  money(
    `day.${own}`,
    "USD/day",
    (row) => `IF(${row.here("runs")}=1,${costOfDay(own, row)},${row.here(`day.${baseline}`)})`,
  ),
  money(
    `retraining.${baseline}`,
    "USD",
    ({ here, before }) =>
      `(${here(`number.${baseline}`)}-${before(`number.${baseline}`)})*${paid("retraining", baseline)}`,
    "0",
  ),
  money(
    `retraining.${own}`,
    "USD",
    ({ here, before }) =>
      `IF(${here("runs")}=1,(${here(`number.${own}`)}-${before(`number.${own}`)})*${paid("retraining", own)}+IF(${stepOf("baseline_share", own)}>0,${here(`retraining.${baseline}`)},0),${here(`retraining.${baseline}`)})`,
    "0",
  ),
];

const copied = (alternative: Side, key: string): Column => ({
  key,
  unit: "day",
  format: "#,##0.00",
  formula: ({ index }) => `{~${tableOf("ledger", alternative)}.${key}.${index}}`,
});

/** The events, from day 0 to the horizon. */
export const ledgerBlock = (alternative: Side): GridBlock =>
  rowBlock({
    id: tableOf("ledger", alternative),
    name: "ledger",
    rows: ledgerRows,
    columns: eventColumns({ alternative, ready: stepOf("ready_on", alternative), end: stepOf("ends_on", alternative) }),
    faint: ({ here }) => `${here("within")}=0`,
  });

/** The cumulative saving from event to event. */
export const pathBlock = (alternative: Side): GridBlock =>
  rowBlock({
    id: tableOf("path", alternative),
    name: "path",
    rows: ledgerRows,
    columns: [
      copied(alternative, "start"),
      copied(alternative, "end"),
      ...savingColumns("ledger", alternative),
      ...turnColumns(alternative),
    ],
    faint: ({ here }) => `${here("start")}=${life("horizon")}`,
  });

/** The same as if the alternative were never retired: what tells whether retirement is why it does not pay back. */
export const unretiredBlock = (alternative: Side): GridBlock =>
  rowBlock({
    id: tableOf("unretired", alternative),
    name: "unretired",
    rows: ledgerRows,
    columns: [
      ...eventColumns({ alternative, ready: life("ready_unretired", alternative), end: life("horizon") }),
      ...savingColumns("unretired", alternative),
    ],
    faint: ({ here }) => `${here("within")}=0`,
  });
