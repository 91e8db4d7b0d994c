import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { decimal, firstOf, percent, textFormula } from "../../../formula/text";
import { inputFormat, percentFormat } from "../../../layout/number-format";
import { typedAmount, typedInput, typedShare } from "../../typed";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

const texts = claimTexts.slower;
const cell = of("slower");
const positive = { min: 0, aboveMin: true } as const;
const uncachedShort = `${cell("tuned_tokens")}*(1-${cell("tuned_cached_share")})`;

const latency = (prompt: string, cached: string): { readonly formula: string; readonly plain: string } => ({
  formula: call("LATENCY", {
    input_tokens: at(`slower.${prompt}`),
    output_tokens: at("slower.output_tokens"),
    prefill_tokens_per_second: at("slower.prefill_tokens_per_second"),
    output_tokens_per_second: at("slower.output_tokens_per_second"),
    cached_share: at(`slower.${cached}`),
  }),
  plain: `${cell(prompt)}*(1-${cell(cached)})/${cell("prefill_tokens_per_second")}+MAX(0,${cell("output_tokens")}-1)/${cell("output_tokens_per_second")}`,
});

/** The cached share of the long prompt above which it is slower by less than so many seconds. */
const cachedShare = (seconds: string): string =>
  ifBetween(`1-(${uncachedShort}+${seconds}*${cell("prefill_tokens_per_second")})/${cell("prompt_tokens")}`, 0, 1);

/** Longer prompts are slower: by their uncached tokens over the prefill speed. */
export const slower: Claim = {
  id: "slower",
  texts,
  says: textFormula(texts.claim),
  inputs: [
    typedInput("prompt_tokens", { ...texts.inputs.prompt_tokens, value: 2000, bounds: positive }),
    typedInput("prompt_tokens", { ...texts.inputs.tuned_tokens, key: "tuned_tokens", value: 400 }),
    typedShare({ ...texts.inputs.cached_share, key: "cached_share", value: 0 }),
    typedShare({ ...texts.inputs.tuned_cached_share, key: "tuned_cached_share", value: 0 }),
    typedInput("output_tokens", { value: 150 }),
    typedInput("prefill_tokens_per_second", {
      ...texts.inputs.prefill_tokens_per_second,
      value: 8000,
      bounds: positive,
    }),
    typedInput("output_tokens_per_second", { ...texts.inputs.output_tokens_per_second, value: 50, bounds: positive }),
    typedAmount({ ...texts.inputs.noticeable, format: inputFormat("s/call"), key: "noticeable", value: 0.1 }),
  ],
  figures: [
    {
      key: "long",
      format: "0.00#",
      ...latency("prompt_tokens", "cached_share"),
    },
    {
      key: "short",
      format: "0.00#",
      ...latency("tuned_tokens", "tuned_cached_share"),
    },
    { key: "slower", format: "0.00#", formula: "{slower.long}-{slower.short}" },
    {
      key: "part",
      format: percentFormat,
      formula: "IF({slower.long}=0,0,{slower.slower}/{slower.long})",
    },
    {
      key: "unnoticed",
      format: percentFormat,
      formula: cachedShare(cell("noticeable")),
      turning: true,
    },
    {
      key: "no_slower",
      format: percentFormat,
      formula: cachedShare("0"),
      turning: true,
    },
  ],
  holds: `AND(NOT(${atMost(cell("slower"), "0")}),${atLeast(cell("slower"), cell("noticeable"))})`,
  fails: atMost(cell("slower"), "10^-9"),
  why: firstOf(
    [
      [
        `${cell("slower")}>10^-9`,
        textFormula(texts.slower, {
          slower: decimal(cell("slower")),
          part: percent(cell("part")),
          long: decimal(cell("long")),
        }),
      ],
    ],
    textFormula(texts.noSlower, { long: decimal(cell("long")), short: decimal(cell("short")) }),
  ),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("unnoticed")}),ISNUMBER(${cell("no_slower")}))`,
        textFormula(texts.shares, {
          unnoticed: percent(cell("unnoticed")),
          noticeable: decimal(cell("noticeable")),
          no_slower: percent(cell("no_slower")),
        }),
      ],
      [`ISNUMBER(${cell("no_slower")})`, textFormula(texts.share, { no_slower: percent(cell("no_slower")) })],
    ],
    textFormula(texts.noShare),
  ),
};
