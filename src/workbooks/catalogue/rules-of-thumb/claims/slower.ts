import { at, call } from "../../../formula/call";
import { percentage } from "../../../layout/number-format";
import { typedAmount, typedInput, typedShare } from "../../typed";
import { amount, firstOf, sentence, share } from "../../wording";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

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
  says: `"Longer prompts are slower"`,
  inputs: [
    typedInput("prompt_tokens", { label: "Prompt tokens, long", value: 2000, bounds: positive }),
    typedInput("prompt_tokens", { key: "tuned_tokens", label: "Prompt tokens, short", value: 400 }),
    typedShare({
      key: "cached_share",
      label: "Cached share, long",
      value: 0,
      meaning: "Share of the long prompt that is read from a cache.",
    }),
    typedShare({
      key: "tuned_cached_share",
      label: "Cached share, short",
      value: 0,
      meaning: "Share of the short prompt that is read from a cache.",
    }),
    typedInput("output_tokens", { value: 150 }),
    typedInput("prefill_tokens_per_second", {
      label: "Prefill speed",
      value: 8000,
      bounds: positive,
      meaning: "Input tokens per second that one call sees.",
    }),
    typedInput("output_tokens_per_second", {
      label: "Output speed",
      value: 50,
      bounds: positive,
      meaning: "Output tokens per second that one call sees.",
    }),
    typedAmount({
      key: "noticeable",
      label: "Noticeable: slower by",
      value: 0.1,
      unit: "s/call",
      meaning: "The wait that one begins to notice.",
    }),
  ],
  figures: [
    {
      key: "long",
      label: "A call with the long prompt",
      unit: "s/call",
      format: "0.00#",
      ...latency("prompt_tokens", "cached_share"),
    },
    {
      key: "short",
      label: "A call with the short prompt",
      unit: "s/call",
      format: "0.00#",
      ...latency("tuned_tokens", "tuned_cached_share"),
    },
    { key: "slower", label: "Slower by", unit: "s/call", format: "0.00#", formula: "{slower.long}-{slower.short}" },
    {
      key: "part",
      label: "Of the whole wait",
      unit: "%",
      format: percentage,
      formula: "IF({slower.long}=0,0,{slower.slower}/{slower.long})",
    },
    {
      key: "unnoticed",
      label: "Turns: cached share above",
      unit: "%",
      format: percentage,
      formula: cachedShare(cell("noticeable")),
      turning: true,
    },
    {
      key: "no_slower",
      label: "No slower from",
      unit: "%",
      format: percentage,
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
        sentence`The long prompt takes ${amount(cell("slower"))} s longer, ${share(cell("part"))} of the ${amount(cell("long"))} s that a call takes.`,
      ],
    ],
    sentence`The long prompt is no slower: ${amount(cell("long"))} s beside ${amount(cell("short"))} s.`,
  ),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("unnoticed")}),ISNUMBER(${cell("no_slower")}))`,
        sentence`Cached share of the long prompt: above ${share(cell("unnoticed"))} less than ${amount(cell("noticeable"))} s, from ${share(cell("no_slower"))} on no slower.`,
      ],
      [
        `ISNUMBER(${cell("no_slower")})`,
        sentence`Cached share of the long prompt: from ${share(cell("no_slower"))} on it is no slower.`,
      ],
    ],
    `"No cached share turns it: the long prompt is the shorter one."`,
  ),
  note: "What comes before the first token. The answer is written at the same speed after either prompt.",
};
