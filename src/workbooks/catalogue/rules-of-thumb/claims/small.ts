import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { dayNumber, days, decimal, firstOf, money, textFormula } from "../../../formula/text";
import { moneyFormat } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { atMost, type Claim, none, of } from "../claim";

const texts = claimTexts.small;
const cell = of("small");
const savedTokens = `${cell("prompt_tokens")}*${cell("reduction")}`;
const savedPerCall = `(${savedTokens}*${cell("input_price")}/1000000)`;
const isPaidBack = `IF(ISNUMBER(${cell("payback")}),${atMost(cell("payback"), cell("horizon_days"))},FALSE)`;

/** Under about 1 000 calls a day, stay with prompting: there is too little to save. */
export const small: Claim = {
  id: "small",
  texts,
  says: textFormula(texts.claim, { calls_per_day: decimal(cell("calls_per_day")) }),
  inputs: [
    typedInput("calls_per_day", { value: 1000, bounds: { min: 0, aboveMin: true } }),
    typedInput("prompt_tokens", { value: 2000 }),
    typedShare({ ...texts.inputs.reduction, key: "reduction", value: 0.8 }),
    typedInput("input_price", { value: 2 }),
    typedInput("other_upfront", { ...texts.inputs.other_upfront, value: 1440 }),
    typedInput("horizon_days", { value: 365 }),
  ],
  figures: [
    {
      key: "saved",
      format: moneyFormat,
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
      format: moneyFormat,
      formula: `{small.saved}*${cell("horizon_days")}`,
    },
    {
      key: "payback",
      format: "#,##0.0##",
      formula: `IFNA(${call("BREAKEVEN_DAYS", { upfront_cost: at("small.other_upfront"), prompt_cost_per_day: { formula: `${cell("calls_per_day")}*${savedPerCall}` }, tuned_cost_per_day: 0, horizon_days: 36_500 })},"${none}")`,
      plain: `IF({small.saved}>0,IF(${cell("other_upfront")}/{small.saved}<=36500,${cell("other_upfront")}/{small.saved},"${none}"),"${none}")`,
    },
    {
      key: "calls_needed",
      format: "#,##0.0",
      formula: `IF(${savedPerCall}>0,${cell("other_upfront")}/(${cell("horizon_days")}*${savedPerCall}),"${none}")`,
      turning: true,
    },
    {
      key: "upfront_most",
      format: moneyFormat,
      formula: `{small.saved}*${cell("horizon_days")}`,
      turning: true,
    },
  ],
  holds: `NOT(${isPaidBack})`,
  why: firstOf(
    [
      [
        isPaidBack,
        textFormula(texts.paidBack, {
          saved: money(cell("saved")),
          other_upfront: money(cell("other_upfront")),
          payback: dayNumber(cell("payback")),
          horizon_days: dayNumber(cell("horizon_days")),
        }),
      ],
      [
        `ISNUMBER(${cell("payback")})`,
        textFormula(texts.late, {
          saved: money(cell("saved")),
          other_upfront: money(cell("other_upfront")),
          payback: days(cell("payback")),
          horizon_days: dayNumber(cell("horizon_days")),
        }),
      ],
    ],
    textFormula(texts.never, { saved: money(cell("saved")), other_upfront: money(cell("other_upfront")) }),
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("calls_needed")})`,
        textFormula(texts.calls, {
          calls_needed: decimal(cell("calls_needed")),
          upfront_most: money(cell("upfront_most")),
        }),
      ],
    ],
    textFormula(texts.noVolume),
  ),
};
