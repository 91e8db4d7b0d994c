import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { dayNumber, days, decimal, firstOf, money, signedMoney, textFormula } from "../../../formula/text";
import { moneyFormat } from "../../../layout/number-format";
import { typedAmount, typedInput } from "../../typed";
import { atLeast, below, type Claim, none, of } from "../claim";

const texts = claimTexts.survive;
const cell = of("survive");
const hosted = cell("hosted_days");

/** Tuned weights survive a change of provider or model version: only those that one holds. */
export const survive: Claim = {
  id: "survive",
  texts,
  says: textFormula(texts.claim),
  inputs: [
    typedAmount({ ...texts.inputs.saved, key: "saved", value: 16 }),
    typedInput("other_upfront", { ...texts.inputs.other_upfront, value: 896 }),
    typedInput("horizon_days", { value: 365 }),
    typedInput("retires_after_days", { ...texts.inputs.retires_after_days, value: 100 }),
  ],
  figures: [
    {
      key: "held",
      format: moneyFormat,
      formula: `${cell("saved")}*${cell("horizon_days")}-${cell("other_upfront")}`,
    },
    {
      key: "hosted_days",
      format: "#,##0.0",
      formula: `IF(${cell("retires_after_days")}=0,${cell("horizon_days")},MIN(${cell("retires_after_days")},${cell("horizon_days")}))`,
    },
    {
      key: "hosted",
      format: moneyFormat,
      formula: `${cell("saved")}*{survive.hosted_days}-${cell("other_upfront")}`,
    },
    {
      key: "payback",
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
        textFormula(texts.outlives, { horizon_days: days(cell("horizon_days")), held: signedMoney(cell("held")) }),
      ],
    ],
    textFormula(texts.stops, {
      held: signedMoney(cell("held")),
      day: dayNumber(hosted),
      hosted: signedMoney(cell("hosted")),
    }),
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("payback")})`,
        textFormula(texts.end, {
          horizon_days: decimal(cell("horizon_days")),
          payback: decimal(cell("payback")),
          other_upfront: money(cell("other_upfront")),
        }),
      ],
    ],
    textFormula(texts.endSavesNothing, { horizon_days: decimal(cell("horizon_days")) }),
  ),
};
