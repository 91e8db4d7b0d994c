import { at, call } from "../../../formula/call";
import { money, numberFormat, percentage } from "../../../layout/number-format";
import { typedAmount, typedInput, typedShare } from "../../typed";
import { amount, firstOf, sentence, share, usd } from "../../wording";
import { atLeast, atMost, below, type Claim, ifBetween, none, of } from "../claim";

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

/** 10 000 calls a day of 4 000 tokens cost 80 to 400 USD a day: exactly so at 2 and 10 USD/M, uncached. */
export const volume: Claim = {
  id: "volume",
  says: sentence`${amount(calls)} calls a day of ${amount(tokens)} tokens cost ${amount(from)} to ${amount(to)} USD a day`,
  inputs: [
    typedInput("calls_per_day", { value: 10_000 }),
    typedInput("prompt_tokens", { label: "Tokens per call", value: 4000, meaning: "Input tokens of a call." }),
    typedInput("input_price", { key: "price_from", label: "Price, from", value: 2 }),
    typedInput("input_price", { key: "price_to", label: "Price, to", value: 10 }),
    typedShare({
      key: "cached_share",
      label: "Cached share",
      value: 0,
      meaning: "Share of the tokens that is read from a cache.",
    }),
    typedShare({
      key: "cached_price",
      label: "Cached price, of the price",
      value: 0.1,
      meaning: "Price of a cached token as a share of the price.",
    }),
    typedAmount({
      key: "least",
      label: "Claimed, from",
      value: 80,
      unit: "USD/day",
      meaning: "The least that the rule says.",
    }),
    typedAmount({
      key: "most",
      label: "Claimed, to",
      value: 400,
      unit: "USD/day",
      meaning: "The most that the rule says.",
    }),
  ],
  alsoNeeded: [
    [`${cell("price_from")}<=${cell("price_to")}`, "Price, to must not be below Price, from."],
    [`${from}<=${to}`, "Claimed, to must not be below Claimed, from."],
  ],
  figures: [
    {
      key: "tokens",
      label: "Tokens a day",
      unit: "M tokens/day",
      format: "#,##0.0##",
      formula: `${calls}*${tokens}/1000000`,
    },
    { key: "low", label: "Cost at the lower price", unit: "USD/day", format: money, ...cost("price_from") },
    { key: "high", label: "Cost at the higher price", unit: "USD/day", format: money, ...cost("price_to") },
    {
      key: "holds_to",
      label: "Turns: cached share above",
      unit: "%",
      format: percentage,
      formula: reachesLeast("price_from"),
      turning: true,
    },
    {
      key: "fails_from",
      label: "No price reaches it above",
      unit: "%",
      format: percentage,
      formula: reachesLeast("price_to"),
      turning: true,
    },
    {
      key: "price_at_least",
      label: "Price that gives the least",
      unit: "USD/M tokens",
      format: numberFormat("USD/M tokens"),
      formula: `IFERROR(${from}*1000000/(${calls}*${tokens}*(1-${cell("cached_share")}*${off})),"${none}")`,
    },
    {
      key: "price_at_most",
      label: "Price that gives the most",
      unit: "USD/M tokens",
      format: numberFormat("USD/M tokens"),
      formula: `IFERROR(${to}*1000000/(${calls}*${tokens}*(1-${cell("cached_share")}*${off})),"${none}")`,
    },
  ],
  holds: `AND(${atLeast(cell("low"), from)},${atMost(cell("high"), to)})`,
  fails: `OR(${below(cell("high"), from)},${below(to, cell("low"))})`,
  why: sentence`${amount(cell("tokens"))} M tokens a day cost ${usd(cell("low"))} at ${amount(cell("price_from"))} USD/M and ${usd(cell("high"))} at ${amount(cell("price_to"))} USD/M.`,
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("holds_to")}),ISNUMBER(${cell("fails_from")}))`,
        sentence`Cached share: above ${share(cell("holds_to"))} the lower price gives less than ${usd(from)}, above ${share(cell("fails_from"))} every price does.`,
      ],
      [
        `ISNUMBER(${cell("holds_to")})`,
        sentence`Cached share: above ${share(cell("holds_to"))} the lower price gives less than ${usd(from)}.`,
      ],
      [
        `ISNUMBER(${cell("fails_from")})`,
        sentence`Cached share: at none does the lower price give ${usd(from)}; above ${share(cell("fails_from"))} no price does.`,
      ],
    ],
    sentence`Price: it holds from ${amount(cell("price_at_least"))} to ${amount(cell("price_at_most"))} USD/M.`,
  ),
  note: "Input tokens alone; those of the answer come on top, at a price of their own.",
};
