import type { GridBlock } from "../../template/template";
import { baseline, given, life, type Side, zero } from "../blocks/references";
import { stepBlock } from "../blocks/step-block";

/** A day that is before another one by more than rounding. */
const isBefore = (day: string, other: string): string => `${day}*(1+${zero})<${other}`;

/** The horizon, and the days on which each alternative itself runs. */
export function lifeBlock(sides: readonly Side[]): GridBlock {
  const horizon = given("horizon_days", baseline);
  const retires = (s: Side): string => given("retires_after_days", s);
  const ready = (s: Side, end: string): string =>
    `IF(${isBefore(given("ready_after_days", s), end)},${given("ready_after_days", s)},${end})`;
  return stepBlock({
    id: "life",
    heading: "Horizon and life",
    note: "An alternative runs from the day it is ready to its retirement or the horizon; before and after, the baseline runs.",
    sides,
    steps: [
      {
        key: "zero",
        label: "Counts as nothing",
        unit: "share",
        format: "0E+00",
        how: "share of the flows involved below which a difference is rounding; two days so close are the same day",
        one: "1/10^12",
      },
      { key: "horizon", label: "Horizon", unit: "days", how: "as given", one: horizon },
      {
        key: "months",
        label: "Months",
        unit: "months",
        format: "0",
        how: "months of 365/12 days that the horizon touches; the last one may be cut short",
        one: `MAX(1,-INT(-(${horizon}*12/365*(1-${zero}))))`,
      },
      {
        key: "retires",
        label: "Retires within the horizon",
        unit: "yes/no",
        how: "1 where it is switched off on a day before the horizon",
        alternatives: (s) => `IF(AND(${retires(s)}>0,${isBefore(retires(s), life("horizon"))}),1,0)`,
      },
      {
        key: "end",
        label: "Runs until day",
        unit: "days",
        how: "retirement, else the horizon",
        alternatives: (s) => `IF(${life("retires", s)}=1,${retires(s)},${life("horizon")})`,
      },
      {
        key: "ready",
        label: "Runs from day",
        unit: "days",
        how: "the day it is ready, where that is before its end; else it never runs",
        alternatives: (s) => ready(s, life("end", s)),
      },
      {
        key: "ready_unretired",
        label: "Runs from day, without retirement",
        unit: "days",
        how: "the same as if it were never switched off",
        alternatives: (s) => ready(s, life("horizon")),
      },
      {
        key: "standing",
        label: "Hosting and other cost",
        unit: "USD/day",
        how: "24 · hosting per hour + other cost per month · 12/365",
        each: (s) => `24*${given("hosting_per_hour", s)}+${given("other_cost_per_month", s)}*12/365`,
      },
      {
        key: "labour",
        label: "Maintenance",
        unit: "USD/day",
        how: "hours per month · hourly rate · 12/365",
        each: (s) => `${given("maintenance_hours_per_month", s)}*${given("hourly_rate", s)}*12/365`,
      },
    ],
  });
}
