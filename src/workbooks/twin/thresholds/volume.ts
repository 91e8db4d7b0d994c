import { firstOf, words } from "../../catalogue/wording";
import type { Formula, GridBlock } from "../../template/template";
import { baseline, call, cellsOf, columnsOf, given, life, paid, type Side, zero } from "../blocks/references";
import { ofBoth, oneOfBoth, type Step, stepBlock } from "../blocks/step-block";

/** What stands where only the add-in has an answer. */
export const addInOnly = "add-in only";

const volume = cellsOf("volume");
const ofSide = oneOfBoth(volume);
const bill = (column: string, s: Side): Formula => columnsOf("bill", s)(column);
const ledger = (s: Side): ReturnType<typeof cellsOf> => columnsOf("ledger", s);

/** What one costs at any volume, and at one more call a day, while the alternative runs. */
const parts: readonly Step[] = [
  {
    key: "growth_days",
    label: "Days, weighted with growth",
    unit: "days",
    how: "each month's growth of the volume · its days",
    alternatives: (s) => `SUMPRODUCT({bymonth.growth},${bill("own_days", s)})`,
  },
  ...ofBoth(
    { key: "price_days", label: "the same with the price change", unit: "days", how: "growth · price factor · days" },
    (side, s) => `SUMPRODUCT({bymonth.growth},{bymonth.factor.${side}},${bill("own_days", s)})`,
  ),
  ...ofBoth(
    {
      key: "per_call",
      label: "One call a day to the horizon",
      unit: "USD",
      how: "token cost · weighted days with the price change + (failure + latency cost) · weighted days",
    },
    (side, s) =>
      `${call("token", side)}*${ofSide("price_days", side, s)}+(${call("failure", side)}+${call("latency", side)})*${volume("growth_days", s)}`,
  ),
  ...ofBoth(
    {
      key: "retraining",
      label: "Retraining while it runs",
      unit: "USD",
      how: "of the ledger's rows in which the alternative runs",
    },
    (side, s) => `SUMIFS(${ledger(s)("retraining", side)},${ledger(s)("runs")},1)`,
  ),
  ...ofBoth(
    {
      key: "fixed",
      label: "Cost at any volume",
      unit: "USD",
      how: "upfront + retraining + (hosting, other, maintenance of a day) · days",
    },
    (side, s) =>
      `${paid("upfront", side)}+${ofSide("retraining", side, s)}+(${life("standing", side)}+${life("labour", side)})*SUM(${bill("own_days", s)})`,
  ),
];

const difference = (s: Side): Formula => `${ofSide("fixed", s, s)}-${ofSide("fixed", baseline, s)}`;
const slope = (s: Side): Formula => `${ofSide("per_call", s, s)}-${ofSide("per_call", baseline, s)}`;
const isFlat = (s: Side): Formula =>
  `ABS(${slope(s)})<=${zero}*(${ofSide("per_call", baseline, s)}+${ofSide("per_call", s, s)})`;
const isNothing = (s: Side): Formula =>
  `ABS(${difference(s)})<=${zero}*(${ofSide("fixed", baseline, s)}+${ofSide("fixed", s, s)})`;

const answer = (s: Side): Formula =>
  firstOf(
    [
      [`${volume("gpus", s)}=1`, words(addInOnly)],
      [isFlat(s), `IF(AND(${difference(s)}<0,NOT(${isNothing(s)})),0,"none")`],
      [`${slope(s)}>0`, words("none")],
    ],
    `MAX(0,-(${difference(s)})/(${slope(s)}))`,
  );

const inWords = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${volume("answer", s)})`, words("")],
      [`${volume("gpus", s)}=1`, words("GPUs are priced: only the add-in tells")],
      [`AND(${isFlat(s)},${isNothing(s)})`, words("both cost the same at any volume")],
      [
        `AND(NOT(${isFlat(s)}),${difference(s)}<0)`,
        `${words("cheaper only below ")}&ROUND(-(${difference(s)})/(${slope(s)}),2)&${words(" calls a day")}`,
      ],
    ],
    words("not cheaper at any volume"),
  );

/** The volume at which both cost the same: without GPUs the difference of the totals is a straight line in the calls a day. */
export const volumeBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "volume",
    heading: "Break-even calls per day",
    note: "Over the days on which the alternative runs; before and after, both cost the same. Fixed cost + calls a day · cost of one call a day.",
    sides,
    steps: [
      ...parts,
      {
        key: "gpus",
        label: "GPUs are priced",
        unit: "yes/no",
        how: "1 where one side pays for GPUs: then the difference has a step at every further GPU, and only the add-in finds the answer",
        alternatives: (s) =>
          `IF(OR(${given("gpu_price_per_hour", baseline)}>0,${given("gpu_price_per_hour", s)}>0),1,0)`,
      },
      {
        key: "answer",
        label: "Break-even calls per day",
        unit: "calls/day",
        format: "#,##0.0",
        how: "difference of the fixed costs / difference of the costs of one call a day; 0 where always cheaper, none where not cheaper at large volumes",
        alternatives: answer,
      },
      {
        key: "words",
        label: "In words",
        unit: "",
        how: "empty where there is an answer",
        text: true,
        alternatives: inWords,
      },
    ],
  });
