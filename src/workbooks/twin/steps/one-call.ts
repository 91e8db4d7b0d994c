import type { GridBlock } from "../../template/template";
import { stepBlock } from "../blocks/step-block";
import { call, given, type Side } from "../blocks/references";

const secondsFor = (tokens: string, speed: string): string => `IF(${speed}>0,${tokens}/${speed},0)`;

const gpuSeconds = (s: Side): string =>
  `${secondsFor(call("uncached", s), given("gpu_input_tokens_per_second", s))}+${secondsFor(given("output_tokens", s), given("gpu_output_tokens_per_second", s))}`;

/** What one call costs and takes, at the prices of go-live. */
export const callBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "call",
    sides,
    heading: "One call",
    note: "Retries and waiting included; token prices are those of go-live.",
    steps: [
      {
        key: "cached",
        label: "Prompt is cached",
        unit: "yes/no",
        how: "1 where some calls hit the cache and the prompt is not below the cache's minimum",
        each: (s) =>
          `IF(AND(${given("cache_hit_rate", s)}>0,${given("prompt_tokens", s)}>=${given("cache_min_tokens", s)}),1,0)`,
      },
      {
        key: "prompt_price_cached",
        label: "Prompt price where cached",
        unit: "USD/M tokens",
        how: "hit rate · cached price + (1 − hit rate) · cache write price",
        each: (s) =>
          `${given("cache_hit_rate", s)}*${given("cached_price", s)}+(1-${given("cache_hit_rate", s)})*${given("cache_write_price", s)}`,
      },
      {
        key: "prompt_price",
        label: "Prompt price",
        unit: "USD/M tokens",
        how: "the one where cached, else the input price",
        each: (s) => `IF(${call("cached", s)}=1,${call("prompt_price_cached", s)},${given("input_price", s)})`,
      },
      {
        key: "batch_factor",
        label: "Left of the prices by batch",
        unit: "fraction",
        how: "1 − batch share · batch discount",
        each: (s) => `1-${given("batch_share", s)}*${given("batch_discount", s)}`,
      },
      {
        key: "prompt_cost",
        label: "Prompt tokens of one attempt",
        unit: "USD/call",
        how: "prompt tokens · prompt price / million · batch",
        each: (s) => `${given("prompt_tokens", s)}*${call("prompt_price", s)}/10^6*${call("batch_factor", s)}`,
      },
      {
        key: "rest_cost",
        label: "Other tokens of one attempt",
        unit: "USD/call",
        how: "(user tokens · input price + output tokens · output price) / million · batch",
        each: (s) =>
          `(${given("user_tokens", s)}*${given("input_price", s)}+${given("output_tokens", s)}*${given("output_price", s)})/10^6*${call("batch_factor", s)}`,
      },
      {
        key: "attempts",
        label: "Attempts",
        unit: "attempts/call",
        format: "0.0000##",
        how: "1 + f + f² + … + f^retries, f the failure rate: the sum of the table of attempts",
        each: (s) => `SUM({attempts.share.${s}})`,
      },
      {
        key: "token",
        label: "Token cost",
        unit: "USD/call",
        how: "attempts · token cost of one attempt",
        each: (s) => `${call("attempts", s)}*(${call("prompt_cost", s)}+${call("rest_cost", s)})`,
      },
      {
        key: "failure",
        label: "Failure cost",
        unit: "USD/call",
        how: "failure rate ^ (retries + 1) · cost per failure",
        each: (s) => `${given("failure_rate", s)}^(${given("retries", s)}+1)*${given("cost_per_failure", s)}`,
      },
      {
        key: "uncached",
        label: "Input tokens that are not cached",
        unit: "tokens/call",
        how: "prompt tokens · (1 − hit rate where cached) + user tokens",
        each: (s) =>
          `${given("prompt_tokens", s)}*(1-${call("cached", s)}*${given("cache_hit_rate", s)})+${given("user_tokens", s)}`,
      },
      {
        key: "rest_seconds",
        label: "Latency without the prompt",
        unit: "s/call",
        how: "overhead + user tokens / prefill speed + (output tokens − 1) / output speed",
        each: (s) =>
          `${given("overhead_seconds", s)}+${secondsFor(given("user_tokens", s), given("prefill_tokens_per_second", s))}+${secondsFor(`MAX(0,${given("output_tokens", s)}-1)`, given("output_tokens_per_second", s))}`,
      },
      {
        key: "seconds",
        label: "Latency of one attempt",
        unit: "s/call",
        how: "the same with the prompt tokens that are not cached",
        each: (s) =>
          `${call("rest_seconds", s)}+${secondsFor(`(${call("uncached", s)}-${given("user_tokens", s)})`, given("prefill_tokens_per_second", s))}`,
      },
      {
        key: "second_cost",
        label: "Cost of a second of latency",
        unit: "USD/s",
        how: "attempts · (1 − batch share) · latency cost per second",
        each: (s) => `${call("attempts", s)}*(1-${given("batch_share", s)})*${given("latency_cost_per_second", s)}`,
      },
      {
        key: "latency",
        label: "Latency cost",
        unit: "USD/call",
        how: "latency · cost of a second",
        each: (s) => `${call("seconds", s)}*${call("second_cost", s)}`,
      },
      {
        key: "cost",
        label: "Cost per call",
        unit: "USD/call",
        how: "token + failure + latency cost",
        each: (s) => `${call("token", s)}+${call("failure", s)}+${call("latency", s)}`,
      },
      {
        key: "gpu_seconds",
        label: "GPU seconds",
        unit: "GPU seconds/call",
        how: "attempts · (uncached input / GPU's input speed + output / its output speed); 0 without a GPU price",
        each: (s) => `IF(${given("gpu_price_per_hour", s)}>0,${call("attempts", s)}*(${gpuSeconds(s)}),0)`,
      },
      {
        key: "gpus",
        label: "GPUs kept busy by one call a day",
        unit: "GPUs",
        format: "0.000000000",
        how: "GPU seconds / 86 400 · peak factor / utilisation",
        each: (s) => `${call("gpu_seconds", s)}/86400*${given("peak_factor", s)}/${given("utilisation", s)}`,
      },
    ],
  });
