import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { quotedText } from "../formula/call";
import { firstOf, textFormula } from "../formula/text";
import type { Formula, GridBlock } from "../template/template";
import { stepOf } from "./equations";
import { baseline, cellsOf, columnsOf, given, paid, type Side, zero } from "./references";
import { ofBoth, oneOfBoth, type Step, stepBlock } from "./step-block";

/** What stands where only the add-in has an answer. */
export const { addInOnly } = plainFormulaTexts;

const texts = plainFormulaTexts.reasons;

const volume = cellsOf("volume");
const ofSide = oneOfBoth(volume);
const bill = (column: string, s: Side): Formula => columnsOf("bill", s)(column);
const ledger = (s: Side): ReturnType<typeof cellsOf> => columnsOf("ledger", s);

/** An amount of the strategy's own model by its share of the calls, and that of the baseline which answers the others. */
export const shared = (own: Formula, others: Formula, side: Side): Formula =>
  side === baseline ? own : `${given("traffic_share", side)}*(${own})+${stepOf("baseline_share", side)}*(${others})`;

/** What failures cost a side for each call, whoever answers it. */
export const failurePerCall = (side: Side): Formula =>
  side === baseline
    ? stepOf("failure_cost", side)
    : `${stepOf("failure_share", side)}*${stepOf("failure_cost", side)}+${stepOf("baseline_share", side)}*${stepOf("failure_cost", baseline)}`;

const rent = (of: Side, s: Side): Formula =>
  `${stepOf("hosting_per_day", of)}*${ofSide("rent_days", of, s)}+${stepOf("other_per_day", of)}*SUM(${bill("own_days", s)})`;

/** Hosting and other cost over the days on which the alternative runs, those of a baseline that stays in service included. */
const standing = (side: Side, s: Side): Formula =>
  side === baseline ? rent(side, s) : `${rent(side, s)}+IF(${stepOf("baseline_share", side)}>0,${rent(baseline, s)},0)`;

/** What one costs at any volume, and at one more call a day, while the alternative runs. */
const parts: readonly Step[] = [
  {
    key: "growth_days",
    unit: "days",
    alternatives: (s) => `SUMPRODUCT({bymonth.growth},${bill("own_days", s)})`,
  },
  ...ofBoth(
    { key: "price_days", unit: "days" },
    (side, s) => `SUMPRODUCT({bymonth.growth},${stepOf("price_factor", side)},${bill("own_days", s)})`,
  ),
  ...ofBoth(
    { key: "rent_days", unit: "days" },
    (side, s) => `SUMPRODUCT(${stepOf("infrastructure_factor", side)},${bill("own_days", s)})`,
  ),
  ...ofBoth({ key: "per_call", unit: "USD" }, (side, s) => {
    const of = (one: Side): Formula =>
      `${stepOf("token_cost", one)}*${ofSide("price_days", one, s)}+(${stepOf("fee_cost", one)}+${stepOf("latency_cost", one)})*${volume("growth_days", s)}`;
    return `${shared(of(side), of(baseline), side)}+(${failurePerCall(side)})*${volume("growth_days", s)}`;
  }),
  ...ofBoth(
    { key: "retraining", unit: "USD" },
    (side, s) => `SUMIFS(${ledger(s)("retraining", side)},${ledger(s)("runs")},1)`,
  ),
  ...ofBoth(
    { key: "fixed", unit: "USD" },
    (side, s) =>
      `${paid("upfront", side)}+${ofSide("retraining", side, s)}+${standing(side, s)}+${stepOf("labour_per_day", side)}*SUM(${bill("own_days", s)})`,
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
      [`${volume("gpus", s)}=1`, quotedText(addInOnly)],
      [isFlat(s), `IF(AND(${difference(s)}<0,NOT(${isNothing(s)})),0,"none")`],
      [`${slope(s)}>0`, quotedText("none")],
    ],
    `MAX(0,-(${difference(s)})/(${slope(s)}))`,
  );

const inWords = (s: Side): Formula =>
  firstOf(
    [
      [`ISNUMBER(${volume("answer", s)})`, `""`],
      [`${volume("gpus", s)}=1`, textFormula(texts.gpus)],
      [`AND(${isFlat(s)},${isNothing(s)})`, textFormula(texts.equalVolumes)],
      [
        `AND(NOT(${isFlat(s)}),${difference(s)}<0)`,
        textFormula(texts.cheaperBelowCalls, { calls: `ROUND(-(${difference(s)})/(${slope(s)}),2)` }),
      ],
    ],
    textFormula(texts.noVolume),
  );

/** The volume at which both cost the same: without GPUs the difference of the totals is a straight line in the calls a day. */
export const volumeBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "volume",
    sides,
    steps: [
      ...parts,
      {
        key: "gpus",
        unit: "yes/no",
        alternatives: (s) =>
          `IF(OR(${given("gpu_price_per_hour", baseline)}>0,${given("gpu_price_per_hour", s)}>0),1,0)`,
      },
      {
        key: "answer",
        unit: "calls/day",
        format: "#,##0.0",
        alternatives: answer,
      },
      {
        key: "words",
        unit: "",
        text: true,
        alternatives: inWords,
      },
    ],
  });
