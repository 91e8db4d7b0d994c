import { at, call } from "../../../formula/call";
import { money } from "../../../layout/number-format";
import { typedAmount, typedInput } from "../../typed";
import { amount, dayNumber, days, firstOf, sentence, signedUsd, usd } from "../../wording";
import { atLeast, below, type Claim, none, of } from "../claim";

const cell = of("survive");
const hosted = cell("hosted_days");

/** Tuned weights survive a change of provider or model version: only those that one holds. */
export const survive: Claim = {
  id: "survive",
  says: `"Tuned weights survive a change of provider or model version"`,
  inputs: [
    typedAmount({
      key: "saved",
      label: "Saved a day",
      value: 16,
      unit: "USD/day",
      meaning: "What the tuned model saves a day while it runs.",
    }),
    typedInput("other_upfront", { label: "Upfront", value: 896, meaning: "What tuning costs up front, all together." }),
    typedInput("horizon_days", { value: 365 }),
    typedInput("retires_after_days", {
      label: "Base model ends on day",
      value: 100,
      meaning: "Day on which the provider switches the base model off (0: never).",
    }),
  ],
  figures: [
    {
      key: "held",
      label: "Weights you hold save",
      unit: "USD",
      format: money,
      formula: `${cell("saved")}*${cell("horizon_days")}-${cell("other_upfront")}`,
    },
    {
      key: "hosted_days",
      label: "Hosted ones run for",
      unit: "days",
      format: "#,##0.0",
      formula: `IF(${cell("retires_after_days")}=0,${cell("horizon_days")},MIN(${cell("retires_after_days")},${cell("horizon_days")}))`,
    },
    {
      key: "hosted",
      label: "and save",
      unit: "USD",
      format: money,
      formula: `${cell("saved")}*{survive.hosted_days}-${cell("other_upfront")}`,
    },
    {
      key: "payback",
      label: "Turns: base model ends before",
      unit: "days",
      format: "#,##0.0##",
      formula: `IFNA(${call("BREAKEVEN_DAYS", { upfront_cost: at("survive.other_upfront"), prompt_cost_per_day: at("survive.saved"), tuned_cost_per_day: 0, horizon_days: 36_500 })},"${none}")`,
      plain: `IF(${cell("saved")}>0,IF(${cell("other_upfront")}/${cell("saved")}<=36500,${cell("other_upfront")}/${cell("saved")},"${none}"),"${none}")`,
      turning: true,
    },
  ],
  holds: atLeast(hosted, cell("horizon_days")),
  fails: `IF(ISNUMBER(${cell("payback")}),${below(hosted, cell("payback"))},TRUE)`,
  why: firstOf(
    [
      [
        atLeast(hosted, cell("horizon_days")),
        sentence`The base model outlives the horizon of ${days(cell("horizon_days"))}: held or hosted, the weights save ${signedUsd(cell("held"))}.`,
      ],
    ],
    sentence`Weights you hold save ${signedUsd(cell("held"))}; hosted ones stop on day ${dayNumber(hosted)} and come to ${signedUsd(cell("hosted"))}.`,
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("payback")})`,
        sentence`Base model's end: from day ${amount(cell("horizon_days"))} on it holds; before day ${amount(cell("payback"))} the ${usd(cell("other_upfront"))} are lost.`,
      ],
    ],
    sentence`Base model's end: from day ${amount(cell("horizon_days"))} on it holds; nothing is saved a day, so no day pays it back.`,
  ),
  note: "Weights one holds need GPUs of one's own. Moving to another base model means training again.",
};
