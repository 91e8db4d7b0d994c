import type { GridBlock } from "../template/template";
import type { StepKey } from "../../engine/equations/steps";
import { stepOf } from "./equations";
import { baseline, cellsOf, columnsOf, paid, settled, type Side } from "./references";
import { type Step, stepBlock } from "./step-block";

const sums = cellsOf("sums");

/** The alternative whose bill the baseline's own figures come from: on days and retrainings of the baseline every bill agrees. */
const first: Side = 2;

const billed = (side: Side): ReturnType<typeof cellsOf> => columnsOf("bill", side === baseline ? first : side);

/** A month's amount for each day, over the days on which each side runs: the baseline's are in both bills. */
function overDays(column: (side: Side) => string, side: Side): string {
  const bill = billed(side);
  return side === baseline
    ? `SUMPRODUCT(${column(baseline)},${bill("days")})`
    : `SUMPRODUCT(${column(side)},${bill("own_days")})+SUMPRODUCT(${column(baseline)},${bill("other_days")})`;
}

function labour(side: Side): string {
  const bill = billed(side);
  const perDay = (of: Side): string => stepOf("labour_per_day", of);
  return side === baseline
    ? `${perDay(baseline)}*SUM(${bill("days")})`
    : `${perDay(side)}*SUM(${bill("own_days")})+${perDay(baseline)}*SUM(${bill("other_days")})`;
}

const monthly = (key: string, step: StepKey): Step => ({
  key,
  unit: "USD",
  each: (s) => overDays((side) => stepOf(step, side), s),
});

const parts: readonly Step[] = [
  monthly("token_cost", "token_per_day"),
  monthly("fee_cost", "fee_per_day"),
  monthly("failure_cost", "failure_per_day"),
  monthly("latency_cost", "latency_per_day"),
  monthly("infrastructure_cost", "infrastructure_per_day"),
  { key: "labour_cost", unit: "USD", each: (s) => labour(s) },
  {
    key: "retraining_cost",
    unit: "USD",
    each: (s) => `SUM(${billed(s)("retraining", s)})`,
  },
];

/** What each side costs to the horizon, by part. */
export const sumsBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "sums",
    sides,
    steps: [
      ...parts,
      {
        key: "total",
        unit: "USD",
        each: (s) => [paid("upfront", s), ...parts.map(({ key }) => sums(key, s))].join("+"),
      },
    ],
  });

const value = cellsOf("value");

/** What is paid now and every month, at its present value. */
function presentValue(now: string, side: Side, ...columns: string[]): string {
  return [now, ...columns.map((column) => `SUMPRODUCT(${column},${billed(side)("discount")})`)].join("+");
}

/** Present values and the return on the extra upfront. */
export const valueBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "value",
    sides,
    steps: [
      {
        key: "now",
        unit: "USD",
        alternatives: (s) =>
          settled(
            `${paid("upfront", baseline)}-${paid("upfront", s)}`,
            `${paid("upfront", baseline)}+${paid("upfront", s)}`,
          ),
      },
      {
        key: "npv",
        unit: "USD",
        alternatives: (s) => presentValue(value("now", s), s, billed(s)("saving")),
      },
      {
        key: "total_pv",
        unit: "USD",
        each: (s) => presentValue(paid("upfront", s), s, billed(s)("running", s), billed(s)("retraining", s)),
      },
      {
        key: "roi",
        unit: "fraction",
        alternatives: (s) => `IF(${value("now", s)}>=0,"none",{breakeven.saving.${s}}/-${value("now", s)})`,
      },
    ],
  });
