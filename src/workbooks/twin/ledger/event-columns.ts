import type { Formula } from "../../template/template";
import { baseline, given, life, paid, type Side, zero } from "../blocks/references";
import type { Column, Row } from "../blocks/row-block";
import { monthRows } from "./months";

/** The alternative that a ledger is for, and the days on which it runs. */
export interface LedgerLife {
  readonly alternative: Side;
  readonly ready: Formula;
  readonly end: Formula;
}

const flag = (key: string, header: string, holds: (row: Row) => Formula): Column => ({
  key,
  header,
  unit: "yes/no",
  format: "0",
  formula: (row) => `IF(${holds(row)},1,0)`,
});
const day = (key: string, header: string, formula: Column["formula"], first?: Formula): Column => ({
  key,
  header,
  unit: "day",
  format: "#,##0.00",
  formula,
  ...(first !== undefined && { first }),
});
const money = (key: string, header: string, unit: string, formula: Column["formula"], first?: Formula): Column => ({
  key,
  header,
  unit,
  format: "#,##0.00",
  formula,
  ...(first !== undefined && { first }),
});

const horizon = life("horizon");
const every = (side: Side): Formula => given("retrain_every_days", side);

/** How many retrainings of a strategy have fallen due until the row's start: one more than before, once its day is reached. */
const retrainings = (side: Side, header: string, begin: Formula, runs: (row: Row) => Formula): Column => ({
  key: `number.${side}`,
  header,
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
  `INDEX({bymonth.day.${side}},MIN(${monthRows},${here("month")}+1))`;

/**
 * When things happen: a row from one event to the next. Months and retrainings are counted in whole numbers, so that no rounding piles up, and what falls on
 * the row's start but for rounding has fallen due.
 */
export const eventColumns = ({ alternative: own, ready, end }: LedgerLife): readonly Column[] => [
  day("start", "From day", ({ before }) => before("end"), "0"),
  day("reached", "Falls due until", ({ here }) => `${here("start")}*(1+${zero})`),
  flag("within", "Before the horizon", ({ here }) => `${here("reached")}<${horizon}`),
  {
    key: "month",
    header: "Month",
    unit: "from 0",
    format: "0",
    first: "0",
    formula: ({ here, before }) =>
      `MIN(${life("months")}-1,${before("month")}+IF((${before("month")}+1)*365/12<=${here("reached")},1,0))`,
  },
  flag("runs", "The alter-native runs", ({ here }) => `AND(${ready}<=${here("reached")},${here("reached")}<${end})`),
  retrainings(baseline, "Baseline's retrainings", "", ({ here }) => here("within")),
  retrainings(own, "Alternative's retrainings", `${ready}+`, ({ here }) => here("runs")),
  day("next_month", "Next month begins", ({ here }) => `(${here("month")}+1)*365/12`),
  day(
    "next_life",
    "It begins or ends",
    ({ here }) => `IF(${ready}>${here("reached")},${ready},IF(${end}>${here("reached")},${end},${horizon}))`,
  ),
  day(
    `next.${baseline}`,
    "Baseline's next retraining",
    ({ here }) => `IF(${every(baseline)}>0,(${here(`number.${baseline}`)}+1)*${every(baseline)},${horizon})`,
  ),
  day(
    `next.${own}`,
    "Alternative's next retraining",
    ({ here }) =>
      `IF(AND(${here("runs")}=1,${every(own)}>0),${ready}+(${here(`number.${own}`)}+1)*${every(own)},${horizon})`,
  ),
  day(
    "end",
    "To day: the earliest",
    ({ here }) =>
      `IF(${here("within")}=1,MIN(${horizon},${here("next_month")},${here("next_life")},${here(`next.${baseline}`)},${here(`next.${own}`)}),${horizon})`,
  ),
  {
    key: "days",
    header: "Days",
    unit: "days",
    format: "0.00",
    formula: ({ here }) => `IF(${here("within")}=1,${here("end")}-${here("start")},0)`,
  },
  money(
    `day.${baseline}`,
    "Baseline: cost of a day",
    "USD/day",
    (row) => `${row.here("within")}*${costOfDay(baseline, row)}`,
  ),
  money(
    `day.${own}`,
    "With the alternative: cost of a day",
    "USD/day",
    (row) => `IF(${row.here("runs")}=1,${costOfDay(own, row)},${row.here(`day.${baseline}`)})`,
  ),
  money(
    `retraining.${baseline}`,
    "Baseline: retraining on the first day",
    "USD",
    ({ here, before }) =>
      `(${here(`number.${baseline}`)}-${before(`number.${baseline}`)})*${paid("retraining", baseline)}`,
    "0",
  ),
  money(
    `retraining.${own}`,
    "With the alternative: retraining",
    "USD",
    ({ here, before }) =>
      `IF(${here("runs")}=1,(${here(`number.${own}`)}-${before(`number.${own}`)})*${paid("retraining", own)},${here(`retraining.${baseline}`)})`,
    "0",
  ),
];
