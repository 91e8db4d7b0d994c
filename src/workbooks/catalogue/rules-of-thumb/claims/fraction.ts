import { at, call } from "../../../formula/call";
import { money, percentage, wholeNumber } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { amount, firstOf, sentence, share } from "../../wording";
import { atMost, type Claim, none, of } from "../claim";

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
  says: sentence`A tuned 7B replaces a prompted 70B for a fraction: at most ${share(cell("claimed"))} of its cost`,
  inputs: [
    typedInput("calls_per_day", { value: 20_000, bounds: positive }),
    typedInput("prompt_tokens", { label: "Prompt tokens, 70B", value: 2000 }),
    typedInput("prompt_tokens", { key: "tuned_tokens", label: "Prompt tokens, tuned 7B", value: 400 }),
    typedInput("output_tokens", { value: 200, bounds: positive }),
    typedInput("input_price", {
      key: "large_price",
      label: "Price of the 70B",
      value: 0.9,
      bounds: positive,
      meaning: "Price of its tokens, input and output.",
    }),
    typedInput("input_price", {
      key: "small_price",
      label: "Price of the 7B by API",
      value: 0.2,
      meaning: "Price of its tokens, input and output.",
    }),
    typedInput("gpu_price_per_hour", { value: 2, meaning: "Price of a GPU." }),
    typedInput("gpu_input_tokens_per_second", { label: "GPU's input speed", value: 8000, bounds: positive }),
    typedInput("gpu_output_tokens_per_second", { label: "GPU's output speed", value: 800, bounds: positive }),
    typedInput("peak_factor", { value: 1.4 }),
    typedInput("utilisation", { value: 0.7 }),
    typedShare({
      key: "claimed",
      label: "A fraction: at most",
      value: 0.25,
      meaning: "What part of the large model's cost counts as a fraction.",
      bounds: { min: 0, max: 1, aboveMin: true, fraction: true },
    }),
  ],
  figures: [
    {
      key: "large",
      label: "Prompted 70B by API",
      unit: "USD/day",
      format: money,
      ...byApi("prompt_tokens", "large_price"),
    },
    { key: "api", label: "Tuned 7B by API", unit: "USD/day", format: money, ...byApi("tuned_tokens", "small_price") },
    {
      key: "api_part",
      label: "of the 70B's cost",
      unit: "%",
      format: percentage,
      formula: "{fraction.api}/{fraction.large}",
    },
    {
      key: "gpus",
      label: "GPUs for the tuned 7B",
      unit: "GPUs",
      format: wholeNumber,
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
      label: "Tuned 7B on them",
      unit: "USD/day",
      format: money,
      formula: `24*{fraction.gpus}*${cell("gpu_price_per_hour")}`,
    },
    {
      key: "own_part",
      label: "of the 70B's cost",
      unit: "%",
      format: percentage,
      formula: "{fraction.own}/{fraction.large}",
    },
    {
      key: "capacity",
      label: "Calls that a GPU carries",
      unit: "calls/day",
      format: wholeNumber,
      formula: `86400*${cell("utilisation")}/(${cell("peak_factor")}*${seconds})`,
    },
    {
      key: "fills",
      label: "Turns: calls from",
      unit: "calls/day",
      format: wholeNumber,
      formula: callsFor(cell("claimed")),
      turning: true,
    },
    { key: "parity", label: "As dear as the 70B at", unit: "calls/day", format: wholeNumber, formula: callsFor("1") },
  ],
  holds: `AND(${atMost(cell("api_part"), cell("claimed"))},${atMost(cell("own_part"), cell("claimed"))})`,
  fails: `AND(NOT(${atMost(cell("api_part"), cell("claimed"))}),NOT(${atMost(cell("own_part"), cell("claimed"))}))`,
  why: sentence`By API it costs ${share(cell("api_part"))} of the 70B; on GPUs of one's own, at ${amount(cell("calls_per_day"))} calls a day, ${share(cell("own_part"))}.`,
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("fills")})`,
        sentence`Calls a day: from ${amount(cell("fills"))} on a GPU of one's own costs ${share(cell("claimed"))} too; it beats the 70B above ${amount(cell("parity"))}.`,
      ],
      [
        `ISNUMBER(${cell("parity")})`,
        sentence`Calls a day: a GPU beats the 70B above ${amount(cell("parity"))}, but even a full one costs more than ${share(cell("claimed"))}.`,
      ],
    ],
    `"Calls a day: not even a full GPU of one's own costs less than the 70B."`,
  ),
  note: "Equal quality is assumed, and a GPU paid for day and night. Training comes on top.",
};
