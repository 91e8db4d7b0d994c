import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { decimal, firstOf, percent, textFormula } from "../../../formula/text";
import { percentFormat, wholeFormat } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

const texts = claimTexts.hardware;
const cell = of("hardware");
const positive = { min: 0, aboveMin: true } as const;
const [input, output] = [cell("gpu_input_tokens_per_second"), cell("gpu_output_tokens_per_second")];
const seconds = (prompt: string): string => `${cell(prompt)}/${input}+${cell("output_tokens")}/${output}`;

const gpus = (prompt: string, figure: string): { readonly formula: string; readonly plain: string } => ({
  formula: call("GPUS", {
    calls_per_day: at("hardware.calls_per_day"),
    input_tokens: at(`hardware.${prompt}`),
    output_tokens: at("hardware.output_tokens"),
    input_tokens_per_second: at("hardware.gpu_input_tokens_per_second"),
    output_tokens_per_second: at("hardware.gpu_output_tokens_per_second"),
    peak_factor: at("hardware.peak_factor"),
    utilisation: at("hardware.utilisation"),
  }),
  plain: `ROUNDUP(${cell("calls_per_day")}*${cell(figure)}/86400*${cell("peak_factor")}/${cell("utilisation")}*(1-10^-12),0)`,
});

/** The output tokens up to which the short prompt lets the GPUs serve so much more. */
const outputTokens = (more: string): string =>
  ifBetween(`${output}/${input}*(${cell("prompt_tokens")}-(1+${more})*${cell("tuned_tokens")})/${more}`, 0);

/** Shorter prompts let the same hardware serve more: GPU seconds a call, input and output apart. */
export const hardware: Claim = {
  id: "hardware",
  texts,
  says: textFormula(texts.claim),
  inputs: [
    typedInput("prompt_tokens", { ...texts.inputs.prompt_tokens, value: 2000, bounds: positive }),
    typedInput("prompt_tokens", { ...texts.inputs.tuned_tokens, key: "tuned_tokens", value: 400, bounds: positive }),
    typedInput("output_tokens", { value: 150 }),
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
    typedInput("peak_factor", { value: 2 }),
    typedInput("utilisation", { value: 0.7 }),
    typedInput("calls_per_day", { value: 100_000 }),
    typedShare({ ...texts.inputs.more, key: "more", value: 0.25, bounds: { min: 0, aboveMin: true } }),
  ],
  figures: [
    {
      key: "long",
      format: "0.000#",
      formula: seconds("prompt_tokens"),
    },
    {
      key: "short",
      format: "0.000#",
      formula: seconds("tuned_tokens"),
    },
    {
      key: "served",
      format: percentFormat,
      formula: "{hardware.long}/{hardware.short}-1",
    },
    {
      key: "gpus_long",
      format: wholeFormat,
      ...gpus("prompt_tokens", "long"),
    },
    {
      key: "gpus_short",
      format: wholeFormat,
      ...gpus("tuned_tokens", "short"),
    },
    {
      key: "output_most",
      format: "#,##0.0",
      formula: outputTokens(cell("more")),
      turning: true,
    },
  ],
  holds: atLeast(cell("served"), cell("more")),
  fails: atMost(cell("served"), "10^-9"),
  why: firstOf(
    [
      [
        `${cell("served")}>10^-9`,
        textFormula(texts.more, {
          less: percent("1-{hardware.short}/{hardware.long}"),
          served: percent(cell("served")),
          gpus_short: decimal(cell("gpus_short")),
          gpus_long: decimal(cell("gpus_long")),
        }),
      ],
    ],
    textFormula(texts.noMore, { gpus_short: decimal(cell("gpus_short")), gpus_long: decimal(cell("gpus_long")) }),
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("output_most")})`,
        textFormula(texts.output, { output_most: decimal(cell("output_most")), more: percent(cell("more")) }),
      ],
    ],
    textFormula(texts.noLength, { more: percent(cell("more")) }),
  ),
};
