import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { quotedText } from "../formula/call";
import { firstOf } from "../formula/text";
import type { Formula, GridBlock, InputsBlock, SheetTemplate } from "../template/template";
import { noAnswerWord } from "../blocks/figures";
import { stands } from "./checks";
import { stepOf } from "./equations";
import { baseline, cellsOf, columnsOf, given, paid, type Side } from "./references";
import { head, stepSheet } from "./sheets";
import { stepBlock, oneOfBoth } from "./step-block";
import { addInOnly } from "./volume";

/** The alternative whose share varies. */
const own: Side = 2;
const sides: readonly Side[] = [baseline, own];

const share = cellsOf("share");
const volume = cellsOf("volume");
const ofSide = oneOfBoth(volume);
const ownDays = columnsOf("bill", own)("own_days");
const isPriced = `${share("gpus")}=1`;

/** The share of the calls that the baseline answers. */
const besideShare = (traffic: Formula, escalated: Formula): Formula => `(1-${traffic}+${traffic}*${escalated})`;

/** What follows from a share and an escalation rate, without the baseline in service. */
const ofCalls = (traffic: Formula, escalated: Formula): Formula =>
  `${traffic}*(${share("calls", own)}+(1-${escalated})*${share("failures", own)})` +
  `+${besideShare(traffic, escalated)}*(${share("calls", baseline)}+${share("failures", baseline)})`;

const [traffic, escalated] = [given("traffic_share", own), given("escalation_rate", own)];

/**
 * The baseline's upfront cost is part of the alternative's as soon as the baseline serves at all: beside it, before it
 * is ready or after it is retired.
 */
const servesAtOtherTimes = `OR(${stepOf("ready_on", own)}>0,${stepOf("retires", own)}>0)`;

/**
 * What the total cost of the first alternative is made of at any share: without GPUs it is a plane in the share and in
 * the calls that are escalated.
 */
const shareBlock: GridBlock = stepBlock({
  id: "share",
  sides,
  steps: [
    {
      key: "calls",
      unit: "USD",
      each: (side) =>
        `${given("calls_per_day", baseline)}*(${stepOf("token_cost", side)}*${ofSide("price_days", side, own)}` +
        `+(${stepOf("fee_cost", side)}+${stepOf("latency_cost", side)})*${volume("growth_days", own)})`,
    },
    {
      key: "failures",
      unit: "USD",
      each: (side) =>
        `${given("calls_per_day", baseline)}*${stepOf("failure_cost", side)}*${volume("growth_days", own)}`,
    },
    {
      key: "service",
      unit: "USD",
      one:
        `${stepOf("hosting_per_day", baseline)}*${ofSide("rent_days", baseline, own)}` +
        `+(${stepOf("other_per_day", baseline)}+${stepOf("own_labour_per_day", baseline)})*SUM(${ownDays})` +
        `+${ofSide("retraining", baseline, own)}+IF(${servesAtOtherTimes},0,${paid("upfront", baseline)})`,
    },
    {
      key: "fixed",
      unit: "USD",
      one: `{sums.total.${own}}-(${ofCalls(traffic, escalated)})-IF(${besideShare(traffic, escalated)}>0,${share("service")},0)`,
    },
    {
      key: "gpus",
      unit: "yes/no",
      one: `IF(OR(${given("gpu_price_per_hour", baseline)}>0,${given("gpu_price_per_hour", own)}>0),1,0)`,
    },
  ],
});

/** The sheet of these steps. */
export function shareCostSheet(inputs: InputsBlock): SheetTemplate {
  const [name, title, ...sentences] = plainFormulaTexts.sheets.sharecost;
  const two = { ...inputs, strategies: inputs.strategies.slice(0, sides.length) };
  return {
    ...stepSheet("sharecost", name, head("sharecost", title, ...sentences), two, [shareBlock]),
    only: "plain",
    helper: true,
  };
}

/**
 * The total cost of the first alternative at another share and escalation rate, all else as it is; empty where a check
 * fails, and where GPUs are priced.
 */
export const totalCostAtShare = (traffic: Formula, escalated: Formula): Formula =>
  `IFERROR(IF(${isPriced},"",${stands(own)}*(${share("fixed")}+${ofCalls(traffic, escalated)}` +
  `+IF(${besideShare(traffic, escalated)}>0,${share("service")},0))),"")`;

/**
 * The escalation rate at which the first alternative costs what the baseline does, at its share; a word where there is
 * none from 0 to 1.
 */
export function breakEvenEscalation(): Formula {
  const without = `(${share("fixed")}+${share("service")}+${ofCalls(traffic, "0")})`;
  const slope = `(${traffic}*(${share("calls", baseline)}+${share("failures", baseline)}-${share("failures", own)}))`;
  const rate = `({sums.total.${baseline}}-${without})/${slope}`;
  return `IF(ISERROR(${stands(own)}),${stands(own)},${firstOf(
    [
      [isPriced, quotedText(addInOnly)],
      [`${slope}=0`, quotedText(noAnswerWord)],
      [`AND(${rate}>=0,${rate}<=1)`, rate],
    ],
    quotedText(noAnswerWord),
  )})`;
}
