import type { GridBlock } from "../../template/template";
import { alternativesOf, baseline, byMonth, call, given, life, roleOf, type Side, zero } from "../blocks/references";
import { type Column, rowBlock } from "../blocks/row-block";

/** Months that a twin's workbook holds. */
export const monthRows = 120;

const money = "#,##0.00";

/** Figures that are 0 past the horizon. */
const within = (formula: string, here: (key: string) => string): string => `IF(${here("counts")}=1,${formula},0)`;

const time: readonly Column[] = [
  {
    key: "month",
    header: "Month",
    unit: "from 0",
    format: "0",
    first: "0",
    formula: ({ before }) => `${before("month")}+1`,
  },
  {
    key: "counts",
    header: "Within the horizon",
    unit: "yes/no",
    format: "0",
    formula: ({ here }) => `IF(${here("month")}<${life("months")},1,0)`,
  },
  {
    key: "growth",
    header: "Growth of the volume",
    unit: "times",
    format: "0.0000",
    formula: ({ here }) => within(`(1+${given("growth_per_month", baseline)})^${here("month")}`, here),
  },
  {
    key: "volume",
    header: "Calls a day",
    unit: "calls/day",
    format: "#,##0.0",
    formula: ({ here }) => `${given("calls_per_day", baseline)}*${here("growth")}`,
  },
];

/** GPUs in whole ones at a volume; an exact fit is not rounded up. */
export const gpusAt = (side: Side, volume: string): string =>
  `IF(${given("gpu_price_per_hour", side)}>0,MAX(${given("min_gpus", side)},-INT(-(${volume}*${call("gpus", side)}*(1-${zero})))),0)`;

function costOfDay(side: Side, sides: readonly Side[]): Column[] {
  const name = roleOf(side, sides);
  return [
    {
      key: `factor.${side}`,
      header: `${name}: price factor`,
      unit: "times",
      format: "0.0000",
      formula: ({ here }) => within(`(1+${given("price_change_per_year", side)})^(${here("month")}/12)`, here),
    },
    {
      key: `token.${side}`,
      header: `${name}: tokens`,
      unit: "USD/day",
      format: money,
      formula: ({ here }) => `${here("volume")}*${call("token", side)}*${here(`factor.${side}`)}`,
    },
    {
      key: `gpus.${side}`,
      header: `${name}: GPUs`,
      unit: "GPUs",
      format: "0",
      formula: ({ here }) => within(gpusAt(side, here("volume")), here),
    },
    {
      key: `infrastructure.${side}`,
      header: `${name}: hosting, GPUs, other`,
      unit: "USD/day",
      format: money,
      formula: ({ here }) =>
        within(`${life("standing", side)}+24*${here(`gpus.${side}`)}*${given("gpu_price_per_hour", side)}`, here),
    },
    {
      key: `day.${side}`,
      header: `${name}: cost of a day`,
      unit: "USD/day",
      format: money,
      formula: ({ here }) =>
        `${here(`token.${side}`)}+${here("volume")}*(${call("failure", side)}+${call("latency", side)})+${here(`infrastructure.${side}`)}+${here("counts")}*${life("labour", side)}`,
    },
  ];
}

const saves = (side: Side, sides: readonly Side[]): Column => ({
  key: `saves.${side}`,
  header: sides.length > 2 ? `${roleOf(side, sides)}: a day saves` : "A day saves",
  unit: "yes/no",
  format: "0",
  formula: ({ here }) =>
    `IF(${here(`day.${baseline}`)}-${here(`day.${side}`)}>${zero}*(${here(`day.${baseline}`)}+${here(`day.${side}`)}),1,0)`,
});

/** What a day costs in each month: volume, prices, GPUs. */
export const monthBlock = (sides: readonly Side[]): GridBlock =>
  rowBlock({
    id: "bymonth",
    rows: monthRows,
    columns: monthColumns(sides),
    faint: ({ here }) => `${here("counts")}=0`,
  });

export const monthColumns = (sides: readonly Side[]): readonly Column[] => [
  ...time,
  ...sides.flatMap((side) => costOfDay(side, sides)),
  ...alternativesOf(sides).map((side) => saves(side, sides)),
];

/** A figure of the first month. */
export const atGoLive = (key: string, side: Side): string => `INDEX(${byMonth(key, side)},1)`;
