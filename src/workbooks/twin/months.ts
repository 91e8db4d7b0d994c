import { moneyFormat } from "../layout/number-format";
import type { GridBlock } from "../template/template";
import { alternativesOf, baseline, byMonth, call, given, life, monthRows, type Side, zero } from "./references";
import { type Column, rowBlock } from "./row-block";

/** Figures that are 0 past the horizon. */
const within = (formula: string, here: (key: string) => string): string => `IF(${here("counts")}=1,${formula},0)`;

const time: readonly Column[] = [
  {
    key: "month",
    unit: "from 0",
    format: "0",
    first: "0",
    formula: ({ before }) => `${before("month")}+1`,
  },
  {
    key: "counts",
    unit: "yes/no",
    format: "0",
    formula: ({ here }) => `IF(${here("month")}<${life("months")},1,0)`,
  },
  {
    key: "growth",
    unit: "times",
    format: "0.0000",
    formula: ({ here }) => within(`(1+${given("growth_per_month", baseline)})^${here("month")}`, here),
  },
  {
    key: "volume",
    unit: "calls/day",
    format: "#,##0.0",
    formula: ({ here }) => `${given("calls_per_day", baseline)}*${here("growth")}`,
  },
];

/** GPUs in whole ones at a volume; an exact fit is not rounded up. */
export const gpusAt = (side: Side, volume: string): string =>
  `IF(${given("gpu_price_per_hour", side)}>0,MAX(${given("min_gpus", side)},-INT(-(${volume}*${call("gpus", side)}*(1-${zero})))),0)`;

function costOfDay(side: Side): Column[] {
  return [
    {
      key: `factor.${side}`,
      unit: "times",
      format: "0.0000",
      formula: ({ here }) => within(`(1+${given("price_change_per_year", side)})^(${here("month")}/12)`, here),
    },
    {
      key: `token.${side}`,
      unit: "USD/day",
      format: moneyFormat,
      formula: ({ here }) => `${here("volume")}*${call("token", side)}*${here(`factor.${side}`)}`,
    },
    {
      key: `gpus.${side}`,
      unit: "GPUs",
      format: "0",
      formula: ({ here }) => within(gpusAt(side, here("volume")), here),
    },
    {
      key: `infrastructure.${side}`,
      unit: "USD/day",
      format: moneyFormat,
      formula: ({ here }) =>
        within(`${life("standing", side)}+24*${here(`gpus.${side}`)}*${given("gpu_price_per_hour", side)}`, here),
    },
    {
      key: `day.${side}`,
      unit: "USD/day",
      format: moneyFormat,
      formula: ({ here }) =>
        `${here(`token.${side}`)}+${here("volume")}*(${call("failure", side)}+${call("latency", side)})+${here(`infrastructure.${side}`)}+${here("counts")}*${life("labour", side)}`,
    },
  ];
}

const saves = (side: Side): Column => ({
  key: `saves.${side}`,
  unit: "yes/no",
  format: "0",
  formula: ({ here }) =>
    `IF(${here(`day.${baseline}`)}-${here(`day.${side}`)}>${zero}*(${here(`day.${baseline}`)}+${here(`day.${side}`)}),1,0)`,
});

/** What a day costs in each month: volume, prices, GPUs. */
export const monthBlock = (sides: readonly Side[]): GridBlock =>
  rowBlock({
    id: "bymonth",
    name: "bymonth",
    sides,
    rows: monthRows,
    columns: monthColumns(sides),
    faint: ({ here }) => `${here("counts")}=0`,
  });

export const monthColumns = (sides: readonly Side[]): readonly Column[] => [
  ...time,
  ...sides.flatMap((side) => costOfDay(side)),
  ...alternativesOf(sides).map((side) => saves(side)),
];

/** A figure of the first month. */
export const atGoLive = (key: string, side: Side): string => `INDEX(${byMonth(key, side)},1)`;
