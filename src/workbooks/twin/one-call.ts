import { inputs } from "../../engine/strategy/inputs";
import type { GridBlock } from "../template/template";
import { call, given, type Side } from "./references";
import { type Column, rowBlock } from "./row-block";
import { stepBlock } from "./step-block";

const share = (side: Side): Column => ({
  key: `share.${side}`,
  unit: "share",
  format: "0.000000",
  first: "1",
  formula: ({ here, before }) =>
    `IF(${here("number")}<=${given("retries", side)}+1,${before(`share.${side}`)}*${given("failure_rate", side)},0)`,
});

/** The attempts of a call one by one: each is made by the calls whose attempt before has failed. Their sum is the expected number of attempts. */
export const attemptsBlock = (sides: readonly Side[]): GridBlock =>
  rowBlock({
    id: "attempts",
    name: "attempts",
    sides,
    rows: inputs.retries.max + 1,
    columns: [
      {
        key: "number",
        unit: "number",
        format: "0",
        first: "1",
        formula: ({ before }) => `${before("number")}+1`,
      },
      ...sides.map((side) => share(side)),
    ],
  });

const secondsFor = (tokens: string, speed: string): string => `IF(${speed}>0,${tokens}/${speed},0)`;

const gpuSeconds = (s: Side): string =>
  `${secondsFor(call("uncached", s), given("gpu_input_tokens_per_second", s))}+${secondsFor(given("output_tokens", s), given("gpu_output_tokens_per_second", s))}`;

/** What one call costs and takes, at the prices of go-live. */
export const callBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "call",
    sides,
    steps: [
      {
        key: "cached",
        unit: "yes/no",
        each: (s) =>
          `IF(AND(${given("cache_hit_rate", s)}>0,${given("prompt_tokens", s)}>=${given("cache_min_tokens", s)}),1,0)`,
      },
      {
        key: "prompt_price_cached",
        unit: "USD/M tokens",
        each: (s) =>
          `${given("cache_hit_rate", s)}*${given("cached_price", s)}+(1-${given("cache_hit_rate", s)})*${given("cache_write_price", s)}`,
      },
      {
        key: "prompt_price",
        unit: "USD/M tokens",
        each: (s) => `IF(${call("cached", s)}=1,${call("prompt_price_cached", s)},${given("input_price", s)})`,
      },
      {
        key: "batch_factor",
        unit: "fraction",
        each: (s) => `1-${given("batch_share", s)}*${given("batch_discount", s)}`,
      },
      {
        key: "prompt_cost",
        unit: "USD/call",
        each: (s) => `${given("prompt_tokens", s)}*${call("prompt_price", s)}/10^6*${call("batch_factor", s)}`,
      },
      {
        key: "rest_cost",
        unit: "USD/call",
        each: (s) =>
          `(${given("user_tokens", s)}*${given("input_price", s)}+${given("output_tokens", s)}*${given("output_price", s)})/10^6*${call("batch_factor", s)}`,
      },
      {
        key: "attempts",
        unit: "attempts/call",
        format: "0.0000##",
        each: (s) => `SUM({attempts.share.${s}})`,
      },
      {
        key: "token",
        unit: "USD/call",
        each: (s) => `${call("attempts", s)}*(${call("prompt_cost", s)}+${call("rest_cost", s)})`,
      },
      {
        key: "failure",
        unit: "USD/call",
        each: (s) => `${given("failure_rate", s)}^(${given("retries", s)}+1)*${given("cost_per_failure", s)}`,
      },
      {
        key: "uncached",
        unit: "tokens/call",
        each: (s) =>
          `${given("prompt_tokens", s)}*(1-${call("cached", s)}*${given("cache_hit_rate", s)})+${given("user_tokens", s)}`,
      },
      {
        key: "rest_seconds",
        unit: "s/call",
        each: (s) =>
          `${given("overhead_seconds", s)}+${secondsFor(given("user_tokens", s), given("prefill_tokens_per_second", s))}+${secondsFor(`MAX(0,${given("output_tokens", s)}-1)`, given("output_tokens_per_second", s))}`,
      },
      {
        key: "seconds",
        unit: "s/call",
        each: (s) =>
          `${call("rest_seconds", s)}+${secondsFor(`(${call("uncached", s)}-${given("user_tokens", s)})`, given("prefill_tokens_per_second", s))}`,
      },
      {
        key: "second_cost",
        unit: "USD/s",
        each: (s) => `${call("attempts", s)}*(1-${given("batch_share", s)})*${given("latency_cost_per_second", s)}`,
      },
      {
        key: "latency",
        unit: "USD/call",
        each: (s) => `${call("seconds", s)}*${call("second_cost", s)}`,
      },
      {
        key: "cost",
        unit: "USD/call",
        each: (s) => `${call("token", s)}+${call("failure", s)}+${call("latency", s)}`,
      },
      {
        key: "gpu_seconds",
        unit: "GPU seconds/call",
        each: (s) => `IF(${given("gpu_price_per_hour", s)}>0,${call("attempts", s)}*(${gpuSeconds(s)}),0)`,
      },
      {
        key: "gpus",
        unit: "GPUs",
        format: "0.000000000",
        each: (s) => `${call("gpu_seconds", s)}/86400*${given("peak_factor", s)}/${given("utilisation", s)}`,
      },
    ],
  });
