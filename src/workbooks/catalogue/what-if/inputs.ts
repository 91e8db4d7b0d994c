import type { InputsBlock } from "../../template/template";

/** A prompt of 2 000 tokens or a tuned model with one of 400, and how unsure the inputs are. */
export const inputs: InputsBlock = {
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  strategies: ["Prompting", "Fine-tuned"],
  ranges: true,
  rows: [
    { input: "calls_per_day", values: [10_000], ranges: [[5000, 16_000]], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0], ranges: [[-0.03, 0.05]] },
    { input: "horizon_days", values: [365], name: "Horizon_days" },
    { input: "discount_rate", values: [0.1] },

    {
      input: "prompt_tokens",
      values: [2000, 400],
      ranges: [null, [300, 900]],
      name: "Prompt_tokens",
      note: "how short will it get?",
    },
    { input: "user_tokens", values: [200, 200], ranges: [[150, 300]] },
    { input: "output_tokens", values: [150, 150], ranges: [[120, 220]], note: "equal: drawn once" },

    { input: "input_price", values: [2, 3], note: "gpt-4.1, and tuned" },
    { input: "cached_price", values: [0.5, 0.75] },
    { input: "cache_write_price", values: [2, 3] },
    { input: "output_price", values: [8, 12] },
    { input: "price_change_per_year", values: [0, 0], ranges: [[-0.4, 0]], note: "prices have fallen" },

    { input: "cache_hit_rate", values: [0.1, 0], ranges: [[0, 0.6], null], note: "the honest baseline" },
    { input: "cache_min_tokens", values: [1024, 1024] },

    { input: "failure_rate", values: [0, 0] },
    { input: "retries", values: [0, 0] },
    { input: "cost_per_failure", values: [0, 0], note: "not invoiced" },

    { input: "maintenance_hours_per_month", values: [0, 0] },
    { input: "hourly_rate", values: [90, 90] },
    { input: "hosting_per_hour", values: [0, 0], note: "try 1.70" },

    { input: "setup_hours", values: [0, 40], ranges: [null, [24, 120]] },
    { input: "training_examples", values: [0, 2000], ranges: [null, [1000, 4000]] },
    { input: "tokens_per_example", values: [0, 800] },
    { input: "epochs", values: [1, 3] },
    { input: "training_price", values: [0, 25] },
    { input: "training_runs", values: [1, 2], ranges: [null, [1, 5]] },
    { input: "cost_per_label", values: [0, 0.5], ranges: [null, [0.2, 1.5]] },

    { input: "retrain_every_days", values: [0, 180], note: "0: never" },
    { input: "retrain_hours", values: [0, 0] },
    { input: "retires_after_days", values: [0, 0], note: "0: never" },
  ],
};
