import type { GridBlock } from "../../template/template";
import { baseline, call, cellsOf, columnsOf, life, paid, settled, type Side } from "../blocks/references";
import { type Step, stepBlock } from "../blocks/step-block";

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
    label: "Token cost",
    unit: "USD",
    how: "each month's token cost of a day · its days",
    each: (s) => overDays((side) => `{bymonth.token.${side}}`, s),
  },
  {
    key: "failure_cost",
    label: "Failure cost (not invoiced)",
    unit: "USD",
    how: "calls · failure cost of a call",
    each: (s) => overCalls("failure", s),
  },
  {
    key: "latency_cost",
    label: "Latency cost (not invoiced)",
    unit: "USD",
    how: "calls · latency cost of a call",
    each: (s) => overCalls("latency", s),
  },
  {
    key: "infrastructure_cost",
    label: "Infrastructure cost",
    unit: "USD",
    how: "each month's hosting, GPUs and other cost of a day · its days",
    each: (s) => overDays((side) => `{bymonth.infrastructure.${side}}`, s),
  },
  { key: "labour_cost", label: "Labour cost", unit: "USD", how: "maintenance of a day · days", each: (s) => labour(s) },
  {
    key: "retraining_cost",
    label: "Retraining cost",
    unit: "USD",
    how: "all months' retrainings",
    each: (s) => `SUM(${billed(s)("retraining", s)})`,
  },
];

/** What each side costs to the horizon, by part. */
export const sumsBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "sums",
    heading: "Cost to the horizon",
    note: "Months times days, from the ledger. Before it is ready and after its retirement an alternative costs what the baseline costs.",
    sides,
    steps: [
      {
        key: "calls",
        label: "Calls to the horizon",
        unit: "calls",
        how: "volume · days",
        one: `SUMPRODUCT({bymonth.volume},${billed(first)("days")})`,
      },
      {
        key: "own_calls",
        label: "Calls that the alternative answers",
        unit: "calls",
        how: "volume · days on which it runs",
        alternatives: (s) => `SUMPRODUCT({bymonth.volume},${billed(s)("own_days")})`,
      },
      {
        key: "other_calls",
        label: "Calls that the baseline answers in its place",
        unit: "calls",
        how: "volume · the other days",
        alternatives: (s) => `SUMPRODUCT({bymonth.volume},${billed(s)("other_days")})`,
      },
      ...parts,
      {
        key: "total",
        label: "Total cost",
        unit: "USD",
        how: "upfront and the six parts above",
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
    heading: "Present value",
    note: "Each month's flow counts at the month's end, a retraining in its month; a last month that is cut short counts as a full one.",
    sides,
    steps: [
      {
        key: "now",
        label: "Saved on day 0",
        unit: "USD",
        how: "upfront of the baseline − upfront of the alternative",
        alternatives: (s) =>
          settled(
            `${paid("upfront", baseline)}-${paid("upfront", s)}`,
            `${paid("upfront", baseline)}+${paid("upfront", s)}`,
          ),
      },
      {
        key: "npv",
        label: "Net present value",
        unit: "USD",
        how: "saved on day 0 + every month's saving · its discount factor",
        alternatives: (s) => presentValue(value("now", s), s, billed(s)("saving")),
      },
      {
        key: "total_pv",
        label: "Total cost, present value",
        unit: "USD",
        how: "upfront + every month's running and retraining cost · its discount factor",
        each: (s) => presentValue(paid("upfront", s), s, billed(s)("running", s), billed(s)("retraining", s)),
      },
      {
        key: "roi",
        label: "Return on investment",
        unit: "fraction",
        how: "saving at the horizon / extra upfront; none without extra upfront",
        alternatives: (s) => `IF(${value("now", s)}>=0,"none",{breakeven.saving.${s}}/-${value("now", s)})`,
      },
    ],
  });
