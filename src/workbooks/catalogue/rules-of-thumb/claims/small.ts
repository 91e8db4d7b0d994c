import { at, call } from "../../../formula/call";
import { money } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { amount, dayNumber, days, firstOf, sentence, usd } from "../../wording";
import { atMost, type Claim, none, of } from "../claim";

const cell = of("small");
const savedTokens = `${cell("prompt_tokens")}*${cell("reduction")}`;
const savedPerCall = `(${savedTokens}*${cell("input_price")}/1000000)`;
const isPaidBack = `IF(ISNUMBER(${cell("payback")}),${atMost(cell("payback"), cell("horizon_days"))},FALSE)`;

/** Under about 1 000 calls a day, stay with prompting: there is too little to save. */
export const small: Claim = {
  id: "small",
  says: sentence`Under about ${amount(cell("calls_per_day"))} calls a day, stay with prompting`,
  inputs: [
    typedInput("calls_per_day", { value: 1000, bounds: { min: 0, aboveMin: true } }),
    typedInput("prompt_tokens", { value: 2000 }),
    typedShare({
      key: "reduction",
      label: "Tuned prompt shorter by",
      value: 0.8,
      meaning: "How much shorter the tuned model's prompt is.",
    }),
    typedInput("input_price", { value: 2 }),
    typedInput("other_upfront", {
      label: "Upfront",
      value: 1440,
      meaning: "What tuning costs up front, all together.",
    }),
    typedInput("horizon_days", { value: 365 }),
  ],
  figures: [
    {
      key: "saved",
      label: "To be saved a day, at most",
      unit: "USD/day",
      format: money,
      formula: call("PROMPTCOST", {
        calls_per_day: at("small.calls_per_day"),
        input_tokens: { formula: savedTokens },
        output_tokens: 0,
        price_or_model: at("small.input_price"),
      }),
      plain: `${cell("calls_per_day")}*${savedPerCall}`,
    },
    {
      key: "over",
      label: "Over the horizon",
      unit: "USD",
      format: money,
      formula: `{small.saved}*${cell("horizon_days")}`,
    },
    {
      key: "payback",
      label: "The upfront is back after",
      unit: "days",
      format: "#,##0.0##",
      formula: `IFNA(${call("BREAKEVEN_DAYS", { upfront_cost: at("small.other_upfront"), prompt_cost_per_day: { formula: `${cell("calls_per_day")}*${savedPerCall}` }, tuned_cost_per_day: 0, horizon_days: 36_500 })},"${none}")`,
      plain: `IF({small.saved}>0,IF(${cell("other_upfront")}/{small.saved}<=36500,${cell("other_upfront")}/{small.saved},"${none}"),"${none}")`,
    },
    {
      key: "calls_needed",
      label: "Turns: calls from",
      unit: "calls/day",
      format: "#,##0.0",
      formula: `IF(${savedPerCall}>0,${cell("other_upfront")}/(${cell("horizon_days")}*${savedPerCall}),"${none}")`,
      turning: true,
    },
    {
      key: "upfront_most",
      label: "Turns: upfront down to",
      unit: "USD",
      format: money,
      formula: `{small.saved}*${cell("horizon_days")}`,
      turning: true,
    },
  ],
  holds: `NOT(${isPaidBack})`,
  why: firstOf(
    [
      [
        isPaidBack,
        sentence`There are ${usd(cell("saved"))} a day to save at most: ${usd(cell("other_upfront"))} are back on day ${dayNumber(cell("payback"))} of ${dayNumber(cell("horizon_days"))}.`,
      ],
      [
        `ISNUMBER(${cell("payback")})`,
        sentence`There are ${usd(cell("saved"))} a day to save at most: ${usd(cell("other_upfront"))} take ${days(cell("payback"))} to come back, not ${dayNumber(cell("horizon_days"))}.`,
      ],
    ],
    sentence`There are ${usd(cell("saved"))} a day to save at most: ${usd(cell("other_upfront"))} never come back.`,
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("calls_needed")})`,
        sentence`Calls a day: from ${amount(cell("calls_needed"))} on it pays back in time. Upfront: it does so from ${usd(cell("upfront_most"))} down.`,
      ],
    ],
    `"No volume turns it: a tuned call saves nothing."`,
  ),
  note: "At the most: no hosting, no dearer tokens, no cache, no retraining. Each makes it hold the more.",
};
