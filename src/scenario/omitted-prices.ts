import { valueError } from "../engine/cost-error";
import { inputLabel, type InputKey } from "../engine/strategy/inputs";
import { type Strategy, trainedTokens } from "../engine/strategy/strategy";

/** What is not free, the row it needs, and the input that a message names as the reason. */
interface Need {
  readonly row: InputKey;
  readonly because: InputKey;
  readonly holds: (s: Strategy) => boolean;
}

const isGpu = (s: Strategy): boolean => s.gpu_price_per_hour > 0;
const hours = (because: "setup_hours" | "maintenance_hours_per_month" | "retrain_hours"): Need => ({
  row: "hourly_rate",
  because,
  holds: (s) => s[because] > 0,
});
const gpu = (row: InputKey, holds: (s: Strategy) => boolean): Need => ({
  row,
  because: "gpu_price_per_hour",
  holds: (s) => isGpu(s) && holds(s),
});

const needs: readonly Need[] = [
  { row: "input_price", because: "prompt_tokens", holds: (s) => s.prompt_tokens > 0 },
  { row: "input_price", because: "user_tokens", holds: (s) => s.user_tokens > 0 },
  { row: "output_price", because: "output_tokens", holds: (s) => s.output_tokens > 0 },
  { row: "cached_price", because: "cache_hit_rate", holds: (s) => s.cache_hit_rate > 0 },
  {
    row: "cached_price",
    because: "batch_cache_hit_rate",
    holds: (s) => s.batch_share > 0 && (s.batch_cache_hit_rate ?? 0) > 0,
  },
  hours("setup_hours"),
  hours("maintenance_hours_per_month"),
  hours("retrain_hours"),
  { row: "training_price", because: "validation_tokens", holds: (s) => s.validation_tokens > 0 },
  { row: "training_price", because: "training_examples", holds: (s) => trainedTokens(s) > 0 },
  { row: "training_price_per_hour", because: "training_hours", holds: (s) => s.training_hours > 0 },
  gpu("peak_factor", () => true),
  gpu("utilisation", () => true),
  gpu("gpu_input_tokens_per_second", (s) => s.prompt_tokens + s.user_tokens > 0),
  gpu("gpu_output_tokens_per_second", (s) => s.output_tokens > 0),
];

/**
 * Nothing is free by omission: what is used needs a row for its price; a written 0 means free.
 * @param rows the inputs that the table has a row for
 * @returns a check of one of its strategies, by what it uses and its name; throws `#VALUE!` naming the row that is missing and why it is needed
 */
export function omittedPriceCheck(rows: { has(key: InputKey): boolean }): (s: Strategy, name: string) => void {
  const unmet = needs.filter(({ row }) => !rows.has(row));
  return (s, name) => checkStrategy(s, name, unmet);
}

function checkStrategy(s: Strategy, name: string, unmet: readonly Need[]): void {
  for (const { row, because, holds } of unmet) {
    if (!holds(s)) continue;
    throw valueError(because === "gpu_price_per_hour" ? "omitted.gpu" : "omitted.price", {
      row: inputLabel(row),
      name,
      because: inputLabel(because),
      value: s[because]!,
    });
  }
  if (!isGpu(s)) return;
  checkSpeed(s, name, "gpu_input_tokens_per_second", s.prompt_tokens + s.user_tokens);
  checkSpeed(s, name, "gpu_output_tokens_per_second", s.output_tokens);
}

function checkSpeed(
  s: Strategy,
  name: string,
  key: "gpu_input_tokens_per_second" | "gpu_output_tokens_per_second",
  tokens: number,
): void {
  if (tokens > 0 && s[key] === 0) throw valueError("omitted.speed", {}, { label: inputLabel(key), strategy: name });
}
