import { at, call } from "../../../formula/call";
import { percentage, wholeNumber } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { amount, firstOf, sentence, share } from "../../wording";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

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
  says: `"Shorter prompts let the same hardware serve more"`,
  inputs: [
    typedInput("prompt_tokens", { label: "Prompt tokens, long", value: 2000, bounds: positive }),
    typedInput("prompt_tokens", { key: "tuned_tokens", label: "Prompt tokens, short", value: 400, bounds: positive }),
    typedInput("output_tokens", { value: 150 }),
    typedInput("gpu_input_tokens_per_second", { label: "GPU's input speed", value: 8000, bounds: positive }),
    typedInput("gpu_output_tokens_per_second", { label: "GPU's output speed", value: 800, bounds: positive }),
    typedInput("peak_factor", { value: 2 }),
    typedInput("utilisation", { value: 0.7 }),
    typedInput("calls_per_day", { value: 100_000 }),
    typedShare({
      key: "more",
      label: "Claimed: more by",
      value: 0.25,
      meaning: "How many more calls count as more.",
      bounds: { min: 0, aboveMin: true },
    }),
  ],
  figures: [
    {
      key: "long",
      label: "A call with the long prompt",
      unit: "GPU s/call",
      format: "0.000#",
      formula: seconds("prompt_tokens"),
    },
    {
      key: "short",
      label: "A call with the short prompt",
      unit: "GPU s/call",
      format: "0.000#",
      formula: seconds("tuned_tokens"),
    },
    {
      key: "served",
      label: "The same GPU serves more by",
      unit: "% of calls",
      format: percentage,
      formula: "{hardware.long}/{hardware.short}-1",
    },
    {
      key: "gpus_long",
      label: "GPUs, long prompt",
      unit: "GPUs",
      format: wholeNumber,
      ...gpus("prompt_tokens", "long"),
    },
    {
      key: "gpus_short",
      label: "GPUs, short prompt",
      unit: "GPUs",
      format: wholeNumber,
      ...gpus("tuned_tokens", "short"),
    },
    {
      key: "output_most",
      label: "Turns: output tokens above",
      unit: "tokens/call",
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
        sentence`A call takes ${share("1-{hardware.short}/{hardware.long}")} less of a GPU, which serves ${share(cell("served"))} more. GPUs: ${amount(cell("gpus_short"))} in place of ${amount(cell("gpus_long"))}.`,
      ],
    ],
    sentence`A call takes no less of a GPU. GPUs: ${amount(cell("gpus_short"))} in place of ${amount(cell("gpus_long"))}.`,
  ),
  turns: firstOf(
    [
      [
        `ISNUMBER(${cell("output_most")})`,
        sentence`Output tokens: above ${amount(cell("output_most"))} the GPU serves less than ${share(cell("more"))} more, for answers take its time.`,
      ],
    ],
    sentence`No length of the answer turns it: the prompts differ by too little for ${share(cell("more"))}.`,
  ),
  note: "GPUs come whole: more calls on each saves money only where one GPU fewer is enough.",
};
