import { at, call } from "../../../formula/call";
import { money } from "../../../layout/number-format";
import { typedAmount, typedInput } from "../../typed";
import { amount, days, firstOf, sentence, usd } from "../../wording";
import { atMost, type Claim, ifBetween, none, of } from "../claim";

const cell = of("weeks");
const perCall = `(${cell("tokens")}*${cell("input_price")}/1000000-${cell("premium")})`;
const hosting = `24*${cell("hosting_per_hour")}`;
const inTime = `7*${cell("weeks")}`;

const payback = (upfront: "upfront_from" | "upfront_to"): { readonly formula: string; readonly plain: string } => ({
  formula: `IFNA(${call("BREAKEVEN_DAYS", {
    upfront_cost: at(`weeks.${upfront}`),
    prompt_cost_per_day: { formula: `${cell("calls_per_day")}*${cell("tokens")}*${cell("input_price")}/1000000` },
    tuned_cost_per_day: { formula: `${cell("calls_per_day")}*${cell("premium")}` },
    hosting_per_day: { formula: hosting },
    horizon_days: 36_500,
  })},"${none}")`,
  plain: `IF({weeks.saved}>0,IF(${cell(upfront)}/{weeks.saved}<=36500,${cell(upfront)}/{weeks.saved},"${none}"),"${none}")`,
});

const isInTime = (figure: string): string => `IF(ISNUMBER(${cell(figure)}),${atMost(cell(figure), inTime)},FALSE)`;
const dayOrNever = (figure: string): string =>
  `IF(ISNUMBER(${cell(figure)}),${sentence`in ${days(cell(figure))}`},"never")`;

/** It pays back in weeks at high volume: 16 USD a day pay 896 USD back in eight weeks. */
export const weeks: Claim = {
  id: "weeks",
  says: sentence`At ${amount(cell("calls_per_day"))} calls a day, tuning pays back within ${amount(cell("weeks"))} weeks`,
  inputs: [
    typedInput("calls_per_day", { value: 5000 }),
    typedInput("prompt_tokens", {
      key: "tokens",
      label: "Tokens saved per call",
      value: 1600,
      meaning: "Prompt tokens that a tuned call sends less.",
    }),
    typedInput("input_price", { value: 2 }),
    typedAmount({
      key: "premium",
      label: "Tuned call costs more by",
      value: 0,
      unit: "USD/call",
      meaning: "What a tuned call costs more for all other tokens.",
    }),
    typedInput("hosting_per_hour", { value: 0 }),
    typedAmount({
      key: "upfront_from",
      label: "Upfront, from",
      value: 50,
      unit: "USD",
      meaning: "What tuning costs up front at the least: training alone.",
    }),
    typedAmount({
      key: "upfront_to",
      label: "Upfront, to",
      value: 896,
      unit: "USD",
      meaning: "What tuning costs up front with labels and labour.",
    }),
    typedAmount({
      key: "weeks",
      label: "Claimed: within",
      value: 8,
      unit: "weeks",
      format: "General",
      meaning: "The weeks in which the rule says that it pays back.",
    }),
  ],
  alsoNeeded: [[`${cell("upfront_from")}<=${cell("upfront_to")}`, "Upfront, to must not be below Upfront, from."]],
  figures: [
    {
      key: "saved",
      label: "Saved a day",
      unit: "USD/day",
      format: money,
      formula: `${cell("calls_per_day")}*${perCall}-${hosting}`,
    },
    {
      key: "days_from",
      label: "The lower upfront is back after",
      unit: "days",
      format: "#,##0.0##",
      ...payback("upfront_from"),
    },
    { key: "days_to", label: "The higher one after", unit: "days", format: "#,##0.0##", ...payback("upfront_to") },
    {
      key: "calls_needed",
      label: "Turns: calls below",
      unit: "calls/day",
      format: "#,##0.0",
      formula: `IF(AND(${perCall}>0,${cell("weeks")}>0),(${cell("upfront_to")}/(${inTime})+${hosting})/${perCall},"${none}")`,
      turning: true,
    },
    {
      key: "calls_least",
      label: "Not even the lower one below",
      unit: "calls/day",
      format: "#,##0.0",
      formula: `IF(AND(${perCall}>0,${cell("weeks")}>0),(${cell("upfront_from")}/(${inTime})+${hosting})/${perCall},"${none}")`,
      turning: true,
    },
    {
      key: "hosting_eats",
      label: "A hosting fee that eats it all",
      unit: "USD/h",
      format: "0.00##",
      formula: ifBetween(`${cell("calls_per_day")}*${perCall}/24`, 0),
    },
  ],
  holds: isInTime("days_to"),
  fails: `NOT(${isInTime("days_from")})`,
  why: firstOf(
    [[`${cell("saved")}<=0`, sentence`Tuning saves nothing a day: it costs ${usd(cell("saved"))} a day more.`]],
    sentence`${usd(cell("saved"))} a day pay ${usd(cell("upfront_from"))} back ${dayOrNever("days_from")}, ${usd(cell("upfront_to"))} ${dayOrNever("days_to")}.`,
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("calls_needed")})`,
        sentence`Calls a day: below ${amount(cell("calls_needed"))} the higher upfront takes longer, below ${amount(cell("calls_least"))} the lower one too.`,
      ],
    ],
    `"No volume turns it: a tuned call is not cheaper."`,
  ),
  note: "Without a cache: where the long prompt is cached, far less is left to save, or nothing.",
};
