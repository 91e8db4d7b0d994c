import { type StepKey, steps } from "../../engine/equations/steps";
import { numberFormat } from "../layout/number-format";
import type { Formula, GridBlock } from "../template/template";
import { equationOf, monthColumn, monthSteps, stepOf } from "./equations";
import { alternativesOf, baseline, given, life, monthRows, type Side, zero } from "./references";
import { type Column, type Row, rowBlock } from "./row-block";

/** Figures that are 0 past the horizon. */
const within = (formula: Formula, { here }: Row): Formula => `IF(${here("counts")}=1,${formula},0)`;

const columnFormat = (unit: string): string =>
  unit === "times" ? "0.0000" : unit === "GPUs" ? "0" : unit === "calls/day" ? "#,##0.0" : numberFormat(unit);

/** A step of the model with a value in each month; none where it is the same figure whatever is typed. */
function monthStep(key: StepKey, side: Side): Column[] {
  const { label, unit } = steps[key];
  if (equationOf(key, side, anyRow) === undefined) return [];
  return [
    {
      key: monthColumn(key, side),
      label,
      unit,
      format: columnFormat(unit),
      formula: (row) => within(equationOf(key, side, row)!, row),
    },
  ];
}

const anyRow: Row = { index: 0, here: (key) => key, before: (key) => key };

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
    formula: (row) => within(`(1+${given("growth_per_month", baseline)})^${row.here("month")}`, row),
  },
  ...monthStep("volume", baseline),
];

const saves = (side: Side): Column => ({
  key: `saves.${side}`,
  unit: "yes/no",
  format: "0",
  formula: ({ here }) => {
    const [other, own] = [here(monthColumn("cost_per_day", baseline)), here(monthColumn("cost_per_day", side))];
    return `IF(${other}-${own}>${zero}*(${other}+${own}),1,0)`;
  },
});

export const monthColumns = (sides: readonly Side[]): readonly Column[] => [
  ...time,
  ...sides.flatMap((side) => monthSteps.filter((key) => key !== "volume").flatMap((key) => monthStep(key, side))),
  ...alternativesOf(sides).map((side) => saves(side)),
];

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

/** A figure of the first month. */
export const atGoLive = (key: StepKey, side: Side): Formula => `INDEX(${stepOf(key, side)},1)`;
