import { valueError } from "../../engine/cost-error";
import { gpusNeeded } from "../../engine/rules/gpus";
import { define } from "../definition";
import { input, number } from "../parameters";

const speedNeeded = (tokens: number, speed: number, kind: "input" | "output"): void => {
  if (tokens > 0 && speed === 0)
    throw valueError("cost.speed-zero", { tokens, kind }, { argument: `${kind}_tokens_per_second` });
};

export const gpusFunction = define({
  id: "GPUS",
  group: "Costs",
  summary: "Number of GPUs needed for a load; 0 for 0 calls.",
  parameters: {
    calls_per_day: input("calls_per_day", { summary: "Calls to the model on a day." }),
    input_tokens: number({ unit: "tokens/call", min: 0, summary: "Input tokens of a call that are not cached." }),
    output_tokens: number({ unit: "tokens/call", min: 0, summary: "Output tokens of a call." }),
    input_tokens_per_second: input("gpu_input_tokens_per_second", {
      summary: "Input tokens one GPU takes in at full load; above 0 where there are such tokens.",
    }),
    output_tokens_per_second: input("gpu_output_tokens_per_second", {
      summary: "Output tokens one GPU writes at full load; above 0 where there are such tokens.",
    }),
    peak_factor: input("peak_factor"),
    utilisation: input("utilisation"),
  },
  result: { kind: "number", unit: "GPUs" },
  examples: [
    { args: "40000, 800, 200, 8000, 800, 2, 0.7", result: 1 },
    { args: "1219680, 0, 900, 1000, 1100, 2, 0.7", result: 33, note: "an exact fit is not rounded up" },
  ],
  related: ["SELFHOSTPRICE", "LATENCY"],
  evaluate({
    calls_per_day,
    input_tokens,
    output_tokens,
    input_tokens_per_second,
    output_tokens_per_second,
    peak_factor,
    utilisation,
  }) {
    speedNeeded(input_tokens, input_tokens_per_second, "input");
    speedNeeded(output_tokens, output_tokens_per_second, "output");
    return gpusNeeded({
      callsPerDay: calls_per_day,
      inputTokens: input_tokens,
      outputTokens: output_tokens,
      inputTokensPerSecond: input_tokens_per_second,
      outputTokensPerSecond: output_tokens_per_second,
      peakFactor: peak_factor,
      utilisation,
    });
  },
});
