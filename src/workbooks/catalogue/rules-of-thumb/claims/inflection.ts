import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { count, decimal, firstOf, textFormula } from "../../../formula/text";
import { typedInput, typedShare } from "../../typed";
import { atMost, type Claim, ifBetween, none, of } from "../claim";

const texts = claimTexts.inflection;
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
  firstOf(
    [[`ISNUMBER(${cell(figure)})`, textFormula(texts.perDay, { calls: count(cell(figure)) })]],
    textFormula(texts.never),
  );

/** The inflection is at about 5 000 calls a day with prompts of 2 000 tokens: one point of a surface. */
export const inflection: Claim = {
  id: "inflection",
  texts,
  says: textFormula(texts.claim, { claimed: decimal(cell("claimed")), prompt_tokens: decimal(cell("prompt_tokens")) }),
  inputs: [
    typedInput("prompt_tokens", { value: 2000 }),
    typedShare({ ...texts.inputs.reduction, key: "reduction", value: 0.8 }),
    typedInput("input_price", { value: 2 }),
    typedInput("input_price", { ...texts.inputs.tuned_input_price, key: "tuned_input_price", value: 2 }),
    typedInput("other_upfront", { ...texts.inputs.other_upfront, value: 1440 }),
    typedInput("horizon_days", { ...texts.inputs.horizon_days, value: 90 }),
    typedInput("hosting_per_hour", { ...texts.inputs.hosting_per_hour, value: 1.7 }),
    typedInput("calls_per_day", {
      ...texts.inputs.claimed,
      key: "claimed",
      value: 5000,
      bounds: { min: 0, aboveMin: true },
    }),
    typedShare({ ...texts.inputs.tolerance, key: "tolerance", value: 0.2 }),
  ],
  figures: [
    { key: "without", format: "#,##0.0", ...volume("0") },
    {
      key: "with",
      format: "#,##0.0",
      ...volume(`24*${cell("hosting_per_hour")}`),
    },
    {
      key: "tokens",
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
      format: "0.00##",
      formula: ifBetween(`((1+${cell("tolerance")})*${cell("claimed")}*${saved}-${perDay})/24`, 0),
      turning: true,
    },
  ],
  holds: `AND(${isNear("without")},${isNear("with")})`,
  fails: `AND(NOT(${isNear("without")}),NOT(${isNear("with")}))`,
  why: textFormula(texts.why, {
    without: callsOrNever("without"),
    hosting_per_hour: decimal(cell("hosting_per_hour")),
    with: callsOrNever("with"),
  }),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("fee")})`,
        textFormula(texts.fee, { fee: decimal(cell("fee")), claimed: decimal(cell("claimed")) }),
      ],
    ],
    textFormula(texts.noFee),
  ),
};
