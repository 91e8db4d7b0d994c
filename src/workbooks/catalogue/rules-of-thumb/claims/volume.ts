import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { decimal, firstOf, money, percent, textFormula } from "../../../formula/text";
import { moneyFormat, numberFormat, percentFormat } from "../../../layout/number-format";
import { typedAmount, typedInput, typedShare } from "../../typed";
import { atLeast, atMost, below, type Claim, ifBetween, none, of } from "../claim";

const texts = claimTexts.volume;
const cell = of("volume");
const [calls, tokens, from, to] = [cell("calls_per_day"), cell("prompt_tokens"), cell("least"), cell("most")];
/** What caching takes off the price of a token that is read from the cache. */
const off = `(1-${cell("cached_price")})`;

const cost = (price: "price_from" | "price_to"): { readonly formula: string; readonly plain: string } => ({
  formula: call("PROMPTCOST", {
    calls_per_day: at("volume.calls_per_day"),
    input_tokens: at("volume.prompt_tokens"),
    output_tokens: 0,
    price_or_model: at(`volume.${price}`),
    days: 1,
    cached_share: at("volume.cached_share"),
    cached_price: { formula: `${cell(price)}*${cell("cached_price")}` },
  }),
  plain: `${calls}*${tokens}*${cell(price)}*(1-${cell("cached_share")}*${off})/1000000`,
});

/** The cached share up to which the cost at a price is not below the claim's least. */
const reachesLeast = (price: string): string =>
  ifBetween(`(1-${from}/(${calls}*${tokens}*${cell(price)}/1000000))/${off}`, 0, 1);

/** 10 000 calls a day of 4 000 tokens cost 80 to 400 USD a day: exactly so at 2 and 10 USD per 1M tokens, uncached. */
export const volume: Claim = {
  id: "volume",
  texts,
  says: textFormula(texts.claim, {
    calls: decimal(calls),
    tokens: decimal(tokens),
    from: decimal(from),
    to: decimal(to),
  }),
  inputs: [
    typedInput("calls_per_day", { value: 10_000 }),
    typedInput("prompt_tokens", { ...texts.inputs.prompt_tokens, value: 4000 }),
    typedInput("input_price", { ...texts.inputs.price_from, key: "price_from", value: 2 }),
    typedInput("input_price", { ...texts.inputs.price_to, key: "price_to", value: 10 }),
    typedShare({ ...texts.inputs.cached_share, key: "cached_share", value: 0 }),
    typedShare({ ...texts.inputs.cached_price, key: "cached_price", value: 0.1 }),
    typedAmount({ ...texts.inputs.least, key: "least", value: 80 }),
    typedAmount({ ...texts.inputs.most, key: "most", value: 400 }),
  ],
  alsoNeeded: [
    [`${cell("price_from")}<=${cell("price_to")}`, texts.needed[0]],
    [`${from}<=${to}`, texts.needed[1]],
  ],
  figures: [
    {
      key: "tokens",
      format: "#,##0.0##",
      formula: `${calls}*${tokens}/1000000`,
    },
    { key: "low", format: moneyFormat, ...cost("price_from") },
    { key: "high", format: moneyFormat, ...cost("price_to") },
    {
      key: "holds_to",
      format: percentFormat,
      formula: reachesLeast("price_from"),
      turning: true,
    },
    {
      key: "fails_from",
      format: percentFormat,
      formula: reachesLeast("price_to"),
      turning: true,
    },
    {
      key: "price_at_least",
      format: numberFormat("USD/M tokens"),
      formula: `IFERROR(${from}*1000000/(${calls}*${tokens}*(1-${cell("cached_share")}*${off})),"${none}")`,
    },
    {
      key: "price_at_most",
      format: numberFormat("USD/M tokens"),
      formula: `IFERROR(${to}*1000000/(${calls}*${tokens}*(1-${cell("cached_share")}*${off})),"${none}")`,
    },
  ],
  holds: `AND(${atLeast(cell("low"), from)},${atMost(cell("high"), to)})`,
  fails: `OR(${below(cell("high"), from)},${below(to, cell("low"))})`,
  why: textFormula(texts.why, {
    tokens: decimal(cell("tokens")),
    low: money(cell("low")),
    price_from: decimal(cell("price_from")),
    high: money(cell("high")),
    price_to: decimal(cell("price_to")),
  }),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("holds_to")}),ISNUMBER(${cell("fails_from")}))`,
        textFormula(texts.toBoth, {
          holds_to: percent(cell("holds_to")),
          from: money(from),
          fails_from: percent(cell("fails_from")),
        }),
      ],
      [
        `ISNUMBER(${cell("holds_to")})`,
        textFormula(texts.toHolds, { holds_to: percent(cell("holds_to")), from: money(from) }),
      ],
      [
        `ISNUMBER(${cell("fails_from")})`,
        textFormula(texts.toFails, { from: money(from), fails_from: percent(cell("fails_from")) }),
      ],
    ],
    textFormula(texts.toPrice, {
      price_at_least: decimal(cell("price_at_least")),
      price_at_most: decimal(cell("price_at_most")),
    }),
  ),
};
