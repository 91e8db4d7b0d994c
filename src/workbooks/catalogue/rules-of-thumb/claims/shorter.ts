import { at, call } from "../../../formula/call";
import { percentage } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { amount, firstOf, sentence, share } from "../../wording";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

const cell = of("shorter");
const [long, short, hit, shortest] = [
  cell("prompt_tokens"),
  cell("tuned_tokens"),
  cell("cache_hit_rate"),
  cell("cache_min_tokens"),
];
const [price, cached, written] = [cell("input_price"), cell("cached_price"), cell("cache_write_price")];
const isCached = (tokens: string): string => `AND(${hit}>0,${tokens}>=${shortest})`;

/** What the prompt of a thousand calls costs. */
function cost(key: "prompt_tokens" | "tuned_tokens"): { readonly formula: string; readonly plain: string } {
  const tokens = cell(key);
  const whole = { input_tokens: at(`shorter.${key}`), output_tokens: 0, price_or_model: at("shorter.input_price") };
  const withCache = call("CALLCOST", {
    ...whole,
    cached_tokens: { formula: `${tokens}*${hit}` },
    cached_price: at("shorter.cached_price"),
    cache_write_tokens: { formula: `${tokens}-${tokens}*${hit}` },
    cache_write_price: at("shorter.cache_write_price"),
  });
  return {
    formula: `1000*IF(${isCached(tokens)},${withCache},${call("CALLCOST", whole)})`,
    plain: `${tokens}*IF(${isCached(tokens)},${hit}*${cached}+(1-${hit})*${written},${price})/1000`,
  };
}

const onlyLong = `AND(${long}>=${shortest},${short}<${shortest})`;
/** The hit rate at which the cached long prompt costs a part of what the short one costs uncached. */
const hitRate = (part: string): string =>
  `IF(${onlyLong},${ifBetween(`(${long}*${written}-${part}*${short}*${price})/(${long}*(${written}-${cached}))`, 0, 1)},"none")`;

/** A tuned prompt is 80 % shorter, and so much cheaper: 2 000 tokens cut to 400 lose their cache. */
export const shorter: Claim = {
  id: "shorter",
  says: sentence`A tuned prompt is ${share(cell("claimed"))} shorter, and costs that much less`,
  inputs: [
    typedInput("prompt_tokens", { label: "Prompt tokens, long", value: 2000, bounds: { min: 0, aboveMin: true } }),
    typedInput("prompt_tokens", {
      key: "tuned_tokens",
      label: "Prompt tokens, tuned",
      value: 400,
      bounds: { min: 0, aboveMin: true },
    }),
    typedInput("cache_hit_rate", { value: 0.9 }),
    typedInput("cache_min_tokens", { value: 1024 }),
    typedInput("input_price", { value: 2, bounds: { min: 0, aboveMin: true } }),
    typedInput("cached_price", { value: 0.2 }),
    typedInput("cache_write_price", { value: 2 }),
    typedShare({
      key: "claimed",
      label: "Claimed: shorter by",
      value: 0.8,
      meaning: "How much shorter the rule says a tuned prompt is.",
      bounds: { min: 0, max: 1, belowMax: true, fraction: true },
    }),
  ],
  figures: [
    { key: "shorter", label: "Shorter by", unit: "% of tokens", format: percentage, formula: `1-${short}/${long}` },
    { key: "long", label: "The long prompt costs", unit: "USD/1000 calls", format: "0.00##", ...cost("prompt_tokens") },
    {
      key: "short",
      label: "The tuned prompt costs",
      unit: "USD/1000 calls",
      format: "0.00##",
      ...cost("tuned_tokens"),
    },
    {
      key: "cheaper",
      label: "Cheaper by",
      unit: "% of its cost",
      format: percentage,
      formula: `IF({shorter.long}=0,0,1-{shorter.short}/{shorter.long})`,
    },
    {
      key: "equal",
      label: "Turns: hit rate above",
      unit: "% of calls",
      format: percentage,
      formula: hitRate("1"),
      turning: true,
    },
    {
      key: "in_full",
      label: "As much cheaper up to",
      unit: "% of calls",
      format: percentage,
      formula: hitRate(`1/(1-${cell("claimed")})`),
      turning: true,
    },
  ],
  holds: `AND(${atLeast(cell("shorter"), cell("claimed"))},${atLeast(cell("cheaper"), cell("claimed"))})`,
  fails: atMost(cell("cheaper"), "0"),
  why: firstOf(
    [
      [
        `${cell("cheaper")}<0`,
        sentence`${share(cell("shorter"))} fewer tokens, and yet ${share(`-${cell("cheaper")}`)} dearer: ${firstOf([[`AND(${isCached(long)},NOT(${isCached(short)}))`, sentence`${amount(short)} tokens are too short for the cache.`]], `"the tuned prompt is the longer one."`)}`,
      ],
    ],
    sentence`${share(cell("shorter"))} fewer tokens cost ${share(cell("cheaper"))} less.`,
  ),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("equal")}),ISNUMBER(${cell("in_full")}))`,
        sentence`Cache hit rate: above ${share(cell("equal"))} the long prompt is the cheaper one; up to ${share(cell("in_full"))} the tuned one is ${share(cell("claimed"))} cheaper.`,
      ],
      [
        `ISNUMBER(${cell("equal")})`,
        sentence`Cache hit rate: above ${share(cell("equal"))} the long prompt is the cheaper one.`,
      ],
      [
        `${short}>=${shortest}`,
        sentence`Tuned prompt: below ${amount(shortest)} tokens it loses the cache; as long as it keeps it, cost falls with length.`,
      ],
      [
        `${long}<${shortest}`,
        sentence`Neither prompt is cached: the long one would have to reach ${amount(shortest)} tokens.`,
      ],
    ],
    `"No hit rate turns it: reading from the cache saves too little."`,
  ),
  note: "The prompt alone, at the same price per token; a tuned model often has prices of its own (see the next rule).",
};
