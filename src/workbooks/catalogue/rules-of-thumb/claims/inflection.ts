import { at, call } from "../../../formula/call";
import { typedInput, typedShare } from "../../typed";
import { amount, firstOf, sentence } from "../../wording";
import { atMost, type Claim, ifBetween, none, of } from "../claim";

const cell = of("inflection");
const long = `${cell("prompt_tokens")}*${cell("input_price")}/1000000`;
const short = `${cell("prompt_tokens")}*(1-${cell("reduction")})*${cell("tuned_input_price")}/1000000`;
const saved = `(${long}-${short})`;
const perDay = `${cell("other_upfront")}/${cell("horizon_days")}`;

/** The break-even volume, with what hosting costs a day. */
const volume = (hosting: string): { readonly formula: string; readonly plain: string } => ({
  formula: `IFNA(${call("BREAKEVEN_CALLS", {
    upfront_cost: at("inflection.other_upfront"),
    prompt_cost_per_call: { formula: long },
    tuned_cost_per_call: { formula: short },
    horizon_days: at("inflection.horizon_days"),
    hosting_per_day: { formula: hosting },
  })},"${none}")`,
  plain: `IF(${saved}>0,(${perDay}+${hosting})/${saved},"${none}")`,
});

const isNear = (figure: string): string =>
  `IF(ISNUMBER(${cell(figure)}),${atMost(`ABS(${cell(figure)}-${cell("claimed")})`, `${cell("tolerance")}*${cell("claimed")}`)},FALSE)`;
const callsOrNever = (figure: string): string =>
  `IF(ISNUMBER(${cell(figure)}),FIXED(${cell(figure)},0)&" calls a day","no volume")`;

/** The inflection is at about 5 000 calls a day with prompts of 2 000 tokens: one point of a surface. */
export const inflection: Claim = {
  id: "inflection",
  says: sentence`The inflection is at about ${amount(cell("claimed"))} calls a day with prompts of ${amount(cell("prompt_tokens"))} tokens`,
  inputs: [
    typedInput("prompt_tokens", { value: 2000 }),
    typedShare({
      key: "reduction",
      label: "Tuned prompt shorter by",
      value: 0.8,
      meaning: "How much shorter the tuned model's prompt is.",
    }),
    typedInput("input_price", { value: 2 }),
    typedInput("input_price", { key: "tuned_input_price", label: "Tuned input price", value: 2 }),
    typedInput("other_upfront", {
      label: "Upfront",
      value: 1440,
      meaning: "What tuning costs up front, all together.",
    }),
    typedInput("horizon_days", {
      label: "To be paid back in",
      value: 90,
      meaning: "The days over which the upfront counts.",
    }),
    typedInput("hosting_per_hour", { label: "Hosting fee to try", value: 1.7 }),
    typedInput("calls_per_day", {
      key: "claimed",
      label: "Claimed: inflection at",
      value: 5000,
      bounds: { min: 0, aboveMin: true },
      meaning: "The volume from which the rule says that tuning pays.",
    }),
    typedShare({
      key: "tolerance",
      label: "About: within",
      value: 0.2,
      meaning: "How far from the claimed volume still counts as about.",
    }),
  ],
  figures: [
    { key: "without", label: "Break-even without hosting", unit: "calls/day", format: "#,##0.0", ...volume("0") },
    {
      key: "with",
      label: "Break-even with the hosting fee",
      unit: "calls/day",
      format: "#,##0.0",
      ...volume(`24*${cell("hosting_per_hour")}`),
    },
    {
      key: "tokens",
      label: "At the claimed volume: prompt of",
      unit: "tokens/call",
      format: "#,##0.0",
      formula: `IFNA(${call("BREAKEVEN_TOKENS", {
        upfront_cost: at("inflection.other_upfront"),
        calls_per_day: at("inflection.claimed"),
        horizon_days: at("inflection.horizon_days"),
        prompt_price: at("inflection.input_price"),
        tuned_price: at("inflection.tuned_input_price"),
        prompt_reduction: at("inflection.reduction"),
      })},"${none}")`,
      plain: `IF(${saved}>0,${perDay}*${cell("prompt_tokens")}/(${cell("claimed")}*${saved}),"${none}")`,
    },
    {
      key: "fee",
      label: "Turns: hosting fee above",
      unit: "USD/h",
      format: "0.00##",
      formula: ifBetween(`((1+${cell("tolerance")})*${cell("claimed")}*${saved}-${perDay})/24`, 0),
      turning: true,
    },
  ],
  holds: `AND(${isNear("without")},${isNear("with")})`,
  fails: `AND(NOT(${isNear("without")}),NOT(${isNear("with")}))`,
  why: sentence`It is at ${callsOrNever("without")}; a hosting fee of ${amount(cell("hosting_per_hour"))} USD/h alone moves it to ${callsOrNever("with")}.`,
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("fee")})`,
        sentence`Hosting fee: above ${amount(cell("fee"))} USD/h it is no longer about ${amount(cell("claimed"))}.`,
      ],
    ],
    sentence`No hosting fee turns it: without any, the inflection is elsewhere already.`,
  ),
  note: "One point of a surface: upfront, days, price, length and hosting each move it.",
};
