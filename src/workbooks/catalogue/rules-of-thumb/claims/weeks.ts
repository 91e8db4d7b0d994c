import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { days, decimal, firstOf, money, textFormula } from "../../../formula/text";
import { inputFormat, moneyFormat } from "../../../layout/number-format";
import { typedAmount, typedInput } from "../../typed";
import { atMost, type Claim, ifBetween, none, of } from "../claim";

const texts = claimTexts.weeks;
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
  `IF(ISNUMBER(${cell(figure)}),${textFormula(texts.inDays, { days: days(cell(figure)) })},${textFormula(texts.never)})`;

/** It pays back in weeks at high volume: 16 USD a day pay 896 USD back in eight weeks. */
export const weeks: Claim = {
  id: "weeks",
  texts,
  says: textFormula(texts.claim, { calls_per_day: decimal(cell("calls_per_day")), weeks: decimal(cell("weeks")) }),
  inputs: [
    typedInput("calls_per_day", { value: 5000 }),
    typedInput("prompt_tokens", { ...texts.inputs.tokens, key: "tokens", value: 1600 }),
    typedInput("input_price", { value: 2 }),
    typedAmount({ ...texts.inputs.premium, format: inputFormat("USD/call"), key: "premium", value: 0 }),
    typedInput("hosting_per_hour", { value: 0 }),
    typedAmount({ ...texts.inputs.upfront_from, key: "upfront_from", value: 50 }),
    typedAmount({ ...texts.inputs.upfront_to, key: "upfront_to", value: 896 }),
    typedAmount({ ...texts.inputs.weeks, key: "weeks", value: 8, format: "General" }),
  ],
  alsoNeeded: [[`${cell("upfront_from")}<=${cell("upfront_to")}`, texts.needed[0]]],
  figures: [
    {
      key: "saved",
      format: moneyFormat,
      formula: `${cell("calls_per_day")}*${perCall}-${hosting}`,
    },
    {
      key: "days_from",
      format: "#,##0.0##",
      ...payback("upfront_from"),
    },
    { key: "days_to", format: "#,##0.0##", ...payback("upfront_to") },
    {
      key: "calls_needed",
      format: "#,##0.0",
      formula: `IF(AND(${perCall}>0,${cell("weeks")}>0),(${cell("upfront_to")}/(${inTime})+${hosting})/${perCall},"${none}")`,
      turning: true,
    },
    {
      key: "calls_least",
      format: "#,##0.0",
      formula: `IF(AND(${perCall}>0,${cell("weeks")}>0),(${cell("upfront_from")}/(${inTime})+${hosting})/${perCall},"${none}")`,
      turning: true,
    },
    {
      key: "hosting_eats",
      format: "0.00##",
      formula: ifBetween(`${cell("calls_per_day")}*${perCall}/24`, 0),
    },
  ],
  holds: isInTime("days_to"),
  fails: `NOT(${isInTime("days_from")})`,
  why: firstOf(
    [[`${cell("saved")}<=0`, textFormula(texts.savesNothing, { saved: money(cell("saved")) })]],
    textFormula(texts.why, {
      saved: money(cell("saved")),
      upfront_from: money(cell("upfront_from")),
      days_from: dayOrNever("days_from"),
      upfront_to: money(cell("upfront_to")),
      days_to: dayOrNever("days_to"),
    }),
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("calls_needed")})`,
        textFormula(texts.calls, {
          calls_needed: decimal(cell("calls_needed")),
          calls_least: decimal(cell("calls_least")),
        }),
      ],
    ],
    textFormula(texts.noVolume),
  ),
};
