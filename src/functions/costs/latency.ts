import { latency } from "../../engine/rules/calls";
import { define } from "../definition";
import { input, number } from "../parameters";

export const latencyFunction = define({
  id: "LATENCY",
  group: "Costs",
  summary: "Duration of a call in seconds; a speed of 0 leaves its part out.",
  parameters: {
    input_tokens: number({ unit: "tokens/call", min: 0, summary: "All input tokens of the call." }),
    output_tokens: number({
      unit: "tokens/call",
      min: 0,
      summary: "Output tokens of the call; the first comes with the input.",
    }),
    prefill_tokens_per_second: input("prefill_tokens_per_second"),
    output_tokens_per_second: input("output_tokens_per_second"),
    overhead_seconds: input("overhead_seconds", { default: 0 }),
    cached_share: number({
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
      summary: "Share of the input tokens that comes from a cache and takes no time.",
    }),
  },
  result: { kind: "number", unit: "s" },
  examples: [{ args: "4000, 200, 12500, 50, 0.01", result: 4.31 }],
  related: ["GPUS", "CALLCOST"],
  evaluate: ({
    input_tokens,
    output_tokens,
    prefill_tokens_per_second,
    output_tokens_per_second,
    overhead_seconds,
    cached_share,
  }) =>
    latency({
      inputTokens: input_tokens,
      outputTokens: output_tokens,
      prefillTokensPerSecond: prefill_tokens_per_second,
      outputTokensPerSecond: output_tokens_per_second,
      overheadSeconds: overhead_seconds,
      cachedShare: cached_share,
    }),
});
