import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { decimal, firstOf, percent, textFormula } from "../../../formula/text";
import { moneyFormat, percentFormat, wholeFormat } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { atMost, type Claim, none, of } from "../claim";

const texts = claimTexts.fraction;
const cell = of("fraction");
const positive = { min: 0, aboveMin: true } as const;

const byApi = (prompt: string, price: string): { readonly formula: string; readonly plain: string } => ({
  formula: call("PROMPTCOST", {
    calls_per_day: at("fraction.calls_per_day"),
    input_tokens: at(`fraction.${prompt}`),
    output_tokens: at("fraction.output_tokens"),
    price_or_model: at(`fraction.${price}`),
    output_price: at(`fraction.${price}`),
  }),
  plain: `${cell("calls_per_day")}*(${cell(prompt)}+${cell("output_tokens")})*${cell(price)}/1000000`,
});

const seconds = `(${cell("tuned_tokens")}/${cell("gpu_input_tokens_per_second")}+${cell("output_tokens")}/${cell("gpu_output_tokens_per_second")})`;
const largeCall = `({fraction.large}/${cell("calls_per_day")})`;

/** The volume at which a GPU of one's own costs no more than a part of the large model, where one GPU carries it. */
const callsFor = (part: string): string => {
  const calls = `24*${cell("gpu_price_per_hour")}/(${part}*${largeCall})`;
  return `IFERROR(IF(${calls}<=${cell("capacity")},${calls},"${none}"),"${none}")`;
};

/** A tuned 7B can replace a prompted 70B for a fraction: per token yes; a GPU of one's own needs volume to be filled. */
export const fraction: Claim = {
  id: "fraction",
  texts,
  says: textFormula(texts.claim, { claimed: percent(cell("claimed")) }),
  inputs: [
    typedInput("calls_per_day", { value: 20_000, bounds: positive }),
    typedInput("prompt_tokens", { ...texts.inputs.prompt_tokens, value: 2000 }),
    typedInput("prompt_tokens", { ...texts.inputs.tuned_tokens, key: "tuned_tokens", value: 400 }),
    typedInput("output_tokens", { value: 200, bounds: positive }),
    typedInput("input_price", { ...texts.inputs.large_price, key: "large_price", value: 0.9, bounds: positive }),
    typedInput("input_price", { ...texts.inputs.small_price, key: "small_price", value: 0.2 }),
    typedInput("gpu_price_per_hour", { ...texts.inputs.gpu_price_per_hour, value: 2 }),
    typedInput("gpu_input_tokens_per_second", {
      ...texts.inputs.gpu_input_tokens_per_second,
      value: 8000,
      bounds: positive,
    }),
    typedInput("gpu_output_tokens_per_second", {
      ...texts.inputs.gpu_output_tokens_per_second,
      value: 800,
      bounds: positive,
    }),
    typedInput("peak_factor", { value: 1.4 }),
    typedInput("utilisation", { value: 0.7 }),
    typedShare({
      ...texts.inputs.claimed,
      key: "claimed",
      value: 0.25,
      bounds: { min: 0, max: 1, aboveMin: true, fraction: true },
    }),
  ],
  figures: [
    {
      key: "large",
      format: moneyFormat,
      ...byApi("prompt_tokens", "large_price"),
    },
    { key: "api", format: moneyFormat, ...byApi("tuned_tokens", "small_price") },
    {
      key: "api_part",
      format: percentFormat,
      formula: "{fraction.api}/{fraction.large}",
    },
    {
      key: "gpus",
      format: wholeFormat,
      formula: call("GPUS", {
        calls_per_day: at("fraction.calls_per_day"),
        input_tokens: at("fraction.tuned_tokens"),
        output_tokens: at("fraction.output_tokens"),
        input_tokens_per_second: at("fraction.gpu_input_tokens_per_second"),
        output_tokens_per_second: at("fraction.gpu_output_tokens_per_second"),
        peak_factor: at("fraction.peak_factor"),
        utilisation: at("fraction.utilisation"),
      }),
      plain: `ROUNDUP(${cell("calls_per_day")}*${seconds}/86400*${cell("peak_factor")}/${cell("utilisation")}*(1-10^-12),0)`,
    },
    {
      key: "own",
      format: moneyFormat,
      formula: `24*{fraction.gpus}*${cell("gpu_price_per_hour")}`,
    },
    {
      key: "own_part",
      format: percentFormat,
      formula: "{fraction.own}/{fraction.large}",
    },
    {
      key: "capacity",
      format: wholeFormat,
      formula: `86400*${cell("utilisation")}/(${cell("peak_factor")}*${seconds})`,
    },
    {
      key: "fills",
      format: wholeFormat,
      formula: callsFor(cell("claimed")),
      turning: true,
    },
    { key: "parity", format: wholeFormat, formula: callsFor("1") },
  ],
  holds: `AND(${atMost(cell("api_part"), cell("claimed"))},${atMost(cell("own_part"), cell("claimed"))})`,
  fails: `AND(NOT(${atMost(cell("api_part"), cell("claimed"))}),NOT(${atMost(cell("own_part"), cell("claimed"))}))`,
  why: textFormula(texts.why, {
    api_part: percent(cell("api_part")),
    calls_per_day: decimal(cell("calls_per_day")),
    own_part: percent(cell("own_part")),
  }),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("fills")})`,
        textFormula(texts.both, {
          fills: decimal(cell("fills")),
          claimed: percent(cell("claimed")),
          parity: decimal(cell("parity")),
        }),
      ],
      [
        `ISNUMBER(${cell("parity")})`,
        textFormula(texts.parityOnly, { parity: decimal(cell("parity")), claimed: percent(cell("claimed")) }),
      ],
    ],
    textFormula(texts.noVolume),
  ),
};
