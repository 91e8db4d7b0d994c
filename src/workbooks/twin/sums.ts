import type { GridBlock } from "../template/template";
import { baseline, call, cellsOf, columnsOf, life, paid, settled, type Side } from "./references";
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

/** An amount for each call, over the calls of each side. */
const overCalls = (perCall: string, side: Side): string =>
  side === baseline
    ? `${call(perCall, baseline)}*${sums("calls")}`
    : `${call(perCall, side)}*${sums("own_calls", side)}+${call(perCall, baseline)}*${sums("other_calls", side)}`;

function labour(side: Side): string {
  const bill = billed(side);
  return side === baseline
    ? `${life("labour", baseline)}*SUM(${bill("days")})`
    : `${life("labour", side)}*SUM(${bill("own_days")})+${life("labour", baseline)}*SUM(${bill("other_days")})`;
}

const parts: readonly Step[] = [
  {
    key: "token_cost",
    unit: "USD",
    each: (s) => overDays((side) => `{bymonth.token.${side}}`, s),
  },
  {
    key: "failure_cost",
    unit: "USD",
    each: (s) => overCalls("failure", s),
  },
  {
    key: "latency_cost",
    unit: "USD",
    each: (s) => overCalls("latency", s),
  },
  {
    key: "infrastructure_cost",
    unit: "USD",
    each: (s) => overDays((side) => `{bymonth.infrastructure.${side}}`, s),
  },
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
      {
        key: "calls",
        unit: "calls",
        one: `SUMPRODUCT({bymonth.volume},${billed(first)("days")})`,
      },
      {
        key: "own_calls",
        unit: "calls",
        alternatives: (s) => `SUMPRODUCT({bymonth.volume},${billed(s)("own_days")})`,
      },
      {
        key: "other_calls",
        unit: "calls",
        alternatives: (s) => `SUMPRODUCT({bymonth.volume},${billed(s)("other_days")})`,
      },
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
