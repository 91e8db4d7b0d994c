import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { decimal, firstOf, percent, textFormula } from "../../../formula/text";
import { percentFormat } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

const texts = claimTexts.shorter;
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

/** A tuned prompt is 80% shorter, and so much cheaper: 2 000 tokens cut to 400 lose their cache. */
export const shorter: Claim = {
  id: "shorter",
  texts,
  says: textFormula(texts.claim, { claimed: percent(cell("claimed")) }),
  inputs: [
    typedInput("prompt_tokens", { ...texts.inputs.prompt_tokens, value: 2000, bounds: { min: 0, aboveMin: true } }),
    typedInput("prompt_tokens", {
      ...texts.inputs.tuned_tokens,
      key: "tuned_tokens",
      value: 400,
      bounds: { min: 0, aboveMin: true },
    }),
    typedInput("cache_hit_rate", { value: 0.9 }),
    typedInput("cache_min_tokens", { value: 1024 }),
    typedInput("input_price", { value: 2, bounds: { min: 0, aboveMin: true } }),
    typedInput("cached_price", { value: 0.2 }),
    typedInput("cache_write_price", { value: 2 }),
    typedShare({
      ...texts.inputs.claimed,
      key: "claimed",
      value: 0.8,
      bounds: { min: 0, max: 1, belowMax: true, fraction: true },
    }),
  ],
  figures: [
    { key: "shorter", format: percentFormat, formula: `1-${short}/${long}` },
    { key: "long", format: "0.00##", ...cost("prompt_tokens") },
    {
      key: "short",
      format: "0.00##",
      ...cost("tuned_tokens"),
    },
    {
      key: "cheaper",
      format: percentFormat,
      formula: `IF({shorter.long}=0,0,1-{shorter.short}/{shorter.long})`,
    },
    {
      key: "equal",
      format: percentFormat,
      formula: hitRate("1"),
      turning: true,
    },
    {
      key: "in_full",
      format: percentFormat,
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
        textFormula(texts.moreExpensive, {
          shorter: percent(cell("shorter")),
          cheaper: percent(`-${cell("cheaper")}`),
          reason: firstOf(
            [
              [
                `AND(${isCached(long)},NOT(${isCached(short)}))`,
                textFormula(texts.tooShort, { short: decimal(short) }),
              ],
            ],
            textFormula(texts.tunedLonger),
          ),
        }),
      ],
    ],
    textFormula(texts.cheaper, { shorter: percent(cell("shorter")), cheaper: percent(cell("cheaper")) }),
  ),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("equal")}),ISNUMBER(${cell("in_full")}))`,
        textFormula(texts.hitRates, {
          equal: percent(cell("equal")),
          in_full: percent(cell("in_full")),
          claimed: percent(cell("claimed")),
        }),
      ],
      [`ISNUMBER(${cell("equal")})`, textFormula(texts.hitRate, { equal: percent(cell("equal")) })],
      [`${short}>=${shortest}`, textFormula(texts.losesCache, { shortest: decimal(shortest) })],
      [`${long}<${shortest}`, textFormula(texts.neverCached, { shortest: decimal(shortest) })],
    ],
    textFormula(texts.noHitRate),
  ),
};
